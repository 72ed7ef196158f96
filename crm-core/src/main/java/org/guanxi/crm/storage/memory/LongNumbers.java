package org.guanxi.crm.storage.memory;

/** Keeps a number for each key of two longs: an open hash table without objects. */
final class LongNumbers {

    private static final int SMALLEST = 64;
    private static final int WIDTH = 4;
    private static final int NUMBER = 2;

    // the two halves of the key and the number, more by one, lie side by side: one wait for memory and not two
    private long[] table = new long[SMALLEST * WIDTH];
    private int size;

    /** The number of a key; -1 if it has none. */
    int get(long high, long low) {
        return (int) table[place(high, low) + NUMBER] - 1;
    }

    /**
     * Looks at where the number of a key should be and decides nothing, so that many looks in a row wait for memory together: what then
     * asks for the numbers finds them near.
     */
    int glance(long high, long low) {
        return (int) table[home(high, low) + NUMBER];
    }

    /** Gives a number, not negative, to a key that has none. */
    void put(long high, long low, int number) {
        if (++size * 2 * WIDTH > table.length) {
            grow();
        }
        set(high, low, number + 1L);
    }

    int size() {
        return size;
    }

    private void grow() {
        long[] old = table;
        table = new long[old.length * 2];
        for (int i = 0; i < old.length; i += WIDTH) {
            if (old[i + NUMBER] != 0) {
                set(old[i], old[i + 1], old[i + NUMBER]);
            }
        }
    }

    private void set(long high, long low, long stored) {
        int place = place(high, low);
        table[place] = high;
        table[place + 1] = low;
        table[place + NUMBER] = stored;
    }

    private int home(long high, long low) {
        long mixed = (high * 0x9E3779B97F4A7C15L ^ low) * 0xD6E8FEB86659FD93L;
        return (int) (mixed >>> Integer.SIZE) * WIDTH & (table.length - 1);
    }

    private int place(long high, long low) {
        int mask = table.length - 1;
        int i = home(high, low);
        while (table[i + NUMBER] != 0 && (table[i] != high || table[i + 1] != low)) {
            i = (i + WIDTH) & mask;
        }
        return i;
    }
}
