package org.guanxi.crm.customer;

import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.TextAttribute;
import org.guanxi.crm.storage.Upon;

/** The table of {@link CustomerTag}. */
public final class CustomerTagTable {

    private static final EntityTypeBuilder<CustomerTag, CustomerTag.Builder> TABLE = EntityType.describe(
                    "customerTag",
                    CustomerTag.class,
                    CustomerTag.Builder::new,
                    CustomerTag.Builder::from,
                    CustomerTag.Builder::build)
            .identity(CustomerTag.Builder::id, CustomerTag.Builder::version);

    public static final ReferenceAttribute<CustomerTag, Customer> CUSTOMER = TABLE.reference(
            "customer", Customer.class, Upon.partOf(), CustomerTag::customer, CustomerTag.Builder::customer);
    public static final TextAttribute<CustomerTag> TAG =
            TABLE.text("tag", CustomerTable.LONGEST_CODE, CustomerTag::tag, CustomerTag.Builder::tag);

    public static final EntityType<CustomerTag> TYPE =
            TABLE.unique(CUSTOMER, TAG).sorted(TAG).governedBy(CUSTOMER).build();

    private CustomerTagTable() {}
}
