package org.guanxi.crm.access;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.storage.Catalogue;
import org.guanxi.crm.storage.StorageSession;

/** Who may do what. */
@FunctionalInterface
public interface AccessPolicy {

    /**
     * The caller's rights, worked out once per transaction; what it has to know it reads from the store, in a bounded number of
     * reads.
     */
    Rights rightsOf(ActorId actor, Instant now, StorageSession store, Catalogue catalogue);

    /** The same, where areas offer what territories reach; asked in the place of the other. A policy of one's own need not know of it. */
    default Rights rightsOf(
            ActorId actor, Instant now, StorageSession store, Catalogue catalogue, List<TerritoryReach> reaches) {
        return rightsOf(actor, now, store, catalogue);
    }

    /** Everybody in the tenant may do everything: the default, for programs that keep the gate themselves. */
    static AccessPolicy open() {
        return (actor, now, store, catalogue) -> Rights.ALL;
    }

    /**
     * Everybody may do what the roles allow that they hold: see {@link AccessService}. Whoever is no member of the tenant, has left or
     * holds no role may do nothing. Costs at most eleven small reads a transaction, whatever the size of the
     * organisation, and one for each kind whose custom fields could be for some roles only.
     *
     * @param trusted actors that may do everything, such as the program that sets a tenant up
     */
    static AccessPolicy byRole(ActorId... trusted) {
        return new ByRole(Set.of(trusted));
    }
}
