package org.guanxi.crm.recurrence;

import java.time.LocalDateTime;
import java.util.List;
import org.guanxi.crm.recurrence.RecurrenceRule.Part;

/**
 * Walks a rule of days, weeks, months or years, period by period. Days are handled a year at a time. A rule that takes nothing in a
 * whole cycle of the calendar never will, and ends. No period is looked at that begins after the last day that is wanted.
 */
final class PeriodCursor implements Cursor {

    private static final int DAY = 86_400;

    private final Frequency frequency;
    private final int interval;
    private final DayPlan plan;
    private final int[] times;
    private final Positions positions;
    private final long origin;
    private final long emptyLimit;
    private final long lastDay;
    private final DaySpan span = new DaySpan();
    private final long[] days = new long[368];

    /** The next period: a year, a month, or the first day of a week; of a daily rule the next day. */
    private long period;

    private int count;
    private int at;
    private boolean isEnded;

    PeriodCursor(RecurrenceRule rule, LocalDateTime start, long lastDayWanted) {
        lastDay = Math.min(lastDayWanted, Civil.day(Civil.LAST_YEAR + 1, 1, 1) - 1);
        frequency = rule.frequency();
        interval = rule.interval();
        plan = new DayPlan(rule, start.toLocalDate());
        Positions all = new Positions(rule.numbers(Part.BYSETPOS));
        boolean isOfDay = frequency == Frequency.DAILY;
        times = isOfDay
                ? all.choose(TimesOfDay.expanded(rule, start.toLocalTime()))
                : TimesOfDay.expanded(rule, start.toLocalTime());
        positions = isOfDay ? new Positions(List.of()) : all;
        long day = start.toLocalDate().toEpochDay();
        origin = switch (frequency) {
            case YEARLY -> start.getYear();
            case MONTHLY -> Civil.monthIndex(day);
            case WEEKLY -> day - Math.floorMod(Civil.weekday(day) - Civil.number(rule.weekStart()), 7);
            default -> day;
        };
        period = origin;
        long cycle = switch (frequency) {
            case YEARLY -> 400;
            case MONTHLY -> 4_800;
            case WEEKLY -> Civil.CYCLE_DAYS / 7;
            default -> Civil.CYCLE_DAYS;
        };
        emptyLimit = isOfDay ? Long.MAX_VALUE : cycle / Civil.gcd(cycle, interval);
        isEnded = times.length == 0;
    }

    @Override
    public boolean isElapsed() {
        return false;
    }

    @Override
    public void seek(long key) {
        // Zones shift by less than a day, and what is moved for want of a day by one: two days before is early enough.
        long day = Math.floorDiv(key, (long) DAY) - 2;
        long step = frequency == Frequency.WEEKLY ? 7L * interval : interval;
        long wanted = switch (frequency) {
            case YEARLY -> Civil.year(day);
            case MONTHLY -> Civil.monthIndex(day);
            default -> day;
        };
        long found = origin + Math.floorDiv(wanted - origin, step) * step;
        if (found > period) {
            period = found;
            count = 0;
            at = 0;
        }
    }

    @Override
    public long next() {
        long empty = 0;
        while (at >= count) {
            if (isEnded || !load() || empty++ > emptyLimit) {
                isEnded = true;
                return END;
            }
        }
        long index = positions.isEmpty() ? at : positions.index(at);
        at++;
        return times.length == 1
                ? days[(int) index] * DAY + times[0]
                : days[(int) (index / times.length)] * DAY + times[(int) (index % times.length)];
    }

    /** Finds the days of the next period; false after the last year. */
    private boolean load() {
        at = 0;
        int found = switch (frequency) {
            case YEARLY -> loadYear();
            case MONTHLY -> loadMonth();
            case WEEKLY -> loadWeek();
            default -> loadDays();
        };
        if (found < 0) {
            return false;
        }
        long size = (long) found * times.length;
        count = positions.isEmpty() ? Math.toIntExact(size) : positions.find(size);
        return true;
    }

    private int loadYear() {
        if (period > Civil.LAST_YEAR || isBeyond(Civil.day((int) period, 1, 1))) {
            return -1;
        }
        int year = (int) period;
        period += interval;
        plan.fill(span, Civil.day(year, 1, 1), Civil.lengthOfYear(year));
        return span.copyTo(days);
    }

    private int loadMonth() {
        if (period >= (Civil.LAST_YEAR + 1) * 12L || isBeyond(Civil.firstOfMonth((int) period))) {
            return -1;
        }
        int month = (int) period;
        period += interval;
        plan.fill(span, Civil.firstOfMonth(month), Civil.lengthOfMonth(month));
        return span.copyTo(days);
    }

    private int loadWeek() {
        long first = period;
        if (isBeyond(first)) {
            return -1;
        }
        period += 7L * interval;
        plan.fill(span, first, 7);
        return span.copyTo(days);
    }

    /** The days from the next one to the end of its year, none after the last. */
    private int loadDays() {
        long first = period;
        if (isBeyond(first)) {
            return -1;
        }
        int year = Civil.year(first);
        long end = Math.min(Civil.day(year + 1, 1, 1), lastDay + 1);
        int found = 0;
        boolean isEvery = plan.isEveryDay();
        if (!isEvery) {
            plan.fill(span, Civil.day(year, 1, 1), Civil.lengthOfYear(year));
        }
        long day = first;
        for (; day < end; day += interval) {
            if (isEvery || span.contains(day)) {
                days[found++] = day;
            }
        }
        period = day;
        return found;
    }

    private boolean isBeyond(long day) {
        return day > lastDay;
    }
}
