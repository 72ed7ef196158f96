package org.guanxi.crm.reporting;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanxi.crm.storage.Selection;
import org.jspecify.annotations.Nullable;

/** What a definition answered, for one caller at one time. Immutable. */
public final class Report {

    private final Behind<?> behind;
    private final Optional<Windows> windows;
    private final List<Row> rows;
    private final List<Row> totals;
    private final Map<String, Currency> currencies;

    Report(
            Behind<?> behind,
            Optional<Windows> windows,
            List<Row> rows,
            List<Row> totals,
            Map<String, Currency> currencies) {
        this.behind = behind;
        this.windows = windows;
        this.rows = List.copyOf(rows);
        this.totals = List.copyOf(totals);
        this.currencies = Map.copyOf(currencies);
    }

    /** What was asked. */
    public ReportDefinition definition() {
        return behind.plan().definition();
    }

    /** The names of the dimensions in order; the last is {@code currency} where currencies are kept apart by the policy. */
    public List<String> dimensions() {
        return behind.plan().dimensions().stream().map(Plan.Axis::name).toList();
    }

    /** The names of the figures in order. */
    public List<String> figures() {
        return List.copyOf(definition().figures().keySet());
    }

    /** The rows, one for each group that was asked for, in order. */
    public List<Row> rows() {
        return rows;
    }

    /** The totals, finer ones first: their rows are about {@link Group.State#ALL} in the dimensions they are over. */
    public List<Row> totals() {
        return totals;
    }

    /** The row of everything; empty if no totals were asked for, or currencies are apart. */
    public Optional<Row> total() {
        return totals.stream()
                .filter(row -> row.groups().stream().allMatch(group -> group.state() == Group.State.ALL))
                .findFirst();
    }

    /** The currency of a figure that is an amount, where one holds for the whole report. */
    public Optional<Currency> currency(String figure) {
        return Optional.ofNullable(currencies.get(figure));
    }

    /** The window, cut to what has passed of it if it is compared; empty if the report is of all time. */
    public Optional<Bounds> window() {
        return windows.map(each -> bounds(each.current()));
    }

    /** The window it is compared with, cut to the same length. */
    public Optional<Bounds> comparedWindow() {
        return windows.flatMap(Windows::compared).map(Report::bounds);
    }

    private static Bounds bounds(Windows.Span span) {
        return new Bounds(span.from(), span.until(), span.isCut());
    }

    /** By the instant it counts as now. */
    public Instant asOf() {
        return behind.plan().now();
    }

    /**
     * The records behind a row of this report, to be read by the caller's rights in pages: they are exactly those that were counted, as
     * long as nobody changes them.
     */
    public Selection<?> recordsBehind(Row row) {
        return behind.row(row.groups());
    }

    /** The records behind one figure of a row: of an aggregate those that it takes, else all of the row. */
    public Selection<?> recordsBehind(Row row, String figure) {
        return behind.cell(row.groups(), figure);
    }

    /**
     * A span of local time.
     *
     * @param from its first moment
     * @param until the moment after its last
     * @param isCut whether it ends earlier than it would if it were over
     */
    public record Bounds(LocalDateTime from, LocalDateTime until, boolean isCut) {}

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(definition().name());
        rows.forEach(row -> text.append('\n').append(row));
        totals.forEach(row -> text.append("\ntotal ").append(row));
        return text.toString();
    }

    /** One group and its figures. Immutable; rows are equal if they say the same. */
    public static final class Row {
        private final Plan<?> plan;
        private final List<Group> groups;
        private final Map<String, Object> figures;
        private final Map<String, Object> earlier;

        Row(Plan<?> plan, List<Group> groups, Map<String, Object> figures, Map<String, Object> earlier) {
            this.plan = plan;
            this.groups = List.copyOf(groups);
            this.figures = new LinkedHashMap<>(figures);
            this.earlier = new LinkedHashMap<>(earlier);
        }

        /** What it is about, in the order of the dimensions. */
        public List<Group> groups() {
            return groups;
        }

        /** What it is about in this dimension. */
        public Group group(String dimension) {
            return groups.get(plan.position(dimension));
        }

        /**
         * A figure; empty if it is absent or undefined. Of a count a {@link Long}; of a sum, an average and what is derived a {@link
         * BigDecimal} or, cumulated, a {@link Long}; of a least and a greatest value what {@link Group#value} may be.
         */
        public Optional<Object> value(String figure) {
            return Optional.ofNullable(figures.get(figure));
        }

        /** A figure that is a number; empty if it is absent or undefined, or no number. */
        public Optional<BigDecimal> number(String figure) {
            return Values.asNumber(figures.get(figure));
        }

        /** The figure of the compared window; empty if it is absent there, or nothing is compared. */
        public Optional<Object> earlier(String figure) {
            return Optional.ofNullable(earlier.get(figure));
        }

        /** How much the figure is above that of the compared window; empty if one of them is no number. */
        public Optional<BigDecimal> change(String figure) {
            return number(figure)
                    .flatMap(
                            now -> Values.asNumber(earlier.get(figure)).map(then -> Values.normal(now.subtract(then))));
        }

        /** The change by the earlier figure's size, HALF_UP to ten places; undefined where that is 0. */
        public Optional<BigDecimal> changeRate(String figure) {
            return change(figure)
                    .flatMap(change -> Values.asNumber(earlier.get(figure))
                            .map(BigDecimal::abs)
                            .flatMap(then -> Optional.ofNullable(Values.divided(change, then))));
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Row that
                    && groups.equals(that.groups)
                    && figures.equals(that.figures)
                    && earlier.equals(that.earlier);
        }

        @Override
        public int hashCode() {
            return 31 * groups.hashCode() + figures.hashCode();
        }

        @Override
        public String toString() {
            return groups + " " + figures + (earlier.isEmpty() ? "" : " before " + earlier);
        }
    }
}
