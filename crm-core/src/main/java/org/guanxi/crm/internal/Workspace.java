package org.guanxi.crm.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.common.TenantId;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.event.Event;
import org.guanxi.crm.storage.Catalogue;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.Page;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.storage.StorageSession;
import org.guanxi.crm.storage.Summary;
import org.jspecify.annotations.Nullable;

/**
 * All that a service may know inside one transaction: who calls, what time it is, what the caller may see and change. Reads
 * answer only what the caller may read, with withheld attributes left out. Writes are checked (the caller's rights, the
 * references, the values), stored and journalled. Valid for one thread and one transaction.
 */
public interface Workspace {

    /** The tenant. */
    TenantId tenant();

    /** Who calls. */
    ActorId actor();

    /** Why the caller acts, in the caller's words. */
    Optional<String> reason();

    /** The time of this command, in microseconds; the same throughout it. */
    Instant now();

    /** A new id. */
    <E extends Entity<E>> Id<E> newId();

    /** All entity types. */
    Catalogue catalogue();

    /** The policy of this type: the embedder's, or the default of its area. */
    <P> P policy(Class<P> type);

    /** Another area's service, joined to this transaction. */
    <S> S service(Class<S> type);

    /** All that areas and embedders offer under this type, in order of registration. */
    <T> List<T> offers(Class<T> type);

    /** Of what is offered under this type, all that is about this kind, or does not say what it is about. */
    <T> List<T> offersFor(EntityType<?> about, Class<T> type);

    /**
     * What is kept under this class for the length of the transaction, made at the first call: for what is read once and needed by
     * many writes. Forgotten when an {@link #attempt} fails.
     */
    <T> T remembered(Class<T> type, Supplier<T> make);

    /**
     * What is kept under this class and key for this tenant as long as the CRM lives, made at the first call and made again when others
     * were wanted more: for what is dear to make. It must be immutable, and the key must never mean anything else: what is made of
     * records that can change has their versions in its key.
     */
    <T> T kept(Class<T> type, String key, Supplier<T> make);

    /**
     * The record.
     *
     * @throws org.guanxi.crm.error.NotFound if there is none, or none that the caller may read
     */
    <E extends Entity<E>> E get(EntityType<E> type, Id<E> id);

    /** The record; empty if there is none that the caller may read. */
    <E extends Entity<E>> Optional<E> lookFor(EntityType<E> type, Id<E> id);

    /** The record of whichever kind; empty if there is no such kind, or none that the caller may read. */
    default Optional<Entity<?>> lookFor(RecordRef record) {
        return catalogue().find(record.kind()).flatMap(type -> lookFor(type, record));
    }

    private <E extends Entity<E>> Optional<Entity<?>> lookFor(EntityType<E> type, RecordRef record) {
        return lookFor(type, record.<E>idOf()).map(found -> found);
    }

    /** Those of the records that the caller may read, in the order of the ids. */
    <E extends Entity<E>> List<E> getAll(EntityType<E> type, Collection<Id<E>> ids);

    /**
     * Whether an actor, who need not be the caller, may read the record by all that decides: the policy's rights, what is opened besides,
     * what is for some eyes only, and what it is about. Reads what the rights of the actor read.
     */
    <E extends Entity<E>> boolean isReadableBy(ActorId actor, EntityType<E> type, Id<E> id);

    /** The selected records that the caller may read. */
    <E extends Entity<E>> List<E> find(Selection<E> selection);

    /** One page of the selected records that the caller may read. */
    <E extends Entity<E>> Page<E> page(Selection<E> selection, Optional<String> cursor);

    /**
     * This value of a record as the caller may see it, with withheld attributes left out; empty if the caller may not read it. For
     * values that are not in the store, such as those of another day.
     */
    <E extends Entity<E>> Optional<E> asSeen(EntityType<E> type, E record);

