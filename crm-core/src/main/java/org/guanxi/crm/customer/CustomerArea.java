package org.guanxi.crm.customer;

import java.util.List;
import org.guanxi.crm.internal.Area;
import org.guanxi.crm.internal.RecordRule;
import org.guanxi.crm.search.Searchable;

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
            .offers(
                    Searchable.class,
                    new Searchable<>(
                            CustomerTable.TYPE,
                            CustomerTable.NAME,
                            List.of(CustomerTable.LEGAL_NAME, CustomerTable.SHORT_NAME),
                            List.of(CustomerTable.LAST_FOLLOW_UP.descending())))
            .build();

    private CustomerArea() {}
}
