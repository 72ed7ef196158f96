package org.guanxi.crm.storage.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guanxi.crm.error.Duplicate;
import org.guanxi.crm.storage.CustomValues;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.jspecify.annotations.Nullable;

/** The records of one kind in one tenant, with their indexes. Knows nothing of locks and transactions. */
final class Table<E extends Entity<E>> {

    private final EntityType<E> type;
    private final SlotMap<E> byId = new SlotMap<>();
    private final SortedSlots<E> inOrderOfId = new SortedSlots<E>(new KeyOrder<E>(List.of()));
    private final List<TableIndex<E>> indexes;
    private final @Nullable TableIndex<E> overlap;
    private final Map<CustomKey, Slot<E>> uniqueCustom = new HashMap<>();

    /** A value of a custom field that only one record may have. */
    private record CustomKey(UUID field, Object value) {}

    Table(EntityType<E> type) {
        this.type = type;
        this.indexes = type.indexes().stream()
                .map(index -> new TableIndex<>(type.kind(), index))
                .toList();
        this.overlap =
                indexes.stream().filter(TableIndex::isOverlap).findFirst().orElse(null);
    }

    EntityType<E> type() {
        return type;
    }

    int size() {
        return byId.size();
    }

    @Nullable
    Slot<E> slot(UUID id) {
        return byId.get(id);
    }

    @Nullable
    E get(UUID id) {
        Slot<E> slot = byId.get(id);
        return slot == null ? null : slot.entity;
    }

    /** All records in order of id. */
    SortedSlots<E> inOrderOfId() {
        return inOrderOfId;
    }

    List<TableIndex<E>> indexes() {
        return indexes;
    }

    /** The first of the indexes that is for overlap; null if there is none. */
    @Nullable
    TableIndex<E> overlap() {
        return overlap;
    }

    /** Adds a record, unless something stands against it, which is then answered. */
    Optional<Duplicate> add(Slot<E> slot) {
        E entity = slot.entity;
        if (byId.get(entity.id().uuid()) != null) {
            return Optional.of(new Duplicate(
                    type.kind(), List.of("id"), List.of(entity.id().uuid())));
        }
        for (TableIndex<E> index : indexes) {
            Optional<Duplicate> duplicate = index.duplicate(entity);
            if (duplicate.isPresent()) {
                return duplicate;
            }
        }
        Optional<Duplicate> duplicate = customDuplicate(slot, entity);
        if (duplicate.isEmpty()) {
            byId.add(slot);
            inOrderOfId.add(slot);
            indexes.forEach(index -> index.add(slot));
            addCustom(slot);
        }
        return duplicate;
    }

    /** Removes a record that is here. */
    void remove(Slot<E> slot) {
        byId.remove(slot);
        inOrderOfId.remove(slot);
        indexes.forEach(index -> index.remove(slot));
        removeCustom(slot);
    }

    /**
     * Puts an entity in the place of the one before, unless something stands against it, which is then answered. Touches only
     * what its keys change.
     */
    Optional<Duplicate> replace(Slot<E> slot, E next) {
        E before = slot.entity;
        List<TableIndex<E>> moved = List.of();
        for (TableIndex<E> index : indexes) {
            if (!index.isSame(before, next)) {
                moved = moved.isEmpty() ? new ArrayList<>() : moved;
                moved.add(index);
                Optional<Duplicate> duplicate = index.duplicate(next);
                if (duplicate.isPresent()) {
                    return duplicate;
                }
            }
        }
        boolean isCustomSame = type.custom(before).equals(type.custom(next));
        Optional<Duplicate> duplicate = isCustomSame ? Optional.empty() : customDuplicate(slot, next);
        if (duplicate.isPresent()) {
            return duplicate;
        }
        moved.forEach(index -> index.remove(slot));
        if (!isCustomSame) {
            removeCustom(slot);
        }
        slot.entity = next;
        moved.forEach(index -> index.add(slot));
        if (!isCustomSame) {
            addCustom(slot);
        }
        return duplicate;
    }

    private Optional<Duplicate> customDuplicate(Slot<E> slot, E entity) {
        for (CustomValues.Value value : type.custom(entity).all()) {
            Slot<E> holder = value.isUnique() ? uniqueCustom.get(key(value)) : null;
            if (holder != null && holder != slot) {
                return Optional.of(new Duplicate(
                        type.kind(),
                        List.of("custom." + value.field()),
                        List.of(value.values().get(0))));
            }
        }
        return Optional.empty();
    }

    private void addCustom(Slot<E> slot) {
        for (CustomValues.Value value : type.custom(slot.entity).all()) {
            if (value.isUnique()) {
                uniqueCustom.put(key(value), slot);
            }
        }
    }

    private void removeCustom(Slot<E> slot) {
        for (CustomValues.Value value : type.custom(slot.entity).all()) {
            if (value.isUnique()) {
                uniqueCustom.remove(key(value), slot);
            }
        }
    }

    private static CustomKey key(CustomValues.Value value) {
        return new CustomKey(value.field(), value.values().get(0));
    }
}
