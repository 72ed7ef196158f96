package org.guanxi.crm.customer;

import java.util.List;
import org.guanxi.crm.internal.Area;
import org.guanxi.crm.internal.RecordRule;
import org.guanxi.crm.search.Searchable;

/** What the area brings. */
public final class CustomerArea {

    /** The declaration. */
    public static final Area AREA = Area.named("customer")
            .table("customer", Customer.class, () -> CustomerTable.TYPE)
            .table("customerKey", CustomerKey.class, () -> CustomerKeyTable.TYPE)
            .table("customerTag", CustomerTag.class, () -> CustomerTagTable.TYPE)
            .table("customerSite", CustomerSite.class, () -> CustomerSiteTable.TYPE)
            .table("customerRelation", CustomerRelation.class, () -> CustomerRelationTable.TYPE)
            .table("customerReach", CustomerReach.class, () -> CustomerReachTable.TYPE)
            .table("customerCounter", CustomerCounter.class, () -> CustomerCounterTable.TYPE)
            .table("customerMerge", CustomerMerge.class, () -> CustomerMergeTable.TYPE)
            .table("mergeMove", MergeMove.class, () -> MergeMoveTable.TYPE)
            .table("codeEntry", CodeEntry.class, () -> CodeEntryTable.TYPE)
            .table("statusTransition", StatusTransition.class, () -> StatusTransitionTable.TYPE)
            .service(CustomerService.class, unit -> new DefaultCustomerService(unit))
            .events(CustomerEvent.class)
            .policy(CustomerPreset.class, CustomerPreset.standard())
            .policy(CustomerNumbering.class, CustomerNumbering.none())
            .policy(FollowUpCadence.class, FollowUpCadence.standard())
            .policy(CustomerBatch.class, CustomerBatch.standard())
            .policy(MergePolicy.class, MergePolicy.standard())
            .offers(RecordRule.class, new CustomerRule())
            .offersLater(CustomerSection.class, OwnSections::all)
            .offersFor(Customer.class, Searchable.class, CustomerArea::searchable)
            .build();

    private static Searchable<Customer> searchable() {
        return new Searchable<>(
                CustomerTable.TYPE,
                CustomerTable.NAME,
                List.of(CustomerTable.LEGAL_NAME, CustomerTable.SHORT_NAME),
                List.of(CustomerTable.LAST_FOLLOW_UP.descending()));
    }

    private CustomerArea() {}
}
