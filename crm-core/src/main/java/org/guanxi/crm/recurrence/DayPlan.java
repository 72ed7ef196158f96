package org.guanxi.crm.recurrence;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.guanxi.crm.recurrence.RecurrenceRule.Part;

/**
 * Which days of a period a rule takes. What the rule leaves open comes from the start (RFC 5545, 3.3.10): the day of the month, the
 * month, the day of the week.
 *
 * <p>Two parts mean two things in the field: BYWEEKNO alone, and BYMONTHDAY in a yearly rule without BYMONTH. If the start fits the
 * rule, the start's day of the week, or its month, is meant (RFC 8984, 4.3.3, says so; ical4j, lib-recur and libical do it). If it does
 * not, the RFC leaves open what is meant: nothing is taken from it, and the whole week, or every month, is, as in dateutil and what
 * descends from it. Of weeks that the start's year does not have, in which the start therefore could not lie, its day is meant again.
 */
final class DayPlan {

    private final Frequency frequency;
    private final Skip skip;
    private final int weekStart;
    private final int[] weekNumbers;
    private final int[] yearDays;
    private final boolean isOrdinal;
    private final NthDay[] days;
    /** A bit for each month, bit 0 for January; 0 if months do not matter. */
    private int months;

    private int[] monthDays;
    /** A bit for each day of the week, bit 0 for Monday; 0 if they do not matter. */
    private int weekdays;

    private final DaySpan part = new DaySpan();

    DayPlan(RecurrenceRule rule, LocalDate start) {
        frequency = rule.frequency();
        skip = rule.skip();
        weekStart = Civil.number(rule.weekStart());
        weekNumbers = array(rule.numbers(Part.BYWEEKNO));
        yearDays = array(rule.numbers(Part.BYYEARDAY));
        monthDays = array(rule.numbers(Part.BYMONTHDAY));
        days = rule.days().toArray(NthDay[]::new);
        isOrdinal = rule.days().stream().anyMatch(day -> day.ordinal() != 0);
        for (int month : rule.numbers(Part.BYMONTH)) {
            months |= 1 << (month - 1);
        }
        for (NthDay day : days) {
            weekdays |= 1 << Civil.number(day.day());
        }
        if (!frequency.isWithinDay() && frequency != Frequency.DAILY) {
            takeFromStart(start);
        }
    }

    /** The parts that the start decides, so that they can be said outright when a series is divided. */
    static RecurrenceRule explicit(RecurrenceRule rule, LocalDate start) {
        DayPlan plan = new DayPlan(rule, start);
        RecurrenceRule.Builder builder = rule.toBuilder();
        if (plan.months != 0 && !rule.has(Part.BYMONTH)) {
            builder.by(Part.BYMONTH, start.getMonthValue());
        }
        if (plan.monthDays.length > 0 && !rule.has(Part.BYMONTHDAY)) {
            builder.by(Part.BYMONTHDAY, start.getDayOfMonth());
        }
        if (plan.weekdays != 0 && rule.days().isEmpty()) {
            builder.on(start.getDayOfWeek());
        }
        return builder.unchecked();
    }

