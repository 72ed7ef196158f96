package org.guanxi.crm.opportunity;

import org.guanxi.crm.customer.CustomerSection;
import org.guanxi.crm.internal.Area;

/** What the area brings. */
public final class OpportunityArea {

    /** The declaration. */
    public static final Area AREA = Area.named("opportunity")
            .tables(PipelineTable.TYPE, StageTable.TYPE, ReasonTable.TYPE, OpportunityTable.TYPE, StageVisitTable.TYPE)
            .service(OpportunityService.class, DefaultOpportunityService::new)
            .events(OpportunityEvent.class)
            .events(PipelineEvent.class)
            .policy(DealZone.class, DealZone.UTC)
            .offers(CustomerSection.class, new DealSection())
            .build();

    private OpportunityArea() {}
}
