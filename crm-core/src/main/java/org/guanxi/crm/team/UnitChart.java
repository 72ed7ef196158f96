package org.guanxi.crm.team;

import java.util.List;

/**
 * A unit as it was on a day, with who was assigned to it, and the units right below it.
 *
 * @param unit the unit
 * @param seats who is assigned, by role, then by name
 * @param below the units right below, by name
 */
public record UnitChart(Unit unit, List<Seat> seats, List<UnitChart> below) {

    /** Copies the lists. */
    public UnitChart {
        seats = List.copyOf(seats);
        below = List.copyOf(below);
    }

    /**
     * One person in one role.
     *
     * @param role the code of the role
     * @param member the person
     */
    public record Seat(String role, Member member) {}

    /** How many units it shows, this one included. */
    public int size() {
        return 1 + below.stream().mapToInt(UnitChart::size).sum();
    }
}
