package org.guanxi.crm.territory;

import java.util.List;
import org.guanxi.crm.access.TerritoryReach;
import org.guanxi.crm.internal.Area;
import org.guanxi.crm.internal.RecordRule;
import org.guanxi.crm.timer.DueTask;

/** What the area brings. */
public final class TerritoryArea {

    /** The declaration. */
    public static final Area AREA = Area.named("territory")
            .table("territoryModel", TerritoryModel.class, () -> TerritoryModelTable.TYPE)
            .table("territory", Territory.class, () -> TerritoryTable.TYPE)
            .table("territoryClosure", TerritoryClosure.class, () -> TerritoryClosureTable.TYPE)
            .table("territorySeat", TerritorySeat.class, () -> TerritorySeatTable.TYPE)
            .table("namedCustomer", NamedCustomer.class, () -> NamedCustomerTable.TYPE)
            .table("placement", Placement.class, () -> PlacementTable.TYPE)
            .table("territoryActivation", Activation.class, () -> ActivationTable.TYPE)
            .table("ownerMove", OwnerMove.class, () -> OwnerMoveTable.TYPE)
            .service(TerritoryService.class, DefaultTerritoryService::new)
            .events(TerritoryEvent.class)
            .offers(TerritoryReach.class, new SeatReach())
            .offers(RecordRule.class, new PlacementRule())
            .offersLater(DueTask.class, () -> List.of(Placing.PLACE, Placing.PLACE_ONE))
            .build();

    private TerritoryArea() {}
}
