package org.guanxi.crm.storage.memory;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guanxi.crm.error.Duplicate;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.Field;
import org.guanxi.crm.storage.Index;
import org.jspecify.annotations.Nullable;

/**
 * One declared index: all records in order of its fields; for overlap in order of key and start, each block knowing its
 * greatest end.
 */
final class TableIndex<E extends Entity<E>> {

    private final String kind;
    private final Index<E> index;
    private final KeyOrder<E> fields;
    private final SortedSlots<E> slots;

    TableIndex(String kind, Index<E> index) {
        this.kind = kind;
        this.index = index;
        this.fields = new KeyOrder<>(index.fields());
        this.slots = isOverlap()
                ? new SortedSlots<>(
                        new KeyOrder<>(index.fields().subList(0, 2)),
                        index.fields().get(2))
                : new SortedSlots<>(fields, null);
    }

    Index<E> index() {
        return index;
    }

    boolean isOverlap() {
        return index.use() == Index.Use.OVERLAP;
    }

    SortedSlots<E> slots() {
        return slots;
    }

    /** Whether both have the same values here, so that the index need not be touched. */
    boolean isSame(E left, E right) {
        return fields.isSame(left, right);
    }

    /** What stands against storing the entity here, if its values are to be its alone; empty if nothing does. */
    Optional<Duplicate> duplicate(E entity) {
        if (index.use() != Index.Use.UNIQUE) {
            return Optional.empty();
        }
        @Nullable Object[] key = fields.key(entity);
        long place = isWhole(key) ? slots.from(key) : slots.end();
        if (place == slots.end() || fields.compare(key, slots.at(place)) != 0) {
            return Optional.empty();
        }
        List<String> names = index.fields().stream().map(Field::name).toList();
        return Optional.of(new Duplicate(kind, names, Arrays.asList(key)));
    }

    void add(Slot<E> slot) {
        slots.add(slot);
    }

    void remove(Slot<E> slot) {
        slots.remove(slot);
    }

    private static boolean isWhole(@Nullable Object[] key) {
        for (Object value : key) {
            if (value == null) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return index.use().name().toLowerCase(Locale.ROOT) + index.fields();
    }
}
