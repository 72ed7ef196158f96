package org.guanxi.crm.storage.memory;

import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.storage.Entity;
import org.immutables.value.Value;

/** What a deal is made with. */
@Value.Immutable
@CrmStyle
interface Firm extends Entity<Firm> {
    @Override
    Id<Firm> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    String name();

    String sector();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableFirm.Builder {}
}
