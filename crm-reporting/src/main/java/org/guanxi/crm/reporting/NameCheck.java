package org.guanxi.crm.reporting;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.storage.Measure;
import org.jspecify.annotations.Nullable;

/** Checks what a definition says about itself: that its names are there and are no circle. Pure. */
final class NameCheck {

    private static final int MOST_TOP = 100;
    private static final int MOST_PARTS = 50;

    private final ReportDefinition definition;
    private final Problems problems;
    private final Set<String> dimensions = new LinkedHashSet<>();

    NameCheck(ReportDefinition definition, Problems problems) {
        this.definition = definition;
        this.problems = problems;
    }

    void check() {
        if (definition.figures().isEmpty()) {
            problems.add("figures", "report.no-figure");
        }
        if (definition.figures().size() > MOST_PARTS || definition.dimensions().size() > MOST_PARTS) {
            problems.add("figures", "report.too-large", "maximum", MOST_PARTS);
        }
        for (Dimension dimension : definition.dimensions()) {
            boolean isNew = dimensions.add(dimension.name());
            if (!isNew || definition.figures().containsKey(dimension.name())) {
                problems.add("dimensions", "report.same-name", "name", dimension.name());
            }
        }
        definition.figures().forEach(this::checkFigure);
        definition.figures().keySet().forEach(this::checkCircle);
        definition.having().forEach(having -> {
            figure("having", having.figure());
            if (having.comparison() == Filter.Comparison.STARTS_WITH
                    || having.comparison() == Filter.Comparison.CONTAINS) {
                problems.add(
                        "having",
                        "report.wrong-comparison",
                        "comparison",
                        having.comparison().word());
            }
        });
        for (ReportDefinition.Sort sort : definition.order()) {
            if (!dimensions.contains(sort.by())) {
                figure("order", sort.by());
            }
        }
        definition.pivot().ifPresent(pivot -> dimension("pivot", pivot));
        definition.top().ifPresent(this::checkTop);
        if (definition.comparison().isPresent() && definition.window().isEmpty()) {
            problems.add("comparison", "report.comparison-without-window");
        }
    }

    private void checkTop(ReportDefinition.Top top) {
        dimension("top.dimension", top.dimension());
        figure("top.by", top.by());
        if (top.count() < 1 || top.count() > MOST_TOP) {
            problems.add("top.count", "selection.limit", "limit", top.count(), "maximum", MOST_TOP);
        }
    }

    private void checkFigure(String name, Figure figure) {
        String place = "figures." + name;
        if (figure instanceof Figure.Ratio ratio) {
            figure(place + ".ratio", ratio.of());
            figure(place + ".to", ratio.by());
        } else if (figure instanceof Figure.Share share) {
            additive(place + ".share", share.of());
            share.within().forEach(each -> dimension(place + ".within", each));
        } else if (figure instanceof Figure.Cumulative cumulative) {
            additive(place + ".cumulative", cumulative.of());
            dimension(place + ".along", cumulative.along());
        } else if (figure instanceof Figure.Conversion conversion) {
            figure(place + ".conversion", conversion.of());
            dimension(place + ".along", conversion.along());
        }
    }

    private void additive(String place, String name) {
        boolean isAdditive = definition.figures().get(name) instanceof Figure.Aggregate aggregate
                && (aggregate.function() == Measure.Aggregate.COUNT || aggregate.function() == Measure.Aggregate.SUM);
        if (!isAdditive && figure(place, name)) {
            problems.add(place, "report.not-additive", "figure", name);
        }
    }

    private boolean figure(String place, String name) {
        boolean isThere = definition.figures().containsKey(name);
        if (!isThere) {
            problems.add(place, "report.unknown-name", "name", name);
        }
        return isThere;
    }

    private void dimension(String place, String name) {
        if (!dimensions.contains(name)) {
            problems.add(place, "report.unknown-name", "name", name);
        }
    }

    private void checkCircle(String name) {
        if (leadsTo(name, name, new HashSet<>())) {
            problems.add("figures." + name, "report.cyclic-figure", "figure", name);
        }
    }

    private boolean leadsTo(String from, String goal, Set<String> seen) {
        for (String next : parts(definition.figures().get(from))) {
            if (next.equals(goal) || (seen.add(next) && leadsTo(next, goal, seen))) {
                return true;
            }
        }
        return false;
    }

    /** The figures that a figure is computed of. */
    static List<String> parts(@Nullable Figure figure) {
        if (figure instanceof Figure.Ratio ratio) {
            return List.of(ratio.of(), ratio.by());
        } else if (figure instanceof Figure.Share share) {
            return List.of(share.of());
        } else if (figure instanceof Figure.Cumulative cumulative) {
            return List.of(cumulative.of());
        } else if (figure instanceof Figure.Conversion conversion) {
            return List.of(conversion.of());
        }
        return List.of();
    }
}
