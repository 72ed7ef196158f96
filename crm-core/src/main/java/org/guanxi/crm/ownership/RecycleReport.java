package org.guanxi.crm.ownership;

import java.util.List;
import org.guanxi.crm.common.RecordRef;

/**
 * What one run took back.
 *
 * @param recycled those that fell, the longest due first
 * @param kept how many were looked at and not due after all
 * @param failures those that could not be done, each left as it was; the next run tries them again
 * @param hasMore whether it ended at its limit
 */
public record RecycleReport(List<RecordRef> recycled, int kept, List<Failure> failures, boolean hasMore) {

    /** Copies the lists. */
    public RecycleReport {
        recycled = List.copyOf(recycled);
        failures = List.copyOf(failures);
    }

    /**
     * A record that could not be taken back.
     *
     * @param record the record
     * @param error what was wrong
     */
    public record Failure(RecordRef record, String error) {}
}
