package org.guanxi.crm.contact;

import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.TextAttribute;
import org.guanxi.crm.storage.Upon;

/** The table of {@link Contact}. */
public final class ContactTable {

    private static final EntityTypeBuilder<Contact, Contact.Builder> TABLE = EntityType.describe(
                    "contact", Contact.class, Contact.Builder::new, Contact.Builder::from, Contact.Builder::build)
            .identity(Contact.Builder::id, Contact.Builder::version);

    public static final TextAttribute<Contact> NAME = TABLE.text("name", 200, Contact::name, Contact.Builder::name);
    public static final ReferenceAttribute<Contact, Customer> CUSTOMER = TABLE.optionalReference(
            "customer", Customer.class, Upon.partOf(), Contact::customer, Contact.Builder::customer);

    public static final EntityType<Contact> TYPE =
            TABLE.sorted(NAME).governedBy(CUSTOMER).build();

    private ContactTable() {}
}
