package org.guanxi.crm.access;

import java.util.List;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.NestedAttribute;
import org.guanxi.crm.storage.TextAttribute;

/** The table of {@link AccessRole}. */
public final class AccessRoleTable {

    private static final EntityTypeBuilder<AccessRole, AccessRole.Builder> TABLE = EntityType.describe(
                    "accessRole",
                    AccessRole.class,
                    AccessRole.Builder::new,
                    AccessRole.Builder::from,
                    AccessRole.Builder::build)
            .identity(AccessRole.Builder::id, AccessRole.Builder::version);

    public static final TextAttribute<AccessRole> CODE =
            TABLE.text("code", 40, AccessRole::code, AccessRole.Builder::code);
    public static final NestedAttribute<AccessRole, LocalizedText> NAME =
            TABLE.nested("name", LocalizedText.class, AccessRole::name, AccessRole.Builder::name);
    public static final NestedAttribute<AccessRole, List<Grant>> GRANTS =
            TABLE.nestedList("grants", Grant.class, AccessRole::grants, AccessRole.Builder::grants);
    public static final NestedAttribute<AccessRole, List<String>> SHOWN_FIELDS =
            TABLE.nestedList("shownFields", String.class, AccessRole::shownFields, AccessRole.Builder::shownFields);

    public static final EntityType<AccessRole> TYPE = TABLE.unique(CODE).build();

    private AccessRoleTable() {}
}
