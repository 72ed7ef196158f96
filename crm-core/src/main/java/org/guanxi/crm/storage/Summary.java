package org.guanxi.crm.storage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.guanxi.crm.error.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Figures over the records of one kind, in groups. Immutable; every method answers a changed copy. Without a grouping there
 * is exactly one row, also over no records. A sum, average, minimum or maximum of money is only possible where its currency is
 * grouped by, so that currencies never add up.
 *
 * <p>Rows come in the order of the steps given, then of the groupings, absent first.
 *
 * @param <E> the entity
 */
public final class Summary<E extends Entity<E>> {

    /** The most groups a summary answers unless it asks for fewer: with more it is refused, not cut. */
    public static final int MAXIMUM_GROUPS = 10_000;

    private final EntityType<E> type;
    private final Condition<E> where;
    private final List<Grouping<E, ?>> groupings;
    private final List<Measure<E, ?>> measures;
    private final List<Step<E>> order;
    private final Optional<Integer> top;

    private Summary(
            EntityType<E> type,
            Condition<E> where,
            List<Grouping<E, ?>> groupings,
            List<Measure<E, ?>> measures,
            List<Step<E>> order,
            Optional<Integer> top) {
        this.type = type;
        this.where = where;
        this.groupings = List.copyOf(groupings);
        this.measures = List.copyOf(measures);
        this.order = List.copyOf(order);
        this.top = top;
    }

    /**
     * A step of the order of rows.
     *
     * @param measure the measure to sort by, by its encoded value, absent first ascending
     * @param isDescending whether greater values come first
     */
    public record Step<E>(Measure<E, ?> measure, boolean isDescending) {}

    /** The summary of all records of this type, without groups and figures yet. */
    public static <E extends Entity<E>> Summary<E> of(EntityType<E> type) {
        return new Summary<>(type, Condition.all(), List.of(), List.of(), List.of(), Optional.empty());
    }

    /** Only over records that also meet this condition. */
    public Summary<E> where(Condition<E> condition) {
        return new Summary<>(type, where.and(condition), groupings, measures, order, top);
    }

    /** Grouped by these, in addition. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Summary<E> groupBy(Grouping<E, ?>... more) {
        return new Summary<>(type, where, joined(groupings, Arrays.asList(more)), measures, order, top);
    }

    /** With these figures, in addition. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Summary<E> measure(Measure<E, ?>... more) {
        return new Summary<>(type, where, groupings, joined(measures, Arrays.asList(more)), order, top);
    }

    /** Sorted by this figure, greater first, after the steps already given. */
    public Summary<E> greatestFirst(Measure<E, ?> measure) {
        return new Summary<>(type, where, groupings, measures, joined(order, List.of(new Step<>(measure, true))), top);
    }

    /** Sorted by this figure, smaller first, after the steps already given. */
    public Summary<E> leastFirst(Measure<E, ?> measure) {
        return new Summary<>(type, where, groupings, measures, joined(order, List.of(new Step<>(measure, false))), top);
    }

    /**
     * Only the first rows in the order.
     *
     * @throws org.guanxi.crm.error.Invalid {@code selection.limit} unless it is from 1 to {@link #MAXIMUM_GROUPS}
     */
    public Summary<E> top(int rows) {
        if (rows < 1 || rows > MAXIMUM_GROUPS) {
            throw Problems.one("top", "selection.limit", "limit", rows, "maximum", MAXIMUM_GROUPS);
        }
        return new Summary<>(type, where, groupings, measures, order, Optional.of(rows));
    }

