package org.guanxi.crm.ownership;

import org.guanxi.crm.access.WiderReading;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.customer.CustomerTable;
import org.guanxi.crm.customer.OwnerOfMerged;
import org.guanxi.crm.internal.Area;
import org.guanxi.crm.internal.Reaction;
import org.guanxi.crm.internal.RecordRule;
import org.guanxi.crm.ownership.limit.Holder;
import org.guanxi.crm.ownership.limit.HolderTable;
import org.guanxi.crm.ownership.limit.HoldingLimit;
import org.guanxi.crm.ownership.limit.HoldingLimitTable;
import org.guanxi.crm.ownership.pool.Pool;
import org.guanxi.crm.ownership.pool.PoolSeat;
import org.guanxi.crm.ownership.pool.PoolSeatTable;
import org.guanxi.crm.ownership.pool.PoolTable;
import org.guanxi.crm.ownership.spell.PoolStay;
import org.guanxi.crm.ownership.spell.PoolStayTable;
import org.guanxi.crm.ownership.spell.Spell;
import org.guanxi.crm.ownership.spell.SpellTable;

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
            .table("commandKey", CommandKey.class, () -> CommandKeyTable.TYPE)
            .service(OwnershipService.class, unit -> new DefaultOwnershipService(unit))
            .events(OwnershipEvent.class)
            .offers(OwnedKind.class, new OwnedCustomers())
            .offers(OwnedChild.class, new OwnedDeals())
            .offers(OwnedChild.class, new OwnedTasks())
            .offers(WiderReading.class, new PoolReading())
            .offers(
                    OwnerOfMerged.class,
                    (ws, customer, owner) ->
                            OwnedRecords.ownAfterMerge(ws, RecordRef.of(CustomerTable.TYPE.kind(), customer), owner))
            .offers(RecordRule.class, new OwnerRule())
            .offers(Reaction.class, Reactions.CUSTOMERS)
            .offers(Reaction.class, Reactions.DEALS)
            .offers(Reaction.class, Reactions.ABSENCES)
            .offers(Reaction.class, Reactions.TALKS)
            .build();

    private OwnershipArea() {}
}
