package org.guanxi.crm.storage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guanxi.crm.common.TenantId;

/**
 * A store of described entities. Thread-safe. An adapter implements this and {@link StorageSession}, and passes the contract
 * kit.
 *
 * <p>All operations may throw {@link org.guanxi.crm.error.StorageException}; its cause is what the engine said, untouched.
 */
public interface Storage extends AutoCloseable {

    /**
     * Makes the types known, once, before anything else. Creates and changes nothing in the store.
     *
     * @throws org.guanxi.crm.error.Invalid {@code catalogue.unknown-reference} naming every reference to a type that is not
     *     in the catalogue
     */
    void prepare(Catalogue catalogue);

    /**
     * Does the work in one transaction of this tenant: it commits on return and rolls back on any throw, which arrives
     * unchanged. What the work wrote is read by nobody else before, and by everybody after. The first storage error ends the
     * transaction: whatever is done afterwards, it rolls back, unless the error was inside {@link StorageSession#attempt}.
     */
    <R> R inTransaction(TenantId tenant, Work<R> work);

    /** Whether {@link #inTransaction} would now join a transaction of the host, and so must not be tried again. */
    default boolean joins() {
        return false;
    }

    /** Whether the store answers; a value, never an exception. */
    Health check();

    /** How the selection would be done: for SQL, the statement and what is bound to it. For people; no form is promised. */
    String explain(TenantId tenant, Selection<?> selection);

    /** How the summary would be done. */
    String explain(TenantId tenant, Summary<?> summary);

    /**
     * Tenants to look after, those that wait longest first: the only question across tenants.
     *
     * @param errand for what
     * @param now those whose time has come by then
     * @param limit at most so many
     */
    List<TenantId> toVisit(Errand errand, Instant now, int limit);

    /** When the first of all tenants is to be visited for the errand; empty if none ever was to be. */
    Optional<Instant> nextVisit(Errand errand);

    @Override
    default void close() {}

    /** Work inside a transaction. */
    @FunctionalInterface
    interface Work<R> {
        /** Does it; the session is valid only inside, and on this thread only. */
        R run(StorageSession session);
    }

    /** Why tenants are visited. */
    enum Errand {
        /** Work that may have fallen due. */
        DUE_WORK,
        /** Journal entries that may wait for delivery. */
        DELIVERY
    }

    /**
     * Whether a store answers.
     *
     * @param isUp whether it does
     * @param detail what it is, or why it does not answer
     */
    record Health(boolean isUp, String detail) {}
}
