package org.guanxi.crm.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.guanxi.crm.common.Address;
import org.guanxi.crm.common.EmailAddress;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.common.PhoneNumber;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.NestedAttribute;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.ScalarAttribute;
import org.guanxi.crm.storage.TextAttribute;
import org.guanxi.crm.storage.Upon;

/** The table of {@link Contact}. */
public final class ContactTable {

    private static final EntityTypeBuilder<Contact, Contact.Builder> TABLE = EntityType.describe(
                    "contact", Contact.class, Contact.Builder::new, Contact.Builder::from, Contact.Builder::build)
            .identity(Contact.Builder::id, Contact.Builder::version);

    public static final TextAttribute<Contact> NAME = TABLE.text("name", 200, Contact::name, Contact.Builder::name);
    /** Worked out, and so never set. */
    public static final TextAttribute<Contact> NAME_KEY =
            TABLE.text("nameKey", 200, Contact::nameKey, (builder, worked) -> {});

    public static final NestedAttribute<Contact, LocalizedText> OTHER_NAMES =
            TABLE.optionalNested("otherNames", LocalizedText.class, Contact::otherNames, Contact.Builder::otherNames);
    public static final TextAttribute<Contact> TITLE =
            TABLE.optionalText("title", 100, Contact::title, Contact.Builder::title);
    public static final TextAttribute<Contact> DEPARTMENT =
            TABLE.optionalText("department", 100, Contact::department, Contact.Builder::department);
    public static final TextAttribute<Contact> LANGUAGE =
            TABLE.optionalText("language", 35, Contact::language, Contact.Builder::language);
    public static final TextAttribute<Contact> CHANNEL =
            TABLE.optionalText("channel", ContactCodes.LONGEST, Contact::channel, Contact.Builder::channel);
    public static final NestedAttribute<Contact, List<CallTime>> CALL_TIMES =
            TABLE.nestedList("callTimes", CallTime.class, Contact::callTimes, Contact.Builder::callTimes);
    public static final ScalarAttribute<Contact, ZoneId> ZONE =
            TABLE.optionalPrinted("zone", 60, ZoneId::getId, ZoneId::of, Contact::zone, Contact.Builder::zone);
    public static final NestedAttribute<Contact, List<PhoneNumber>> PHONES =
            TABLE.nestedList("phones", PhoneNumber.class, Contact::phones, Contact.Builder::phones);
    /** Worked out, and so never set. */
    public static final TextAttribute<Contact> PHONE_KEY =
            TABLE.optionalText("phoneKey", 20, Contact::phoneKey, (builder, worked) -> {});

    public static final NestedAttribute<Contact, List<EmailAddress>> EMAILS =
            TABLE.nestedList("emails", EmailAddress.class, Contact::emails, Contact.Builder::emails);
    /** Worked out, and so never set. */
    public static final TextAttribute<Contact> EMAIL_KEY =
            TABLE.optionalText("emailKey", 254, Contact::emailKey, (builder, worked) -> {});

    public static final NestedAttribute<Contact, List<Address>> ADDRESSES =
            TABLE.nestedList("addresses", Address.class, Contact::addresses, Contact.Builder::addresses);
    public static final OrderedAttribute<Contact, LocalDate> BIRTH_DATE =
            TABLE.optionalDate("birthDate", Contact::birthDate, Contact.Builder::birthDate);
    public static final TextAttribute<Contact> NOTE =
            TABLE.optionalText("note", 2000, Contact::note, Contact.Builder::note);
    public static final ScalarAttribute<Contact, ContactState> STATE =
            TABLE.choice("state", ContactState.class, Contact::state, Contact.Builder::state);
    public static final ReferenceAttribute<Contact, Customer> CUSTOMER = TABLE.optionalReference(
            "customer", Customer.class, Upon.partOf(), Contact::customer, Contact.Builder::customer);
    public static final ReferenceAttribute<Contact, Contact> REPORTS_TO = TABLE.optionalReference(
            "reportsTo",
            Contact.class,
            Upon.merge(Upon.Then.MOVE).erasure(Upon.Then.CLEAR).handOver(Upon.Then.KEEP),
            Contact::reportsTo,
            Contact.Builder::reportsTo);
    public static final OrderedAttribute<Contact, Instant> CREATED_AT =
            TABLE.instant("createdAt", Contact::createdAt, Contact.Builder::createdAt);
    public static final OrderedAttribute<Contact, Instant> LAST_TOUCH =
            TABLE.optionalInstant("lastTouch", Contact::lastTouch, Contact.Builder::lastTouch);

    public static final EntityType<Contact> TYPE = TABLE.customFields(Contact::custom, Contact.Builder::custom)
            .maskable(Contact::masked, Contact.Builder::masked, BIRTH_DATE, NOTE)
            .personal(NAME, OTHER_NAMES, TITLE, CALL_TIMES, PHONES, EMAILS, ADDRESSES, BIRTH_DATE, NOTE)
            .sorted(NAME_KEY)
            .sorted(CUSTOMER, LAST_TOUCH)
            .sorted(PHONE_KEY)
            .sorted(EMAIL_KEY)
            .governedBy(CUSTOMER)
            .build();

    private ContactTable() {}
}
