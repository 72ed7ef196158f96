package org.guanxi.crm.ownership;

import org.guanxi.crm.internal.Area;
import org.guanxi.crm.internal.Reaction;
import org.guanxi.crm.internal.RecordRule;
import org.guanxi.crm.ownership.pool.Pool;
import org.guanxi.crm.ownership.pool.PoolSeat;
import org.guanxi.crm.ownership.pool.PoolSeatTable;
import org.guanxi.crm.ownership.pool.PoolTable;

/** What the area brings. */
public final class OwnershipArea {

    /** The declaration. */
    public static final Area AREA = Area.named("ownership")
            .table("standing", Standing.class, () -> StandingTable.TYPE)
            .table("spell", Spell.class, () -> SpellTable.TYPE)
            .table("poolStay", PoolStay.class, () -> PoolStayTable.TYPE)
            .table("pool", Pool.class, () -> PoolTable.TYPE)
            .table("poolSeat", PoolSeat.class, () -> PoolSeatTable.TYPE)
            .table("ownershipTerms", OwnershipTerms.class, () -> OwnershipTermsTable.TYPE)
            .table("holdingLimit", HoldingLimit.class, () -> HoldingLimitTable.TYPE)
            .table("holder", Holder.class, () -> HolderTable.TYPE)
            .service(OwnershipService.class, unit -> new DefaultOwnershipService(unit))
            .events(OwnershipEvent.class)
            .offers(RecordRule.class, new OwnerRule())
            .offers(Reaction.class, Reactions.CUSTOMERS)
            .offers(Reaction.class, Reactions.DEALS)
            .offers(Reaction.class, Reactions.TALKS)
            .build();

    private OwnershipArea() {}
}
