package org.guanxi.crm.access;

import java.time.Instant;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.storage.StorageSession;

/** Who may do what. */
@FunctionalInterface
public interface AccessPolicy {

    /**
     * The caller's rights, worked out once per transaction; what it has to know it reads from the store, in a bounded number of
     * reads.
     */
    Rights rightsOf(ActorId actor, Instant now, StorageSession store);

    /** Everybody in the tenant may do everything: the default, for programs that keep the gate themselves. */
    static AccessPolicy open() {
        return (actor, now, store) -> Rights.ALL;
    }
}
