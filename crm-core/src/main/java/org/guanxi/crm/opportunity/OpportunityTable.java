package org.guanxi.crm.opportunity;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.guanxi.crm.catalog.Product;
import org.guanxi.crm.common.Percentage;
import org.guanxi.crm.contact.Contact;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.pipeline.ForecastCategory;
import org.guanxi.crm.pipeline.Pipeline;
import org.guanxi.crm.pipeline.ReasonGiven;
import org.guanxi.crm.pipeline.Stage;
import org.guanxi.crm.pipeline.StageKind;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.MoneyAttribute;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.ScalarAttribute;
import org.guanxi.crm.storage.TextAttribute;
import org.guanxi.crm.storage.Upon;
import org.guanxi.crm.storage.Upon.Then;
import org.guanxi.crm.team.Member;

/** The table of {@link Opportunity}. */
public final class OpportunityTable {

    private static final EntityTypeBuilder<Opportunity, Opportunity.Builder> TABLE = EntityType.describe(
                    "opportunity",
                    Opportunity.class,
                    Opportunity.Builder::new,
                    Opportunity.Builder::from,
                    Opportunity.Builder::build)
            .identity(Opportunity.Builder::id, Opportunity.Builder::version);

    public static final TextAttribute<Opportunity> NAME =
            TABLE.text("name", 200, Opportunity::name, Opportunity.Builder::name);
    public static final ReferenceAttribute<Opportunity, Customer> CUSTOMER = TABLE.optionalReference(
            "customer", Customer.class, Upon.partOf(), Opportunity::customer, Opportunity.Builder::customer);
    public static final ReferenceAttribute<Opportunity, Contact> CONTACT = TABLE.optionalReference(
            "contact",
            Contact.class,
            Upon.merge(Then.MOVE).erasure(Then.CLEAR).handOver(Then.KEEP),
            Opportunity::contact,
            Opportunity.Builder::contact);
    public static final ReferenceAttribute<Opportunity, Product> PRODUCT = TABLE.optionalReference(
            "product", Product.class, Upon.partOf(), Opportunity::product, Opportunity.Builder::product);
    public static final ReferenceAttribute<Opportunity, Member> OWNER = TABLE.reference(
            "owner",
            Member.class,
            Upon.merge(Then.MOVE).erasure(Then.KEEP).handOver(Then.MOVE),
            Opportunity::owner,
            Opportunity.Builder::owner);
    public static final MoneyAttribute<Opportunity> AMOUNT =
            TABLE.optionalMoney("amount", Opportunity::amount, Opportunity.Builder::amount);
    public static final OrderedAttribute<Opportunity, LocalDate> CLOSE_DATE =
            TABLE.optionalDate("closeDate", Opportunity::closeDate, Opportunity.Builder::closeDate);
    public static final OrderedAttribute<Opportunity, Instant> OPENED_AT =
            TABLE.instant("openedAt", Opportunity::openedAt, Opportunity.Builder::openedAt);
    public static final OrderedAttribute<Opportunity, LocalDate> OPENED_ON =
            TABLE.date("openedOn", Opportunity::openedOn, Opportunity.Builder::openedOn);
    public static final OrderedAttribute<Opportunity, Instant> CLOSED_AT =
            TABLE.optionalInstant("closedAt", Opportunity::closedAt, Opportunity.Builder::closedAt);
    public static final OrderedAttribute<Opportunity, LocalDate> CLOSED_ON =
            TABLE.optionalDate("closedOn", Opportunity::closedOn, Opportunity.Builder::closedOn);
    public static final OrderedAttribute<Opportunity, Integer> DAYS_TO_CLOSE =
            TABLE.optionalInteger("daysToClose", Opportunity::daysToClose, Opportunity.Builder::daysToClose);
    public static final ReferenceAttribute<Opportunity, Pipeline> PIPELINE = TABLE.reference(
            "pipeline", Pipeline.class, Upon.history(), Opportunity::pipeline, Opportunity.Builder::pipeline);
    public static final ReferenceAttribute<Opportunity, Stage> STAGE =
            TABLE.reference("stage", Stage.class, Upon.history(), Opportunity::stage, Opportunity.Builder::stage);
    public static final ScalarAttribute<Opportunity, StageKind> STATE =
            TABLE.choice("state", StageKind.class, Opportunity::state, Opportunity.Builder::state);
    public static final OrderedAttribute<Opportunity, Instant> ENTERED_AT =
            TABLE.instant("enteredAt", Opportunity::enteredAt, Opportunity.Builder::enteredAt);
    public static final OrderedAttribute<Opportunity, Instant> LAST_TOUCH =
            TABLE.optionalInstant("lastTouch", Opportunity::lastTouch, Opportunity.Builder::lastTouch);
    public static final OrderedAttribute<Opportunity, Integer> VISITS =
            TABLE.integer("visits", Opportunity::visits, Opportunity.Builder::visits);
    public static final OrderedAttribute<Opportunity, BigDecimal> PROBABILITY = TABLE.decimal(
            "probability",
            5,
            2,
            deal -> deal.probability().value(),
            (builder, value) -> builder.probability(new Percentage(value)));
    public static final ScalarAttribute<Opportunity, Boolean> PROBABILITY_OVERRIDDEN = TABLE.flag(
            "probabilityOverridden",
            Opportunity::isProbabilityOverridden,
            Opportunity.Builder::isProbabilityOverridden);
    public static final ScalarAttribute<Opportunity, ForecastCategory> FORECAST_CATEGORY = TABLE.choice(
            "forecastCategory",
            ForecastCategory.class,
            Opportunity::forecastCategory,
            Opportunity.Builder::forecastCategory);
    public static final ScalarAttribute<Opportunity, Boolean> FORECAST_OVERRIDDEN = TABLE.flag(
            "forecastOverridden", Opportunity::isForecastOverridden, Opportunity.Builder::isForecastOverridden);
    public static final ReferenceAttribute<Opportunity, Stage> CLOSED_FROM = TABLE.optionalReference(
            "closedFrom", Stage.class, Upon.history(), Opportunity::closedFrom, Opportunity.Builder::closedFrom);
    public static final TextAttribute<Opportunity> REASON =
            TABLE.optionalText("reason", 60, Opportunity::reason, Opportunity.Builder::reason);
    public static final TextAttribute<Opportunity> REASON_NOTE = TABLE.optionalText(
            "reasonNote", ReasonGiven.LONGEST_NOTE, Opportunity::reasonNote, Opportunity.Builder::reasonNote);
    public static final TextAttribute<Opportunity> COMPETITOR = TABLE.optionalText(
            "competitor", ReasonGiven.LONGEST_COMPETITOR, Opportunity::competitor, Opportunity.Builder::competitor);
    public static final TextAttribute<Opportunity> EXTERNAL_KEY =
            TABLE.optionalText("externalKey", 200, Opportunity::externalKey, Opportunity.Builder::externalKey);

    public static final EntityType<Opportunity> TYPE = TABLE.unique(EXTERNAL_KEY)
            .sorted(NAME)
            .sorted(STATE, CLOSED_ON)
            .sorted(STATE, CLOSE_DATE)
            .sorted(STATE, ENTERED_AT)
            .ownedBy(OWNER)
            .readByOwnersOf(CUSTOMER)
            .customFields(Opportunity::custom, Opportunity.Builder::custom)
            .build();

    private OpportunityTable() {}
}
