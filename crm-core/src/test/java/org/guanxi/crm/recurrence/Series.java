package org.guanxi.crm.recurrence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says a series and what it yields in the short text of RFC 5545. */
final class Series {

    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

    private Series() {}

    static Recurrence of(String start, String rule) {
        RecurrenceRule read = RecurrenceRule.parseTolerantly(rule);
        return start.length() == 8
                ? Recurrence.startingOn(LocalDate.parse(start, DateTimeFormatter.BASIC_ISO_DATE))
                        .rule(read)
                        .build()
                : Recurrence.startingAt(at(start)).rule(read).build();
    }

    static Recurrence of(String start, ZoneId zone, String rule) {
        return of(start, rule).toBuilder().zone(zone).build();
    }

    static LocalDateTime at(String text) {
        return LocalDateTime.parse(text, TIME);
    }

    /** The first so many; days without a time where they begin at midnight of a series of days. */
    static List<String> first(int limit, Recurrence series) {
        List<String> found = new ArrayList<>();
        for (Occurrences all = series.occurrences(); found.size() < limit && all.hasNext(); ) {
            String text = TIME.format(all.next().start());
            found.add(series.isOfDays() ? text.substring(0, 8) : text);
        }
        return found;
    }

    static List<String> all(Recurrence series) {
        return first(10_000, series);
    }

    /** The first so many with their offset from UTC, such as {@code 20260308T033000-04:00}. */
    static List<String> withOffset(int limit, Recurrence series) {
        List<String> found = new ArrayList<>();
        for (Occurrences all = series.occurrences(); found.size() < limit && all.hasNext(); ) {
            Occurrence each = all.next();
            found.add(TIME.format(each.start()) + each.offset().orElseThrow());
        }
        return found;
    }
}
