package org.guanxi.crm.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.TextRule;
import org.guanxi.crm.error.NotFound;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Selection;

/**
 * The tenant's pipelines and reasons. They are read whatever the caller may see, as the rules of deals rest on them; they are
 * written with the caller's rights. For the areas whose records pass through pipelines; what people call is there.
 */
public final class Pipelines {

    private final Workspace workspace;

    /** Those of the workspace's tenant. */
    public Pipelines(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The editions on which new deals are opened, in order of code. */
    public List<PipelineStages> offered() {
        return withStages(find(PipelineTable.OFFERED.is(true)));
    }

    /** The edition, with its stages. */
    public PipelineStages of(Id<Pipeline> id) {
        return withStages(workspace.store().getAll(PipelineTable.TYPE, List.of(id)))
                .get(0);
    }

    /** The newest edition of the pipeline of this code; empty if there is none. */
    public Optional<PipelineStages> newest(String code) {
        return withStages(editions(code).stream().limit(1).toList()).stream().findFirst();
    }

    /** All editions of a pipeline, newest first. */
    public List<Pipeline> editions(String code) {
        return workspace
                .store()
                .find(Selection.of(PipelineTable.TYPE)
                        .where(PipelineTable.CODE.is(code))
                        .orderBy(PipelineTable.EDITION.descending())
                        .limit(Selection.MAXIMUM_LIMIT));
    }

    private List<Pipeline> find(Condition<Pipeline> where) {
        return workspace
                .store()
                .find(Selection.of(PipelineTable.TYPE)
                        .where(where)
                        .orderBy(PipelineTable.CODE.ascending())
                        .limit(Selection.MAXIMUM_LIMIT));
    }

    /** These editions with their stages, in their order; one read. */
    public List<PipelineStages> withStages(Collection<Pipeline> pipelines) {
        if (pipelines.isEmpty()) {
            return List.of();
        }
        List<Id<Pipeline>> ids = pipelines.stream().map(Pipeline::id).toList();
        Selection<Stage> all = Selection.of(StageTable.TYPE).where(StageTable.PIPELINE.in(ids));
        Map<Id<Pipeline>, List<Stage>> stages =
                workspace.store().stream(all, Selection.MAXIMUM_LIMIT).collect(Collectors.groupingBy(Stage::pipeline));
        return pipelines.stream()
                .map(pipeline -> new PipelineStages(pipeline, stages.getOrDefault(pipeline.id(), List.of())))
                .toList();
    }

    /** The open stages, of all editions, that allow a deal, or silence about it, only so many days. */
    public List<Stage> limitedStages() {
        Selection<Stage> limited = Selection.of(StageTable.TYPE)
                .where(StageTable.KIND.is(StageKind.OPEN))
                .where(StageTable.MAX_DWELL_DAYS.isPresent().or(StageTable.MAX_SILENT_DAYS.isPresent()));
        return workspace.store().stream(limited, Selection.MAXIMUM_LIMIT).toList();
    }

    /**
     * Defines a pipeline, or a new edition of it; the newest edition if it is just so.
     *
     * @param mayRequire whether a stage may require the attribute of this name
     * @throws org.guanxi.crm.error.Invalid with all that is wrong with the draft
     */
    public PipelineStages define(PipelineDraft draft, Predicate<String> mayRequire) {
        Problems problems = new Problems();
        PipelineCheck.check(draft, mayRequire, problems);
        problems.throwIfAny();
        Optional<PipelineStages> newest = newest(draft.code());
        if (newest.isPresent() && draft.describes(newest.get())) {
            return newest.get();
        }
        newest.map(PipelineStages::pipeline).ifPresent(this::withdraw);
        int edition = newest.map(present -> present.pipeline().edition() + 1).orElse(1);
        Pipeline pipeline = pipeline(draft, edition);
        List<String> keys = draft.stages().stream().map(StageDraft::key).toList();
        Pipeline stored = workspace.insert(
                PipelineTable.TYPE, pipeline, new PipelineEvent.Defined(pipeline.id(), pipeline.code(), edition, keys));
        List<Stage> stages = workspace.insertAll(
                StageTable.TYPE,
                stages(draft, pipeline.id()),
                stage -> new PipelineEvent.StageDefined(
                        stage.id(), stage.pipeline(), stage.key(), stage.kind(), stage.probability()));
        return new PipelineStages(stored, stages);
    }

    private Pipeline pipeline(PipelineDraft draft, int edition) {
        return Pipeline.builder()
                .id(workspace.newId())
                .code(draft.code())
                .edition(edition)
                .name(draft.name())
                .isOffered(true)
                .isSkipping(draft.isSkipping())
                .isGoingBack(draft.isGoingBack())
                .reopenDays(draft.reopenDays())
                .transitions(draft.transitions())
                .build();
    }

    private List<Stage> stages(PipelineDraft draft, Id<Pipeline> pipeline) {
        List<Stage> stages = new ArrayList<>();
        for (StageDraft stage : draft.stages()) {
            stages.add(Stage.builder()
                    .id(workspace.newId())
                    .pipeline(pipeline)
                    .key(stage.key())
                    .name(stage.name())
                    .position(stages.size() + 1)
                    .kind(stage.kind())
                    .probability(stage.probability())
                    .forecastCategory(stage.forecastCategory())
                    .maxDwellDays(stage.maxDwellDays())
                    .maxSilentDays(stage.maxSilentDays())
                    .exitCriteria(stage.exitCriteria())
                    .build());
        }
        return stages;
    }

    /** Offers the pipeline no more; {@code record.not-found} if there is none. */
    public void retire(String code) {
        Pipeline newest =
                editions(code).stream().findFirst().orElseThrow(() -> new NotFound(PipelineTable.TYPE.kind(), code));
        withdraw(newest);
    }

    private void withdraw(Pipeline pipeline) {
        if (pipeline.isOffered()) {
            workspace.update(
                    PipelineTable.TYPE,
                    pipeline,
                    Pipeline.builder().from(pipeline).isOffered(false).build(),
                    new PipelineEvent.Withdrawn(pipeline.id(), pipeline.code(), pipeline.edition()));
        }
    }

    /** All reasons, in order of code, those retired too. */
    public ReasonList reasons() {
        Selection<Reason> all = Selection.of(ReasonTable.TYPE).orderBy(ReasonTable.CODE.ascending());
        return new ReasonList(
                workspace.store().stream(all, Selection.MAXIMUM_LIMIT).toList());
    }

    /** Adds reasons, or describes them anew. */
    public List<Reason> defineReasons(List<ReasonDraft> drafts) {
        check(drafts);
        List<Reason> present = reasons().reasons();
        List<Reason> defined = new ArrayList<>();
        for (ReasonDraft draft : drafts) {
            Optional<Reason> known = present.stream()
                    .filter(reason ->
                            reason.purpose() == draft.purpose() && reason.code().equals(draft.code()))
                    .findFirst();
            defined.add(known.map(reason -> redefine(reason, draft)).orElseGet(() -> add(draft)));
        }
        return List.copyOf(defined);
    }

    private static void check(List<ReasonDraft> drafts) {
        Problems problems = new Problems();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < drafts.size(); i++) {
            ReasonDraft draft = drafts.get(i);
            TextRule.check("[" + i + "].code", draft.code(), 60, problems);
            if (!seen.add(draft.purpose() + " " + draft.code())) {
                problems.add(
                        "[" + i + "].code",
                        "opportunity.reason-repeated",
                        "reason",
                        draft.code(),
                        "purpose",
                        draft.purpose());
            }
        }
        problems.throwIfAny();
    }

