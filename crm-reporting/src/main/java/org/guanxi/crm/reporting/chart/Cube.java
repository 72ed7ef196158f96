package org.guanxi.crm.reporting.chart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanxi.crm.reporting.Dimension;
import org.guanxi.crm.reporting.Figure;
import org.guanxi.crm.reporting.Filter;
import org.guanxi.crm.reporting.ReportDefinition;
import org.guanxi.crm.storage.Measure;

/**
 * The finer report from which a page computes a panel again when the reader narrows it: with the filters as further dimensions, and
 * with figures that add up. Pure.
 *
 * @param report the finer report
 * @param filters the positions of the filters that are dimensions of it, and where
 * @param steps how each figure of the panel is computed of those of the finer report
 */
record Cube(ReportDefinition report, Map<Integer, Integer> filters, List<Step> steps) {

    /**
     * How a figure is computed of rows.
     *
     * @param how {@code sum}, {@code min}, {@code max}, or {@code ratio} of the sums of two
     * @param of the figure of the finer report
     * @param by the second one of a ratio
     */
    record Step(String how, String of, String by) {}

    /** The cube of a panel; empty if no filter fits or a figure does not add up. */
    static Optional<Cube> of(ReportDefinition report, List<String> figures, List<Dashboard.Choice> choices) {
        Map<String, Figure> finer = new LinkedHashMap<>();
        List<Step> steps = new ArrayList<>();
        for (String name : figures) {
            Optional<Step> step = step(report.figures(), name, finer);
            if (step.isEmpty()) {
                return Optional.empty();
            }
            steps.add(step.get());
        }
        List<Dimension> dimensions = new ArrayList<>(report.dimensions());
        Map<Integer, Integer> places = new HashMap<>();
        for (int i = 0; i < choices.size(); i++) {
            Dashboard.Choice choice = choices.get(i);
            if (choice.kind().equals(report.kind())) {
                places.put(i, place(dimensions, choice.dimension(), "filter " + i));
            }
        }
        if (places.isEmpty()) {
            return Optional.empty();
        }
        ReportDefinition.Builder builder = ReportDefinition.builder();
        builder.from(report)
                .dimensions(dimensions)
                .figures(finer)
                .top(Optional.empty())
                .pivot(Optional.empty());
        builder.having(List.of()).order(List.of()).totals(ReportDefinition.Totals.NONE);
        return Optional.of(new Cube(builder.build(), places, steps));
    }

    private static int place(List<Dimension> dimensions, Dimension wanted, String name) {
        for (int i = 0; i < dimensions.size(); i++) {
            Dimension there = dimensions.get(i);
            if (there.field().equals(wanted.field()) && there.unit().equals(wanted.unit())) {
                return i;
            }
        }
        dimensions.add(new Dimension(name, wanted.field(), wanted.unit(), wanted.minutes(), false));
        return dimensions.size() - 1;
    }

    private static Optional<Step> step(Map<String, Figure> all, String name, Map<String, Figure> finer) {
        Figure figure = all.get(name);
        if (figure instanceof Figure.Ratio ratio) {
            Optional<Step> of = step(all, ratio.of(), finer);
            Optional<Step> by = step(all, ratio.by(), finer);
            boolean areSums = of.isPresent()
                    && by.isPresent()
                    && of.get().how().equals("sum")
                    && by.get().how().equals("sum");
            return areSums
                    ? Optional.of(new Step("ratio", of.get().of(), by.get().of()))
                    : Optional.empty();
        }
        if (!(figure instanceof Figure.Aggregate aggregate)) {
            return Optional.empty();
        } else if (aggregate.function() == Measure.Aggregate.AVERAGE) {
            Filter isThere = new Filter.Not(new Filter.Absent(aggregate.field().orElseThrow()));
            finer.put(name + " sum", new Figure.Aggregate(Measure.Aggregate.SUM, aggregate.field(), aggregate.where()));
            finer.put(name + " values", Figure.count().where(aggregate.where().and(isThere)));
            return Optional.of(new Step("ratio", name + " sum", name + " values"));
        } else if (aggregate.function() == Measure.Aggregate.DISTINCT) {
            return Optional.empty();
        }
        finer.put(name, aggregate);
        String how = aggregate.function() == Measure.Aggregate.MINIMUM
                ? "min"
                : aggregate.function() == Measure.Aggregate.MAXIMUM ? "max" : "sum";
        return Optional.of(new Step(how, name, ""));
    }
}
