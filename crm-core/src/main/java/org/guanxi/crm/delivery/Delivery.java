package org.guanxi.crm.delivery;

import java.time.Instant;
import java.util.Optional;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.journal.JournalEntry;
import org.guanxi.crm.storage.Entity;
import org.immutables.value.Value;

/** One entry that waits to be delivered to one subscription; written with the entry, deleted when delivered. */
@Value.Immutable
@CrmStyle
public interface Delivery extends Entity<Delivery> {

    /** Into how many partitions the deliveries of a tenant fall. */
    int PARTITIONS = 64;

    @Override
    Id<Delivery> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** The subscription's name. */
    String subscription();

    /** From 0 to 63, by the record's id: what is of one record is in one partition. */
    int partition();

    /** The record that changed. */
    RecordRef subject();

    /** The record's version after the change; deliveries of one record go by it. */
    long subjectVersion();

    /** The entry. */
    Id<JournalEntry> entry();

    /** How often the handler failed. */
    @Value.Default
    default int attempts() {
        return 0;
    }

    /** After a failure, when it is tried again; until then all later entries of the record wait too. */
    Optional<Instant> notBefore();

    /** What the handler threw the last time. */
    Optional<String> lastError();

    /** The partition of a record. */
    static int partitionOf(RecordRef record) {
        return Math.floorMod(record.id().hashCode(), PARTITIONS);
    }

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a delivery. */
    final class Builder extends ImmutableDelivery.Builder {}
}