    /** All selected records that the caller may read, page by page as they are asked for. */
    <E extends Entity<E>> Stream<E> stream(Selection<E> selection);

    /** How many records that the caller may read meet the condition. */
    <E extends Entity<E>> long count(EntityType<E> type, Condition<E> where);

    /** Figures over the records that the caller may read. */
    <E extends Entity<E>> List<Summary.Row> summarize(Summary<E> summary);

    /** How the store would answer the selection, cut to what the caller may read; for people. */
    <E extends Entity<E>> String explain(Selection<E> selection);

    /** How the store would compute the summary, cut to what the caller may read; for people. */
    <E extends Entity<E>> String explain(Summary<E> summary);

    /**
     * The store itself, without regard to rights: for rules that must see everything, and for records that are nobody's to
     * read. What is written through it is not journalled.
     */
    StorageSession store();

    /**
     * Says of records that were read or held in this transaction that they are there: who names them from now on is believed without
     * another read. What this workspace inserted is known anyway.
     */
    <E extends Entity<E>> void present(EntityType<E> type, Collection<E> records);

    /**
     * Stores a new record and journals it.
     *
     * @throws org.guanxi.crm.error.Forbidden {@code access.denied} if the caller may not create it
     * @throws org.guanxi.crm.error.Invalid naming every bad value and every reference to a record that is not there
     */
    <E extends Entity<E>> E insert(EntityType<E> type, E entity, Event event);

    /** Stores new records and journals each; as {@link #insert}, in as few statements as the store can. */
    <E extends Entity<E>> List<E> insertAll(EntityType<E> type, List<E> entities, Function<E, Event> event);

    /**
     * Stores the new value of a record and journals it. Attributes withheld from the caller keep their stored values.
     *
     * @param before the record as it was read
     * @param after the new value, at the same version
     * @throws org.guanxi.crm.error.Forbidden {@code access.denied} if the caller may not change it; {@code access.reserved} if a custom
     *     field changes that the caller does not see or may not change
     * @throws org.guanxi.crm.error.StaleVersion if it has been changed since it was read
     */
    <E extends Entity<E>> E update(EntityType<E> type, E before, E after, Event event);

    /** Stores the new values of records, each beside the value it was read with, and journals each. */
    <E extends Entity<E>> List<E> updateAll(EntityType<E> type, List<Change<E>> changes);

    /**
     * Notes all that would be wrong with storing these values: for a service that has found something wrong and is to tell
     * everything at once. Stores nothing; what is stored is checked anyway.
     *
     * @param before the records as they were, in the same order; a new one is null
     * @param problems what was found so far
     */
    <E extends Entity<E>> void check(EntityType<E> type, List<@Nullable E> before, List<E> after, Problems problems);

    /** Deletes a part of another record, and journals it; main records are closed instead. */
    <E extends Entity<E>> void delete(EntityType<E> type, E before, Event event);

    /**
     * Refuses a caller who may not change this record: for what is stored without the journal.
     *
     * @throws org.guanxi.crm.error.Forbidden {@code access.denied}
     */
    <E extends Entity<E>> void checkMayUpdate(EntityType<E> type, E record);

    /**
     * Leaves out of what this transaction journals from now on how these records were before: for an erasure.
     *
     * @throws org.guanxi.crm.error.NotFound for a record that the caller may not read
     * @throws org.guanxi.crm.error.Forbidden {@code access.denied} if the caller may not erase one of them
     */
    void forget(Collection<RecordRef> subjects);

    /** Does the work as the library itself, with every right: for what a rule does on its own account. */
    <R> R asSystem(Function<Workspace, R> work);

    /** Does work that may fail without ending the transaction; on a throw, which arrives unchanged, its writes are undone. */
    <R> R attempt(Function<Workspace, R> work);

    /**
     * The change of one record.
     *
     * @param before as it was read
     * @param after as it is to be, at the same version
     * @param event what happened
     */
    record Change<E>(E before, E after, Event event) {}
}
