package org.guanxi.crm.storage.memory;

import java.util.List;
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

    private final Index<E> index;
    private final KeyOrder<E> fields;
    private final SortedSlots<E> slots;

    TableIndex(Index<E> index) {
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

    /** What stands against storing the entity, if anything does; what it replaces does not. */
    Optional<Duplicate> duplicate(E entity, @Nullable E replaced) {
        if (index.use() != Index.Use.UNIQUE) {
            return Optional.empty();
        }
        @Nullable Object[] key = fields.key(entity);
        if (!isWhole(key)) {
            return Optional.empty();
        }
        long place = slots.from(key);
        if (place == slots.end() || fields.compare(key, slots.at(place)) != 0 || slots.at(place) == replaced) {
            return Optional.empty();
        }
        List<String> names = index.fields().stream().map(Field::name).toList();
        return Optional.of(new Duplicate(
                index.fields().get(0) instanceof Field.Stored<E> first ? first.owner() : "", names, List.of(key)));
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
        return index.use().name().toLowerCase(java.util.Locale.ROOT) + index.fields();
    }
}
