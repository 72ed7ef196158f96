package org.guanxi.crm.ownership.pool;

import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.NestedAttribute;
import org.guanxi.crm.storage.ScalarAttribute;
import org.guanxi.crm.storage.TextAttribute;

/** The table of {@link Pool}. */
public final class PoolTable {

    private static final EntityTypeBuilder<Pool, Pool.Builder> TABLE = EntityType.describe(
                    "pool", Pool.class, Pool.Builder::new, Pool.Builder::from, Pool.Builder::build)
            .identity(Pool.Builder::id, Pool.Builder::version);

    public static final TextAttribute<Pool> CODE = TABLE.text("code", 60, Pool::code, Pool.Builder::code);
    public static final NestedAttribute<Pool, LocalizedText> NAME =
            TABLE.nested("name", LocalizedText.class, Pool::name, Pool.Builder::name);
    public static final ScalarAttribute<Pool, Boolean> IS_DEFAULT =
            TABLE.flag("isDefault", Pool::isDefault, Pool.Builder::isDefault);
    public static final ScalarAttribute<Pool, Boolean> IS_OPEN =
            TABLE.flag("isOpen", Pool::isOpen, Pool.Builder::isOpen);

    public static final EntityType<Pool> TYPE =
            TABLE.unique(CODE).hash(IS_DEFAULT).build();

    private PoolTable() {}
}
