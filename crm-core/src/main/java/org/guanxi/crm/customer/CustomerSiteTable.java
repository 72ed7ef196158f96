package org.guanxi.crm.customer;

import org.guanxi.crm.common.Address;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.NestedAttribute;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.ScalarAttribute;
import org.guanxi.crm.storage.TextAttribute;
import org.guanxi.crm.storage.Upon;

/** The table of {@link CustomerSite}. */
public final class CustomerSiteTable {

    private static final EntityTypeBuilder<CustomerSite, CustomerSite.Builder> TABLE = EntityType.describe(
                    "customerSite",
                    CustomerSite.class,
                    CustomerSite.Builder::new,
                    CustomerSite.Builder::from,
                    CustomerSite.Builder::build)
            .identity(CustomerSite.Builder::id, CustomerSite.Builder::version);

    public static final ReferenceAttribute<CustomerSite, Customer> CUSTOMER = TABLE.reference(
            "customer", Customer.class, Upon.partOf(), CustomerSite::customer, CustomerSite.Builder::customer);
    public static final TextAttribute<CustomerSite> NAME =
            TABLE.text("name", CustomerTable.LONGEST_NAME, CustomerSite::name, CustomerSite.Builder::name);
    public static final NestedAttribute<CustomerSite, Address> ADDRESS =
            TABLE.optionalNested("address", Address.class, CustomerSite::address, CustomerSite.Builder::address);
    public static final ScalarAttribute<CustomerSite, Boolean> OPEN =
            TABLE.flag("open", CustomerSite::isOpen, CustomerSite.Builder::isOpen);

    public static final EntityType<CustomerSite> TYPE =
            TABLE.personal(ADDRESS).governedBy(CUSTOMER).build();

    private CustomerSiteTable() {}
}
