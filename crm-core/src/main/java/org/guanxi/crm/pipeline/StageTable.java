package org.guanxi.crm.pipeline;

import java.math.BigDecimal;
import java.util.List;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.common.Percentage;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.NestedAttribute;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.ScalarAttribute;
import org.guanxi.crm.storage.TextAttribute;
import org.guanxi.crm.storage.Upon;

/** The table of {@link Stage}. */
public final class StageTable {

    private static final EntityTypeBuilder<Stage, Stage.Builder> TABLE = EntityType.describe(
                    "stage", Stage.class, Stage.Builder::new, Stage.Builder::from, Stage.Builder::build)
            .identity(Stage.Builder::id, Stage.Builder::version);

    public static final ReferenceAttribute<Stage, Pipeline> PIPELINE =
            TABLE.reference("pipeline", Pipeline.class, Upon.partOf(), Stage::pipeline, Stage.Builder::pipeline);
    public static final TextAttribute<Stage> KEY = TABLE.text("stageKey", 60, Stage::key, Stage.Builder::key);
    public static final NestedAttribute<Stage, LocalizedText> NAME =
            TABLE.nested("name", LocalizedText.class, Stage::name, Stage.Builder::name);
    public static final OrderedAttribute<Stage, Integer> POSITION =
            TABLE.integer("position", Stage::position, Stage.Builder::position);
    public static final ScalarAttribute<Stage, StageKind> KIND =
            TABLE.choice("kind", StageKind.class, Stage::kind, Stage.Builder::kind);
    public static final OrderedAttribute<Stage, BigDecimal> PROBABILITY = TABLE.decimal(
            "probability",
            5,
            2,
            stage -> stage.probability().value(),
            (builder, value) -> builder.probability(new Percentage(value)));
    public static final ScalarAttribute<Stage, ForecastCategory> FORECAST_CATEGORY = TABLE.choice(
            "forecastCategory", ForecastCategory.class, Stage::forecastCategory, Stage.Builder::forecastCategory);
    public static final OrderedAttribute<Stage, Integer> MAX_DWELL_DAYS =
            TABLE.optionalInteger("maxDwellDays", Stage::maxDwellDays, Stage.Builder::maxDwellDays);
    public static final OrderedAttribute<Stage, Integer> MAX_SILENT_DAYS =
            TABLE.optionalInteger("maxSilentDays", Stage::maxSilentDays, Stage.Builder::maxSilentDays);
    public static final NestedAttribute<Stage, List<String>> EXIT_CRITERIA =
            TABLE.nestedList("exitCriteria", String.class, Stage::exitCriteria, Stage.Builder::exitCriteria);

    public static final EntityType<Stage> TYPE = TABLE.unique(PIPELINE, KEY).build();

    private StageTable() {}
}
