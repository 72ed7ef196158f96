package org.guanxi.crm.examples.bench;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guanxi.crm.examples.bench.Prospect.Builder;
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

    private static final EntityTypeBuilder<Prospect, Builder> TABLE = EntityType.describe(
                    "prospect", Prospect.class, Builder::new, Builder::from, Builder::build)
            .identity(Builder::id, Builder::version);

    static final TextAttribute<Prospect> NAME = TABLE.text("name", 200, Prospect::name, Builder::name);
    static final TextAttribute<Prospect> NAME_KEY = TABLE.text("nameKey", 200, Prospect::nameKey, Builder::nameKey);
    static final TextAttribute<Prospect> NUMBER = TABLE.text("number", 40, Prospect::number, Builder::number);
    static final TextAttribute<Prospect> TAX_NUMBER =
            TABLE.optionalText("taxNumber", 40, Prospect::taxNumber, Builder::taxNumber);
    static final TextAttribute<Prospect> INDUSTRY =
            TABLE.optionalText("industry", 60, Prospect::industry, Builder::industry);
    static final TextAttribute<Prospect> STATUS = TABLE.text("status", 60, Prospect::status, Builder::status);
    static final TextAttribute<Prospect> LEVEL = TABLE.optionalText("level", 60, Prospect::level, Builder::level);
    static final TextAttribute<Prospect> SOURCE = TABLE.optionalText("source", 60, Prospect::source, Builder::source);
    static final OrderedAttribute<Prospect, Integer> EMPLOYEES =
            TABLE.optionalInteger("employees", Prospect::employees, Builder::employees);
    static final MoneyAttribute<Prospect> ANNUAL_REVENUE =
            TABLE.optionalMoney("annualRevenue", Prospect::annualRevenue, Builder::annualRevenue);
    static final TextAttribute<Prospect> WEBSITE =
            TABLE.optionalText("website", 500, Prospect::website, Builder::website);
    static final TextAttribute<Prospect> CITY = TABLE.optionalText("city", 100, Prospect::city, Builder::city);
    static final TextAttribute<Prospect> COUNTRY = TABLE.optionalText("country", 2, Prospect::country, Builder::country);
    static final ScalarAttribute<Prospect, UUID> OWNER = TABLE.uuid("owner", Prospect::owner, Builder::owner);
    static final ReferenceAttribute<Prospect, Prospect> PARENT =
            TABLE.optionalReference("parent", Prospect.class, Upon.partOf(), Prospect::parent, Builder::parent);
    static final TextAttribute<Prospect> LANGUAGE =
            TABLE.optionalText("language", 35, Prospect::language, Builder::language);
    static final OrderedAttribute<Prospect, LocalDate> FOUNDED =
            TABLE.optionalDate("founded", Prospect::founded, Builder::founded);
    static final OrderedAttribute<Prospect, BigDecimal> SCORE =
            TABLE.decimal("score", 9, 4, Prospect::score, Builder::score);
    static final ScalarAttribute<Prospect, Boolean> OPEN = TABLE.flag("open", Prospect::isOpen, Builder::isOpen);
    static final OrderedAttribute<Prospect, Instant> CREATED_AT =
            TABLE.instant("createdAt", Prospect::createdAt, Builder::createdAt);
    static final OrderedAttribute<Prospect, Instant> LAST_FOLLOW_UP =
            TABLE.optionalInstant("lastFollowUp", Prospect::lastFollowUp, Builder::lastFollowUp);
    static final TextAttribute<Prospect> NOTE = TABLE.optionalText("note", 2000, Prospect::note, Builder::note);
    static final NestedAttribute<Prospect, List<Prospect.Place>> PLACES =
            TABLE.nestedList("places", Prospect.Place.class, Prospect::places, Builder::places);
    static final NestedAttribute<Prospect, List<Prospect.Person>> PEOPLE =
            TABLE.nestedList("people", Prospect.Person.class, Prospect::people, Builder::people);
    static final NestedAttribute<Prospect, List<Prospect.Visit>> VISITS =
            TABLE.nestedList("visits", Prospect.Visit.class, Prospect::visits, Builder::visits);

    static final EntityType<Prospect> TYPE =
            TABLE.unique(NUMBER).sorted(NAME).sorted(OWNER, LAST_FOLLOW_UP).build();

    private ProspectTable() {}
}
