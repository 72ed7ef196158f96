package org.guanxi.crm.calendar.booking;

import java.time.Instant;
import java.util.Optional;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.common.TimeRange;
import org.guanxi.crm.storage.Entity;
import org.immutables.value.Value;

/**
 * That a resource is taken for a record from an instant to another, half-open. Of no length where both are the same; such a booking is
 * in conflict with nothing.
 */
@Value.Immutable
@CrmStyle
public interface Booking extends Entity<Booking> {

    @Override
    Id<Booking> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** Who or what is taken. */
    Id<Resource> resource();

    /** For what: a calendar item, or a record of another kind. */
    RecordRef item();

    /** When the item itself begins. */
    Instant startsAt();

    /** When the item itself ends. */
    Instant endsAt();

    /** From when it is taken: the start, less what is needed to set up or to come. */
    Instant takenFrom();

    /** Until when it is taken: the end, and what is needed to clear away or to leave. */
    Instant takenUntil();

    /** Where, for the way from one to the next; absent if it does not matter. */
    Optional<String> place();

    /** How many of the resource's units. */
    @Value.Default
    default int units() {
        return 1;
    }

    /** How much it takes. */
    @Value.Default
    default Busy busy() {
        return Busy.BUSY;
    }

    /** Whether the item makes no sense without it. */
    @Value.Default
    default boolean isRequired() {
        return true;
    }

    /** What the one who is invited has answered. */
    @Value.Default
    default Reply reply() {
        return Reply.NONE;
    }

    /** When the item itself is; empty if it has no length. */
    default Optional<TimeRange> time() {
        return range(startsAt(), endsAt());
    }

    /** When it is taken, with set-up and way; empty if that has no length. */
    default Optional<TimeRange> taken() {
        return range(takenFrom(), takenUntil());
    }

    private static Optional<TimeRange> range(Instant from, Instant until) {
        return from.isBefore(until) ? Optional.of(TimeRange.of(from, until)) : Optional.empty();
    }

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableBooking.Builder {}
}
