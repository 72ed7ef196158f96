package org.guanxi.crm.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.guanxi.crm.common.Address;
import org.guanxi.crm.common.EmailAddress;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.common.PhoneNumber;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.MoneyAttribute;
import org.guanxi.crm.storage.NestedAttribute;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.ScalarAttribute;
import org.guanxi.crm.storage.TextAttribute;
import org.guanxi.crm.storage.Upon;
import org.guanxi.crm.team.Member;

/** The table of {@link Customer}. */
public final class CustomerTable {

    static final int LONGEST_NAME = 200;
    static final int LONGEST_CODE = 60;

    private static final EntityTypeBuilder<Customer, Customer.Builder> TABLE = EntityType.describe(
                    "customer", Customer.class, Customer.Builder::new, Customer.Builder::from, Customer.Builder::build)
            .identity(Customer.Builder::id, Customer.Builder::version);

    public static final ScalarAttribute<Customer, CustomerKind> KIND =
            TABLE.choice("kind", CustomerKind.class, Customer::kind, Customer.Builder::kind);
    public static final TextAttribute<Customer> NAME =
            TABLE.text("name", LONGEST_NAME, Customer::name, Customer.Builder::name);
    /** Worked out from the name, and so never set. */
    public static final TextAttribute<Customer> NAME_KEY =
            TABLE.text("nameKey", LONGEST_NAME, Customer::nameKey, (builder, key) -> {});

    public static final TextAttribute<Customer> LEGAL_NAME =
            TABLE.optionalText("legalName", LONGEST_NAME, Customer::legalName, Customer.Builder::legalName);
    public static final TextAttribute<Customer> SHORT_NAME =
            TABLE.optionalText("shortName", 100, Customer::shortName, Customer.Builder::shortName);
    public static final NestedAttribute<Customer, LocalizedText> OTHER_NAMES =
            TABLE.optionalNested("otherNames", LocalizedText.class, Customer::otherNames, Customer.Builder::otherNames);
    public static final TextAttribute<Customer> TAX_NUMBER =
            TABLE.optionalText("taxNumber", 40, Customer::taxNumber, Customer.Builder::taxNumber);
    public static final TextAttribute<Customer> NUMBER =
            TABLE.optionalText("number", 40, Customer::number, Customer.Builder::number);
    public static final TextAttribute<Customer> INDUSTRY =
            TABLE.optionalText("industry", LONGEST_CODE, Customer::industry, Customer.Builder::industry);
    public static final OrderedAttribute<Customer, Integer> EMPLOYEES =
            TABLE.optionalInteger("employees", Customer::employees, Customer.Builder::employees);
    public static final MoneyAttribute<Customer> ANNUAL_REVENUE =
            TABLE.optionalMoney("annualRevenue", Customer::annualRevenue, Customer.Builder::annualRevenue);
    public static final TextAttribute<Customer> WEBSITE =
            TABLE.optionalText("website", 500, Customer::website, Customer.Builder::website);
    public static final ReferenceAttribute<Customer, Customer> PARENT = TABLE.optionalReference(
            "parent", Customer.class, Upon.partOf(), Customer::parent, Customer.Builder::parent);
    public static final ReferenceAttribute<Customer, Customer> GROUP_HEAD = TABLE.optionalReference(
            "groupHead", Customer.class, Upon.partOf(), Customer::groupHead, Customer.Builder::groupHead);
    public static final ReferenceAttribute<Customer, Customer> HOUSEHOLD = TABLE.optionalReference(
            "household", Customer.class, Upon.partOf(), Customer::household, Customer.Builder::household);
    public static final TextAttribute<Customer> SOURCE =
            TABLE.optionalText("source", LONGEST_CODE, Customer::source, Customer.Builder::source);
    public static final TextAttribute<Customer> STATUS =
            TABLE.text("status", LONGEST_CODE, Customer::status, Customer.Builder::status);
    public static final TextAttribute<Customer> LEVEL =
            TABLE.optionalText("level", LONGEST_CODE, Customer::level, Customer.Builder::level);
    public static final OrderedAttribute<Customer, LocalDate> BIRTH_DATE =
            TABLE.optionalDate("birthDate", Customer::birthDate, Customer.Builder::birthDate);
    public static final TextAttribute<Customer> OCCUPATION =
            TABLE.optionalText("occupation", 100, Customer::occupation, Customer.Builder::occupation);
    public static final NestedAttribute<Customer, List<String>> INTERESTS =
            TABLE.nestedList("interests", String.class, Customer::interests, Customer.Builder::interests);
    public static final TextAttribute<Customer> PURPOSE_OF_USE =
            TABLE.optionalText("purposeOfUse", 500, Customer::purposeOfUse, Customer.Builder::purposeOfUse);
    public static final ReferenceAttribute<Customer, Member> OWNER = TABLE.optionalReference(
            "owner",
            Member.class,
            Upon.merge(Upon.Then.MOVE).erasure(Upon.Then.KEEP).handOver(Upon.Then.MOVE),
            Customer::owner,
            Customer.Builder::owner);
    public static final TextAttribute<Customer> LANGUAGE =
            TABLE.optionalText("language", 35, Customer::language, Customer.Builder::language);
    public static final ScalarAttribute<Customer, ZoneId> ZONE =
            TABLE.optionalPrinted("zone", 60, ZoneId::getId, ZoneId::of, Customer::zone, Customer.Builder::zone);
    public static final NestedAttribute<Customer, List<Address>> ADDRESSES =
            TABLE.nestedList("addresses", Address.class, Customer::addresses, Customer.Builder::addresses);
    /** Of the main address, as the four that follow, and so never set: for lists, figures and territories by place. */
    public static final TextAttribute<Customer> COUNTRY =
            TABLE.optionalText("country", 2, Customer::country, (builder, worked) -> {});

