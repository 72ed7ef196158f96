package org.guanxi.crm.storage.memory;

import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.TextAttribute;
import org.guanxi.crm.storage.memory.Firm.Builder;

/** The table of {@link Firm}. */
final class FirmTable {
    private static final EntityTypeBuilder<Firm, Builder> TABLE = EntityType.describe(
                    "firm", Firm.class, Builder::new, Builder::from, Builder::build)
            .identity(Builder::id, Builder::version);

    static final TextAttribute<Firm> NAME = TABLE.text("name", 100, Firm::name, Builder::name);
    static final TextAttribute<Firm> SECTOR = TABLE.text("sector", 20, Firm::sector, Builder::sector);

    static final EntityType<Firm> TYPE = TABLE.unique(NAME).hash(SECTOR).build();

    private FirmTable() {}
}
