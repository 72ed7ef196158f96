package org.guanxi.crm.reporting;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.Grouping;
import org.guanxi.crm.storage.Measure;
import org.guanxi.crm.storage.Path;

/**
 * A definition that was checked, with all its fields found.
 *
 * @param definition what was asked
 * @param type the records
 * @param where which of them, at any time
 * @param window the field of the window, if there is one
 * @param dimensions what is grouped by, currencies that are kept apart included
 * @param aggregates the figures of the records themselves, by name
 * @param rateDay the field that says which exchange rate counts
 * @param now the time by which relative periods are reckoned
 */
record Plan<E extends Entity<E>>(
        ReportDefinition definition,
        EntityType<E> type,
        Condition<E> where,
        Optional<Path<E, ?>> window,
        List<Axis<E>> dimensions,
        Map<String, Amount<E>> aggregates,
        Optional<Path<E, ?>> rateDay,
        Instant now) {

    /**
     * A dimension with its grouping, whose groups are called by encoded values.
     *
     * @param isCurrency whether it holds the currency of an amount that is measured, so that every total keeps to it
     */
    record Axis<E extends Entity<E>>(
            String name, Path<E, ?> path, Optional<Grouping.Bucket> bucket, boolean isFilled, boolean isCurrency) {

        Grouping<E, Object> grouping() {
            return new Grouping<>(path, bucket, encoded -> encoded);
        }

        /** The condition that a record is of this group; for a value or its absence. */
        Condition<E> of(Group group) {
            Object value = group.value();
            if (value == null) {
                return Spans.absent(path);
            } else if (bucket.isEmpty()) {
                return Spans.compare(path, Condition.Comparison.EQUAL, value);
            }
            LocalDateTime begin = (LocalDateTime) value;
            return Spans.within(path, begin, next(begin), bucket.get().zone());
        }

        /** Where the part of time ends that begins there. */
        LocalDateTime next(LocalDateTime begin) {
            Grouping.Bucket parts = bucket.orElseThrow();
            return switch (parts.unit()) {
                case MINUTES -> begin.plusMinutes(parts.minutes());
                case HOUR -> begin.plusHours(1);
                default -> Period.plus(begin.toLocalDate(), parts.unit(), 1).atStartOfDay();
            };
        }
    }

    /**
     * An aggregate with its measure, whose values are encoded.
     *
     * @param currency for an amount that adds up only within one currency, where that lies
     */
    record Amount<E extends Entity<E>>(Measure<E, Object> measure, Optional<Path<E, String>> currency) {
        /** Whether groups without records have 0 and not nothing. */
        boolean isCount() {
            return measure.function() == Measure.Aggregate.COUNT || measure.function() == Measure.Aggregate.DISTINCT;
        }
    }

    /** The dimension of this name. */
    Axis<E> axis(String name) {
        return dimensions.get(position(name));
    }

    /** Where the dimension of this name stands. */
    int position(String name) {
        for (int i = 0; i < dimensions.size(); i++) {
            if (dimensions.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException(name + " is no dimension of the report");
    }
}
