package org.guanxi.crm.tck;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.RecordReader;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.storage.StorageSession;

/**
 * Everything in one tenant, as plain lists: what a store is compared with. Its answers are the slowest and plainest ones there
 * are.
 *
 * @param groups all groups
 * @param specimens all specimens
 * @param notes all notes
 */
public record World(List<SpecimenGroup> groups, List<Specimen> specimens, List<SpecimenNote> notes)
        implements RecordReader {

    /** Stores everything; answers this world as it is stored. */
    World storedBy(StorageSession session) {
        return new World(
                session.insertAll(SpecimenGroupTable.TYPE, groups),
                session.insertAll(SpecimenTable.TYPE, specimens),
                session.insertAll(SpecimenNoteTable.TYPE, notes));
    }

    /** This world as a store must keep it. */
    World canonical() {
        return new World(
                canonical(SpecimenGroupTable.TYPE, groups),
                canonical(SpecimenTable.TYPE, specimens),
                canonical(SpecimenNoteTable.TYPE, notes));
    }

    private static <E extends Entity<E>> List<E> canonical(EntityType<E> type, List<E> entities) {
        return entities.stream()
                .map(each -> type.withVersion(type.canonical(each), 1))
                .toList();
    }

    /** All records of a type. */
    @SuppressWarnings("unchecked") // the list is the one of the class
    <E> List<E> all(Class<E> type) {
        if (type == SpecimenGroup.class) {
            return (List<E>) groups;
        }
        return type == Specimen.class ? (List<E>) specimens : (List<E>) notes;
    }

    @Override
    public <T extends Entity<T>> Optional<T> read(Class<T> type, Id<T> id) {
        return all(type).stream().filter(each -> each.id().equals(id)).findFirst();
    }

    @Override
    public <C extends Entity<C>> boolean hasAny(Class<C> type, Condition<C> where) {
        return all(type).stream().anyMatch(each -> where.test(each, this));
    }

    /** What the selection answers without its limit. */
    <E extends Entity<E>> List<E> selected(Selection<E> selection) {
        return meeting(selection.type(), selection.where())
                .filter(selection::isAfter)
                .sorted(selection::compare)
                .toList();
    }

    /** The records that meet the condition. */
    <E extends Entity<E>> Stream<E> meeting(EntityType<E> type, Condition<E> where) {
        return all(type.entity()).stream().filter(each -> where.test(each, this));
    }
}
