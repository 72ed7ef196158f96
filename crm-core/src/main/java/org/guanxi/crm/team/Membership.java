package org.guanxi.crm.team;

import java.time.LocalDate;
import java.util.Collection;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.OrderedAttribute;

/** What it means to belong to a unit on a day, as conditions: the one place that says so. Pure. */
public final class Membership {

    private Membership() {}

    /** How far a unit reaches. */
    public enum Reach {
        /** The unit alone. */
        UNIT,
        /** The unit and all that lies below it on the day. */
        UNIT_AND_BELOW
    }

    /** From the first day to before the last, if there is one: that the day lies between. */
    public static <E> Condition<E> on(
            LocalDate day, OrderedAttribute<E, LocalDate> from, OrderedAttribute<E, LocalDate> until) {
        return from.atMost(day).and(until.isAbsent().or(until.above(day)));
    }

    /** People who are assigned on the day to one of these units, or below one of them; nobody if there are none. */
    public static Condition<Member> of(Collection<Id<Unit>> units, Reach reach, LocalDate day) {
        return units.isEmpty()
                ? Condition.none()
                : AssignmentTable.MEMBER.hasAny(valid(day).and(within(units, reach, day)));
    }

    /** Assignments that hold on the day. */
    static Condition<Assignment> valid(LocalDate day) {
        return on(day, AssignmentTable.VALID_FROM, AssignmentTable.VALID_UNTIL);
    }

    /** Assignments to one of these units, or below one of them. */
    static Condition<Assignment> within(Collection<Id<Unit>> units, Reach reach, LocalDate day) {
        return reach == Reach.UNIT ? AssignmentTable.UNIT.in(units) : AssignmentTable.UNIT.via(below(units, day));
    }

    /** Units that lie below one of these on the day, each of these included. */
    public static Condition<Unit> below(Collection<Id<Unit>> units, LocalDate day) {
        return UnitClosureTable.DESCENDANT.hasAny(
                UnitClosureTable.ANCESTOR.in(units).and(holds(day)));
    }

    /** Units above one of these on the day, each of these included. */
    public static Condition<Unit> above(Collection<Id<Unit>> units, LocalDate day) {
        return UnitClosureTable.ANCESTOR.hasAny(
                UnitClosureTable.DESCENDANT.in(units).and(holds(day)));
    }

    /** What lies below what on the day. */
    static Condition<UnitClosure> holds(LocalDate day) {
        return on(day, UnitClosureTable.VALID_FROM, UnitClosureTable.VALID_UNTIL);
    }
}
