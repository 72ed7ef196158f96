package org.guanxi.crm.team;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.TextRule;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.Page;
import org.guanxi.crm.storage.Selection;

/** What is asked of the organisation as of a day, as the caller may see it. */
final class Questions {

    private static final int MOST = Selection.MAXIMUM_LIMIT;
    private static final int LONGEST_LINE = 20;
    private static final int DEPUTIES = 5;

    private final Workspace workspace;

    Questions(Workspace workspace) {
        this.workspace = workspace;
    }

    Optional<Member> managerOf(Id<Member> member, LocalDate day) {
        workspace.get(MemberTable.TYPE, member);
        return manager(member, day);
    }

    private Optional<Member> manager(Id<Member> member, LocalDate day) {
        Condition<ReportingLine> line = ReportingLineTable.MEMBER
                .is(member)
                .and(Membership.on(day, ReportingLineTable.VALID_FROM, ReportingLineTable.VALID_UNTIL));
        return workspace.find(Selection.of(ReportingLineTable.TYPE).where(line)).stream()
                .findFirst()
                .flatMap(each -> workspace.lookFor(MemberTable.TYPE, each.manager()));
    }

    List<Member> reportingLineOf(Id<Member> member, LocalDate day) {
        List<Member> line = new ArrayList<>();
        Optional<Member> upper = managerOf(member, day);
        while (upper.isPresent() && line.size() < LONGEST_LINE) {
            line.add(upper.get());
            upper = manager(upper.get().id(), day);
        }
        return List.copyOf(line);
    }

    Page<Member> reportsOf(Id<Member> member, LocalDate day, Optional<String> cursor) {
        workspace.get(MemberTable.TYPE, member);
        Condition<Member> reports = ReportingLineTable.MEMBER.hasAny(ReportingLineTable.MANAGER
                .is(member)
                .and(Membership.on(day, ReportingLineTable.VALID_FROM, ReportingLineTable.VALID_UNTIL)));
        return byName(reports, cursor);
    }

    private Page<Member> byName(Condition<Member> where, Optional<String> cursor) {
        return workspace.page(
                Selection.of(MemberTable.TYPE).where(where).orderBy(MemberTable.NAME.ascending()), cursor);
    }

    Optional<Member> deputyOf(Id<Member> member, LocalDate day) {
        workspace.get(MemberTable.TYPE, member);
        Set<Id<Member>> away = new HashSet<>();
        Id<Member> present = member;
        for (int step = 0; step <= DEPUTIES; step++) {
            Optional<Absence> absence = absence(present, day);
            if (absence.isEmpty()) {
                return step == 0 ? Optional.empty() : workspace.lookFor(MemberTable.TYPE, present);
            }
            away.add(present);
            Optional<Id<Member>> next = absence.get().deputy();
            if (next.isEmpty() || away.contains(next.get())) {
                return Optional.empty();
            }
            present = next.get();
        }
        return Optional.empty();
    }

    private Optional<Absence> absence(Id<Member> member, LocalDate day) {
        Condition<Absence> away = AbsenceTable.MEMBER
                .is(member)
                .and(Membership.on(day, AbsenceTable.VALID_FROM, AbsenceTable.VALID_UNTIL));
        return workspace.find(Selection.of(AbsenceTable.TYPE).where(away)).stream()
                .findFirst();
    }

    Page<Member> membersOf(Id<Unit> unit, LocalDate day, Membership.Reach reach, Optional<String> cursor) {
        workspace.get(UnitTable.TYPE, unit);
        return byName(Membership.of(List.of(unit), reach, day), cursor);
    }

    List<Assignment> assignmentsOf(Id<Member> member, LocalDate day) {
        workspace.get(MemberTable.TYPE, member);
        return workspace.find(Selection.of(AssignmentTable.TYPE)
                .where(AssignmentTable.MEMBER.is(member).and(Membership.valid(day)))
                .orderBy(AssignmentTable.VALID_FROM.ascending())
                .limit(MOST));
    }

    List<Unit> unitsOf(Id<Member> member, LocalDate day) {
        workspace.get(MemberTable.TYPE, member);
        Condition<Unit> assigned =
                AssignmentTable.UNIT.hasAny(AssignmentTable.MEMBER.is(member).and(Membership.valid(day)));
        return workspace.find(Selection.of(UnitTable.TYPE)
                .where(assigned)
                .orderBy(UnitTable.NAME.ascending())
                .limit(MOST));
    }

    UnitChart chart(Id<Unit> unit, LocalDate day) {
        Unit root = workspace.get(UnitTable.TYPE, unit);
        Condition<Unit> below = Membership.below(List.of(unit), day);
        Map<Id<Unit>, Unit> units = new HashMap<>();
        most(UnitTable.TYPE, below, unit).forEach(each -> units.put(each.id(), each));
        Condition<UnitClosure> steps =
                UnitClosureTable.DEPTH.is(1).and(Membership.holds(day)).and(UnitClosureTable.DESCENDANT.via(below));
        Map<Id<Unit>, List<Unit>> children = new HashMap<>();
        for (UnitClosure step : most(UnitClosureTable.TYPE, steps, unit)) {
            Unit child = units.get(step.descendant());
            if (child != null) {
                children.computeIfAbsent(step.ancestor(), parent -> new ArrayList<>())
                        .add(child);
            }
        }
        Condition<Assignment> assigned = Membership.valid(day).and(AssignmentTable.UNIT.via(below));
        return chart(root, children, seats(most(AssignmentTable.TYPE, assigned, unit)));
    }

    private <E extends Entity<E>> List<E> most(EntityType<E> type, Condition<E> where, Id<Unit> unit) {
        List<E> found = workspace.find(Selection.of(type).where(where).limit(MOST));
        if (found.size() == MOST && workspace.count(type, where) > MOST) {
            throw Refused.because("team.chart-too-large", "unit", unit, "maximum", MOST);
        }
        return found;
    }

    private Map<Id<Unit>, List<UnitChart.Seat>> seats(List<Assignment> assignments) {
        Set<Id<Member>> ids = new LinkedHashSet<>();
        assignments.forEach(each -> ids.add(each.member()));
        Map<Id<Member>, Member> members = new HashMap<>();
        workspace.getAll(MemberTable.TYPE, ids).forEach(each -> members.put(each.id(), each));
        Map<Id<Unit>, List<UnitChart.Seat>> seats = new HashMap<>();
        for (Assignment each : assignments) {
            Member member = members.get(each.member());
            if (member != null) {
                seats.computeIfAbsent(each.unit(), unit -> new ArrayList<>())
                        .add(new UnitChart.Seat(each.role(), member));
            }
        }
        Comparator<UnitChart.Seat> order = Comparator.comparing(UnitChart.Seat::role, TextRule::compareByCodePoint)
                .thenComparing(seat -> seat.member().name(), TextRule::compareByCodePoint)
                .thenComparing(seat -> seat.member().id());
        seats.values().forEach(each -> each.sort(order));
        return seats;
    }

    private static UnitChart chart(
            Unit unit, Map<Id<Unit>, List<Unit>> children, Map<Id<Unit>, List<UnitChart.Seat>> seats) {
        List<Unit> below = new ArrayList<>(children.getOrDefault(unit.id(), List.of()));
        below.sort(
                Comparator.comparing(Unit::name, TextRule::compareByCodePoint).thenComparing(Unit::id));
        return new UnitChart(
                unit,
                seats.getOrDefault(unit.id(), List.of()),
                below.stream().map(each -> chart(each, children, seats)).toList());
    }
}
