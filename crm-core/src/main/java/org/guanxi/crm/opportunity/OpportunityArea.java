package org.guanxi.crm.opportunity;

import org.guanxi.crm.customer.CustomerSection;
import org.guanxi.crm.internal.Area;

/** What the area brings. */
public final class OpportunityArea {

    /** The declaration. */
    public static final Area AREA = Area.named("opportunity")
            .tables(OpportunityTable.TYPE, StageVisitTable.TYPE)
            .service(OpportunityService.class, DefaultOpportunityService::new)
            .events(OpportunityEvent.class)
            .policy(DealZone.class, DealZone.UTC)
            .offers(CustomerSection.class, new DealSection())
            .build();

    private OpportunityArea() {}
}
