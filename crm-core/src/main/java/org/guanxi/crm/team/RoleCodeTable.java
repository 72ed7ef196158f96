package org.guanxi.crm.team;

import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.NestedAttribute;
import org.guanxi.crm.storage.TextAttribute;

/** The table of {@link RoleCode}. */
public final class RoleCodeTable {

    private static final EntityTypeBuilder<RoleCode, RoleCode.Builder> TABLE = EntityType.describe(
                    "roleCode", RoleCode.class, RoleCode.Builder::new, RoleCode.Builder::from, RoleCode.Builder::build)
            .identity(RoleCode.Builder::id, RoleCode.Builder::version);

    public static final TextAttribute<RoleCode> CODE = TABLE.text("code", 40, RoleCode::code, RoleCode.Builder::code);
    public static final NestedAttribute<RoleCode, LocalizedText> NAME =
            TABLE.nested("name", LocalizedText.class, RoleCode::name, RoleCode.Builder::name);

    public static final EntityType<RoleCode> TYPE = TABLE.unique(CODE).build();

    private RoleCodeTable() {}
}
