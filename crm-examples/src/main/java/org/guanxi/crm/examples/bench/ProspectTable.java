package org.guanxi.crm.examples.bench;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.MoneyAttribute;
import org.guanxi.crm.storage.NestedAttribute;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.ScalarAttribute;
import org.guanxi.crm.storage.TextAttribute;
import org.guanxi.crm.storage.Upon;

/** The table of {@link Prospect}. */
final class ProspectTable {

    private static final EntityTypeBuilder<Prospect, Prospect.Builder> TABLE = EntityType.describe(
                    "prospect", Prospect.class, Prospect.Builder::new, Prospect.Builder::from, Prospect.Builder::build)
            .identity(Prospect.Builder::id, Prospect.Builder::version);

    static final TextAttribute<Prospect> NAME = TABLE.text("name", 200, Prospect::name, Prospect.Builder::name);
    static final TextAttribute<Prospect> NAME_KEY =
            TABLE.text("nameKey", 200, Prospect::nameKey, Prospect.Builder::nameKey);
    static final TextAttribute<Prospect> NUMBER = TABLE.text("number", 40, Prospect::number, Prospect.Builder::number);
    static final TextAttribute<Prospect> TAX_NUMBER =
            TABLE.optionalText("taxNumber", 40, Prospect::taxNumber, Prospect.Builder::taxNumber);
    static final TextAttribute<Prospect> INDUSTRY =
            TABLE.optionalText("industry", 60, Prospect::industry, Prospect.Builder::industry);
    static final TextAttribute<Prospect> STATUS = TABLE.text("status", 60, Prospect::status, Prospect.Builder::status);
    static final TextAttribute<Prospect> LEVEL =
            TABLE.optionalText("level", 60, Prospect::level, Prospect.Builder::level);
    static final TextAttribute<Prospect> SOURCE =
            TABLE.optionalText("source", 60, Prospect::source, Prospect.Builder::source);
    static final OrderedAttribute<Prospect, Integer> EMPLOYEES =
            TABLE.optionalInteger("employees", Prospect::employees, Prospect.Builder::employees);
    static final MoneyAttribute<Prospect> ANNUAL_REVENUE =
            TABLE.optionalMoney("annualRevenue", Prospect::annualRevenue, Prospect.Builder::annualRevenue);
    static final TextAttribute<Prospect> WEBSITE =
            TABLE.optionalText("website", 500, Prospect::website, Prospect.Builder::website);
    static final TextAttribute<Prospect> CITY = TABLE.optionalText("city", 100, Prospect::city, Prospect.Builder::city);
    static final TextAttribute<Prospect> COUNTRY =
            TABLE.optionalText("country", 2, Prospect::country, Prospect.Builder::country);
    static final ScalarAttribute<Prospect, UUID> OWNER = TABLE.uuid("owner", Prospect::owner, Prospect.Builder::owner);
    static final ReferenceAttribute<Prospect, Prospect> PARENT = TABLE.optionalReference(
            "parent", Prospect.class, Upon.partOf(), Prospect::parent, Prospect.Builder::parent);
    static final TextAttribute<Prospect> LANGUAGE =
            TABLE.optionalText("language", 35, Prospect::language, Prospect.Builder::language);
    static final OrderedAttribute<Prospect, LocalDate> FOUNDED =
            TABLE.optionalDate("founded", Prospect::founded, Prospect.Builder::founded);
    static final OrderedAttribute<Prospect, BigDecimal> SCORE =
            TABLE.decimal("score", 9, 4, Prospect::score, Prospect.Builder::score);
    static final ScalarAttribute<Prospect, Boolean> OPEN =
            TABLE.flag("open", Prospect::isOpen, Prospect.Builder::isOpen);
    static final OrderedAttribute<Prospect, Instant> CREATED_AT =
            TABLE.instant("createdAt", Prospect::createdAt, Prospect.Builder::createdAt);
    static final OrderedAttribute<Prospect, Instant> LAST_FOLLOW_UP =
            TABLE.optionalInstant("lastFollowUp", Prospect::lastFollowUp, Prospect.Builder::lastFollowUp);
    static final TextAttribute<Prospect> NOTE =
            TABLE.optionalText("note", 2000, Prospect::note, Prospect.Builder::note);
    static final NestedAttribute<Prospect, List<Prospect.Place>> PLACES =
            TABLE.nestedList("places", Prospect.Place.class, Prospect::places, Prospect.Builder::places);
    static final NestedAttribute<Prospect, List<Prospect.Person>> PEOPLE =
            TABLE.nestedList("people", Prospect.Person.class, Prospect::people, Prospect.Builder::people);
    static final NestedAttribute<Prospect, List<Prospect.Visit>> VISITS =
            TABLE.nestedList("visits", Prospect.Visit.class, Prospect::visits, Prospect.Builder::visits);

    static final EntityType<Prospect> TYPE =
            TABLE.unique(NUMBER).sorted(NAME).sorted(OWNER, LAST_FOLLOW_UP).build();

    private ProspectTable() {}
}
