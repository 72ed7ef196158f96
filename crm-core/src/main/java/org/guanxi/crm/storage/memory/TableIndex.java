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

/** One declared index: all records in order of its fields, or, for overlap, each key's in order of their start. */
final class TableIndex<E extends Entity<E>> {

    private final String kind;
    private final Index<E> index;
    private final KeyOrder<E> fields;
    private final SortedSlots<E> slots;
    private final Timelines<E> timelines;

    TableIndex(String kind, Index<E> index) {
        this.kind = kind;
        this.index = index;
        this.fields = new KeyOrder<>(index.fields());
        this.slots = new SortedSlots<>(fields);
        this.timelines = new Timelines<>(index.fields());
    }

    Index<E> index() {
        return index;
    }

    boolean isOverlap() {
        return index.use() == Index.Use.OVERLAP;
    }

    /** All records in order; of no use for overlap. */
    SortedSlots<E> slots() {
        return slots;
    }

    /** The records by key; of use for overlap only. */
    Timelines<E> timelines() {
        return timelines;
    }

    /** Shows all records whose first field has this value; says whether the visitor let it end. */
    boolean each(Object first, Visitor<E> visitor) {
        if (isOverlap()) {
            return timelines.each(first, visitor);
        }
        Object[] key = {first};
        return slots.each(slots.from(key), slots.after(key), visitor);
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
        if (isOverlap()) {
            timelines.add(slot);
        } else {
            slots.add(slot);
        }
    }

    void remove(Slot<E> slot) {
        if (isOverlap()) {
            timelines.remove(slot);
        } else {
            slots.remove(slot);
        }
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
