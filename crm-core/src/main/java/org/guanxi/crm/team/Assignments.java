package org.guanxi.crm.team;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.guanxi.crm.common.DateRange;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Selection;

/** Who works where as what, in one transaction. Whoever assigns a person holds the person. */
final class Assignments {

    private final Workspace workspace;

    Assignments(Workspace workspace) {
        this.workspace = workspace;
    }

    Assignment assign(Id<Member> member, Id<Unit> unit, String role, DateRange days) {
        workspace.store().hold(MemberTable.TYPE, List.of(member));
        Member person = workspace.get(MemberTable.TYPE, member);
        Assignment assigned = add(person, unit, role, days);
        if (person.homeUnit().isEmpty()) {
            goHome(person, unit, days.from());
        }
        return assigned;
    }

    private Assignment add(Member person, Id<Unit> unit, String role, DateRange days) {
        check(person, unit, role, days);
        Assignment assignment = Assignment.builder()
                .id(workspace.newId())
                .member(person.id())
                .unit(unit)
                .role(role)
                .validFrom(days.from())
                .validUntil(days.until())
                .build();
        return workspace.insert(
                AssignmentTable.TYPE,
                assignment,
                new TeamEvent.MemberAssigned(person.id(), unit, role, days.from(), days.until()));
    }

    private void check(Member person, Id<Unit> unit, String role, DateRange days) {
        workspace.store().hold(UnitTable.TYPE, List.of(unit));
        Unit place = workspace.get(UnitTable.TYPE, unit);
        Problems problems = new Problems();
        if (workspace.store().count(RoleCodeTable.TYPE, RoleCodeTable.CODE.is(role)) == 0) {
            problems.add("role", "team.unknown-role", "role", role);
        }
        if (!Days.isWithin(days, place.validFrom(), place.validUntil())) {
            problems.add("unit", "team.unit-closed", "unit", place.name(), "days", days);
        }
        problems.throwIfAny();
        if (person.leftOn().isPresent()
                && (days.until().isEmpty()
                        || days.until().get().isAfter(person.leftOn().get()))) {
            throw Refused.because("team.member-left", "member", person.name());
        }
        Condition<Assignment> equal = AssignmentTable.MEMBER
                .is(person.id())
                .and(AssignmentTable.UNIT.is(unit))
                .and(AssignmentTable.ROLE.is(role))
                .and(Days.overlap(days, AssignmentTable.VALID_FROM, AssignmentTable.VALID_UNTIL));
        if (workspace.store().count(AssignmentTable.TYPE, equal) > 0) {
            throw Refused.because("team.already-assigned", "member", person.name(), "unit", place.name(), "role", role);
        }
    }

    private Member goHome(Member person, Id<Unit> unit, LocalDate from) {
        Member after = Member.builder().from(person).homeUnit(unit).build();
        TeamEvent event = new TeamEvent.MemberMoved(person.id(), person.homeUnit(), unit, from);
        return workspace.update(MemberTable.TYPE, person, after, event);
    }

    Assignment end(Id<Assignment> id, LocalDate until) {
        Assignment before = workspace.get(AssignmentTable.TYPE, id);
        Days.checkOrder(before.validFrom(), until);
        before.validUntil().filter(end -> end.isBefore(until)).ifPresent(end -> {
            throw Refused.because("team.closed", "kind", AssignmentTable.TYPE.kind(), "id", id, "day", end);
        });
        return ended(before, until);
    }

    private Assignment ended(Assignment before, LocalDate until) {
        Assignment after = Assignment.builder().from(before).validUntil(until).build();
        TeamEvent event = new TeamEvent.AssignmentEnded(before.member(), before.unit(), before.role(), until);
        return workspace.update(AssignmentTable.TYPE, before, after, event);
    }

    Member move(Id<Member> id, Id<Unit> unit, LocalDate from) {
        workspace.store().hold(MemberTable.TYPE, List.of(id));
        Member person = workspace.get(MemberTable.TYPE, id);
        List<Assignment> present = person.homeUnit()
                .map(home -> find(AssignmentTable.MEMBER
                        .is(id)
                        .and(AssignmentTable.UNIT.is(home))
                        .and(Membership.valid(from))))
                .orElse(List.of());
        if (present.isEmpty()) {
            throw Refused.because("team.not-assigned", "member", person.name(), "day", from);
        }
        for (Assignment each : present) {
            if (each.unit().equals(unit)) {
                throw Refused.because(
                        "team.already-assigned", "member", person.name(), "unit", unit, "role", each.role());
            }
            leaveBehind(each, from);
            add(person, unit, each.role(), new DateRange(from, each.validUntil()));
        }
        return goHome(person, unit, from);
    }

    /** Ends every assignment on the day; those that would begin later are never. */
    void endAll(Id<Member> member, LocalDate on) {
        Condition<Assignment> later = AssignmentTable.VALID_UNTIL.isAbsent().or(AssignmentTable.VALID_UNTIL.above(on));
        find(AssignmentTable.MEMBER.is(member).and(later)).forEach(each -> leaveBehind(each, on));
    }

    private void leaveBehind(Assignment assignment, LocalDate on) {
        if (assignment.validFrom().isBefore(on)) {
            ended(assignment, on);
        } else {
            TeamEvent event =
                    new TeamEvent.AssignmentEnded(assignment.member(), assignment.unit(), assignment.role(), on);
            workspace.delete(AssignmentTable.TYPE, assignment, event);
        }
    }

    private List<Assignment> find(Condition<Assignment> where) {
        return new ArrayList<>(workspace
                .store()
                .find(Selection.of(AssignmentTable.TYPE).where(where).limit(Selection.MAXIMUM_LIMIT)));
    }
}
