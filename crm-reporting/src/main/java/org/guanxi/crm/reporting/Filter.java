package org.guanxi.crm.reporting;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.guanxi.crm.storage.Path;

/**
 * Which records count. Fields are named by the references that lead to them and the attribute, joined by points: {@code
 * owner.name}, {@code customer.custom.score}. The meaning is that of {@link org.guanxi.crm.storage.Condition}: absence is
 * two-valued, and what may not be seen is absent. Values are text, {@link Long}, {@link BigDecimal} and {@link Boolean}; days,
 * instants and ids are text.
 */
public sealed interface Filter {

    /** Every record. */
    static Filter everything() {
        return new All(List.of());
    }

    /** True if all parts are; of every record if there are none. */
    record All(List<Filter> parts) implements Filter {
        /** Copies the list. */
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** True if any part is. */
    record Any(List<Filter> parts) implements Filter {
        /** Copies the list. */
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** True if the filter is not. */
    record Not(Filter filter) implements Filter {}

    /** How a field and a value compare; absent values compare with none. */
    enum Comparison {
        /** The same value. */
        IS("is"),
        /** Another value. */
        IS_NOT("isNot"),
        /** Less. */
        BELOW("below"),
        /** Less or the same. */
        AT_MOST("atMost"),
        /** More. */
        ABOVE("above"),
        /** More or the same. */
        AT_LEAST("atLeast"),
        /** A text that begins so. */
        STARTS_WITH("startsWith"),
        /** A text with this in it. */
        CONTAINS("contains");

        private final String word;

        Comparison(String word) {
            this.word = word;
        }

        /** How JSON says it. */
        public String word() {
            return word;
        }
    }

    /** The field has a value that compares so. */
    record Compare(String field, Comparison comparison, Object value) implements Filter {
        /** Brings the value into its one form. */
        public Compare {
            value = plain(value);
        }
    }

    /** The field has one of these values; there is at least one. */
    record In(String field, List<Object> values) implements Filter {
        /** Brings the values into their one form. */
        public In {
            values = values.stream().map(Filter::plain).toList();
        }
    }

    /** The field has no value. */
    record Absent(String field) implements Filter {}

    /** The day or instant lies in the period. */
    record Within(String field, Period period) implements Filter {}

    /** Any record of the kind that names this one by its reference meets the filter. */
    record HasAny(String kind, String by, Filter filter) implements Filter {}

    /** Both this and the other. */
    default Filter and(Filter other) {
        List<Filter> parts = new ArrayList<>(this instanceof All all ? all.parts() : List.of(this));
        parts.addAll(other instanceof All all ? all.parts() : List.of(other));
        return parts.size() == 1 ? parts.get(0) : new All(parts);
    }

    /** The plain negation of this. */
    default Filter not() {
        return new Not(this);
    }

    /** Any of these. */
    static Filter any(Filter... filters) {
        return new Any(Arrays.asList(filters));
    }

    /** The field is this value. */
    static <V> Filter is(Path<?, V> path, V value) {
        return compare(path, Comparison.IS, value);
    }

    /** The field compares so to this value. */
    static <V> Filter compare(Path<?, V> path, Comparison comparison, V value) {
        return new Compare(FieldName.of(path), comparison, path.end().encoded(value));
    }

    /** The field is one of these values. */
    static <V> Filter in(Path<?, V> path, Collection<? extends V> values) {
        List<Object> encoded = new ArrayList<>();
        values.forEach(value -> encoded.add(path.end().encoded(value)));
        return new In(FieldName.of(path), encoded);
    }

    /** The field has no value. */
    static Filter isAbsent(Path<?, ?> path) {
        return new Absent(FieldName.of(path));
    }

    /** The field has a value. */
    static Filter isPresent(Path<?, ?> path) {
        return new Not(isAbsent(path));
    }

    /** The day or instant lies in the period. */
    static Filter within(Path<?, ?> path, Period period) {
        return new Within(FieldName.of(path), period);
    }

    private static Object plain(Object value) {
        if (value instanceof BigDecimal number) {
            BigDecimal bare = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
            boolean isWhole = bare.scale() <= 0 && bare.precision() - bare.scale() <= 18;
            return isWhole ? (Object) bare.longValueExact() : bare;
        } else if (value instanceof Integer whole) {
            return whole.longValue();
        } else if (value instanceof LocalDate || value instanceof Instant || value instanceof UUID) {
            return value.toString();
        } else if (value instanceof String || value instanceof Long || value instanceof Boolean) {
            return value;
        }
        throw new IllegalArgumentException(value.getClass() + " is no value of a filter");
    }
}
