package org.guanxi.crm.reporting.standing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row of a snapshot.
 *
 * @param groups what it is about, in the order of the dimensions: values as text after {@code =}, else {@code ABSENT} or {@code REST}
 * @param figures the figures that were numbers, by name, as plain text
 */
public record SnapshotRow(List<String> groups, Map<String, String> figures) {

    /** Copies the collections. */
    public SnapshotRow {
        groups = List.copyOf(groups);
        figures = Map.copyOf(figures);
    }

    /** A figure; empty if it was absent, undefined or no number. */
    public Optional<BigDecimal> number(String figure) {
        return Optional.ofNullable(figures.get(figure)).map(BigDecimal::new);
    }
}
