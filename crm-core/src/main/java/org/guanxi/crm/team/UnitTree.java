package org.guanxi.crm.team;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.error.StaleVersion;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Selection;

/**
 * The closure of the unit tree: which unit lies below which, from when to when. Every change of a tree holds its root first, so that
 * two changes never cross to make a cycle. Derived from the units, and so written past the journal.
 */
final class UnitTree {

    private static final int MOST = Selection.MAXIMUM_LIMIT;

    private final Workspace workspace;

    UnitTree(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Holds the roots of the trees these units lie in. */
    void hold(List<Id<Unit>> units) {
        if (units.isEmpty()) {
            return;
        }
        Set<Id<Unit>> roots = roots(units);
        workspace.store().hold(UnitTable.TYPE, roots);
        if (!roots.containsAll(roots(units))) {
            throw new StaleVersion(units.stream()
                    .map(each -> new StaleVersion.Loser(UnitTable.TYPE.kind(), each, 0))
                    .toList());
        }
    }

    private Set<Id<Unit>> roots(List<Id<Unit>> units) {
        Set<Id<Unit>> roots = new HashSet<>();
        for (Id<Unit> each : units) {
            List<UnitClosure> above = rows(UnitClosureTable.DESCENDANT.is(each).and(open()));
            roots.add(above.stream()
                    .max((left, right) -> Integer.compare(left.depth(), right.depth()))
                    .map(UnitClosure::ancestor)
                    .orElse(each));
        }
        return roots;
    }

    /** Whether the unit lies below the other, or is the other, as last decided. */
    boolean isBelow(Id<Unit> unit, Id<Unit> other) {
        return !rows(UnitClosureTable.DESCENDANT
                        .is(unit)
                        .and(UnitClosureTable.ANCESTOR.is(other))
                        .and(open()))
                .isEmpty();
    }

    /** Sets up a new unit below its parent. */
    void grow(Unit unit) {
        List<UnitClosure> rows = new ArrayList<>();
        rows.add(row(unit.id(), unit.id(), 0, unit.validFrom()));
        for (UnitClosure each : above(unit.parent())) {
            rows.add(row(each.ancestor(), unit.id(), each.depth() + 1, unit.validFrom()));
        }
        workspace.store().insertAll(UnitClosureTable.TYPE, rows);
    }

    /** Takes a unit with all below it out of its place, and puts it below the other, from the day on. */
    void move(Id<Unit> unit, Optional<Id<Unit>> parent, LocalDate from) {
        List<UnitClosure> below = rows(UnitClosureTable.ANCESTOR.is(unit).and(open()));
        if (below.size() == MOST) {
            throw Refused.because("team.chart-too-large", "unit", unit, "maximum", MOST);
        }
        List<UnitClosure> above = above(parent);
        checkOrder(unit, parent, below, from);
        detach(unit, below, from);
        List<UnitClosure> fresh = new ArrayList<>();
        for (UnitClosure lower : below) {
            for (UnitClosure upper : above) {
                LocalDate first = latest(from, lower.validFrom(), upper.validFrom());
                int depth = upper.depth() + 1 + lower.depth();
                fresh.add(row(upper.ancestor(), lower.descendant(), depth, first));
            }
        }
        workspace.store().insertAll(UnitClosureTable.TYPE, fresh);
    }

    private static LocalDate latest(LocalDate one, LocalDate two, LocalDate three) {
        LocalDate later = one.isAfter(two) ? one : two;
        return later.isAfter(three) ? later : three;
    }

    /** What has ended after the day would have to be rewritten: changes of the tree are made in the order of their days. */
    private void checkOrder(Id<Unit> unit, Optional<Id<Unit>> parent, List<UnitClosure> below, LocalDate from) {
        List<Id<Unit>> touched = new ArrayList<>();
        below.forEach(row -> touched.add(row.descendant()));
        parent.ifPresent(touched::add);
        Condition<UnitClosure> concerned =
                UnitClosureTable.DESCENDANT.in(touched).or(UnitClosureTable.ANCESTOR.is(unit));
        if (workspace.store().count(UnitClosureTable.TYPE, concerned.and(UnitClosureTable.VALID_UNTIL.above(from)))
                > 0) {
            throw Refused.because("team.out-of-order", "day", from);
        }
    }

    private void detach(Id<Unit> unit, List<UnitClosure> below, LocalDate from) {
        List<UnitClosure> ended = new ArrayList<>();
        List<UnitClosure> never = new ArrayList<>();
        for (UnitClosure upper : above(Optional.of(unit))) {
            if (upper.depth() == 0) {
                continue;
            }
            List<Id<Unit>> lower = below.stream().map(UnitClosure::descendant).toList();
            for (UnitClosure row : rows(UnitClosureTable.ANCESTOR
                    .is(upper.ancestor())
                    .and(UnitClosureTable.DESCENDANT.in(lower))
                    .and(open()))) {
                if (row.validFrom().isBefore(from)) {
                    ended.add(until(row, from));
                } else {
                    never.add(row);
                }
            }
        }
        workspace.store().updateAll(UnitClosureTable.TYPE, ended);
        workspace.store().deleteAll(UnitClosureTable.TYPE, never);
    }

    /** Ends the place of a unit that has nothing below it. */
    void end(Id<Unit> unit, LocalDate until) {
        List<UnitClosure> rows = rows(UnitClosureTable.DESCENDANT.is(unit).and(open()));
        workspace
                .store()
                .updateAll(
                        UnitClosureTable.TYPE,
                        rows.stream().map(row -> until(row, until)).toList());
    }

    private List<UnitClosure> above(Optional<Id<Unit>> unit) {
        return unit.map(each -> rows(UnitClosureTable.DESCENDANT.is(each).and(open())))
                .orElse(List.of());
    }

    private List<UnitClosure> rows(Condition<UnitClosure> where) {
        return workspace
                .store()
                .find(Selection.of(UnitClosureTable.TYPE).where(where).limit(MOST));
    }

    private static Condition<UnitClosure> open() {
        return UnitClosureTable.VALID_UNTIL.isAbsent();
    }

    private UnitClosure row(Id<Unit> ancestor, Id<Unit> descendant, int depth, LocalDate from) {
        return UnitClosure.builder()
                .id(workspace.newId())
                .ancestor(ancestor)
                .descendant(descendant)
                .depth(depth)
                .validFrom(from)
                .build();
    }

    private static UnitClosure until(UnitClosure row, LocalDate until) {
        return UnitClosure.builder().from(row).validUntil(until).build();
    }
}
