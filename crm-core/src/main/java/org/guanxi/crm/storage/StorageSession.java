package org.guanxi.crm.storage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.TenantId;

/**
 * What can be done inside one transaction of one tenant. For one thread, and only until the work ends; afterwards every method
 * throws {@link org.guanxi.crm.error.Refused} {@code transaction.closed}.
 *
 * <p>Writes throw {@link org.guanxi.crm.error.Invalid} with every value that cannot be stored (see
 * {@link EntityType#canonical}), {@link org.guanxi.crm.error.Duplicate} if another record has a unique value or the id, and
 * {@link org.guanxi.crm.error.StaleVersion} naming every record whose stored version is not the one given.
 */
public interface StorageSession extends RecordReader {

    /** The tenant. */
    TenantId tenant();

    /** Stores entities whose version is 0; answers them as stored, in the same order, with version 1. */
    <E extends Entity<E>> List<E> insertAll(EntityType<E> type, List<E> entities);

    /** Stores new values of entities, each at the version it was read at; answers them as stored, one version on. */
    <E extends Entity<E>> List<E> updateAll(EntityType<E> type, List<E> entities);

    /** Deletes entities, each at the version it was read at. */
    <E extends Entity<E>> void deleteAll(EntityType<E> type, List<E> entities);

    /** The records with these ids, in the order of the ids; those that are not there are left out. */
    <E extends Entity<E>> List<E> getAll(EntityType<E> type, Collection<Id<E>> ids);

    /** The selected records in order, at most as many as the selection's limit. */
    <E extends Entity<E>> List<E> find(Selection<E> selection);

    /** How many records of the type meet the condition. */
    <E extends Entity<E>> long count(EntityType<E> type, Condition<E> where);

    /**
     * The rows of the summary, in its order.
     *
     * @throws org.guanxi.crm.error.Invalid as {@link Summary#check}, and {@code summary.too-many-groups} if there are more than
     *     {@link Summary#MAXIMUM_GROUPS} and it does not ask for the top ones
     */
    <E extends Entity<E>> List<Summary.Row> summarize(Summary<E> summary);

    /**
     * Holds these records for this transaction: nobody else can hold or write them until it ends. Answers them as they are
     * then, in order of id; those that are not there are left out. Held first, before any read on which a decision rests.
     */
    <E extends Entity<E>> List<E> hold(EntityType<E> type, Collection<Id<E>> ids);

    /**
     * Does work that may fail without ending the transaction: on a throw, which arrives unchanged, what the work wrote is undone
     * and the transaction goes on.
     */
    <R> R attempt(Supplier<R> work);

    /**
     * Lets this tenant be visited for the errand at the latest at that time; one with an earlier time keeps it. A hint, kept with the
     * transaction, that saves visits in vain; what is to be done is known from the records alone.
     */
    void visitBy(Storage.Errand errand, Instant at);

    /**
     * Says that the tenant is visited, and when it is to be visited next, whatever time it had: there is always a next time, so
     * that even a hint that got lost costs a delay and never the work.
     *
     * <p>Said before one looks for work, in the transaction that looks: it waits for transactions that have brought a visit
     * forward, so that the look sees what they left, and those that come later bring forward the time set here.
     */
    void visited(Storage.Errand errand, Instant next);

    /** Stores one entity whose version is 0; answers it as stored. */
    default <E extends Entity<E>> E insert(EntityType<E> type, E entity) {
        return insertAll(type, List.of(entity)).get(0);
    }

    /** Stores the new value of one entity at the version it was read at; answers it as stored. */
    default <E extends Entity<E>> E update(EntityType<E> type, E entity) {
        return updateAll(type, List.of(entity)).get(0);
    }

    /** Deletes one entity at the version it was read at. */
    default <E extends Entity<E>> void delete(EntityType<E> type, E entity) {
        deleteAll(type, List.of(entity));
    }

    /** The record with this id; empty if there is none. */
    default <E extends Entity<E>> Optional<E> get(EntityType<E> type, Id<E> id) {
        return getAll(type, List.of(id)).stream().findFirst();
    }

    /**
     * All selected records in order, whatever the selection's limit, read page by page as they are asked for: memory holds one
     * page. What others commit meanwhile may or may not be seen; no record comes twice unless its place in the order moves.
     *
     * @param page how many are read at once, from 1 to {@link Selection#MAXIMUM_LIMIT}
     */
    default <E extends Entity<E>> Stream<E> stream(Selection<E> selection, int page) {
        Iterator<E> records = new PageIterator<>(this, selection.limit(page));
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(records, Spliterator.ORDERED), false);
    }

    /** Walks a selection page by page. */
    final class PageIterator<E extends Entity<E>> implements Iterator<E> {
        private final StorageSession session;
        private Selection<E> next;
        private List<E> page = new ArrayList<>();
        private int position;
        private boolean isLast;

        private PageIterator(StorageSession session, Selection<E> selection) {
            this.session = session;
            this.next = selection;
        }

        @Override
        public boolean hasNext() {
            if (position == page.size() && !isLast) {
                page = session.find(next);
                position = 0;
                isLast = page.size() < next.limit();
                if (!page.isEmpty()) {
                    next = next.after(page.get(page.size() - 1));
                }
            }
            return position < page.size();
        }

        @Override
        public E next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return page.get(position++);
        }
    }
}
