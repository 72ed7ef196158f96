package org.guanxi.crm.customer;

import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.TextAttribute;
import org.guanxi.crm.storage.Upon;

/** The table of {@link CustomerReach}. */
public final class CustomerReachTable {

    private static final EntityTypeBuilder<CustomerReach, CustomerReach.Builder> TABLE = EntityType.describe(
                    "customerReach",
                    CustomerReach.class,
                    CustomerReach.Builder::new,
                    CustomerReach.Builder::from,
                    CustomerReach.Builder::build)
            .identity(CustomerReach.Builder::id, CustomerReach.Builder::version);

    public static final ReferenceAttribute<CustomerReach, Customer> CUSTOMER = TABLE.reference(
            "customer", Customer.class, Upon.history(), CustomerReach::customer, CustomerReach.Builder::customer);
    public static final TextAttribute<CustomerReach> REACH_KEY =
            TABLE.text("reachKey", 300, CustomerReach::reachKey, CustomerReach.Builder::reachKey);

    public static final EntityType<CustomerReach> TYPE = TABLE.unique(CUSTOMER, REACH_KEY)
            .sorted(REACH_KEY)
            .personal(REACH_KEY)
            .governedBy(CUSTOMER)
            .build();

    private CustomerReachTable() {}
}
