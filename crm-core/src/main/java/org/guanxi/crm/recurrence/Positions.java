package org.guanxi.crm.recurrence;

import java.util.Arrays;
import java.util.List;

/** The part BYSETPOS: which of a period's set are taken. Never makes the set, which may be large. */
final class Positions {

    private final int[] numbers;
    private final long[] found;

    Positions(List<Integer> numbers) {
        this.numbers = numbers.stream().mapToInt(Integer::intValue).toArray();
        this.found = new long[this.numbers.length];
    }

    boolean isEmpty() {
        return numbers.length == 0;
    }

    /** Finds the indexes in a set of some size, in order and distinct; answers how many. */
    int find(long size) {
        int count = 0;
        for (int number : numbers) {
            long at = number > 0 ? number - 1L : size + number;
            if (at >= 0 && at < size) {
                found[count++] = at;
            }
        }
        Arrays.sort(found, 0, count);
        int distinct = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || found[i] != found[i - 1]) {
                found[distinct++] = found[i];
            }
        }
        return distinct;
    }

    long index(int at) {
        return found[at];
    }

    /** The values at the positions; all of them without positions. */
    int[] choose(int[] values) {
        if (isEmpty()) {
            return values;
        }
        int count = find(values.length);
        int[] chosen = new int[count];
        for (int i = 0; i < count; i++) {
            chosen[i] = values[(int) index(i)];
        }
        return chosen;
    }
}
