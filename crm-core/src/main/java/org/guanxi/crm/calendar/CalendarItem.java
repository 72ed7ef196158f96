package org.guanxi.crm.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.team.Member;
import org.immutables.value.Value;

/** Something that stands in a calendar. Who and what it takes are its bookings. */
@Value.Immutable
@CrmStyle
public interface CalendarItem extends Entity<CalendarItem> {

    @Override
    Id<CalendarItem> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** What it is. */
    ItemKind kind();

    /** What it is called. */
    String title();

    /** Where it is. */
    Optional<String> place();

    /** What else is to be known. */
    Optional<String> notes();

    /** Who may know what it is about. */
    @Value.Default
    default Visibility visibility() {
        return Visibility.PUBLIC;
    }

    /** When it begins. */
    Instant startsAt();

    /** When it ends; the start itself for what has no length. */
    Instant endsAt();

    /** The zone in which it was planned, and in which it repeats. */
    ZoneId zone();

    /** How long before it those who attend are taken, for set-up or way. */
    @Value.Default
    default Duration bufferBefore() {
        return Duration.ZERO;
    }

    /** How long after it those who attend are taken, for clearing away or way. */
    @Value.Default
    default Duration bufferAfter() {
        return Duration.ZERO;
    }

    /** Whether it is still to come. */
    @Value.Default
    default State state() {
        return State.PLANNED;
    }

    /** Why it was cancelled, or what came of it. */
    Optional<String> outcome();

    /** Who plans it, and answers for it. */
    Id<Member> organiser();

    /** Which customer, contact, deal, case or campaign it concerns. */
    Optional<RecordRef> about();

    /** The series it is an occurrence of. */
    Optional<Id<Series>> series();

    /** When the series' rule has it begin, in the series' zone; by this it is known in the series, wherever it was moved. */
    Optional<LocalDateTime> occurrence();

    /** Whether it was changed on its own, so that changes of the series leave it alone. */
    @Value.Default
    default boolean isApart() {
        return false;
    }

    /**
     * How often it, and the series it is of, had been changed when it got the time at which it is; zero if it has never been at another.
     * Who answers to an earlier state answers to another time.
     */
    @Value.Default
    default long timeSequence() {
        return 0;
    }

    /** The state of an item. */
    enum State {
        /** It is to come. */
        PLANNED,
        /** It took place, or was done. */
        HELD,
        /** It does not take place; it takes nobody's time. */
        CANCELLED
    }

    /** Names it, as bookings do. */
    default RecordRef ref() {
        return RecordRef.of(CalendarItemTable.TYPE.kind(), id());
    }

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableCalendarItem.Builder {}
}
