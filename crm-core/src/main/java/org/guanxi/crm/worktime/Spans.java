package org.guanxi.crm.worktime;

import java.util.Arrays;

/**
 * Spans of time as one array of long: start, end, start, end and so on, in nanoseconds since 1970, in order, never touching. Pure.
 */
final class Spans {

    static final long[] NONE = {};

    private Spans() {}

    /** What the spans are asked to have in common. */
    enum Rule {
        BOTH {
            @Override
            boolean holds(boolean first, boolean second) {
                return first && second;
            }
        },
        EITHER {
            @Override
            boolean holds(boolean first, boolean second) {
                return first || second;
            }
        },
        FIRST_ONLY {
            @Override
            boolean holds(boolean first, boolean second) {
                return first && !second;
            }
        };

        abstract boolean holds(boolean first, boolean second);
    }

    /** Where the rule holds of two lists of spans. */
    static long[] combined(long[] first, long[] second, Rule rule) {
        long[] found = new long[first.length + second.length];
        int count = 0;
        int i = 0;
        int j = 0;
        while (i < first.length || j < second.length) {
            long next = Math.min(
                    i < first.length ? first[i] : Long.MAX_VALUE, j < second.length ? second[j] : Long.MAX_VALUE);
            if (i < first.length && first[i] == next) {
                i++;
            }
            if (j < second.length && second[j] == next) {
                j++;
            }
            boolean isWithin = rule.holds(i % 2 == 1, j % 2 == 1);
            if (isWithin != (count % 2 == 1)) {
                found[count++] = next;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** The parts of the spans that lie between two instants. */
    static long[] clipped(long[] spans, long from, long until) {
        return combined(spans, new long[] {from, until}, Rule.BOTH);
    }

    /** Gathers spans that come nearly in order, and joins those that overlap or touch. */
    static final class Gatherer {

        private long[] found = new long[64];
        private int count;

        /** Adds a span; one that ends no later than it starts is none. */
        void add(long start, long end) {
            if (end <= start) {
                return;
            }
            if (count == found.length) {
                found = Arrays.copyOf(found, count * 2);
            }
            int place = count;
            while (place > 0 && found[place - 2] > start) {
                found[place] = found[place - 2];
                found[place + 1] = found[place - 1];
                place -= 2;
            }
            found[place] = start;
            found[place + 1] = end;
            count += 2;
        }

        /** All of them, in order and joined. */
        long[] spans() {
            int kept = 0;
            for (int i = 0; i < count; i += 2) {
                if (kept > 0 && found[i] <= found[kept - 1]) {
                    found[kept - 1] = Math.max(found[kept - 1], found[i + 1]);
                } else {
                    found[kept] = found[i];
                    found[kept + 1] = found[i + 1];
                    kept += 2;
                }
            }
            return Arrays.copyOf(found, kept);
        }
    }
}
