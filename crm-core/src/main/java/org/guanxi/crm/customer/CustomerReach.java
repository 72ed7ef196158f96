package org.guanxi.crm.customer;

import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.storage.Entity;
import org.immutables.value.Value;

/** A telephone number or mail address of a customer in the one form in which equal ones are equal, to find whose it is. Kept by every write of a customer; a merged customer has none. */
@Value.Immutable
@CrmStyle
public interface CustomerReach extends Entity<CustomerReach> {

    @Override
    Id<CustomerReach> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** Whose it is. */
    Id<Customer> customer();

    /** The number in E.164, or the mail address's key. */
    String reachKey();

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableCustomerReach.Builder {}
}
