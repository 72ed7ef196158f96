package org.guanxi.crm.storage;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a summary, such as a count or a sum, over the records of each group, or over those of them that meet a
 * condition of its own.
 *
 * @param name what messages call it
 * @param function how it is computed
 * @param path what it is computed of; empty for a count
 * @param where which records of a group it takes; all of them unless given
 * @param decoder makes the value of the encoded one
 * @param <E> the entity that is summarized
 * @param <V> the value; for {@link Aggregate#AVERAGE} rounded HALF_UP to ten places
 */
public record Measure<E, V>(
        String name, Aggregate function, Optional<Path<E, ?>> path, Condition<E> where, Function<Object, V> decoder) {

    /** How a measure is computed. Absent values are left out of all but the count of records. */
    public enum Aggregate {
        /** How many records; never absent. */
        COUNT,
        /** How many different values; never absent. */
        DISTINCT,
        /** The sum, exact; absent without a value. */
        SUM,
        /** The least value; absent without a value. */
        MINIMUM,
        /** The greatest value; absent without a value. */
        MAXIMUM,
        /** The sum by the number of values, rounded HALF_UP to ten places; absent without a value. */
        AVERAGE
    }

    /** How many records. */
    public static <E> Measure<E, Long> count() {
        return new Measure<>("count", Aggregate.COUNT, Optional.empty(), Condition.all(), Long.class::cast);
    }

    /** How many different values. */
    public static <E> Measure<E, Long> distinct(Path<E, ?> path) {
        return new Measure<>(
                "distinct " + path, Aggregate.DISTINCT, Optional.of(path), Condition.all(), Long.class::cast);
    }

    /** The sum of whole or decimal numbers. */
    public static <E> Measure<E, BigDecimal> sum(Path<E, ? extends Number> path) {
        return new Measure<>(
                "sum of " + path, Aggregate.SUM, Optional.of(path), Condition.all(), BigDecimal.class::cast);
    }

    /** The average of whole or decimal numbers. */
    public static <E> Measure<E, BigDecimal> average(Path<E, ? extends Number> path) {
        return new Measure<>(
                "average of " + path, Aggregate.AVERAGE, Optional.of(path), Condition.all(), BigDecimal.class::cast);
    }

    /** The least value. */
    public static <E, V> Measure<E, V> minimum(Path<E, V> path) {
        return new Measure<>(
                "minimum of " + path, Aggregate.MINIMUM, Optional.of(path), Condition.all(), path.end()::decoded);
    }

    /** The greatest value. */
    public static <E, V> Measure<E, V> maximum(Path<E, V> path) {
        return new Measure<>(
                "maximum of " + path, Aggregate.MAXIMUM, Optional.of(path), Condition.all(), path.end()::decoded);
    }

    /** The same, over those records of a group only that meet this condition. */
    public Measure<E, V> where(Condition<E> condition) {
        return new Measure<>(name + " where " + condition, function, path, where.and(condition), decoder);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Measure<?, ?> that
                && function == that.function
                && path.equals(that.path)
                && where.equals(that.where);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * function.hashCode() + path.hashCode()) + where.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
