package org.guanxi.crm.opportunity;

import org.guanxi.crm.customer.CustomerSection;
import org.guanxi.crm.internal.Area;
import org.guanxi.crm.internal.RecordRule;

/** What the area brings. */
public final class OpportunityArea {

    /** The declaration. */
    public static final Area AREA = Area.named("opportunity")
            .tables(OpportunityTable.TYPE, StageVisitTable.TYPE, PastOwnerTable.TYPE)
            .service(OpportunityService.class, DefaultOpportunityService::new)
            .events(OpportunityEvent.class)
            .policy(DealZone.class, DealZone.UTC)
            .offers(RecordRule.class, new Owners())
            .offers(CustomerSection.class, new DealSection())
            .build();

    private OpportunityArea() {}
}
