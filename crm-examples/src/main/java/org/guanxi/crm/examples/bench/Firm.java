package org.guanxi.crm.examples.bench;

import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.TextAttribute;
import org.immutables.value.Value;

/** Whom a deal is with. */
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

    /** Builds one. */
    final class Builder extends ImmutableFirm.Builder {}

    /** The table. */
    final class Table {
        private static final EntityTypeBuilder<Firm, Builder> TABLE = EntityType.describe(
                        "firm", Firm.class, Builder::new, Builder::from, Builder::build)
                .identity(Builder::id, Builder::version);
        static final TextAttribute<Firm> NAME = TABLE.text("name", 100, Firm::name, Builder::name);
        static final TextAttribute<Firm> SECTOR = TABLE.text("sector", 40, Firm::sector, Builder::sector);
        static final EntityType<Firm> TYPE = TABLE.build();

        private Table() {}
    }
}
