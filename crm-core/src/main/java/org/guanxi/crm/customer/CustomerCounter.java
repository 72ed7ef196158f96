package org.guanxi.crm.customer;

import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.storage.Entity;
import org.immutables.value.Value;

/** Counts the customer numbers of a tenant. A guard: whoever gives a number holds it. */
@Value.Immutable
@CrmStyle
public interface CustomerCounter extends Entity<CustomerCounter> {

    @Override
    Id<CustomerCounter> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** The number that is given next, from 1. */
    long next();

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableCustomerCounter.Builder {}
}
