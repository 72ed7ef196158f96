package org.guanxi.crm.ownership;

import java.util.List;
import java.util.Optional;
import org.guanxi.crm.common.RecordRef;

/**
 * What one run took back, or told of.
 *
 * @param recycled those that fell, or whose owners were told, the longest due first
 * @param kept how many were looked at and not due after all
 * @param failures those that could not be done, each left as it was; the next run tries them again
 * @param hasMore whether it ended at its limit
 * @param stopped why it took nothing back although something is due; absent if it did what it could
 */
public record RecycleReport(
        List<RecordRef> recycled, int kept, List<Failure> failures, boolean hasMore, Optional<Stopped> stopped) {

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

    /**
     * More was due at once than the terms let fall; perhaps they were changed by mistake.
     *
     * @param due how many records are due
     * @param owned of how many that are owned
     * @param mostPercent how many of a hundred may be
     */
    public record Stopped(long due, long owned, int mostPercent) {}
}
