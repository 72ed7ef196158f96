package org.guanxi.crm.reporting.chart;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.reporting.Dimension;

/**
 * A page of panels, with filters that the reader sets.
 *
 * @param title what the page is called
 * @param panels what is on it, in order
 * @param filters by what the reader can narrow it
 * @param wall for a screen on a wall, after what time it loads itself again; empty for a page that somebody reads
 */
public record Dashboard(LocalizedText title, List<Panel> panels, List<Choice> filters, Optional<Duration> wall) {

    /** Copies the lists. */
    public Dashboard {
        panels = List.copyOf(panels);
        filters = List.copyOf(filters);
    }

    /**
     * A filter: the reader chooses one of the values that there are. It narrows every panel about records of the kind whose figures are
     * counts, sums, averages, least and greatest values, and ratios of those; the others say that they are not narrowed.
     *
     * @param title what people call it
     * @param kind the kind of records
     * @param dimension the values to choose from
     */
    public record Choice(LocalizedText title, String kind, Dimension dimension) {}

    /** An empty page. */
    public static Dashboard of(LocalizedText title) {
        return new Dashboard(title, List.of(), List.of(), Optional.empty());
    }

    /** The same with this panel at its end. */
    public Dashboard panel(Panel panel) {
        List<Panel> more = new ArrayList<>(panels);
        more.add(panel);
        return new Dashboard(title, more, filters, wall);
    }

    /** The same with this filter. */
    public Dashboard filter(Choice filter) {
        List<Choice> more = new ArrayList<>(filters);
        more.add(filter);
        return new Dashboard(title, panels, more, wall);
    }

    /** The same for a screen on a wall: big, without filters, and loaded again after this time, in whole seconds of at least one. */
    public Dashboard onWall(Duration every) {
        Duration seconds = Duration.ofSeconds(Math.max(1, every.toSeconds()));
        return new Dashboard(title, panels, List.of(), Optional.of(seconds));
    }
}
