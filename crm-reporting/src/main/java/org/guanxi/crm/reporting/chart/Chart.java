package org.guanxi.crm.reporting.chart;

import java.util.List;
import java.util.Set;

/**
 * How a report is drawn. The first dimension makes the categories, the second if there is one the series; without a second one each
 * figure is a series.
 *
 * @param type what is drawn
 * @param figures which figures, in order; all of the report if none are named
 * @param percents the figures that are parts of 1 and are shown as percentages
 */
public record Chart(Type type, List<String> figures, Set<String> percents) {

    /** Copies the collections. */
    public Chart {
        figures = List.copyOf(figures);
        percents = Set.copyOf(percents);
    }

    /** What is drawn. */
    public enum Type {
        /** Single numbers, each with its change where the report compares. */
        NUMBER,
        /** Rows and columns. */
        TABLE,
        /** Bars beside one another. */
        BAR,
        /** Bars on one another. */
        STACKED,
        /** Lines along the first dimension. */
        LINE,
        /** Parts of a whole, of one figure. */
        PIE,
        /** Steps, the widest first, of one figure. */
        FUNNEL,
        /** Points: the first figure to the right, the second upward, the third if there is one as size. */
        SCATTER,
        /** The figure as a colour over two dimensions. */
        HEAT_MAP,
        /** One figure, a part of 1, on a dial. */
        GAUGE,
        /** Flows from the first dimension to the second, as wide as the figure. */
        SANKEY
    }

    /** A chart of these figures. */
    public static Chart of(Type type, String... figures) {
        return new Chart(type, List.of(figures), Set.of());
    }

    /** The same with these figures as percentages. */
    public Chart percent(String... names) {
        return new Chart(type, figures, Set.of(names));
    }
}
