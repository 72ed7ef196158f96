package org.guanxi.crm.recurrence;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * One time at which a series takes place. Immutable.
 *
 * @param original the local time that the series gave it, by which exceptions and moves name it; the clocks may leave it out
 * @param start the local time at which it begins
 * @param offset the offset from UTC at its start; empty if the series has no zone
 * @param isMoved whether it was moved by hand
 */
public record Occurrence(LocalDateTime original, LocalDateTime start, Optional<ZoneOffset> offset, boolean isMoved) {

    /**
     * When it begins.
     *
     * @return the instant
     * @throws IllegalStateException if the series has no zone: it takes place at a local time wherever one is
     */
    public Instant instant() {
        return start.toInstant(
                offset.orElseThrow(() -> new IllegalStateException("an occurrence without a zone has no instant")));
    }

    /**
     * When it begins for somebody.
     *
     * @param viewer the zone of who asks, which matters only if the series has none of its own
     * @return the instant; later by the gap if the viewer's clocks leave the time out, the first of two if they show it twice
     */
    public Instant instantFor(ZoneId viewer) {
        return offset.map(start::toInstant).orElseGet(() -> start.atZone(viewer).toInstant());
    }
}
