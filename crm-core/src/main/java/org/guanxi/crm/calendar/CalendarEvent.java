package org.guanxi.crm.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.guanxi.crm.calendar.booking.Booking;
import org.guanxi.crm.calendar.booking.Busy;
import org.guanxi.crm.calendar.booking.Reply;
import org.guanxi.crm.calendar.booking.Resource;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.event.Event;
import org.guanxi.crm.event.EventName;
import org.guanxi.crm.team.Member;

/** What happens in calendars. */
public sealed interface CalendarEvent extends Event {

    /** Somebody or something can be booked from now on. */
    @EventName("calendar.resource-added")
    record ResourceAdded(Id<Resource> resource, Resource.Kind kind, String name, int capacity)
            implements CalendarEvent {}

    /** A resource is described anew, or cannot be booked any more, or can again. */
    @EventName("calendar.resource-changed")
    record ResourceChanged(Id<Resource> resource, String name, int capacity, boolean isActive)
            implements CalendarEvent {}

    /** An item was put into calendars. */
    @EventName("calendar.arranged")
    record Arranged(
            Id<CalendarItem> item,
            ItemKind kind,
            String title,
            Instant startsAt,
            Instant endsAt,
            ZoneId zone,
            Id<Member> organiser,
            Optional<RecordRef> about,
            List<Id<Resource>> attendees)
            implements CalendarEvent {}

    /** An item is at another time. */
    @EventName("calendar.moved")
    record Moved(
            Id<CalendarItem> item,
            String title,
            Instant startedAt,
            Instant endedAt,
            Instant startsAt,
            Instant endsAt,
            ZoneId zone)
            implements CalendarEvent {}

    /** Title, place, notes or the like of an item are others; the journal's attributes say which. */
    @EventName("calendar.described")
    record Described(Id<CalendarItem> item, String title) implements CalendarEvent {}

    /** More take part in an item. */
    @EventName("calendar.invited")
    record Invited(Id<CalendarItem> item, String title, List<Id<Resource>> attendees) implements CalendarEvent {}

    /** Some take part in an item no more. */
    @EventName("calendar.dismissed")
    record Dismissed(Id<CalendarItem> item, String title, List<Id<Resource>> attendees) implements CalendarEvent {}

    /** Somebody answered an invitation. */
    @EventName("calendar.replied")
    record Replied(Id<CalendarItem> item, Id<Resource> attendee, Reply before, Reply reply) implements CalendarEvent {}

    /** An item took place, or was done. */
    @EventName("calendar.held")
    record Held(Id<CalendarItem> item, String title, Optional<String> outcome) implements CalendarEvent {}

    /** An item does not take place. */
    @EventName("calendar.cancelled")
    record Cancelled(Id<CalendarItem> item, String title, Instant startsAt, Instant endsAt, Optional<String> reason)
            implements CalendarEvent {}

    /** A resource is taken for a record, or otherwise than before. */
    @EventName("calendar.booked")
    record Booked(
            Id<Booking> booking,
            Id<Resource> resource,
            RecordRef item,
            Instant takenFrom,
            Instant takenUntil,
            int units,
            Busy busy)
            implements CalendarEvent {

        static Booked of(Booking booking) {
            return new Booked(
                    booking.id(),
                    booking.resource(),
                    booking.item(),
                    booking.takenFrom(),
                    booking.takenUntil(),
                    booking.units(),
                    booking.busy());
        }
    }

    /** A resource is not taken for a record any more. */
    @EventName("calendar.released")
    record Released(Id<Booking> booking, Id<Resource> resource, RecordRef item) implements CalendarEvent {}

    /** An item repeats. */
    @EventName(value = "calendar.series-arranged", version = 2)
    record SeriesArranged(
            Id<Series> series,
            String title,
            List<String> rules,
            List<LocalDateTime> dates,
            LocalDateTime startsAt,
            ZoneId zone,
            Id<Member> organiser,
            Optional<Id<Series>> continues)
            implements CalendarEvent {}

    /** Occurrences were made up to a later horizon. */
    @EventName("calendar.series-extended")
    record SeriesExtended(Id<Series> series, String title, Instant checkedUntil, int occurrences)
            implements CalendarEvent {}

    /** Occurrences that were to be made clash and were left out: somebody has to decide about them. */
    @EventName("calendar.series-clashes")
    record SeriesClashes(Id<Series> series, String title, Id<Member> organiser, List<LocalDateTime> occurrences)
            implements CalendarEvent {}

    /** Somebody answered the invitation to a whole series: it holds for every occurrence that is to come. */
    @EventName("calendar.series-replied")
    record SeriesReplied(Id<Series> series, String title, Id<Resource> attendee, Reply reply)
            implements CalendarEvent {}

    /** The same time on the clock of its series is another instant now, as the rules of its zone have changed. */
    @EventName("calendar.retimed")
    record Retimed(
            Id<CalendarItem> item, String title, Instant startedAt, Instant endedAt, Instant startsAt, Instant endsAt)
            implements CalendarEvent {}

    /**
     * The rules of its zone are others than when a series was made: so many occurrences ahead were put where the clock has them now. Some
     * clash there, and stand all the same; some were changed by hand, and were left where they were: somebody has to decide about both.
     */
    @EventName("calendar.series-retimed")
    record SeriesRetimed(
            Id<Series> series,
            String title,
            Id<Member> organiser,
            Optional<String> zoneRules,
            int occurrences,
            List<LocalDateTime> clashes,
            List<LocalDateTime> left)
            implements CalendarEvent {}

    /** A series ends before this start, in its zone. */
    @EventName("calendar.series-ended")
    record SeriesEnded(Id<Series> series, String title, LocalDateTime before) implements CalendarEvent {}
}
