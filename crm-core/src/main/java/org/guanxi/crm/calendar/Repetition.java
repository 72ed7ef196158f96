package org.guanxi.crm.calendar;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.recurrence.RecurrenceRule;

/**
 * When an item takes place again, on the clock of its own zone. Immutable.
 *
 * @param rules by which it repeats; what several yield at the same time takes place once
 * @param dates further starts, besides those of the rules
 * @param exceptions starts at which nothing takes place, whatever yields them
 */
public record Repetition(List<RecurrenceRule> rules, List<LocalDateTime> dates, List<LocalDateTime> exceptions) {

    private static final int MOST_RULES = 10;
    private static final int MOST_DATES = 1000;

    /** Copies the lists. */
    public Repetition {
        rules = List.copyOf(rules);
        dates = List.copyOf(dates);
        exceptions = List.copyOf(exceptions);
    }

    /** By one or more rules; the item's own start counts only if one of them yields it. */
    public static Repetition by(RecurrenceRule... rules) {
        return new Repetition(List.of(rules), List.of(), List.of());
    }

    /** At its own start, and at these, without any rule. */
    public static Repetition at(Collection<LocalDateTime> dates) {
        return new Repetition(List.of(), List.copyOf(dates), List.of());
    }

    /** The same, and further starts. */
    public Repetition and(Collection<LocalDateTime> further) {
        return new Repetition(rules, both(dates, further), exceptions);
    }

    /** The same, but for some starts. */
    public Repetition except(Collection<LocalDateTime> starts) {
        return new Repetition(rules, dates, both(exceptions, starts));
    }

    private static List<LocalDateTime> both(List<LocalDateTime> first, Collection<LocalDateTime> second) {
        return Stream.concat(first.stream(), second.stream()).distinct().toList();
    }

    void check(LocalDateTime start, Problems problems) {
        if (rules.size() > MOST_RULES) {
            problems.add("rules", "calendar.too-many-rules", "maximum", MOST_RULES);
        }
        if (dates.size() > MOST_DATES || exceptions.size() > MOST_DATES) {
            problems.add("dates", "calendar.too-many-dates", "maximum", MOST_DATES);
        }
        for (int i = 0; i < dates.size(); i++) {
            if (dates.get(i).isBefore(start)) {
                problems.add("dates[" + i + "]", "calendar.date-before-start", "date", dates.get(i), "start", start);
            }
        }
    }
}
