package org.guanxi.crm.worktime;

/**
 * Numbers in order, to be found among: a table of equal steps says between which two places to search, so that evenly spread numbers are
 * found at once, and all others by halving. Immutable.
 */
final class SortedLongs {

    private final long[] values;
    /** The lowest value, from which the steps are counted. */
    private final long base;
    /** How many bits a step is wide. */
    private final int width;
    /** For each step, how many values lie below it. */
    private final int[] below;

    /** Keeps the array, which must not be changed. */
    SortedLongs(long[] values) {
        this.values = values;
        this.base = values.length == 0 ? 0 : values[0];
        long span = values.length == 0 ? 0 : values[values.length - 1] - base;
        int bits = 0;
        while (span >>> bits >= 2L * values.length + 1) {
            bits++;
        }
        this.width = bits;
        this.below = new int[Math.toIntExact(span >>> bits) + 2];
        for (long value : values) {
            below[step(value) + 1]++;
        }
        for (int step = 1; step < below.length; step++) {
            below[step] += below[step - 1];
        }
    }

    private int step(long value) {
        return (int) ((value - base) >>> width);
    }

    /** The place of the last number that is no greater; -1 if all are. */
    int lastAtMost(long value) {
        int last = values.length - 1;
        if (last < 0 || value < base) {
            return -1;
        }
        if (value >= values[last]) {
            return last;
        }
        int step = step(value);
        int low = below[step];
        int high = below[step + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (values[middle] <= value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