    private Reason add(ReasonDraft draft) {
        Reason reason = reason(Reason.builder().id(workspace.newId()), draft);
        return workspace.insert(
                ReasonTable.TYPE,
                reason,
                new PipelineEvent.ReasonDefined(reason.id(), reason.purpose(), reason.code()));
    }

    private Reason redefine(Reason known, ReasonDraft draft) {
        return draft.describes(known)
                ? known
                : workspace.update(
                        ReasonTable.TYPE,
                        known,
                        reason(Reason.builder().from(known), draft),
                        new PipelineEvent.ReasonDefined(known.id(), known.purpose(), known.code()));
    }

    private static Reason reason(Reason.Builder builder, ReasonDraft draft) {
        return builder.purpose(draft.purpose())
                .code(draft.code())
                .name(draft.name())
                .isActive(true)
                .isCompetitorRequired(draft.isCompetitorRequired())
                .isNoteRequired(draft.isNoteRequired())
                .build();
    }

    /** Lets a reason not be given any more; {@code record.not-found} if there is none. */
    public void retireReason(ReasonPurpose purpose, String code) {
        Reason known = reasons().reasons().stream()
                .filter(reason -> reason.purpose() == purpose && reason.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound(ReasonTable.TYPE.kind(), purpose + " " + code));
        if (known.isActive()) {
            workspace.update(
                    ReasonTable.TYPE,
                    known,
                    Reason.builder().from(known).isActive(false).build(),
                    new PipelineEvent.ReasonRetired(known.id(), purpose, code));
        }
    }

    /** Defines what of {@link Presets} is not there yet; answers the newest edition of the standard pipeline. */
    public PipelineStages useStandard() {
        Set<String> known = reasons().reasons().stream()
                .map(reason -> reason.purpose() + " " + reason.code())
                .collect(Collectors.toSet());
        defineReasons(Presets.standardReasons().stream()
                .filter(draft -> !known.contains(draft.purpose() + " " + draft.code()))
                .toList());
        PipelineDraft standard = Presets.standardPipeline();
        return newest(standard.code()).orElseGet(() -> define(standard, attribute -> false));
    }
}
