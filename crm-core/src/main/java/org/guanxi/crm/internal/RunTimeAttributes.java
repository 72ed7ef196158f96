package org.guanxi.crm.internal;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Tells which attributes that are made at run time are for some roles only: offered by custom fields. */
public interface RunTimeAttributes {

    /**
     * One of them.
     *
     * @param name how messages call it, after the kind, as {@code custom.margin}
     * @param fields under which id its custom values lie; of money, the amount's and then the currency's
     * @param seenBy the codes of the roles that see it; all do if there are none
     * @param changedBy the codes of the roles that change it; all do that see it if there are none
     */
    record Guarded(String name, List<UUID> fields, Set<String> seenBy, Set<String> changedBy) {
        /** Copies them. */
        public Guarded {
            fields = List.copyOf(fields);
            seenBy = Set.copyOf(seenBy);
            changedBy = Set.copyOf(changedBy);
        }
    }

    /** Those of a kind; one read of each kind in a transaction. */
    List<Guarded> guarded(Workspace workspace, String kind);
}
