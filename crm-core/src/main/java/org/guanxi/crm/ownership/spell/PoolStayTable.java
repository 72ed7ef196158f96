package org.guanxi.crm.ownership.spell;

import java.time.Instant;
import org.guanxi.crm.ownership.pool.Pool;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.LinkAttribute;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.ScalarAttribute;
import org.guanxi.crm.storage.Upon;

/** The table of {@link PoolStay}. */
public final class PoolStayTable {

    private static final EntityTypeBuilder<PoolStay, PoolStay.Builder> TABLE = EntityType.describe(
                    "poolStay", PoolStay.class, PoolStay.Builder::new, PoolStay.Builder::from, PoolStay.Builder::build)
            .identity(PoolStay.Builder::id, PoolStay.Builder::version);

    public static final LinkAttribute<PoolStay> RECORD =
            TABLE.link("record", Upon.history(), PoolStay::record, PoolStay.Builder::record);
    public static final OrderedAttribute<PoolStay, Long> COUNT =
            TABLE.whole("countOf", PoolStay::count, PoolStay.Builder::count);
    public static final ReferenceAttribute<PoolStay, Pool> POOL =
            TABLE.reference("pool", Pool.class, Upon.history(), PoolStay::pool, PoolStay.Builder::pool);
    public static final OrderedAttribute<PoolStay, Instant> SINCE =
            TABLE.instant("heldSince", PoolStay::since, PoolStay.Builder::since);
    public static final ScalarAttribute<PoolStay, SpellEnd> CAUSE =
            TABLE.optionalChoice("cause", SpellEnd.class, PoolStay::cause, PoolStay.Builder::cause);
    public static final OrderedAttribute<PoolStay, Instant> UNTIL =
            TABLE.optionalInstant("heldUntil", PoolStay::until, PoolStay.Builder::until);

    public static final EntityType<PoolStay> TYPE =
            TABLE.unique(RECORD.recordId(), COUNT).build();

    private PoolStayTable() {}
}
