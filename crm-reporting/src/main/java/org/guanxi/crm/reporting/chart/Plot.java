package org.guanxi.crm.reporting.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.reporting.Dimension;
import org.guanxi.crm.reporting.Group;
import org.guanxi.crm.reporting.Report;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a report as a chart has them, under labels that are all different.
 *
 * @param categories the labels of the first dimension
 * @param series the numbers of each series, in the order of the categories; null where there is none
 */
record Plot(List<String> categories, Map<String, List<@Nullable Double>> series) {

    private static final int MOST_CATEGORIES = 200;
    private static final int MOST_SERIES = 30;

    /** The numbers of these figures; with two dimensions those of the first figure, with the second dimension as series. */
    static Plot of(Report report, Panel panel, Locale locale) {
        Names names = new Names(report, panel, locale);
        List<Report.Row> rows = report.rows();
        List<Group> first = groups(rows, 0);
        boolean isLine = panel.chart().type() == Chart.Type.LINE;
        if (isLine && first.stream().allMatch(group -> group.present().isPresent())) {
            first.sort(Plot::compare);
        }
        boolean hasSeries = report.dimensions().size() > 1;
        List<Group> second = hasSeries ? groups(rows, 1) : List.of();
        int count = hasSeries ? second.size() : names.figures().size();
        if (first.size() > MOST_CATEGORIES || count > MOST_SERIES) {
            throw Problems.one(
                    "report",
                    "chart.too-many",
                    "categories",
                    first.size(),
                    "series",
                    count,
                    "mostCategories",
                    MOST_CATEGORIES,
                    "mostSeries",
                    MOST_SERIES);
        }
        Map<String, List<@Nullable Double>> series =
                hasSeries ? bySecond(rows, first, second, names) : byFigure(rows, first, names);
        List<String> categories = first.isEmpty() && !rows.isEmpty() ? List.of(names.title()) : names.groups(first, 0);
        return new Plot(categories, series);
    }

    /** The first figure, a series for each group of the second dimension. */
    private static Map<String, List<@Nullable Double>> bySecond(
            List<Report.Row> rows, List<Group> first, List<Group> second, Names names) {
        Map<List<Group>, Report.Row> at = new HashMap<>();
        rows.forEach(row -> at.putIfAbsent(row.groups().subList(0, 2), row));
        String figure = names.figures().get(0);
        List<String> labels = names.groups(second, 1);
        Map<String, List<@Nullable Double>> series = new LinkedHashMap<>();
        for (int i = 0; i < second.size(); i++) {
            Group group = second.get(i);
            series.put(labels.get(i), values(first, each -> number(at.get(List.of(each, group)), figure)));
        }
        return series;
    }

    /** A series for each figure. */
    private static Map<String, List<@Nullable Double>> byFigure(List<Report.Row> rows, List<Group> first, Names names) {
        Map<String, List<@Nullable Double>> series = new LinkedHashMap<>();
        for (String figure : names.figures()) {
            List<@Nullable Double> values = new ArrayList<>();
            rows.forEach(row -> values.add(number(row, figure)));
            String label = unique(List.copyOf(series.keySet()), names.figure(figure));
            series.put(label, first.isEmpty() ? values : inOrder(rows, first, values));
        }
        return series;
    }

    /** The values of the rows in the order of the groups, of which each row has one. */
    private static List<@Nullable Double> inOrder(
            List<Report.Row> rows, List<Group> first, List<@Nullable Double> values) {
        Map<Group, Integer> places = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            places.put(rows.get(i).groups().get(0), i);
        }
        return values(first, group -> values.get(places.getOrDefault(group, 0)));
    }

    boolean isEmpty() {
        return series.values().stream().allMatch(values -> values.stream().allMatch(value -> value == null));
    }

    private static List<@Nullable Double> values(List<Group> groups, Function<Group, @Nullable Double> number) {
        List<@Nullable Double> values = new ArrayList<>();
        groups.forEach(group -> values.add(number.apply(group)));
        return values;
    }

    private static @Nullable Double number(Report.@Nullable Row row, String figure) {
        return row == null
                ? null
                : row.number(figure).map(BigDecimal::doubleValue).orElse(null);
    }

    private static List<Group> groups(List<Report.Row> rows, int place) {
        List<Group> groups = new ArrayList<>();
        rows.stream()
                .filter(row -> place < row.groups().size())
                .map(row -> row.groups().get(place))
                .distinct()
                .forEach(groups::add);
        return groups;
    }

    @SuppressWarnings("unchecked") // the values of one dimension are of one class that has an order
    private static int compare(Group one, Group other) {
        return ((Comparable<Object>) one.present().orElseThrow())
                .compareTo(other.present().orElseThrow());
    }

    /** The label, with a number if there is one like it. */
    static String unique(List<String> others, String label) {
        String unique = label;
        for (int i = 2; others.contains(unique); i++) {
            unique = label + " (" + i + ")";
        }
        return unique;
    }

    /** What people call the parts of a report. */
    record Names(Report report, Panel panel, Locale locale) {

        /** The title of the report. */
        String title() {
            return Labels.safe(report.definition().title().in(locale));
        }

        /** The figures that are drawn. */
        List<String> figures() {
            return panel.chart().figures().isEmpty()
                    ? report.figures()
                    : panel.chart().figures();
        }

        /** A figure, with its currency. */
        String figure(String name) {
            LocalizedText known = panel.names().get(name);
            String called = Labels.safe(known == null ? name : known.in(locale));
            return report.currency(name)
                    .map(each -> called + " (" + each.getCurrencyCode() + ")")
                    .orElse(called);
        }

        /** The groups of a dimension. */
        List<String> groups(List<Group> groups, int place) {
            Labels labels = new Labels(locale, panel.codes());
            List<Dimension> dimensions = report.definition().dimensions();
            List<String> all = new ArrayList<>();
            for (Group group : groups) {
                String label = labels.of(
                        group, place < dimensions.size() ? dimensions.get(place).unit() : Optional.empty());
                all.add(unique(all, label.isBlank() ? "·" : label));
            }
            return all;
        }
    }
}
