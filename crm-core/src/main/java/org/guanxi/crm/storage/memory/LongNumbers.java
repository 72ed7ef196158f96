package org.guanxi.crm.storage.memory;

/** Keeps a number for each key of two longs: an open hash table without objects. */
final class LongNumbers {

    private static final int SMALLEST = 64;
    private static final int WIDTH = 2;

    private long[] keys = new long[SMALLEST * WIDTH];
    private int[] numbers = new int[SMALLEST];
    private int size;

    /** The number of a key; -1 if it has none. */
    int get(long high, long low) {
        int place = place(high, low);
        return numbers[place] - 1;
    }

    /** Gives a number, not negative, to a key that has none. */
    void put(long high, long low, int number) {
        if (++size * 2 > numbers.length) {
            grow();
        }
        set(high, low, number + 1);
    }

    int size() {
        return size;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNumbers = numbers;
        keys = new long[oldKeys.length * 2];
        numbers = new int[oldNumbers.length * 2];
        for (int i = 0; i < oldNumbers.length; i++) {
            if (oldNumbers[i] != 0) {
                set(oldKeys[i * WIDTH], oldKeys[i * WIDTH + 1], oldNumbers[i]);
            }
        }
    }

    private void set(long high, long low, int stored) {
        int place = place(high, low);
        keys[place * WIDTH] = high;
        keys[place * WIDTH + 1] = low;
        numbers[place] = stored;
    }

    private int place(long high, long low) {
        int mask = numbers.length - 1;
        long mixed = (high * 0x9E3779B97F4A7C15L ^ low) * 0xD6E8FEB86659FD93L;
        int i = (int) (mixed >>> Integer.SIZE) & mask;
        while (numbers[i] != 0 && (keys[i * WIDTH] != high || keys[i * WIDTH + 1] != low)) {
            i = (i + 1) & mask;
        }
        return i;
    }
}
