package org.guanxi.crm.customer;

import org.guanxi.crm.internal.Area;
import org.guanxi.crm.internal.RecordRule;

/** What the area brings. */
public final class CustomerArea {

    /** The declaration. */
    public static final Area AREA = Area.named("customer")
            .tables(
                    CustomerTable.TYPE,
                    CustomerKeyTable.TYPE,
                    CustomerTagTable.TYPE,
                    CustomerSiteTable.TYPE,
                    CustomerRelationTable.TYPE,
                    CustomerReachTable.TYPE,
                    CustomerCounterTable.TYPE,
                    CustomerMergeTable.TYPE,
                    MergeMoveTable.TYPE,
                    CodeEntryTable.TYPE,
                    StatusTransitionTable.TYPE)
            .service(CustomerService.class, DefaultCustomerService::new)
            .events(CustomerEvent.class)
            .policy(CustomerPreset.class, CustomerPreset.standard())
            .policy(CustomerNumbering.class, CustomerNumbering.none())
            .policy(CustomerBatch.class, CustomerBatch.standard())
            .policy(MergePolicy.class, MergePolicy.standard())
            .offers(RecordRule.class, new CustomerRule())
            .offers(CustomerSection.class, OwnSections.TAGS)
            .offers(CustomerSection.class, OwnSections.KEYS)
            .offers(CustomerSection.class, OwnSections.SITES)
            .offers(CustomerSection.class, OwnSections.HIERARCHY)
            .offers(CustomerSection.class, OwnSections.RELATIONS)
            .offers(CustomerSection.class, new HistorySection())
            .build();

    private CustomerArea() {}
}
