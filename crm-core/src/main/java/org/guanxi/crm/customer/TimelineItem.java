package org.guanxi.crm.customer;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.common.RecordRef;

/**
 * Something that happened, in the timeline of a customer.
 *
 * @param at when
 * @param id which one of those at that instant: the id of the record (such as an interaction or a journal entry) that says so, and
 *     that no other item has
 * @param section the name of the section that tells it
 * @param what what happened, as a code, such as {@code customer.status-set}
 * @param record the record it happened to
 * @param title what it was, in its own words
 * @param by who did it; empty if that is not known
 * @param facts what else is worth knowing, in order
 */
public record TimelineItem(
        Instant at,
        UUID id,
        String section,
        String what,
        RecordRef record,
        String title,
        Optional<ActorId> by,
        Map<String, Object> facts) {

    /** Copies the map, in its order. */
    public TimelineItem {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /** Its place in the timeline. */
    public TimelinePlace place() {
        return new TimelinePlace(at, id);
    }
}
