package org.guanxi.crm.customer;

import java.util.Optional;
import org.guanxi.crm.common.Address;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.storage.Entity;
import org.immutables.value.Value;

/** A place of a customer: a plant, a shop, a building where service is done. */
@Value.Immutable
@CrmStyle
public interface CustomerSite extends Entity<CustomerSite> {

    @Override
    Id<CustomerSite> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** Whose place it is. */
    Id<Customer> customer();

    /** What it is called. */
    String name();

    /** Where it is. */
    Optional<Address> address();

    /** Whether it is still in use. */
    @Value.Default
    default boolean isOpen() {
        return true;
    }

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableCustomerSite.Builder {}
}
