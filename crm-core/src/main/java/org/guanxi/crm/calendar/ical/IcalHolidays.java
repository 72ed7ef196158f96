package org.guanxi.crm.calendar.ical;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.recurrence.Occurrence;
import org.guanxi.crm.recurrence.Recurrence;

/** The holidays of a file of all-day events. */
public final class IcalHolidays {

    private static final int MOST = 10_000;
    private static final int MOST_IN_ALL = 200_000;

    private IcalHolidays() {}

    /**
     * A day and what it is called.
     *
     * @param date the day
     * @param name the event's summary; empty text if it has none
     */
    public record NamedDay(LocalDate date, String name) {}

    /**
     * The days of all all-day events, those of several days and of yearly rules included.
     *
     * @param file the file
     * @param from the first day that is wanted
     * @param to the last day that is wanted
     * @return in order of date, then name; each pair once; at most 10,000 of one event. Events at a time, cancelled ones and to-dos are
     *     left out
     * @throws org.guanxi.crm.error.Invalid {@code ical.too-large} of more than 200,000 days in all, and {@code
     *     recurrence.days-within-day} of a rule that repeats within a day
     */
    public static List<NamedDay> between(IcalFile file, LocalDate from, LocalDate to) {
        List<NamedDay> days = new ArrayList<>();
        for (IcalItem item : file.items()) {
            boolean isCancelled =
                    item.status().filter("CANCELLED"::equalsIgnoreCase).isPresent();
            if (item.kind() == IcalItem.Kind.EVENT && item.isAllDay() && !isCancelled) {
                add(item, from, to, days);
            }
        }
        days.sort(Comparator.comparing(NamedDay::date).thenComparing(NamedDay::name));
        return days.stream().distinct().toList();
    }

    private static void add(IcalItem item, LocalDate from, LocalDate to, List<NamedDay> days) {
        LocalDate start = item.start().orElseThrow().at().toLocalDate();
        long length = Math.min(366, Math.max(1, length(item, start)));
        Recurrence.Builder series =
                Recurrence.startingOn(start).rules(item.rules()).includeStart(true);
        item.dates().forEach(date -> series.date(date.at().toLocalDate().atStartOfDay()));
        item.exceptions().forEach(date -> series.except(date.at().toLocalDate().atStartOfDay()));
        LocalDate early = from.minusDays(length - 1);
        for (Occurrence each : series.build()
                .between(early.atStartOfDay(), to.plusDays(1).atStartOfDay(), MOST)
                .occurrences()) {
            LocalDate first = each.start().toLocalDate();
            for (LocalDate day = first; day.isBefore(first.plusDays(length)); day = day.plusDays(1)) {
                if (!day.isBefore(from) && !day.isAfter(to)) {
                    if (days.size() == MOST_IN_ALL) {
                        throw Problems.one("", "ical.too-large", "what", "days", "maximum", MOST_IN_ALL);
                    }
                    days.add(new NamedDay(day, item.summary().orElse("")));
                }
            }
        }
    }

    private static long length(IcalItem item, LocalDate start) {
        return item.end()
                .map(end -> end.at().toLocalDate().toEpochDay() - start.toEpochDay())
                .or(() -> item.duration().map(java.time.Duration::toDays))
                .orElse(1L);
    }
}
