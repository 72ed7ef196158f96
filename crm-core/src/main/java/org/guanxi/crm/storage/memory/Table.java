package org.guanxi.crm.storage.memory;

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
    private final SortedSlots<E> inOrderOfId = new SortedSlots<E>(new KeyOrder<E>(List.of()), null);
    private final List<TableIndex<E>> indexes;
    private final Map<CustomKey, Slot<E>> uniqueCustom = new HashMap<>();

    /** A value of a custom field that only one record may have. */
    private record CustomKey(UUID field, Object value) {}

    Table(EntityType<E> type) {
        this.type = type;
        this.indexes =
                type.indexes().stream().map(index -> new TableIndex<>(index)).toList();
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

    /** What stands against storing the entity beside or in the place of what is there, if anything does. */
    Optional<Duplicate> duplicate(E entity, @Nullable E replaced) {
        if (replaced == null && byId.get(entity.id().uuid()) != null) {
            return Optional.of(new Duplicate(
                    type.kind(), List.of("id"), List.of(entity.id().uuid())));
        }
        for (TableIndex<E> index : indexes) {
            Optional<Duplicate> duplicate = index.duplicate(entity, replaced);
            if (duplicate.isPresent()) {
                return duplicate;
            }
        }
        for (CustomValues.Value value : type.custom(entity).all()) {
            Slot<E> holder = value.isUnique() ? uniqueCustom.get(key(value)) : null;
            if (holder != null && holder.entity != replaced) {
                return Optional.of(new Duplicate(
                        type.kind(),
                        List.of("custom." + value.field()),
                        List.of(value.values().get(0))));
            }
        }
        return Optional.empty();
    }

    /** Adds a record that nothing stands against. */
    void add(Slot<E> slot) {
        byId.add(slot);
        inOrderOfId.add(slot);
        indexes.forEach(index -> index.add(slot));
        addCustom(slot);
    }

    /** Removes a record that is here. */
    void remove(Slot<E> slot) {
        byId.remove(slot);
        inOrderOfId.remove(slot);
        indexes.forEach(index -> index.remove(slot));
        removeCustom(slot);
    }

    /** Puts an entity, which nothing stands against, in the place of the one before; touches only what its keys change. */
    void replace(Slot<E> slot, E next) {
        E before = slot.entity;
        boolean[] isMoved = new boolean[indexes.size()];
        for (int i = 0; i < isMoved.length; i++) {
            TableIndex<E> index = indexes.get(i);
            isMoved[i] = !index.isSame(before, next);
            if (isMoved[i]) {
                index.remove(slot);
            }
        }
        boolean isCustomMoved = !type.custom(before).equals(type.custom(next));
        if (isCustomMoved) {
            removeCustom(slot);
        }
        slot.entity = next;
        for (int i = 0; i < isMoved.length; i++) {
            if (isMoved[i]) {
                indexes.get(i).add(slot);
            }
        }
        if (isCustomMoved) {
            addCustom(slot);
        }
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
