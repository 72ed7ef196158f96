package org.guanxi.crm.customer;

import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.storage.Entity;
import org.immutables.value.Value;

/** A word that somebody put on a customer, to find it by. */
@Value.Immutable
@CrmStyle
public interface CustomerTag extends Entity<CustomerTag> {

    @Override
    Id<CustomerTag> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** The customer that has the tag. */
    Id<Customer> customer();

    /** The tag: lower case, no blanks around it. */
    String tag();

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableCustomerTag.Builder {}
}
