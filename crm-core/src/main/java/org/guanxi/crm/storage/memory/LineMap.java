package org.guanxi.crm.storage.memory;

import java.util.UUID;
import org.guanxi.crm.storage.Entity;
import org.jspecify.annotations.Nullable;

/**
 * The lines of an overlap index by key: a hash table that compares fingerprints of 64 bits in one array before it looks at anything
 * else, since each object that is looked at may have to be fetched from far away.
 */
final class LineMap<E extends Entity<E>> {

    private static final int SMALLEST = 8;

    /** A fingerprint for each place that is taken; 0 for one that is free. */
    private long[] prints = new long[0];

    private @Nullable Lines<E>[] lines = lines(0);
    private int used;

    /**
     * The records of one key, a line of those that last a day at most; what lasts longer is on another, as one of a year would make every
     * search go back a year.
     */
    static final class Lines<E extends Entity<E>> extends Timeline<E> {
        private final long high;
        private final long low;
        private final boolean isOfId;
        private final Object key;
        private @Nullable Timeline<E> lasting;

        Lines(Object key) {
            this.key = key;
            this.isOfId = key instanceof UUID;
            this.high = key instanceof UUID id ? id.getMostSignificantBits() : 0;
            this.low = key instanceof UUID id ? id.getLeastSignificantBits() : 0;
        }

        /** Those that last; null if there was never one. */
        @Nullable
        Timeline<E> lasting() {
            return lasting;
        }

        Timeline<E> lastingFrom() {
            Timeline<E> known = lasting;
            if (known == null) {
                known = new Timeline<>();
                lasting = known;
            }
            return known;
        }

        /** How many there are of both. */
        int count() {
            Timeline<E> known = lasting;
            return size() + (known == null ? 0 : known.size());
        }

        private boolean isOf(Object name) {
            return (isOfId && name instanceof UUID id)
                    ? id.getMostSignificantBits() == high && id.getLeastSignificantBits() == low
                    : key.equals(name);
        }
    }

    /** The lines of a key; null if it has none. */
    @Nullable
    Lines<E> get(Object key) {
        if (used == 0) {
            return null;
        }
        return lines[place(key, print(key))];
    }

    Lines<E> getOrAdd(Object key) {
        if (used * 2 >= prints.length) {
            grow();
        }
        long print = print(key);
        int place = place(key, print);
        Lines<E> known = lines[place];
        if (known == null) {
            known = new Lines<>(key);
            lines[place] = known;
            prints[place] = print;
            used++;
        }
        return known;
    }

    /** Removes a key that is here. */
    void remove(Object key) {
        int mask = prints.length - 1;
        int gap = place(key, print(key));
        // what was pushed behind the gap moves up, so that no search ends too early
        for (int i = (gap + 1) & mask; prints[i] != 0; i = (i + 1) & mask) {
            int home = (int) prints[i] & mask;
            if (((i - home) & mask) >= ((i - gap) & mask)) {
                prints[gap] = prints[i];
                lines[gap] = lines[i];
                gap = i;
            }
        }
        prints[gap] = 0;
        lines[gap] = null;
        used--;
    }

    /** Where a key is, or would be. */
    private int place(Object key, long print) {
        int mask = prints.length - 1;
        int i = (int) print & mask;
        for (; prints[i] != 0; i = (i + 1) & mask) {
            Lines<E> each = lines[i];
            if (prints[i] == print && each != null && each.isOf(key)) {
                return i;
            }
        }
        return i;
    }

    private void grow() {
        long[] oldPrints = prints;
        @Nullable Lines<E>[] old = lines;
        prints = new long[Math.max(SMALLEST, old.length * 2)];
        lines = lines(prints.length);
        int mask = prints.length - 1;
        for (int from = 0; from < old.length; from++) {
            if (oldPrints[from] != 0) {
                int i = (int) oldPrints[from] & mask;
                while (prints[i] != 0) {
                    i = (i + 1) & mask;
                }
                prints[i] = oldPrints[from];
                lines[i] = old[from];
            }
        }
    }

    private static long print(Object key) {
        long bits = key instanceof UUID id
                ? (id.getMostSignificantBits() * 0x9E3779B97F4A7C15L) ^ id.getLeastSignificantBits()
                : key.hashCode();
        long mixed = bits * 0xD6E8FEB86659FD93L;
        mixed ^= mixed >>> 32;
        mixed *= 0xD6E8FEB86659FD93L;
        mixed ^= mixed >>> 32;
        return mixed == 0 ? 1 : mixed;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array cannot be made of a generic type
    private static <E extends Entity<E>> @Nullable Lines<E>[] lines(int capacity) {
        return new Lines[capacity];
    }
}
