package org.guanxi.crm.contact;

import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.ScalarAttribute;
import org.guanxi.crm.storage.TextAttribute;
import org.guanxi.crm.storage.Upon;
import org.guanxi.crm.team.Member;

/** The table of {@link ContactPoint}. */
public final class ContactPointTable {

    private static final EntityTypeBuilder<ContactPoint, ContactPoint.Builder> TABLE = EntityType.describe(
                    "contactPoint",
                    ContactPoint.class,
                    ContactPoint.Builder::new,
                    ContactPoint.Builder::from,
                    ContactPoint.Builder::build)
            .identity(ContactPoint.Builder::id, ContactPoint.Builder::version);

    public static final ReferenceAttribute<ContactPoint, Customer> CUSTOMER = TABLE.reference(
            "customer", Customer.class, Upon.partOf(), ContactPoint::customer, ContactPoint.Builder::customer);
    public static final TextAttribute<ContactPoint> PURPOSE =
            TABLE.text("purpose", ContactCodes.LONGEST, ContactPoint::purpose, ContactPoint.Builder::purpose);
    public static final ScalarAttribute<ContactPoint, Side> SIDE =
            TABLE.choice("side", Side.class, ContactPoint::side, ContactPoint.Builder::side);
    public static final ReferenceAttribute<ContactPoint, Contact> CONTACT = TABLE.optionalReference(
            "contact",
            Contact.class,
            Upon.merge(Upon.Then.MOVE).erasure(Upon.Then.CLEAR).handOver(Upon.Then.KEEP),
            ContactPoint::contact,
            ContactPoint.Builder::contact);
    public static final ReferenceAttribute<ContactPoint, Member> MEMBER = TABLE.optionalReference(
            "member",
            Member.class,
            Upon.merge(Upon.Then.MOVE).erasure(Upon.Then.KEEP).handOver(Upon.Then.MOVE),
            ContactPoint::member,
            ContactPoint.Builder::member);

    public static final EntityType<ContactPoint> TYPE =
            TABLE.unique(CUSTOMER, PURPOSE, SIDE).governedBy(CUSTOMER).build();

    private ContactPointTable() {}
}
