package org.guanxi.crm.territory;

import java.time.Instant;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.ScalarAttribute;
import org.guanxi.crm.storage.TextAttribute;
import org.guanxi.crm.storage.Upon;

/** The table of {@link NamedCustomer}. */
public final class NamedCustomerTable {

    private static final EntityTypeBuilder<NamedCustomer, NamedCustomer.Builder> TABLE = EntityType.describe(
                    "namedCustomer",
                    NamedCustomer.class,
                    NamedCustomer.Builder::new,
                    NamedCustomer.Builder::from,
                    NamedCustomer.Builder::build)
            .identity(NamedCustomer.Builder::id, NamedCustomer.Builder::version);

    public static final ScalarAttribute<NamedCustomer, Purpose> PURPOSE =
            TABLE.choice("purpose", Purpose.class, NamedCustomer::purpose, NamedCustomer.Builder::purpose);
    public static final ReferenceAttribute<NamedCustomer, Customer> CUSTOMER = TABLE.reference(
            "customer", Customer.class, Upon.history(), NamedCustomer::customer, NamedCustomer.Builder::customer);
    public static final TextAttribute<NamedCustomer> TERRITORY_CODE =
            TABLE.text("territoryCode", 60, NamedCustomer::territoryCode, NamedCustomer.Builder::territoryCode);
    public static final ScalarAttribute<NamedCustomer, Boolean> PINNED =
            TABLE.flag("pinned", NamedCustomer::isPinned, NamedCustomer.Builder::isPinned);
    public static final OrderedAttribute<NamedCustomer, Instant> UNTIL =
            TABLE.optionalInstant("validUntil", NamedCustomer::until, NamedCustomer.Builder::until);
    public static final TextAttribute<NamedCustomer> REASON =
            TABLE.text("reason", 500, NamedCustomer::reason, NamedCustomer.Builder::reason);

    public static final EntityType<NamedCustomer> TYPE = TABLE.unique(PURPOSE, CUSTOMER, TERRITORY_CODE)
            .hash(PURPOSE, TERRITORY_CODE)
            .governedBy(CUSTOMER)
            .build();

    private NamedCustomerTable() {}
}
