package org.guanxi.crm.customer;

import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.TextAttribute;
import org.guanxi.crm.storage.Upon;

/** The table of {@link CustomerKey}. */
public final class CustomerKeyTable {

    private static final EntityTypeBuilder<CustomerKey, CustomerKey.Builder> TABLE = EntityType.describe(
                    "customerKey",
                    CustomerKey.class,
                    CustomerKey.Builder::new,
                    CustomerKey.Builder::from,
                    CustomerKey.Builder::build)
            .identity(CustomerKey.Builder::id, CustomerKey.Builder::version);

    public static final ReferenceAttribute<CustomerKey, Customer> CUSTOMER = TABLE.reference(
            "customer", Customer.class, Upon.partOf(), CustomerKey::customer, CustomerKey.Builder::customer);
    public static final TextAttribute<CustomerKey> SYSTEM =
            TABLE.text("externalSystem", CustomerTable.LONGEST_CODE, CustomerKey::system, CustomerKey.Builder::system);
    public static final TextAttribute<CustomerKey> KEY =
            TABLE.text("externalKey", 200, CustomerKey::key, CustomerKey.Builder::key);

    public static final EntityType<CustomerKey> TYPE =
            TABLE.unique(SYSTEM, KEY).governedBy(CUSTOMER).build();

    private CustomerKeyTable() {}
}
