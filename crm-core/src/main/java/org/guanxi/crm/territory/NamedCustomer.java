package org.guanxi.crm.territory;

import java.time.Instant;
import java.util.Optional;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.storage.Entity;
import org.immutables.value.Value;

/** That people named a customer for a territory, whatever its rule says. It holds in every edition of the purpose. */
@Value.Immutable
@CrmStyle
public interface NamedCustomer extends Entity<NamedCustomer> {

    @Override
    Id<NamedCustomer> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** For which purpose. */
    Purpose purpose();

    /** The customer. */
    Id<Customer> customer();

    /** The code of the territory. */
    String territoryCode();

    /** Whether nothing else is asked, so that it stays there. */
    boolean isPinned();

    /** Until when; absent if no end is set. */
    Optional<Instant> until();

    /** Why. */
    String reason();

    /** Whether it holds at this instant. */
    default boolean isValid(Instant at) {
        return until().filter(end -> !at.isBefore(end)).isEmpty();
    }

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableNamedCustomer.Builder {}
}
