package org.guanxi.crm.storage.memory;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.storage.CustomValues;
import org.guanxi.crm.storage.Entity;
import org.immutables.value.Value;

/** A sample with an index of every use. */
@Value.Immutable
@CrmStyle
interface Deal extends Entity<Deal> {
    @Override
    Id<Deal> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    String title();

    Optional<String> code();

    Optional<String> stage();

    long rank();

    BigDecimal amount();

    Optional<Instant> startsAt();

    Optional<Instant> endsAt();

    Optional<Id<Firm>> firm();

    @Value.Default
    default CustomValues custom() {
        return CustomValues.NONE;
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableDeal.Builder {}
}
