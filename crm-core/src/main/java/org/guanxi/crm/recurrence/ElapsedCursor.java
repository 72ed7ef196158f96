package org.guanxi.crm.recurrence;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.guanxi.crm.recurrence.RecurrenceRule.Part;

/**
 * Walks a rule of hours, minutes or seconds by elapsed time, so that no hour comes twice when clocks change. From a time that a filter
 * refuses it goes in one step to the next that all filters may take; after too many steps in vain, or after the last day that is wanted, it
 * ends.
 */
final class ElapsedCursor implements Cursor {

    private static final int DAY = 86_400;
    private static final int PATIENCE = 1_000_000;

    private final DayPlan plan;
    private final TimesOfDay limits;
    private final int[] inner;
    private final int unit;
    private final long step;
    private final long origin;
    private final boolean isAligned;
    private final ZoneLine line;
    private final long lastDay;
    private final long horizon;
    private final DaySpan span = new DaySpan();
    private boolean isSpanFilled;

    private long key;
    private long period;
    private int at;
    private boolean isEnded;

    ElapsedCursor(RecurrenceRule rule, LocalDateTime start, ZoneLine line, long lastDayWanted) {
        lastDay = Math.min(lastDayWanted, Civil.day(Civil.LAST_YEAR + 1, 1, 1) - 1);
        horizon = (lastDay + 1) * DAY;
        this.line = line;
        plan = new DayPlan(rule, start.toLocalDate());
        unit = rule.frequency().seconds();
        step = (long) unit * rule.interval();
        inner = new Positions(rule.numbers(Part.BYSETPOS)).choose(TimesOfDay.expanded(rule, start.toLocalTime()));
        limits = TimesOfDay.limiting(rule.toBuilder()
                .by(Part.BYSECOND, unit == 1 ? rule.numbers(Part.BYSECOND) : List.of())
                .by(Part.BYMINUTE, unit <= 60 ? rule.numbers(Part.BYMINUTE) : List.of())
                .unchecked());
        isAligned = rule.has(Part.BYSECOND) || (unit == 3_600 && rule.has(Part.BYMINUTE));
        long local = start.toEpochSecond(ZoneOffset.UTC);
        origin = line.toKey(local) - Math.floorMod(local, unit);
        key = origin;
        at = inner.length;
        isEnded = inner.length == 0;
    }

    @Override
    public boolean isElapsed() {
        return true;
    }

    @Override
    public void seek(long wanted) {
        long found = origin + Math.floorDiv(wanted - origin, step) * step - step;
        if (found > key) {
            key = found;
            at = inner.length;
        }
    }

    @Override
    public long next() {
        if (at >= inner.length && (isEnded || !load())) {
            isEnded = true;
            return END;
        }
        return period + inner[at++];
    }

    /** Finds the next period that all filters take; false if there is none. */
    private boolean load() {
        for (int tries = 0; tries < PATIENCE; tries++) {
            if (key >= horizon) {
                return false;
            }
            long local = line.toLocal(key);
            long wanted = taken(local);
            if (wanted == END) {
                return false;
            }
            if (wanted == local) {
                period = isAligned ? key - Math.floorMod(local, unit) : key;
                key += step;
                at = 0;
                return true;
            }
            goTo(wanted);
        }
        return false;
    }

    /** The local time itself if the filters take its period, else a later one before which they take none. */
    private long taken(long local) {
        long day = Math.floorDiv(local, (long) DAY);
        long taken = nextDay(day);
        if (taken != day) {
            return taken == Long.MAX_VALUE ? END : taken * DAY;
        }
        int time = (int) (local - day * DAY);
        int next = limits.next(time);
        if (next < DAY) {
            // the filters of an hour ask for its beginning; any time within it will do
            return next / unit == time / unit ? local : day * DAY + next;
        }
        return (day + 1) * DAY;
    }

    private long nextDay(long day) {
        if (plan.isEveryDay()) {
            return day;
        }
        long from = day;
        for (int years = 0; years <= 400 && from <= lastDay; years++) {
            if (!isSpanFilled || from < span.first() || from >= span.end()) {
                int year = Civil.year(from);
                plan.fill(span, Civil.day(year, 1, 1), Civil.lengthOfYear(year));
                isSpanFilled = true;
            }
            long found = span.next(from);
            if (found != Long.MAX_VALUE) {
                return found;
            }
            from = span.end();
        }
        return Long.MAX_VALUE;
    }

    private void goTo(long local) {
        long wanted = line.toKey(local);
        // two to one hour of the local clock: the step before may still fall into it
        long steps = Math.max(1, -Math.floorDiv(key - wanted, step));
        key += steps * step;
    }
}
