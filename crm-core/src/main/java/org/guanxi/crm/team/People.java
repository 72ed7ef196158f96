package org.guanxi.crm.team;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.common.DateRange;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.error.NotFound;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Selection;

/** What is done to people, their managers and their absences, in one transaction. */
final class People {

    private static final int HIGHEST_LINE = 1000;

    private final Workspace workspace;

    People(Workspace workspace) {
        this.workspace = workspace;
    }

    Member hire(ActorId actor, String name, Member.Builder builder) {
        Member asked = builder.id(workspace.newId()).actor(actor).name(name).build();
        LocalDate from = asked.joinedOn().orElseGet(() -> LocalDate.ofInstant(workspace.now(), asked.zone()));
        Member member = Member.builder()
                .from(asked)
                .version(0)
                .state(Member.State.ACTIVE)
                .joinedOn(from)
                .leftOn(Optional.empty())
                .build();
        member.manager().ifPresent(this::active);
        Member stored = workspace.insert(MemberTable.TYPE, member, new TeamEvent.MemberHired(member.id(), actor, name));
        member.manager().ifPresent(manager -> report(member.id(), manager, from));
        return stored;
    }

    Member correct(Id<Member> id, Consumer<Member.Builder> details) {
        Member before = workspace.get(MemberTable.TYPE, id);
        Member.Builder builder = Member.builder().from(before);
        details.accept(builder);
        Member after = builder.id(id)
                .version(before.version())
                .actor(before.actor())
                .manager(before.manager())
                .state(before.state())
                .joinedOn(before.joinedOn())
                .leftOn(before.leftOn())
                .masked(before.masked())
                .build();
        return workspace.update(MemberTable.TYPE, before, after, new TeamEvent.MemberCorrected(id));
    }

    Member reportTo(Id<Member> id, Optional<Id<Member>> manager, LocalDate from) {
        List<Id<Member>> both = new ArrayList<>(List.of(id));
        manager.ifPresent(both::add);
        workspace.store().hold(MemberTable.TYPE, both);
        Member before = active(id);
        manager.ifPresent(this::active);
        manager.ifPresent(each -> checkLine(before, each));
        List<ReportingLine> later = lines(ReportingLineTable.MEMBER
                .is(id)
                .and(ReportingLineTable.VALID_FROM.above(from).or(ReportingLineTable.VALID_UNTIL.above(from))));
        if (!later.isEmpty()) {
            throw Refused.because("team.out-of-order", "day", from);
        }
        endLine(id, before.manager(), from);
        manager.ifPresent(each -> report(id, each, from));
        Member after = Member.builder().from(before).manager(manager).build();
        return workspace.update(
                MemberTable.TYPE, before, after, new TeamEvent.ManagerNamed(id, before.manager(), manager, from));
    }

    private void endLine(Id<Member> id, Optional<Id<Member>> before, LocalDate from) {
        for (ReportingLine line :
                lines(ReportingLineTable.MEMBER.is(id).and(ReportingLineTable.VALID_UNTIL.isAbsent()))) {
            TeamEvent event = new TeamEvent.ManagerNamed(id, before, Optional.empty(), from);
            if (line.validFrom().isBefore(from)) {
                ReportingLine ended =
                        ReportingLine.builder().from(line).validUntil(from).build();
                workspace.update(ReportingLineTable.TYPE, line, ended, event);
            } else {
                workspace.delete(ReportingLineTable.TYPE, line, event);
            }
        }
    }

    private void report(Id<Member> member, Id<Member> manager, LocalDate from) {
        ReportingLine line = ReportingLine.builder()
                .id(workspace.newId())
                .member(member)
                .manager(manager)
                .validFrom(from)
                .build();
        workspace.insert(
                ReportingLineTable.TYPE,
                line,
                new TeamEvent.ManagerNamed(member, Optional.empty(), Optional.of(manager), from));
    }

    private void checkLine(Member member, Id<Member> manager) {
        Optional<Id<Member>> upper = Optional.of(manager);
        for (int step = 0; upper.isPresent(); step++) {
            if (upper.get().equals(member.id()) || step == HIGHEST_LINE) {
                throw Refused.because("team.reporting-cycle", "member", member.name(), "manager", manager);
            }
            upper = workspace.store().get(MemberTable.TYPE, upper.get()).flatMap(Member::manager);
        }
    }

    private List<ReportingLine> lines(Condition<ReportingLine> where) {
        return workspace.store().find(Selection.of(ReportingLineTable.TYPE).where(where));
    }

    Member leave(Id<Member> id, LocalDate on) {
        workspace.store().hold(MemberTable.TYPE, List.of(id));
        Member before = active(id);
        before.joinedOn().ifPresent(joined -> Days.checkOrder(joined, on));
        new Assignments(workspace).endAll(id, on);
        Member after = Member.builder()
                .from(before)
                .state(Member.State.LEFT)
                .leftOn(on)
                .build();
        return workspace.update(MemberTable.TYPE, before, after, new TeamEvent.MemberLeft(id, on));
    }

    Absence absent(Id<Member> id, DateRange days, Optional<Id<Member>> deputy, Optional<String> reason) {
        workspace.store().hold(MemberTable.TYPE, List.of(id));
        Member member = active(id);
        if (deputy.filter(id::equals).isPresent()) {
            throw Problems.one("deputy", "team.own-deputy", "member", member.name());
        }
        deputy.ifPresent(this::active);
        Condition<Absence> other =
                AbsenceTable.MEMBER.is(id).and(Days.overlap(days, AbsenceTable.VALID_FROM, AbsenceTable.VALID_UNTIL));
        if (workspace.store().count(AbsenceTable.TYPE, other) > 0) {
            throw Refused.because("team.already-absent", "member", member.name(), "days", days);
        }
        Absence absence = Absence.builder()
                .id(workspace.newId())
                .member(id)
                .deputy(deputy)
                .validFrom(days.from())
                .validUntil(days.until())
                .reason(reason)
                .build();
        return workspace.insert(
                AbsenceTable.TYPE,
                absence,
                new TeamEvent.AbsenceRecorded(absence.id(), id, deputy, days.from(), days.until()));
    }

    Absence back(Id<Absence> id, LocalDate until) {
        Absence before = workspace.get(AbsenceTable.TYPE, id);
        Days.checkOrder(before.validFrom(), until);
        before.validUntil().filter(end -> end.isBefore(until)).ifPresent(end -> {
            throw Refused.because("team.closed", "kind", AbsenceTable.TYPE.kind(), "id", id, "day", end);
        });
        Absence after = Absence.builder().from(before).validUntil(until).build();
        return workspace.update(
                AbsenceTable.TYPE, before, after, new TeamEvent.AbsenceEnded(id, before.member(), until));
    }

    private Member active(Id<Member> id) {
        Member member =
                workspace.lookFor(MemberTable.TYPE, id).orElseThrow(() -> new NotFound(MemberTable.TYPE.kind(), id));
        if (member.state() == Member.State.LEFT) {
            throw Refused.because("team.member-left", "member", member.name());
        }
        return member;
    }
}