    private static int[] array(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    private void takeFromStart(LocalDate start) {
        boolean isByDayOfMonthAtMost = weekNumbers.length == 0 && yearDays.length == 0;
        int weekday = 1 << Civil.number(start.getDayOfWeek());
        int month = 1 << (start.getMonthValue() - 1);
        if (isByDayOfMonthAtMost && monthDays.length == 0 && days.length == 0) {
            if (frequency == Frequency.WEEKLY) {
                weekdays = weekday;
                return;
            }
            if (frequency == Frequency.YEARLY && months == 0) {
                months = month;
            }
            monthDays = new int[] {start.getDayOfMonth()};
        } else if (isByDayOfMonthAtMost
                && monthDays.length > 0
                && frequency == Frequency.YEARLY
                && months == 0
                && fits(start)) {
            months = month;
        } else if (weekNumbers.length > 0
                && yearDays.length == 0
                && monthDays.length == 0
                && days.length == 0
                && (fits(start) || !hasWeek(start.getYear()))) {
            weekdays = weekday;
        }
    }

    /** Whether a year has any of the weeks. */
    private boolean hasWeek(int year) {
        int weeks = weeks(year);
        return Arrays.stream(weekNumbers).anyMatch(number -> Math.abs(number) <= weeks);
    }

    private int weeks(int year) {
        return (int) (Civil.firstWeek(year + 1, weekStart) - Civil.firstWeek(year, weekStart)) / 7;
    }

    private boolean fits(LocalDate start) {
        DaySpan span = new DaySpan();
        fill(span, Civil.day(start.getYear(), 1, 1), start.lengthOfYear());
        return span.contains(start.toEpochDay());
    }

    /** Whether every day is taken. */
    boolean isEveryDay() {
        return months == 0 && weekdays == 0 && monthDays.length == 0 && yearDays.length == 0 && weekNumbers.length == 0;
    }

    /** Fills the set with the days of the period that the rule takes. */
    void fill(DaySpan span, long first, int length) {
        span.reset(first, length);
        boolean isMoving = skip != Skip.OMIT && frequency.compareTo(Frequency.MONTHLY) >= 0;
        boolean isStarted = false;
        if (monthDays.length > 0) {
            addMonthDays(span, isMoving);
            isStarted = true;
        }
        if (yearDays.length > 0) {
            isStarted = merge(span, isStarted, this::addYearDays, isMoving);
        }
        if (!isStarted) {
            span.addAll(first, first + length);
        }
        if (months != 0 && monthDays.length == 0) {
            merge(span, true, this::addMonths, false);
        }
        if (weekNumbers.length > 0) {
            merge(span, true, this::addWeeks, false);
        }
        if (isOrdinal) {
            merge(span, true, this::addOrdinals, false);
        } else if (weekdays != 0) {
            span.retainWeekdays(weekdays);
        }
    }

    private interface Filling {
        void into(DaySpan span, boolean isMoving);
    }

    private boolean merge(DaySpan span, boolean isStarted, Filling filling, boolean isMoving) {
        if (!isStarted) {
            filling.into(span, isMoving);
        } else {
            part.reset(span.first(), (int) (span.end() - span.first()));
            filling.into(part, isMoving);
            span.retain(part);
        }
        return true;
    }

    private boolean hasMonth(int monthIndex) {
        return months == 0 || (months >> Math.floorMod(monthIndex, 12) & 1) != 0;
    }

    private void addMonths(DaySpan span, boolean isMoving) {
        long first = span.first();
        for (int month = Civil.monthIndex(first); first < span.end(); month++) {
            long next = Civil.firstOfMonth(month + 1);
            if (hasMonth(month)) {
                span.addAll(first, next);
            }
            first = next;
        }
    }

    private void addMonthDays(DaySpan span, boolean isMoving) {
        int month = Civil.monthIndex(span.first());
        for (long first = Civil.firstOfMonth(month); first < span.end(); month++) {
            int length = Civil.lengthOfMonth(month);
            if (hasMonth(month)) {
                for (int day : monthDays) {
                    addNth(span, first, length, day, isMoving);
                }
            }
            first += length;
        }
    }

    private void addYearDays(DaySpan span, boolean isMoving) {
        int year = Civil.year(span.first());
        for (long first = Civil.day(year, 1, 1); first < span.end(); year++) {
            int length = Civil.lengthOfYear(year);
            for (int day : yearDays) {
                addNth(span, first, length, day, isMoving);
            }
            first += length;
        }
    }

    /** Adds the n-th day of a month or year, or what is taken in its place where there is none. */
    private void addNth(DaySpan span, long first, int length, int number, boolean isMoving) {
        int at = number > 0 ? number - 1 : length + number;
        if (at >= 0 && at < length) {
            long day = first + at;
            if (day >= span.first() && day < span.end()) {
                span.add(day);
            }
        } else if (isMoving) {
            long before = at < 0 ? first - 1 : first + length - 1;
            span.add(skip == Skip.BACKWARD ? before : before + 1);
        }
    }

    private void addWeeks(DaySpan span, boolean isMoving) {
        int lastYear = Civil.year(span.end()) + 1;
        for (int year = Civil.year(span.first()) - 1; year <= lastYear; year++) {
            long first = Civil.firstWeek(year, weekStart);
            int weeks = weeks(year);
            for (int number : weekNumbers) {
                int at = number > 0 ? number - 1 : weeks + number;
                if (at >= 0 && at < weeks) {
                    span.addAll(first + at * 7L, first + at * 7L + 7);
                }
            }
        }
    }

    private void addOrdinals(DaySpan span, boolean isMoving) {
        if (frequency == Frequency.YEARLY && months == 0) {
            addOrdinals(span, span.first(), (int) (span.end() - span.first()));
            return;
        }
        int month = Civil.monthIndex(span.first());
        for (long first = span.first(); first < span.end(); month++) {
            int length = Civil.lengthOfMonth(month);
            if (hasMonth(month)) {
                addOrdinals(span, first, length);
            }
            first += length;
        }
    }

    private void addOrdinals(DaySpan span, long first, int length) {
        long last = first + length - 1;
        for (NthDay each : days) {
            int weekday = Civil.number(each.day());
            long front = first + Math.floorMod(weekday - Civil.weekday(first), 7);
            long back = last - Math.floorMod(Civil.weekday(last) - weekday, 7);
            if (each.ordinal() == 0) {
                for (long day = front; day <= last; day += 7) {
                    span.add(day);
                }
            } else {
                long day = each.ordinal() > 0 ? front + (each.ordinal() - 1) * 7L : back + (each.ordinal() + 1) * 7L;
                if (day >= first && day <= last) {
                    span.add(day);
                }
            }
        }
    }
}
