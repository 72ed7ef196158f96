package org.guanxi.crm.team;

import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.NestedAttribute;
import org.guanxi.crm.storage.TextAttribute;

/** The table of {@link UnitKind}. */
public final class UnitKindTable {

    private static final EntityTypeBuilder<UnitKind, UnitKind.Builder> TABLE = EntityType.describe(
                    "unitKind", UnitKind.class, UnitKind.Builder::new, UnitKind.Builder::from, UnitKind.Builder::build)
            .identity(UnitKind.Builder::id, UnitKind.Builder::version);

    public static final TextAttribute<UnitKind> CODE = TABLE.text("code", 40, UnitKind::code, UnitKind.Builder::code);
    public static final NestedAttribute<UnitKind, LocalizedText> NAME =
            TABLE.nested("name", LocalizedText.class, UnitKind::name, UnitKind.Builder::name);

    public static final EntityType<UnitKind> TYPE = TABLE.unique(CODE).build();

    private UnitKindTable() {}
}
