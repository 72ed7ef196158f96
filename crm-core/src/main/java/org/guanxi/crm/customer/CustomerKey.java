package org.guanxi.crm.customer;

import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.storage.Entity;
import org.immutables.value.Value;

/** The name under which another system knows a customer: unique per system. */
@Value.Immutable
@CrmStyle
public interface CustomerKey extends Entity<CustomerKey> {

    @Override
    Id<CustomerKey> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** The customer that is known so. */
    Id<Customer> customer();

    /** The other system, such as {@code sap}. */
    String system();

    /** What it calls the customer. */
    String key();

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableCustomerKey.Builder {}
}
