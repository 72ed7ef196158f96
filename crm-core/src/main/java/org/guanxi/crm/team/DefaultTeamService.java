package org.guanxi.crm.team;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.common.DateRange;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.internal.UnitOfWork;
import org.guanxi.crm.storage.Page;
import org.guanxi.crm.storage.Selection;

/** Applies what the rules of the area decide. */
final class DefaultTeamService implements TeamService {

    private final UnitOfWork unit;

    DefaultTeamService(UnitOfWork unit) {
        this.unit = unit;
    }

    private <R> R units(Function<Units, R> work) {
        return unit.call(workspace -> work.apply(new Units(workspace)));
    }

    private <R> R people(Function<People, R> work) {
        return unit.call(workspace -> work.apply(new People(workspace)));
    }

    private <R> R assignments(Function<Assignments, R> work) {
        return unit.call(workspace -> work.apply(new Assignments(workspace)));
    }

    private <R> R ask(Function<Questions, R> question) {
        return unit.call(workspace -> question.apply(new Questions(workspace)));
    }

    @Override
    public RoleCode nameRole(String code, LocalizedText name) {
        return units(units -> units.nameRole(code, name));
    }

    @Override
    public UnitKind nameUnitKind(String code, LocalizedText name) {
        return units(units -> units.nameKind(code, name));
    }

    @Override
    public Site openSite(String name, LocalDate from, Consumer<Site.Builder> details) {
        Site.Builder site = Site.builder().zone(ZoneOffset.UTC);
        details.accept(site);
        return units(units -> units.open(name, from, site));
    }

    @Override
    public Site closeSite(Id<Site> site, LocalDate until) {
        return units(units -> units.closeSite(site, until));
    }

    @Override
    public Unit createUnit(String name, String kind, LocalDate from, Consumer<Unit.Builder> details) {
        Unit.Builder asked = Unit.builder();
        details.accept(asked);
        return units(units -> units.create(name, kind, from, asked));
    }

    @Override
    public Unit correctUnit(Id<Unit> id, Consumer<Unit.Builder> details) {
        return units(units -> units.correct(id, details));
    }

    @Override
    public Unit moveUnit(Id<Unit> id, Optional<Id<Unit>> parent, LocalDate from) {
        return units(units -> units.move(id, parent, from));
    }

    @Override
    public Unit closeUnit(Id<Unit> id, LocalDate until) {
        return units(units -> units.closeUnit(id, until));
    }

    @Override
    public Member hire(ActorId actor, String name, Consumer<Member.Builder> details) {
        Member.Builder asked = Member.builder();
        details.accept(asked);
        return people(people -> people.hire(actor, name, asked));
    }

    @Override
    public Member correct(Id<Member> member, Consumer<Member.Builder> details) {
        return people(people -> people.correct(member, details));
    }

    @Override
    public Member reportTo(Id<Member> member, Optional<Id<Member>> manager, LocalDate from) {
        return people(people -> people.reportTo(member, manager, from));
    }

    @Override
    public Assignment assign(Id<Member> member, Id<Unit> place, String role, DateRange days) {
        return assignments(assignments -> assignments.assign(member, place, role, days));
    }

    @Override
    public Assignment endAssignment(Id<Assignment> assignment, LocalDate until) {
        return assignments(assignments -> assignments.end(assignment, until));
    }

    @Override
    public Member move(Id<Member> member, Id<Unit> place, LocalDate from) {
        return assignments(assignments -> assignments.move(member, place, from));
    }

    @Override
    public Member leave(Id<Member> member, LocalDate on) {
        return people(people -> people.leave(member, on));
    }

    @Override
    public Absence recordAbsence(
            Id<Member> member, DateRange days, Optional<Id<Member>> deputy, Optional<String> reason) {
        return people(people -> people.absent(member, days, deputy, reason));
    }

    @Override
    public Absence endAbsence(Id<Absence> absence, LocalDate until) {
        return people(people -> people.back(absence, until));
    }

    @Override
    public Optional<Member> memberOf(ActorId actor) {
        return unit.call(workspace ->
                workspace.find(Selection.of(MemberTable.TYPE).where(MemberTable.ACTOR.is(actor))).stream()
                        .findFirst());
    }

    @Override
    public Optional<Member> managerOf(Id<Member> member, LocalDate day) {
        return ask(organisation -> organisation.managerOf(member, day));
    }

    @Override
    public List<Member> reportingLineOf(Id<Member> member, LocalDate day) {
        return ask(organisation -> organisation.reportingLineOf(member, day));
    }

    @Override
    public Page<Member> reportsOf(Id<Member> member, LocalDate day, Optional<String> cursor) {
        return ask(organisation -> organisation.reportsOf(member, day, cursor));
    }

    @Override
    public Optional<Member> deputyOf(Id<Member> member, LocalDate day) {
        return ask(organisation -> organisation.deputyOf(member, day));
    }

    @Override
    public Page<Member> membersOf(Id<Unit> place, LocalDate day, Membership.Reach reach, Optional<String> cursor) {
        return ask(organisation -> organisation.membersOf(place, day, reach, cursor));
    }

    @Override
    public List<Assignment> assignmentsOf(Id<Member> member, LocalDate day) {
        return ask(organisation -> organisation.assignmentsOf(member, day));
    }

    @Override
    public List<Unit> unitsOf(Id<Member> member, LocalDate day) {
        return ask(organisation -> organisation.unitsOf(member, day));
    }

    @Override
    public UnitChart chart(Id<Unit> place, LocalDate day) {
        return ask(organisation -> organisation.chart(place, day));
    }
}
