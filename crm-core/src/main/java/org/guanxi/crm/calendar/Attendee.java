package org.guanxi.crm.calendar;

import org.guanxi.crm.calendar.booking.Busy;
import org.guanxi.crm.calendar.booking.Resource;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.team.Member;

/**
 * Who or what takes part in an item.
 *
 * @param resource the resource; for a person {@link Resource#idOf}
 * @param isRequired whether the item makes no sense without it
 * @param busy how much of it is taken
 * @param units how many of its units, at least 1
 */
public record Attendee(Id<Resource> resource, boolean isRequired, Busy busy, int units) {

    /** A person of the own team, required and busy. */
    public static Attendee person(Id<Member> person) {
        return of(Resource.idOf(person));
    }

    /** A resource, required and busy, one unit of it. */
    public static Attendee of(Id<Resource> resource) {
        return new Attendee(resource, true, Busy.BUSY, 1);
    }

    /** The same, but the item can do without. */
    public Attendee optional() {
        return new Attendee(resource, false, busy, units);
    }

    /** The same, taken so much. */
    public Attendee taken(Busy how) {
        return new Attendee(resource, isRequired, how, units);
    }

    /** The same with so many units. */
    public Attendee units(int count) {
        return new Attendee(resource, isRequired, busy, count);
    }
}
