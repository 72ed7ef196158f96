package org.guanxi.crm.common;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.guanxi.crm.error.Problems;

/**
 * A span of time, half-open: the start belongs to it, the end does not, so that ranges that touch do not overlap.
 * Immutable.
 *
 * @param start the first instant
 * @param end the first instant after it, later than the start
 */
public record TimeRange(Instant start, Instant end) {

    /**
     * Checks the order.
     *
     * @throws org.guanxi.crm.error.Invalid {@code range.reversed} if the end is not after the start
     */
    public TimeRange {
        if (!end.isAfter(start)) {
            throw Problems.one("end", "range.reversed", "start", start, "end", end);
        }
    }

    /**
     * Makes a range.
     *
     * @param start the first instant
     * @param end the first instant after it
     * @return the range
     * @throws org.guanxi.crm.error.Invalid {@code range.reversed} if the end is not after the start
     */
    public static TimeRange of(Instant start, Instant end) {
        return new TimeRange(start, end);
    }

    /**
     * Makes a range of a start and a length.
     *
     * @param start the first instant
     * @param duration how long it lasts, more than zero
     * @return the range
     * @throws org.guanxi.crm.error.Invalid {@code range.reversed} if the duration is zero or negative
     */
    public static TimeRange of(Instant start, Duration duration) {
        return new TimeRange(start, start.plus(duration));
    }

    /**
     * Whether an instant lies in the range.
     *
     * @param instant the instant
     * @return true from the start up to, not including, the end
     */
    public boolean contains(Instant instant) {
        return !instant.isBefore(start) && instant.isBefore(end);
    }

    /**
     * Whether the whole of another range lies in this one.
     *
     * @param other the other range
     * @return true if no instant of the other is outside
     */
    public boolean contains(TimeRange other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }

    /**
     * Whether both ranges have an instant in common.
     *
     * @param other the other range
     * @return true if they do; ranges that only touch do not
     */
    public boolean overlaps(TimeRange other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    /**
     * What both ranges have in common.
     *
     * @param other the other range
     * @return the common range; empty if they do not overlap
     */
    public Optional<TimeRange> intersection(TimeRange other) {
        if (!overlaps(other)) {
            return Optional.empty();
        }
        Instant later = start.isAfter(other.start) ? start : other.start;
        Instant earlier = end.isBefore(other.end) ? end : other.end;
        return Optional.of(new TimeRange(later, earlier));
    }

    /**
     * How long the range lasts.
     *
     * @return from start to end, always positive
     */
    public Duration duration() {
        return Duration.between(start, end);
    }

    /** Start and end in UTC, as ISO 8601 writes intervals. */
    @Override
    public String toString() {
        return start + "/" + end;
    }
}
