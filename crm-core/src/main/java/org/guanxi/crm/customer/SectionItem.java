package org.guanxi.crm.customer;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.guanxi.crm.common.RecordRef;

/**
 * One line of a section.
 *
 * @param record the record it tells of
 * @param title what it is, in the record's own words
 * @param at when it happened or is due; empty if it is not of a time
 * @param facts what else is worth knowing, by attribute, in order
 */
public record SectionItem(RecordRef record, String title, Optional<Instant> at, Map<String, Object> facts) {

    /** Copies the map, in its order. */
    public SectionItem {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }
}
