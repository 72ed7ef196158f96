package org.guanxi.crm.opportunity;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.common.Percentage;
import org.guanxi.crm.pipeline.ForecastCategory;
import org.guanxi.crm.pipeline.ReasonGiven;
import org.guanxi.crm.pipeline.Stage;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.MoneyAttribute;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.ScalarAttribute;
import org.guanxi.crm.storage.TextAttribute;
import org.guanxi.crm.storage.Upon;

/** The table of {@link StageVisit}. */
public final class StageVisitTable {

    private static final EntityTypeBuilder<StageVisit, StageVisit.Builder> TABLE = EntityType.describe(
                    "stageVisit",
                    StageVisit.class,
                    StageVisit.Builder::new,
                    StageVisit.Builder::from,
                    StageVisit.Builder::build)
            .identity(StageVisit.Builder::id, StageVisit.Builder::version);

    public static final ReferenceAttribute<StageVisit, Opportunity> OPPORTUNITY = TABLE.reference(
            "opportunity", Opportunity.class, Upon.history(), StageVisit::opportunity, StageVisit.Builder::opportunity);
    public static final OrderedAttribute<StageVisit, Integer> SEQ =
            TABLE.integer("seq", StageVisit::seq, StageVisit.Builder::seq);
    public static final ReferenceAttribute<StageVisit, Stage> STAGE =
            TABLE.reference("stage", Stage.class, Upon.history(), StageVisit::stage, StageVisit.Builder::stage);
    public static final ScalarAttribute<StageVisit, VisitKind> KIND =
            TABLE.choice("kind", VisitKind.class, StageVisit::kind, StageVisit.Builder::kind);
    public static final OrderedAttribute<StageVisit, Instant> ENTERED_AT =
            TABLE.instant("enteredAt", StageVisit::enteredAt, StageVisit.Builder::enteredAt);
    public static final OrderedAttribute<StageVisit, Instant> LEFT_AT =
            TABLE.optionalInstant("leftAt", StageVisit::leftAt, StageVisit.Builder::leftAt);
    public static final OrderedAttribute<StageVisit, Long> DWELL_SECONDS =
            TABLE.optionalWhole("dwellSeconds", StageVisit::dwellSeconds, StageVisit.Builder::dwellSeconds);
    public static final ScalarAttribute<StageVisit, ActorId> ACTOR =
            TABLE.printed("actor", 100, ActorId::value, ActorId::of, StageVisit::actor, StageVisit.Builder::actor);
    public static final MoneyAttribute<StageVisit> AMOUNT =
            TABLE.optionalMoney("amount", StageVisit::amount, StageVisit.Builder::amount);
    public static final OrderedAttribute<StageVisit, LocalDate> CLOSE_DATE =
            TABLE.optionalDate("closeDate", StageVisit::closeDate, StageVisit.Builder::closeDate);
    public static final OrderedAttribute<StageVisit, BigDecimal> PROBABILITY = TABLE.decimal(
            "probability",
            5,
            2,
            visit -> visit.probability().value(),
            (builder, value) -> builder.probability(new Percentage(value)));
    public static final ScalarAttribute<StageVisit, ForecastCategory> FORECAST_CATEGORY = TABLE.choice(
            "forecastCategory",
            ForecastCategory.class,
            StageVisit::forecastCategory,
            StageVisit.Builder::forecastCategory);
    public static final TextAttribute<StageVisit> REASON =
            TABLE.optionalText("reason", 60, StageVisit::reason, StageVisit.Builder::reason);
    public static final TextAttribute<StageVisit> REASON_NOTE = TABLE.optionalText(
            "reasonNote", ReasonGiven.LONGEST_NOTE, StageVisit::reasonNote, StageVisit.Builder::reasonNote);
    public static final TextAttribute<StageVisit> COMPETITOR = TABLE.optionalText(
            "competitor", ReasonGiven.LONGEST_COMPETITOR, StageVisit::competitor, StageVisit.Builder::competitor);

    public static final EntityType<StageVisit> TYPE =
            TABLE.unique(OPPORTUNITY, SEQ).governedBy(OPPORTUNITY).build();

    private StageVisitTable() {}
}
