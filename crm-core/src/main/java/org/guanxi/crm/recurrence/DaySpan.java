package org.guanxi.crm.recurrence;

import java.util.Arrays;

/**
 * A set of days in a stretch of at most a year, a bit each, with room for a day on either side. Mutable and used again from period to
 * period.
 */
final class DaySpan {

    private static final int WORDS = 6;

    private final long[] bits = new long[WORDS];
    private long base;
    private int words;
    private long first;
    private int length;

    /** Empties the set and moves it to another stretch. */
    void reset(long firstDay, int days) {
        first = firstDay;
        length = days;
        base = firstDay - 1;
        words = (days + 2 + 63) >> 6;
        clear();
    }

    void clear() {
        Arrays.fill(bits, 0, words, 0);
    }

    long first() {
        return first;
    }

    /** The day after the last of the stretch. */
    long end() {
        return first + length;
    }

    boolean contains(long day) {
        int at = (int) (day - base);
        return (bits[at >> 6] >>> at & 1) != 0;
    }

    /** Adds a day, if it is of the stretch or beside it. */
    void add(long day) {
        long at = day - base;
        if (at >= 0 && at < length + 2) {
            bits[(int) at >> 6] |= 1L << at;
        }
    }

    /** Adds the days of the stretch from one to before another. */
    void addAll(long from, long to) {
        int start = (int) (Math.max(from, first) - base);
        int end = (int) (Math.min(to, first + length) - base);
        for (int at = start; at < end; ) {
            int stop = Math.min(end, (at | 63) + 1);
            long mask = -1L << at;
            if ((stop & 63) != 0) {
                mask &= (1L << stop) - 1;
            }
            bits[at >> 6] |= mask;
            at = stop;
        }
    }

    /** Keeps only the days that another set of the same stretch holds, too. */
    void retain(DaySpan other) {
        for (int i = 0; i < words; i++) {
            bits[i] &= other.bits[i];
        }
    }

    /** Keeps only some days of the week; bit 0 stands for Monday. */
    void retainWeekdays(int weekdays) {
        int weekday = Civil.weekday(base);
        for (int i = 0; i < words; i++) {
            bits[i] &= WeekPattern.of(weekdays, weekday);
            weekday = (weekday + 64) % 7;
        }
    }

    /** The first day of the set that is not before a day; {@link Long#MAX_VALUE} if there is none. */
    long next(long from) {
        long at = Math.max(0, from - base);
        if (at >= length + 2) {
            return Long.MAX_VALUE;
        }
        int word = (int) at >> 6;
        long rest = bits[word] & -1L << at;
        while (rest == 0) {
            if (++word >= words) {
                return Long.MAX_VALUE;
            }
            rest = bits[word];
        }
        return base + (word << 6) + Long.numberOfTrailingZeros(rest);
    }

    /** Writes the days in order; answers how many. */
    int copyTo(long[] target) {
        int count = 0;
        for (int i = 0; i < words; i++) {
            for (long rest = bits[i]; rest != 0; rest &= rest - 1) {
                target[count++] = base + (i << 6) + Long.numberOfTrailingZeros(rest);
            }
        }
        return count;
    }

    /** Sixty-four days in a row, those of chosen days of the week set. */
    private static final class WeekPattern {

        private static final long EVERY_SEVENTH = 0x8102040810204081L;

        /** The pattern whose first bit is of the given day of the week. */
        static long of(int weekdays, int firstWeekday) {
            long pattern = 0;
            for (int rest = weekdays; rest != 0; rest &= rest - 1) {
                int offset = Integer.numberOfTrailingZeros(rest) - firstWeekday;
                pattern |= EVERY_SEVENTH << (offset < 0 ? offset + 7 : offset);
            }
            return pattern;
        }
    }
}
