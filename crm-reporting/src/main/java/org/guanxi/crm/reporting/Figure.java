package org.guanxi.crm.reporting;

import java.util.List;
import java.util.Optional;
import org.guanxi.crm.storage.Measure;
import org.guanxi.crm.storage.Path;

/** What a report computes for each group. Others are named by the names they have in the same definition. */
public sealed interface Figure {

    /**
     * Computed of the records themselves.
     *
     * @param function how; absent values are left out of all but the count
     * @param field of what, as {@link Filter} names fields; empty for a count
     * @param where which records of the group it takes
     */
    record Aggregate(Measure.Aggregate function, Optional<String> field, Filter where) implements Figure {
        /** The same over those records only that also meet this filter. */
        public Aggregate where(Filter more) {
            return new Aggregate(function, field, where.and(more));
        }
    }

    /**
     * One figure by another, HALF_UP to ten places; undefined where the second is absent or 0.
     *
     * @param of what is divided
     * @param by what it is divided by
     */
    record Ratio(String of, String by) implements Figure {}

    /**
     * What part a group has of its total, from 0 to 1, HALF_UP to ten places; undefined where the total is absent or 0.
     *
     * @param of a count or a sum
     * @param within the dimensions whose value the total shares with the group; none for the total of the report
     */
    record Share(String of, List<String> within) implements Figure {
        /** Copies the list. */
        public Share {
            within = List.copyOf(within);
        }
    }

    /**
     * The sum over this group and all before it along a dimension, the others equal; undefined where the dimension has no value.
     *
     * @param of a count or a sum
     * @param along the dimension
     */
    record Cumulative(String of, String along) implements Figure {}

    /**
     * A group's figure by that of the group before it along a dimension, the others equal, as {@link Ratio}; undefined for the first.
     *
     * @param of the figure
     * @param along the dimension, such as the position of a stage
     */
    record Conversion(String of, String along) implements Figure {}

    /** How many records. */
    static Aggregate count() {
        return new Aggregate(Measure.Aggregate.COUNT, Optional.empty(), Filter.everything());
    }

    /** How many different values. */
    static Aggregate distinct(Path<?, ?> path) {
        return of(Measure.Aggregate.DISTINCT, path);
    }

    /** The exact sum; absent without a value. */
    static Aggregate sum(Path<?, ? extends Number> path) {
        return of(Measure.Aggregate.SUM, path);
    }

    /** The average, HALF_UP to ten places; absent without a value. */
    static Aggregate average(Path<?, ? extends Number> path) {
        return of(Measure.Aggregate.AVERAGE, path);
    }

    /** The least value; absent without a value. */
    static Aggregate minimum(Path<?, ?> path) {
        return of(Measure.Aggregate.MINIMUM, path);
    }

    /** The greatest value; absent without a value. */
    static Aggregate maximum(Path<?, ?> path) {
        return of(Measure.Aggregate.MAXIMUM, path);
    }

    private static Aggregate of(Measure.Aggregate function, Path<?, ?> path) {
        return new Aggregate(function, Optional.of(FieldName.of(path)), Filter.everything());
    }
}
