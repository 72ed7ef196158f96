package org.guanxi.crm.timer;

import java.util.List;
import org.guanxi.crm.common.TenantId;

/**
 * What became of one call to run what is due.
 *
 * @param ran how many items were done
 * @param failures those that failed, and are tried again later or, after too many attempts, parked
 * @param hasMore whether it ended at its limit, so that calling again at once may find more
 */
public record DueReport(int ran, List<Failure> failures, boolean hasMore) {

    /** Copies the list. */
    public DueReport {
        failures = List.copyOf(failures);
    }

    /**
     * An item that was not done.
     *
     * @param tenant the tenant
     * @param key the item's key
     * @param task its task
     * @param attempts how often it was begun by now
     * @param error what the task threw
     */
    public record Failure(TenantId tenant, String key, String task, int attempts, String error) {}
}
