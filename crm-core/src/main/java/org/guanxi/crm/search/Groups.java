package org.guanxi.crm.search;

import java.time.Instant;
import java.util.Set;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.storage.StorageSession;

/** To which groups somebody belongs with whom lists can be shared, such as the units of the organisation. */
@FunctionalInterface
public interface Groups {

    /** The codes of the groups, at most 1,000; read in a bounded number of reads. */
    Set<String> of(ActorId actor, Instant now, StorageSession store);

    /** Nobody belongs to any. */
    static Groups none() {
        return (actor, now, store) -> Set.of();
    }
}
