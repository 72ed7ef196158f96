package org.guanxi.crm.calendar.booking;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.common.TimeRange;

/**
 * That a resource cannot well be taken as is asked for, and why: both sides, whose time it is, and when they meet.
 *
 * @param kind how they meet
 * @param resource whose time it is
 * @param resourceName what people call it
 * @param resourceKind what it is
 * @param isRequired whether the item that is asked for makes no sense without it
 * @param asked what is asked for
 * @param existing what is there already; empty for {@link Kind#HOURS}
 * @param overlap when they meet; for {@link Kind#TRAVEL} the time between them, which is too short
 */
public record Conflict(
        Kind kind,
        Id<Resource> resource,
        String resourceName,
        Resource.Kind resourceKind,
        boolean isRequired,
        Side asked,
        Optional<Side> existing,
        TimeRange overlap) {

    /** By time, then resource, then kind, then what is there. */
    public static final Comparator<Conflict> ORDER = Comparator.comparing((Conflict each) -> each.overlap.start())
            .thenComparing(each -> each.overlap.end())
            .thenComparing(each -> each.resource)
            .thenComparing(each -> each.kind)
            .thenComparing(each ->
                    each.existing.flatMap(Side::item).map(RecordRef::toString).orElse(""));

    /** How two bookings of a resource meet. */
    public enum Kind {
        /** Both take it whole at the same instant. */
        BUSY,
        /** More units are taken at some instant than there are. */
        CAPACITY,
        /** They meet, but one of them only perhaps. */
        TENTATIVE,
        /** Only set-up, clearing or way meet, not the items themselves. */
        BUFFER,
        /** They do not meet, but the way from the one place to the other takes longer than the time between them. */
        TRAVEL,
        /** It is outside the hours in which the resource works. */
        HOURS
    }

    /**
     * One of the two.
     *
     * @param item the record it is for; empty if that is not stored yet
     * @param title what it is called; empty where the caller may not know more than that there is something
     * @param time when it is, without set-up and way
     */
    public record Side(Optional<RecordRef> item, Optional<String> title, TimeRange time) {

        /** When it begins. */
        public Instant start() {
            return time.start();
        }

        /** The same without its title and without what would lead to it. */
        public Side masked() {
            return new Side(Optional.empty(), Optional.empty(), time);
        }

        /** The same with a title. */
        public Side titled(String text) {
            return new Side(item, Optional.of(text), time);
        }
    }

    /** The same with another side that is there already. */
    public Conflict withExisting(Side side) {
        return new Conflict(kind, resource, resourceName, resourceKind, isRequired, asked, Optional.of(side), overlap);
    }

    /** The same with another side that is asked for. */
    public Conflict withAsked(Side side) {
        return new Conflict(kind, resource, resourceName, resourceKind, isRequired, side, existing, overlap);
    }
}
