package org.guanxi.crm.calendar;

import java.util.Optional;
import org.guanxi.crm.calendar.booking.Resource;

/**
 * A room, a vehicle or a piece of equipment that can be booked from now on.
 *
 * @param kind what it is, not {@link Resource.Kind#PERSON}: people of the team are resources by themselves
 * @param name what people call it, at most 200 code points
 * @param place where it is, at most 200 code points
 * @param capacity how many units can be booked at the same instant, at least 1
 */
public record NewResource(Resource.Kind kind, String name, Optional<String> place, int capacity) {

    /** One of which there is one. */
    public static NewResource of(Resource.Kind kind, String name) {
        return new NewResource(kind, name, Optional.empty(), 1);
    }

    /** The same, but there. */
    public NewResource at(String where) {
        return new NewResource(kind, name, Optional.of(where), capacity);
    }

    /** The same, but with so many units. */
    public NewResource units(int count) {
        return new NewResource(kind, name, place, count);
    }
}
