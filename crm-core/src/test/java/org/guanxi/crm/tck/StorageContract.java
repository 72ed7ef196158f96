package org.guanxi.crm.tck;

import java.util.List;
import org.guanxi.crm.common.TenantId;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.Storage;

/** What each part of the contract is said of: one storage that is prepared for the sample catalogue, and empty tenants. */
public interface StorageContract {

    /** The storage under test. */
    Storage storage();

    /** A tenant that no other test has written to. */
    TenantId emptyTenant();

    /** Does the work in one transaction. */
    default <R> R in(TenantId tenant, Storage.Work<R> work) {
        return storage().inTransaction(tenant, work);
    }

    /** Stores these records. */
    @SuppressWarnings("unchecked")
    default <E extends Entity<E>> List<E> stored(TenantId tenant, EntityType<E> type, E... entities) {
        return in(tenant, session -> session.insertAll(type, List.of(entities)));
    }

    /** How many records of the type there are. */
    default <E extends Entity<E>> long count(TenantId tenant, EntityType<E> type) {
        return in(tenant, session -> session.count(type, Condition.all()));
    }
}
