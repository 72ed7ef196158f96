package org.guanxi.crm.customer;

import java.time.LocalDate;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.TextAttribute;
import org.guanxi.crm.storage.Upon;

/** The table of {@link CustomerRelation}. */
public final class CustomerRelationTable {

    private static final EntityTypeBuilder<CustomerRelation, CustomerRelation.Builder> TABLE = EntityType.describe(
                    "customerRelation",
                    CustomerRelation.class,
                    CustomerRelation.Builder::new,
                    CustomerRelation.Builder::from,
                    CustomerRelation.Builder::build)
            .identity(CustomerRelation.Builder::id, CustomerRelation.Builder::version);

    public static final ReferenceAttribute<CustomerRelation, Customer> CUSTOMER = TABLE.reference(
            "customer", Customer.class, Upon.partOf(), CustomerRelation::customer, CustomerRelation.Builder::customer);
    public static final ReferenceAttribute<CustomerRelation, Customer> TO = TABLE.reference(
            "toCustomer", Customer.class, Upon.partOf(), CustomerRelation::to, CustomerRelation.Builder::to);
    public static final TextAttribute<CustomerRelation> ROLE =
            TABLE.text("role", CustomerTable.LONGEST_CODE, CustomerRelation::role, CustomerRelation.Builder::role);
    public static final OrderedAttribute<CustomerRelation, LocalDate> SINCE =
            TABLE.optionalDate("since", CustomerRelation::since, CustomerRelation.Builder::since);
    public static final OrderedAttribute<CustomerRelation, LocalDate> UNTIL =
            TABLE.optionalDate("untilDay", CustomerRelation::until, CustomerRelation.Builder::until);

    public static final EntityType<CustomerRelation> TYPE =
            TABLE.governedBy(CUSTOMER, TO).build();

    private CustomerRelationTable() {}
}
