package org.guanxi.crm.worktime;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.Problems;

/**
 * The hours of an ordinary week: any number of shifts for each day, in no zone yet. Immutable.
 *
 * @param days the shifts by the day on which they start, in order; a day without any is closed and is left out
 */
public record WeeklyHours(Map<DayOfWeek, List<Shift>> days) {

    /** A week in which nobody works. */
    public static final WeeklyHours NONE = new WeeklyHours(Map.of());

    /** A week without end: 24 hours on seven days. */
    public static final WeeklyHours ALWAYS =
            builder().on(Shift.WHOLE_DAY, DayOfWeek.values()).build();

    private static final int MOST_SHIFTS = 48;

    /**
     * Orders the days and their shifts.
     *
     * @throws org.guanxi.crm.error.Invalid {@code worktime.too-many-shifts} for each day that has more than 48
     */
    public WeeklyHours {
        Problems problems = new Problems();
        Map<DayOfWeek, List<Shift>> ordered = new EnumMap<>(DayOfWeek.class);
        days.forEach((day, shifts) -> {
            if (shifts.size() > MOST_SHIFTS) {
                problems.add(path(day), "worktime.too-many-shifts", "count", shifts.size(), "maximum", MOST_SHIFTS);
            }
            if (!shifts.isEmpty()) {
                ordered.put(day, shifts.stream().sorted().distinct().toList());
            }
        });
        problems.throwIfAny();
        days = Collections.unmodifiableMap(ordered);
    }

    /**
     * From Monday to Friday the same, as in {@code WeeklyHours.weekdays("09:00-12:00", "13:30-18:00")}; closed on weekends.
     *
     * @throws org.guanxi.crm.error.Invalid as {@link Shift#parse}, naming every bad text
     */
    public static WeeklyHours weekdays(String... shifts) {
        return builder()
                .on(
                        List.of(shifts),
                        DayOfWeek.MONDAY,
                        DayOfWeek.TUESDAY,
                        DayOfWeek.WEDNESDAY,
                        DayOfWeek.THURSDAY,
                        DayOfWeek.FRIDAY)
                .build();
    }

    /** The shifts that start on such a day, the earliest first. */
    public List<Shift> on(DayOfWeek day) {
        return days.getOrDefault(day, List.of());
    }

    /** Whether there is no shift at all. */
    public boolean isEmpty() {
        return days.isEmpty();
    }

    /**
     * The hours of a day that is ordinarily free and is worked all the same: its own if it has any, else those of the first day of
     * the week, from Monday on, that has any; none if nobody works in the week.
     */
    public List<Shift> makeUpOn(DayOfWeek day) {
        List<Shift> own = on(day);
        return own.isEmpty() ? days.values().stream().findFirst().orElse(List.of()) : own;
    }

    /** A new builder. */
    public static Builder builder() {
        return new Builder();
    }

    private static String path(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    /** Collects the hours of a week, and all that is wrong with them. */
    public static final class Builder {

        private final Map<DayOfWeek, List<Shift>> days = new EnumMap<>(DayOfWeek.class);
        private final Problems problems = new Problems();

        private Builder() {}

        /** Adds a shift to these days. */
        public Builder on(Shift shift, DayOfWeek... which) {
            for (DayOfWeek day : which) {
                days.computeIfAbsent(day, some -> new ArrayList<>()).add(shift);
            }
            return this;
        }

        /** Adds shifts, written as {@link Shift#parse} reads them, to these days. */
        public Builder on(List<String> shifts, DayOfWeek... which) {
            for (int i = 0; i < shifts.size(); i++) {
                try {
                    on(Shift.parse(shifts.get(i)), which);
                } catch (Invalid bad) {
                    for (DayOfWeek day : which) {
                        problems.addAll(path(day) + "[" + i + "]", bad.problems());
                    }
                }
            }
            return this;
        }

        /** Adds a shift, written as {@link Shift#parse} reads it, to these days. */
        public Builder on(String shift, DayOfWeek... which) {
            return on(List.of(shift), which);
        }

        /** Adds shifts to a day. */
        public Builder on(DayOfWeek day, Shift... shifts) {
            Arrays.asList(shifts).forEach(shift -> on(shift, day));
            return this;
        }

        /**
         * Ends the building.
         *
         * @throws org.guanxi.crm.error.Invalid as {@link Shift#parse}, naming every bad text with its day and place; {@code
         *     worktime.too-many-shifts}
         */
        public WeeklyHours build() {
            problems.throwIfAny();
            return new WeeklyHours(days);
        }
    }
}
