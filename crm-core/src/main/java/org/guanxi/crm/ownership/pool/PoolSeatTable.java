package org.guanxi.crm.ownership.pool;

import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.ScalarAttribute;
import org.guanxi.crm.storage.Upon;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.team.Unit;

/** The table of {@link PoolSeat}. */
public final class PoolSeatTable {

    private static final EntityTypeBuilder<PoolSeat, PoolSeat.Builder> TABLE = EntityType.describe(
                    "poolSeat", PoolSeat.class, PoolSeat.Builder::new, PoolSeat.Builder::from, PoolSeat.Builder::build)
            .identity(PoolSeat.Builder::id, PoolSeat.Builder::version);

    public static final ReferenceAttribute<PoolSeat, Pool> POOL =
            TABLE.reference("pool", Pool.class, Upon.partOf(), PoolSeat::pool, PoolSeat.Builder::pool);
    public static final ScalarAttribute<PoolSeat, PoolSeat.Role> ROLE =
            TABLE.choice("role", PoolSeat.Role.class, PoolSeat::role, PoolSeat.Builder::role);
    public static final ReferenceAttribute<PoolSeat, Member> MEMBER =
            TABLE.optionalReference("member", Member.class, Upon.partOf(), PoolSeat::member, PoolSeat.Builder::member);
    public static final ReferenceAttribute<PoolSeat, Unit> UNIT =
            TABLE.optionalReference("unit", Unit.class, Upon.partOf(), PoolSeat::unit, PoolSeat.Builder::unit);

    public static final EntityType<PoolSeat> TYPE = TABLE.governedBy(POOL).build();

    private PoolSeatTable() {}
}
