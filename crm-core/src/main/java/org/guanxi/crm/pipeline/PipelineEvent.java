package org.guanxi.crm.pipeline;

import java.util.List;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.Percentage;
import org.guanxi.crm.event.Event;
import org.guanxi.crm.event.EventName;

/** What administrators do to pipelines and lists of reasons. */
public sealed interface PipelineEvent extends Event {

    /** A pipeline is defined, or defined anew in another edition. */
    @EventName("pipeline.defined")
    record Defined(Id<Pipeline> pipeline, String code, int edition, List<String> stages) implements PipelineEvent {
        /** Copies the list. */
        public Defined {
            stages = List.copyOf(stages);
        }
    }

    /** A stage is part of a pipeline that is defined. */
    @EventName("pipeline.stage-defined")
    record StageDefined(Id<Stage> stage, Id<Pipeline> pipeline, String key, StageKind kind, Percentage probability)
            implements PipelineEvent {}

    /** No new deals are opened on an edition any more: a newer one took its place, or the pipeline is retired. */
    @EventName("pipeline.withdrawn")
    record Withdrawn(Id<Pipeline> pipeline, String code, int edition) implements PipelineEvent {}

    /** A reason can be given from now on, or is described anew. */
    @EventName("pipeline.reason-defined")
    record ReasonDefined(Id<Reason> reason, ReasonPurpose purpose, String code) implements PipelineEvent {}

    /** A reason cannot be given any more. */
    @EventName("pipeline.reason-retired")
    record ReasonRetired(Id<Reason> reason, ReasonPurpose purpose, String code) implements PipelineEvent {}
}