    public static final TextAttribute<Customer> REGION =
            TABLE.optionalText("region", 100, Customer::region, (builder, worked) -> {});
    public static final TextAttribute<Customer> CITY =
            TABLE.optionalText("city", 100, Customer::city, (builder, worked) -> {});
    public static final TextAttribute<Customer> DISTRICT =
            TABLE.optionalText("district", 100, Customer::district, (builder, worked) -> {});
    public static final TextAttribute<Customer> POSTAL_CODE =
            TABLE.optionalText("postalCode", 20, Customer::postalCode, (builder, worked) -> {});
    public static final NestedAttribute<Customer, List<PhoneNumber>> PHONES =
            TABLE.nestedList("phones", PhoneNumber.class, Customer::phones, Customer.Builder::phones);
    public static final NestedAttribute<Customer, List<EmailAddress>> EMAILS =
            TABLE.nestedList("emails", EmailAddress.class, Customer::emails, Customer.Builder::emails);
    public static final OrderedAttribute<Customer, Instant> CREATED_AT =
            TABLE.instant("createdAt", Customer::createdAt, Customer.Builder::createdAt);
    public static final OrderedAttribute<Customer, Instant> LAST_FOLLOW_UP =
            TABLE.optionalInstant("lastFollowUp", Customer::lastFollowUp, Customer.Builder::lastFollowUp);
    public static final ScalarAttribute<Customer, CustomerState> STATE =
            TABLE.choice("state", CustomerState.class, Customer::state, Customer.Builder::state);
    public static final ReferenceAttribute<Customer, Customer> MERGED_INTO = TABLE.optionalReference(
            "mergedInto", Customer.class, Upon.partOf(), Customer::mergedInto, Customer.Builder::mergedInto);

    public static final EntityType<Customer> TYPE = TABLE.customFields(Customer::custom, Customer.Builder::custom)
            .maskable(Customer::masked, Customer.Builder::masked, ANNUAL_REVENUE)
            .personal(NAME, LEGAL_NAME, SHORT_NAME, OTHER_NAMES, TAX_NUMBER, WEBSITE, BIRTH_DATE, OCCUPATION)
            .personal(INTERESTS, PURPOSE_OF_USE, ADDRESSES, PHONES, EMAILS)
            .personal(DISTRICT, POSTAL_CODE)
            .unique(TAX_NUMBER)
            .unique(NUMBER)
            .sorted(NAME)
            .sorted(NAME_KEY)
            .sorted(LAST_FOLLOW_UP)
            .sorted(OWNER, LAST_FOLLOW_UP)
            .sorted(STATUS, LAST_FOLLOW_UP)
            .ownedBy(OWNER)
            .build();

    private CustomerTable() {}
}
