package org.guanxi.crm.opportunity;

import java.util.List;
import org.guanxi.crm.customer.CustomerSection;
import org.guanxi.crm.internal.Area;
import org.guanxi.crm.internal.Reaction;
import org.guanxi.crm.internal.RecordRule;
import org.guanxi.crm.search.Searchable;

/** What the area brings. */
public final class OpportunityArea {

    /** The declaration. */
    public static final Area AREA = Area.named("opportunity")
            .table("opportunity", Opportunity.class, () -> OpportunityTable.TYPE)
            .table("stageVisit", StageVisit.class, () -> StageVisitTable.TYPE)
            .table("dealPastOwner", PastOwner.class, () -> PastOwnerTable.TYPE)
            .service(OpportunityService.class, unit -> new DefaultOpportunityService(unit))
            .events(OpportunityEvent.class)
            .policy(DealZone.class, DealZone.UTC)
            .offers(RecordRule.class, new Owners())
            .offers(Reaction.class, DealTouches.TALKS)
            .offersLater(CustomerSection.class, () -> List.of(new DealSection()))
            .offersFor(
                    Opportunity.class,
                    Searchable.class,
                    () -> new Searchable<>(
                            OpportunityTable.TYPE,
                            OpportunityTable.NAME,
                            List.of(),
                            List.of(OpportunityTable.OPENED_AT.descending())))
            .build();

    private OpportunityArea() {}
}
