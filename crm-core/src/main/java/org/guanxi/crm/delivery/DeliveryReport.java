package org.guanxi.crm.delivery;

import java.util.List;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.common.TenantId;
import org.guanxi.crm.journal.JournalEntry;

/**
 * What became of one call to deliver.
 *
 * @param delivered how many entries the handler took
 * @param failures those at which it failed
 * @param hasMore whether it ended at its limit, so that calling again at once may find more
 */
public record DeliveryReport(int delivered, List<Failure> failures, boolean hasMore) {

    /** Copies the list. */
    public DeliveryReport {
        failures = List.copyOf(failures);
    }

    /**
     * An entry that did not arrive.
     *
     * @param tenant the tenant
     * @param subject the record, whose later entries wait too
     * @param entry the entry
     * @param attempts how often it has failed by now
     * @param error what the handler threw
     */
    public record Failure(TenantId tenant, RecordRef subject, Id<JournalEntry> entry, int attempts, String error) {}
}
