package org.guanxi.crm.contact;

import java.time.LocalDate;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.TextAttribute;
import org.guanxi.crm.storage.Upon;

/** The table of {@link Employment}. */
public final class EmploymentTable {

    private static final EntityTypeBuilder<Employment, Employment.Builder> TABLE = EntityType.describe(
                    "employment",
                    Employment.class,
                    Employment.Builder::new,
                    Employment.Builder::from,
                    Employment.Builder::build)
            .identity(Employment.Builder::id, Employment.Builder::version);

    public static final ReferenceAttribute<Employment, Contact> CONTACT =
            TABLE.reference("contact", Contact.class, Upon.partOf(), Employment::contact, Employment.Builder::contact);
    public static final ReferenceAttribute<Employment, Customer> CUSTOMER = TABLE.reference(
            "customer", Customer.class, Upon.partOf(), Employment::customer, Employment.Builder::customer);
    public static final TextAttribute<Employment> TITLE =
            TABLE.optionalText("title", 100, Employment::title, Employment.Builder::title);
    public static final TextAttribute<Employment> DEPARTMENT =
            TABLE.optionalText("department", 100, Employment::department, Employment.Builder::department);
    public static final OrderedAttribute<Employment, LocalDate> VALID_FROM =
            TABLE.date("validFrom", Employment::validFrom, Employment.Builder::validFrom);
    public static final OrderedAttribute<Employment, LocalDate> VALID_UNTIL =
            TABLE.optionalDate("validUntil", Employment::validUntil, Employment.Builder::validUntil);

    public static final EntityType<Employment> TYPE = TABLE.unique(CONTACT, CUSTOMER, VALID_FROM)
            .sorted(CUSTOMER, VALID_FROM)
            .personal(TITLE)
            .governedBy(CONTACT, CUSTOMER)
            .build();

    private EmploymentTable() {}
}
