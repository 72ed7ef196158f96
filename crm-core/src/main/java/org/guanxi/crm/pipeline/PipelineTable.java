package org.guanxi.crm.pipeline;

import java.util.List;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.NestedAttribute;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.ScalarAttribute;
import org.guanxi.crm.storage.TextAttribute;

/** The table of {@link Pipeline}. */
public final class PipelineTable {

    private static final EntityTypeBuilder<Pipeline, Pipeline.Builder> TABLE = EntityType.describe(
                    "pipeline", Pipeline.class, Pipeline.Builder::new, Pipeline.Builder::from, Pipeline.Builder::build)
            .identity(Pipeline.Builder::id, Pipeline.Builder::version);

    public static final TextAttribute<Pipeline> CODE = TABLE.text("code", 60, Pipeline::code, Pipeline.Builder::code);
    public static final OrderedAttribute<Pipeline, Integer> EDITION =
            TABLE.integer("edition", Pipeline::edition, Pipeline.Builder::edition);
    public static final NestedAttribute<Pipeline, LocalizedText> NAME =
            TABLE.nested("name", LocalizedText.class, Pipeline::name, Pipeline.Builder::name);
    public static final ScalarAttribute<Pipeline, Boolean> OFFERED =
            TABLE.flag("offered", Pipeline::isOffered, Pipeline.Builder::isOffered);
    public static final ScalarAttribute<Pipeline, Boolean> SKIPPING =
            TABLE.flag("skipping", Pipeline::isSkipping, Pipeline.Builder::isSkipping);
    public static final ScalarAttribute<Pipeline, Boolean> GOING_BACK =
            TABLE.flag("goingBack", Pipeline::isGoingBack, Pipeline.Builder::isGoingBack);
    public static final OrderedAttribute<Pipeline, Integer> REOPEN_DAYS =
            TABLE.optionalInteger("reopenDays", Pipeline::reopenDays, Pipeline.Builder::reopenDays);
    public static final NestedAttribute<Pipeline, List<Pipeline.Transition>> TRANSITIONS = TABLE.nestedList(
            "transitions", Pipeline.Transition.class, Pipeline::transitions, Pipeline.Builder::transitions);

    public static final EntityType<Pipeline> TYPE =
            TABLE.unique(CODE, EDITION).hash(OFFERED).build();

    private PipelineTable() {}
}
