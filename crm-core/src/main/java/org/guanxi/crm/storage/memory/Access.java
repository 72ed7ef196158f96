package org.guanxi.crm.storage.memory;

import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.guanxi.crm.storage.Entity;
import org.jspecify.annotations.Nullable;

/**
 * A way to all records that may meet a condition, and to few others; each is shown once. Whether it does meet it is for the
 * condition itself to say.
 */
sealed interface Access<E extends Entity<E>> {

    /** About how many records are shown. */
    long estimate();

    /** Shows them, in no order in particular; says whether the visitor let it end. */
    boolean each(Visitor<E> visitor);

    /** Every record of the table. */
    record All<E extends Entity<E>>(Table<E> table) implements Access<E> {
        @Override
        public long estimate() {
            return table.size();
        }

        @Override
        public boolean each(Visitor<E> visitor) {
            SortedSlots<E> slots = table.inOrderOfId();
            return slots.each(slots.first(), slots.end(), visitor);
        }

        @Override
        public String toString() {
            return "all " + table.size() + " records";
        }
    }

    /** Some records, found by id. */
    record ById<E extends Entity<E>>(List<E> records) implements Access<E> {
        @Override
        public long estimate() {
            return records.size();
        }

        @Override
        public boolean each(Visitor<E> visitor) {
            for (E entity : records) {
                if (!visitor.visit(entity)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public String toString() {
            return "records by id";
        }
    }

    /** The record that has the values of a unique index, if there is one. */
    record One<E extends Entity<E>>(TableIndex<E> index, List<E> records) implements Access<E> {
        @Override
        public long estimate() {
            return records.size();
        }

        @Override
        public boolean each(Visitor<E> visitor) {
            return new ById<>(records).each(visitor);
        }

        @Override
        public String toString() {
            return "index " + index + ", one key";
        }
    }

    /** Stretches of an index that do not meet. */
    record Ranges<E extends Entity<E>>(TableIndex<E> index, List<Range> ranges, long estimate) implements Access<E> {

        /** From one place to before another. */
        record Range(long from, long until) {}

        @Override
        public boolean each(Visitor<E> visitor) {
            for (Range range : ranges) {
                if (!index.slots().each(range.from(), range.until(), visitor)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public String toString() {
            return "index " + index + ", " + ranges.size() + " ranges";
        }
    }

    /** The records of some keys in an overlap index that start before the one value and end after the other, where there are such. */
    record Overlapping<E extends Entity<E>>(
            TableIndex<E> index,
            Collection<@Nullable Object> keys,
            @Nullable Object after,
            @Nullable Object before,
            long estimate)
            implements Access<E> {
        @Override
        public boolean each(Visitor<E> visitor) {
            for (Object key : keys) {
                if (!index.timelines().each(key, after, before, visitor)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public String toString() {
            return "index " + index + ", " + keys.size() + " keys between " + after + " and " + before;
        }
    }

    /** Records that are found by way of others, once they are asked for. */
    record ByWayOf<E extends Entity<E>>(String way, long estimate, Supplier<List<E>> records) implements Access<E> {
        @Override
        public boolean each(Visitor<E> visitor) {
            return new ById<>(records.get()).each(visitor);
        }

        @Override
        public String toString() {
            return way;
        }
    }

    /** What any of several ways leads to. */
    record Union<E extends Entity<E>>(List<Access<E>> ways) implements Access<E> {
        @Override
        public long estimate() {
            return ways.stream().mapToLong(Access::estimate).sum();
        }

        @Override
        public boolean each(Visitor<E> visitor) {
            Set<E> seen = Collections.newSetFromMap(new IdentityHashMap<>());
            for (Access<E> way : ways) {
                if (!way.each(entity -> !seen.add(entity) || visitor.visit(entity))) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public String toString() {
            return "any of " + ways;
        }
    }
}
