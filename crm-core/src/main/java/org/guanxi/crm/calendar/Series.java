package org.guanxi.crm.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.guanxi.crm.calendar.booking.Reply;
import org.guanxi.crm.calendar.booking.Resource;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.recurrence.Recurrence;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.team.Member;
import org.immutables.value.Value;

/** An item that repeats: the rule, and what its occurrences are like when they are made. */
@Value.Immutable
@CrmStyle
public interface Series extends Entity<Series> {

    @Override
    Id<Series> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** By what rules it repeats, each as RFC 5545 writes it; empty if further dates alone say when. */
    List<String> rules();

    /** Starts besides those of the rules, in the series' zone. */
    List<LocalDateTime> dates();

    /** When it begins for the first time, in its zone. */
    LocalDateTime startsAt();

    /** Whose clocks it goes by, across changes of daylight-saving time. */
    ZoneId zone();

    /** How long an occurrence lasts on the clock: from nine to ten, also on the day the clocks change. */
    Duration length();

    /** Starts by the rule at which nothing takes place, in the series' zone. */
    List<LocalDateTime> exceptions();

    /** The start by the rule from which on nothing takes place any more; absent if the rule alone says when it ends. */
    Optional<LocalDateTime> endsBefore();

    /**
     * By which edition of the time-zone data occurrences were made; absent if the zone's clock never changes. When another one has come
     * with the host's Java, due work puts what lies ahead where the clock has it then.
     */
    Optional<String> zoneRules();

    /** Up to where occurrences were made and checked. */
    Instant checkedUntil();

    /** Whether all occurrences there will ever be were made. */
    boolean isComplete();

    /** What the occurrences are. */
    ItemKind kind();

    /** What they are called. */
    String title();

    /** Where they are. */
    Optional<String> place();

    /** What else is to be known. */
    Optional<String> notes();

    /** Who may know what they are about. */
    Visibility visibility();

    /** How long before each those who attend are taken. */
    Duration bufferBefore();

    /** How long after each those who attend are taken. */
    Duration bufferAfter();

    /** Who plans it. */
    Id<Member> organiser();

    /** Which record it concerns. */
    Optional<RecordRef> about();

    /** Who and what takes part. */
    List<Attendee> attendees();

    /** Who has answered to the whole series, and how; what is made of it later carries the answer. */
    List<Answer> replies();

    /** The series that it took the place of, from its first occurrence on. */
    Optional<Id<Series>> continues();

    /** When it takes place, without regard to where it was ended. */
    default Recurrence recurrence() {
        return new Rhythm(this).recurrence();
    }

    /** What this one has answered to the whole series; {@link Reply#NONE} if nothing. */
    default Reply replyOf(Id<Resource> attendee) {
        return replies().stream()
                .filter(each -> each.attendee().equals(attendee))
                .map(Answer::reply)
                .findFirst()
                .orElse(Reply.NONE);
    }

    /**
     * An answer to a whole series.
     *
     * @param attendee who has answered
     * @param reply the answer
     */
    record Answer(Id<Resource> attendee, Reply reply) {}

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableSeries.Builder {}
}
