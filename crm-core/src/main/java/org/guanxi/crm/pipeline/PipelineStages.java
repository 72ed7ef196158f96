package org.guanxi.crm.pipeline;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.guanxi.crm.common.Id;

/**
 * One edition of a pipeline with its stages.
 *
 * @param pipeline the edition
 * @param stages its stages in order, ends included
 */
public record PipelineStages(Pipeline pipeline, List<Stage> stages) {

    /** Copies the list and puts it in order. */
    public PipelineStages {
        stages =
                stages.stream().sorted(Comparator.comparingInt(Stage::position)).toList();
    }

    /** The stage of this key; empty if there is none. */
    public Optional<Stage> find(String key) {
        return stages.stream().filter(stage -> stage.key().equals(key)).findFirst();
    }

    /**
     * The stage of this id.
     *
     * @throws IllegalArgumentException if it is of another edition
     */
    public Stage stage(Id<Stage> id) {
        return stages.stream()
                .filter(stage -> stage.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "stage " + id + " is not of the pipeline " + pipeline.code() + " " + pipeline.edition()));
    }

    /** The stages of this kind, in order. */
    public List<Stage> of(StageKind kind) {
        return stages.stream().filter(stage -> stage.kind() == kind).toList();
    }

    /** The first open stage. */
    public Stage first() {
        return of(StageKind.OPEN).get(0);
    }

    /** The open stages from this one, inclusive, to that one, exclusive; an end comes after all open stages. */
    public List<Stage> passed(Stage from, Stage to) {
        return of(StageKind.OPEN).stream()
                .filter(stage -> stage.position() >= from.position())
                .filter(stage -> to.kind().isEnd() || stage.position() < to.position())
                .toList();
    }
}
