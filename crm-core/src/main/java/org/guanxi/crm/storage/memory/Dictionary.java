package org.guanxi.crm.storage.memory;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers values in the order in which they come; absence has the number 0. */
final class Dictionary {

    private static final int SMALLEST = 64;

    private final List<@Nullable Object> values = new ArrayList<>();
    private int[] table = new int[SMALLEST];
    private int[] hashes = new int[SMALLEST];
    private @Nullable Object last;
    private int lastNumber;

    /** Knows absence alone. */
    Dictionary() {
        values.add(null);
    }

    /** How many values there are, absence included. */
    int size() {
        return values.size();
    }

    @Nullable
    Object value(int number) {
        return values.get(number);
    }

    /** The number of the value; the next free one if it is new. */
    @SuppressWarnings("ReferenceEquality") // a short cut for what comes often in a row, such as the same month
    int number(@Nullable Object value) {
        if (value != last) {
            lastNumber = value == null ? 0 : lookUp(value);
            last = value;
        }
        return lastNumber;
    }

    private int lookUp(Object value) {
        int hash = mixed(value.hashCode());
        int mask = table.length - 1;
        int i = hash & mask;
        for (int number = table[i]; number != 0; number = table[i]) {
            if (hashes[i] == hash && value.equals(values.get(number))) {
                return number;
            }
            i = (i + 1) & mask;
        }
        int number = values.size();
        values.add(value);
        table[i] = number;
        hashes[i] = hash;
        if (number * 2 > table.length) {
            grow();
        }
        return number;
    }

    private void grow() {
        int[] oldTable = table;
        int[] oldHashes = hashes;
        table = new int[oldTable.length * 2];
        hashes = new int[table.length];
        int mask = table.length - 1;
        for (int old = 0; old < oldTable.length; old++) {
            if (oldTable[old] != 0) {
                int i = oldHashes[old] & mask;
                while (table[i] != 0) {
                    i = (i + 1) & mask;
                }
                table[i] = oldTable[old];
                hashes[i] = oldHashes[old];
            }
        }
    }

    private static int mixed(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ mixed >>> 15;
    }
}
