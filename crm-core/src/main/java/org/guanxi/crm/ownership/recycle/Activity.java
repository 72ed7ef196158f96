package org.guanxi.crm.ownership.recycle;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that was done for a record, or for a deal or contact of it.
 *
 * @param kind what, by code, such as {@code visit}
 * @param occurredAt when, as people say
 * @param recordedAt when it was written down
 * @param by whose it is
 * @param isTwoWay whether the other side took part: a meeting, a connected call, a reply
 * @param text what was noted, folded so that copies are equal; empty if nothing was
 * @param hasEvidence whether a recording, a file or a call log stands behind it
 */
public record Activity(
        String kind,
        Instant occurredAt,
        Instant recordedAt,
        By by,
        boolean isTwoWay,
        Optional<String> text,
        boolean hasEvidence) {

    /** Whose an activity is. */
    public enum By {
        /** The owner's. */
        OWNER,
        /** A member's of the record's team. */
        MEMBER,
        /** Somebody else's, or a machine's. */
        OTHER
    }

    /** When it counts: never later than it was written down. */
    Instant effectiveAt() {
        return occurredAt.isBefore(recordedAt) ? occurredAt : recordedAt;
    }
}
