package org.guanxi.crm.pipeline;

import org.guanxi.crm.internal.Area;

/** What the area brings; its verbs are among those of deals. */
public final class PipelineArea {

    /** The declaration. */
    public static final Area AREA = Area.named("pipeline")
            .table("pipeline", Pipeline.class, () -> PipelineTable.TYPE)
            .table("stage", Stage.class, () -> StageTable.TYPE)
            .table("dealReason", Reason.class, () -> ReasonTable.TYPE)
            .events(PipelineEvent.class)
            .build();

    private PipelineArea() {}
}
