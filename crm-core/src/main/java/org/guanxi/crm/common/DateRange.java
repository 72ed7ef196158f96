package org.guanxi.crm.common;

import java.time.LocalDate;
import java.util.Optional;
import org.guanxi.crm.error.Problems;

/**
 * The days on which something is valid, half-open and possibly without end. Which zone's days they are is said where
 * the range is used. Immutable.
 *
 * @param from the first day
 * @param until the first day after it, later than {@code from}; empty if there is no end
 */
public record DateRange(LocalDate from, Optional<LocalDate> until) {

    /**
     * Checks the order.
     *
     * @throws org.guanxi.crm.error.Invalid {@code range.reversed} if the end is not after the start
     */
    public DateRange {
        if (until.isPresent() && !until.get().isAfter(from)) {
            throw Problems.one("until", "range.reversed", "start", from, "end", until.get());
        }
    }

    /**
     * Makes a range with an end.
     *
     * @param from the first day
     * @param until the first day after it
     * @return the range
     * @throws org.guanxi.crm.error.Invalid {@code range.reversed} if the end is not after the start
     */
    public static DateRange of(LocalDate from, LocalDate until) {
        return new DateRange(from, Optional.of(until));
    }

    /**
     * Makes a range without end.
     *
     * @param from the first day
     * @return the range
     */
    public static DateRange since(LocalDate from) {
        return new DateRange(from, Optional.empty());
    }

    /**
     * Whether a day lies in the range.
     *
     * @param day the day
     * @return true from the first day up to, not including, {@code until}
     */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && isBeforeEnd(day);
    }

    /**
     * Whether both ranges have a day in common.
     *
     * @param other the other range
     * @return true if they do; ranges that only touch do not
     */
    public boolean overlaps(DateRange other) {
        return isBeforeEnd(other.from) && other.isBeforeEnd(from);
    }

    /** First day and end, as ISO 8601 writes intervals; two dots for no end. */
    @Override
    public String toString() {
        return from + "/" + until.map(LocalDate::toString).orElse("..");
    }

    private boolean isBeforeEnd(LocalDate day) {
        return until.isEmpty() || day.isBefore(until.get());
    }
}
