package org.guanxi.crm.ownership.pool;

import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.NestedAttribute;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.ScalarAttribute;
import org.guanxi.crm.storage.TextAttribute;
import org.guanxi.crm.storage.Upon;
import org.guanxi.crm.team.Unit;

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
    public static final OrderedAttribute<Pool, Integer> PRIORITY =
            TABLE.integer("priority", Pool::priority, Pool.Builder::priority);
    public static final TextAttribute<Pool> WHERE =
            TABLE.optionalText("whereText", 4_000, Pool::where, Pool.Builder::where);
    public static final ReferenceAttribute<Pool, Unit> UNIT =
            TABLE.optionalReference("unit", Unit.class, Upon.partOf(), Pool::unit, Pool.Builder::unit);

    public static final EntityType<Pool> TYPE =
            TABLE.unique(CODE).hash(IS_DEFAULT).build();

    private PoolTable() {}
}
