package org.guanxi.crm.internal;

import java.util.List;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.jspecify.annotations.Nullable;

/** What every write of every kind of record passes through, whichever service makes it: offered by areas such as custom fields. */
public interface RecordRule {

    /**
     * Checks and completes values before they are stored; called once for all records of one write.
     *
     * @param before the records as they were, in the same order; a new one is null
     * @param after the values to store
     * @param problems takes what is wrong
     * @return the values to store, in the same order
     */
    default <E extends Entity<E>> List<E> beforeWrite(
            Workspace workspace, EntityType<E> type, List<@Nullable E> before, List<E> after, Problems problems) {
        return after;
    }

    /**
     * Follows what was stored.
     *
     * @param before the records as they were, in the same order; a new one is null
     * @param after the records as stored, in the same order; a deleted one is null
     */
    default <E extends Entity<E>> void afterWrite(
            Workspace workspace, EntityType<E> type, List<@Nullable E> before, List<@Nullable E> after) {}
}
