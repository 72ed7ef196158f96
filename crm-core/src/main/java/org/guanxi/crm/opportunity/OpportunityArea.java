package org.guanxi.crm.opportunity;

import java.util.List;
import org.guanxi.crm.customer.CustomerSection;
import org.guanxi.crm.internal.Area;

/** What the area brings. */
public final class OpportunityArea {

    /** The declaration. */
    public static final Area AREA = Area.named("opportunity")
            .table("opportunity", Opportunity.class, () -> OpportunityTable.TYPE)
            .table("stageVisit", StageVisit.class, () -> StageVisitTable.TYPE)
            .service(OpportunityService.class, DefaultOpportunityService::new)
            .events(OpportunityEvent.class)
            .policy(DealZone.class, DealZone.UTC)
            .offersLater(CustomerSection.class, () -> List.of(new DealSection()))
            .build();

    private OpportunityArea() {}
}
