package org.guanxi.crm.customer;

import java.util.Optional;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.team.Member;
import org.immutables.value.Value;

/** An organisation or person that buys or may buy. */
@Value.Immutable
@CrmStyle
public interface Customer extends Entity<Customer> {

    @Override
    Id<Customer> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** The name, as people say it. */
    String name();

    /** Whose customer it is; absent if nobody's. */
    Optional<Id<Member>> owner();

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableCustomer.Builder {}
}
