package org.guanxi.crm.contact;

import java.time.LocalDate;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.LinkAttribute;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.TextAttribute;
import org.guanxi.crm.storage.Upon;

/** The table of {@link ContactRole}. */
public final class ContactRoleTable {

    private static final EntityTypeBuilder<ContactRole, ContactRole.Builder> TABLE = EntityType.describe(
                    "contactRole",
                    ContactRole.class,
                    ContactRole.Builder::new,
                    ContactRole.Builder::from,
                    ContactRole.Builder::build)
            .identity(ContactRole.Builder::id, ContactRole.Builder::version);

    public static final ReferenceAttribute<ContactRole, Contact> CONTACT = TABLE.reference(
            "contact", Contact.class, Upon.partOf(), ContactRole::contact, ContactRole.Builder::contact);
    public static final LinkAttribute<ContactRole> SUBJECT =
            TABLE.link("subject", Upon.partOf(), ContactRole::subject, ContactRole.Builder::subject);
    public static final TextAttribute<ContactRole> ROLE =
            TABLE.text("role", ContactCodes.LONGEST, ContactRole::role, ContactRole.Builder::role);
    public static final OrderedAttribute<ContactRole, Integer> INFLUENCE =
            TABLE.integer("influence", ContactRole::influence, ContactRole.Builder::influence);
    public static final TextAttribute<ContactRole> NOTE =
            TABLE.optionalText("note", 500, ContactRole::note, ContactRole.Builder::note);
    public static final OrderedAttribute<ContactRole, LocalDate> VALID_FROM =
            TABLE.date("validFrom", ContactRole::validFrom, ContactRole.Builder::validFrom);
    public static final OrderedAttribute<ContactRole, LocalDate> VALID_UNTIL =
            TABLE.optionalDate("validUntil", ContactRole::validUntil, ContactRole.Builder::validUntil);

    public static final EntityType<ContactRole> TYPE = TABLE.unique(CONTACT, SUBJECT.recordId(), ROLE, VALID_FROM)
            .governedBy(CONTACT)
            .build();

    private ContactRoleTable() {}
}