    private static <T> List<T> joined(List<T> first, List<? extends T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    /**
     * Checks that the figures are possible; every adapter calls this first.
     *
     * @throws org.guanxi.crm.error.Invalid {@code summary.wrong-measure} for a figure its values do not allow, an order by a
     *     figure that is not measured, or {@code summary.mixed-currencies} for money whose currency is not grouped by
     */
    public void check() {
        Problems problems = new Problems();
        for (Measure<E, ?> measure : measures) {
            measure.path().ifPresent(path -> checkMeasure(measure, path, problems));
        }
        for (Step<E> step : order) {
            if (!measures.contains(step.measure())) {
                problems.add(
                        step.measure().name(),
                        "summary.unknown-order",
                        "measure",
                        step.measure().name());
            }
        }
        problems.throwIfAny();
    }

    private void checkMeasure(Measure<E, ?> measure, Path<E, ?> path, Problems problems) {
        Kind kind = path.end().field().kind();
        boolean isNumber = kind == Kind.WHOLE || kind == Kind.DECIMAL;
        boolean needsNumber =
                measure.function() == Measure.Aggregate.SUM || measure.function() == Measure.Aggregate.AVERAGE;
        if (!kind.isOrdered() || (needsNumber && !isNumber)) {
            problems.add(measure.name(), "summary.wrong-measure", "measure", measure.name(), "kind", kind);
        }
        Optional<? extends ScalarAttribute<?, String>> currency = path.end().currency();
        if (currency.isPresent() && measure.function() != Measure.Aggregate.DISTINCT) {
            boolean isGrouped = groupings.stream()
                    .anyMatch(grouping -> grouping.bucket().isEmpty()
                            && grouping.path().end().equals(currency.get())
                            && references(grouping.path()).equals(references(path)));
            if (!isGrouped) {
                problems.add(
                        measure.name(),
                        "summary.mixed-currencies",
                        "measure",
                        measure.name(),
                        "currency",
                        currency.get());
            }
        }
    }

    private static List<?> references(Path<?, ?> path) {
        return path.hops().stream().map(Path.Hop::reference).toList();
    }

    /** The type of the records. */
    public EntityType<E> type() {
        return type;
    }

    /** What they meet. */
    public Condition<E> where() {
        return where;
    }

    /** What is grouped by. */
    public List<Grouping<E, ?>> groupings() {
        return groupings;
    }

    /** What is measured. */
    public List<Measure<E, ?>> measures() {
        return measures;
    }

    /** The steps of the order before the groupings themselves. */
    public List<Step<E>> order() {
        return order;
    }

    /** How many rows at most; empty for all, up to {@link #MAXIMUM_GROUPS}. */
    public Optional<Integer> top() {
        return top;
    }

    /** A row of this summary, of encoded values in the order of the groupings and of the measures; null where absent. */
    public Row row(@Nullable Object[] groups, @Nullable Object[] figures) {
        return new Row(this, groups, figures);
    }

    /** A row of the same summary cut to what a caller may read, as a row of this one. */
    public Row row(Row cut) {
        return new Row(this, cut.groups, cut.figures);
    }

    /** The same summary with another condition and with every grouping and measure changed so; steps follow their measures. */
    public Summary<E> changed(
            Condition<E> condition, UnaryOperator<Grouping<E, ?>> grouping, UnaryOperator<Measure<E, ?>> measure) {
        List<Grouping<E, ?>> newGroupings = new ArrayList<>();
        groupings.forEach(each -> newGroupings.add(grouping.apply(each)));
        List<Measure<E, ?>> newMeasures = new ArrayList<>();
        measures.forEach(each -> newMeasures.add(measure.apply(each)));
        List<Step<E>> newOrder = new ArrayList<>();
        order.forEach(step -> newOrder.add(new Step<>(measure.apply(step.measure()), step.isDescending())));
        return new Summary<>(type, condition, newGroupings, newMeasures, newOrder, top);
    }

    @Override
    public String toString() {
        return type + " where " + where + " by " + groupings + " measure " + measures;
    }

    /** One group and its figures. Immutable. */
    public static final class Row {
        private final Summary<?> summary;
        private final @Nullable Object[] groups;
        private final @Nullable Object[] figures;

        private Row(Summary<?> summary, @Nullable Object[] groups, @Nullable Object[] figures) {
            this.summary = summary;
            this.groups = groups.clone();
            this.figures = figures.clone();
        }

        /** What the group is called in this grouping; empty for the group without a value. */
        public <V> Optional<V> get(Grouping<?, V> grouping) {
            Object encoded = groups[position(summary.groupings.indexOf(grouping), grouping)];
            return encoded == null
                    ? Optional.empty()
                    : Optional.of(grouping.decoder().apply(encoded));
        }

        /** The figure; empty if there is no value to compute it of. */
        public <V> Optional<V> get(Measure<?, V> measure) {
            Object encoded = figures[position(summary.measures.indexOf(measure), measure)];
            return encoded == null
                    ? Optional.empty()
                    : Optional.of(measure.decoder().apply(encoded));
        }

        /** The figure of a count. */
        public long count(Measure<?, Long> measure) {
            return get(measure).orElse(0L);
        }

        private static int position(int found, Object asked) {
            if (found < 0) {
                throw new IllegalArgumentException(asked + " is not part of the summary");
            }
            return found;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Row that
                    && Arrays.equals(groups, that.groups)
                    && Arrays.equals(figures, that.figures);
        }

        @Override
        public int hashCode() {
            return 31 * Arrays.hashCode(groups) + Arrays.hashCode(figures);
        }

        @Override
        public String toString() {
            return Arrays.toString(groups) + " -> " + Arrays.toString(figures);
        }
    }
}
