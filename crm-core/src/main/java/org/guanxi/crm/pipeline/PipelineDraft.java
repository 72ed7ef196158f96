package org.guanxi.crm.pipeline;

import java.util.List;
import java.util.Optional;
import org.guanxi.crm.common.LocalizedText;

/**
 * A pipeline that is to be defined, or defined anew.
 *
 * @param code the code, at most 60 code points
 * @param name the name, as people read it
 * @param stages the stages in order: at least one open, exactly one won, at least one lost
 * @param isSkipping whether a deal may pass stages without entering them
 * @param isGoingBack whether a deal may go back, with a reason
 * @param reopenDays for how many days after its end a deal can be reopened, 0 for never; empty for ever
 * @param transitions the only moves that are allowed, ends included; none to allow all that skipping and going back allow
 */
public record PipelineDraft(
        String code,
        LocalizedText name,
        List<StageDraft> stages,
        boolean isSkipping,
        boolean isGoingBack,
        Optional<Integer> reopenDays,
        List<Pipeline.Transition> transitions) {

    /** Copies the lists. */
    public PipelineDraft {
        stages = List.copyOf(stages);
        transitions = List.copyOf(transitions);
    }

    /** A pipeline in which all moves are allowed, and reopening for ever. */
    public static PipelineDraft of(String code, LocalizedText name, StageDraft... stages) {
        return new PipelineDraft(code, name, List.of(stages), true, true, Optional.empty(), List.of());
    }

    /** The same, in which a deal enters every open stage in turn, and is won from the last one only. */
    public PipelineDraft withoutSkipping() {
        return new PipelineDraft(code, name, stages, false, isGoingBack, reopenDays, transitions);
    }

    /** The same, in which no deal goes back. */
    public PipelineDraft withoutGoingBack() {
        return new PipelineDraft(code, name, stages, isSkipping, false, reopenDays, transitions);
    }

    /** The same, in which a deal can be reopened for so many days after its end; 0 for never. */
    public PipelineDraft reopenableForDays(int days) {
        return new PipelineDraft(code, name, stages, isSkipping, isGoingBack, Optional.of(days), transitions);
    }

    /** The same, in which only these moves are allowed, in whatever direction. */
    public PipelineDraft allowingOnly(Pipeline.Transition... moves) {
        return new PipelineDraft(code, name, stages, isSkipping, isGoingBack, reopenDays, List.of(moves));
    }

    boolean describes(PipelineStages present) {
        Pipeline pipeline = present.pipeline();
        boolean isSame = pipeline.isOffered()
                && pipeline.name().equals(name)
                && pipeline.isSkipping() == isSkipping
                && pipeline.isGoingBack() == isGoingBack
                && pipeline.reopenDays().equals(reopenDays)
                && pipeline.transitions().equals(transitions)
                && present.stages().size() == stages.size();
        for (int i = 0; isSame && i < stages.size(); i++) {
            isSame = stages.get(i).describes(present.stages().get(i));
        }
        return isSame;
    }
}
