package org.guanxi.crm.calendar;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.DateRange;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.team.Member;
import org.immutables.value.Value;

/** An item to be arranged. */
@Value.Immutable
@CrmStyle
public interface NewItem {

    /** What it is. */
    ItemKind kind();

    /** What it is called, at most 200 code points. */
    String title();

    /** Where it is, at most 200 code points. */
    Optional<String> place();

    /** What else is to be known, at most 4,000 code points. */
    Optional<String> notes();

    /** Who may know what it is about. */
    @Value.Default
    default Visibility visibility() {
        return Visibility.PUBLIC;
    }

    /** When it begins; its zone is the item's. */
    ZonedDateTime startsAt();

    /** When it ends, not before the start, in whatever zone. */
    ZonedDateTime endsAt();

    /** How long before it those who attend are taken; not negative, at most a day. */
    @Value.Default
    default Duration bufferBefore() {
        return Duration.ZERO;
    }

    /** How long after it those who attend are taken; not negative, at most a day. */
    @Value.Default
    default Duration bufferAfter() {
        return Duration.ZERO;
    }

    /** Who plans it; the caller unless given. */
    Optional<Id<Member>> organiser();

    /** Who and what takes part, at most 200; the organiser if nobody does. */
    List<Attendee> attendees();

    /** Which record it concerns. */
    Optional<RecordRef> about();

    /** An item of this kind and title, from then to then. */
    static Builder builder(ItemKind kind, String title, ZonedDateTime startsAt, ZonedDateTime endsAt) {
        return new Builder().kind(kind).title(title).startsAt(startsAt).endsAt(endsAt);
    }

    /** An item that lasts so long. */
    static Builder builder(ItemKind kind, String title, ZonedDateTime startsAt, Duration length) {
        return builder(kind, title, startsAt, startsAt.plus(length));
    }

    /** An item that lasts these days of a zone; a range without end lasts its first day. */
    static Builder allDay(String title, DateRange days, ZoneId zone) {
        ZonedDateTime start = days.from().atStartOfDay(zone);
        ZonedDateTime end = days.until().orElse(days.from().plusDays(1)).atStartOfDay(zone);
        return builder(ItemKind.ALL_DAY, title, start, end);
    }

    /** Builds one. */
    final class Builder extends ImmutableNewItem.Builder {
        Builder() {}
    }
}
