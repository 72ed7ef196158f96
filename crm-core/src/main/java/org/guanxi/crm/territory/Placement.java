package org.guanxi.crm.territory;

import java.time.Instant;
import java.util.Optional;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.territory.rule.Decision;
import org.immutables.value.Value;

/** Where a customer lies in a model. Worked out from the rules, and so not journalled. */
@Value.Immutable
@CrmStyle
public interface Placement extends Entity<Placement> {

    @Override
    Id<Placement> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** The model. */
    Id<TerritoryModel> model();

    /** The customer. */
    Id<Customer> customer();

    /** The territory; absent if it lies in none. */
    Optional<Id<Territory>> territory();

    /** What decided. */
    Decision.Outcome outcome();

    /** Since when it lies there. */
    Instant since();

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutablePlacement.Builder {}
}
