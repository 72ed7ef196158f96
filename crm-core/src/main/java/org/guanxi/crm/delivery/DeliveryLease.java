package org.guanxi.crm.delivery;

import java.time.Instant;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.storage.Entity;
import org.immutables.value.Value;

/**
 * The right of one worker to deliver one partition of one subscription for a time: the guard that keeps the order per record. Whoever
 * stores the next version has it.
 */
@Value.Immutable
@CrmStyle
public interface DeliveryLease extends Entity<DeliveryLease> {

    @Override
    Id<DeliveryLease> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** The subscription's name. */
    String subscription();

    /** From 0 to 63. */
    int partition();

    /** Until when it is taken; from then on anybody may take it. */
    Instant until();

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a lease. */
    final class Builder extends ImmutableDeliveryLease.Builder {}
}
