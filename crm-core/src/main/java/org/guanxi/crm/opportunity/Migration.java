package org.guanxi.crm.opportunity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.error.NotFound;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.internal.Workspace.Change;
import org.guanxi.crm.pipeline.Pipeline;
import org.guanxi.crm.pipeline.PipelineStages;
import org.guanxi.crm.pipeline.PipelineTable;
import org.guanxi.crm.pipeline.Pipelines;
import org.guanxi.crm.pipeline.Stage;
import org.guanxi.crm.pipeline.StageKind;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Grouping;
import org.guanxi.crm.storage.Measure;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.storage.Summary;

/** Takes the open deals of a pipeline's older editions over to its newest. */
final class Migration {

    private final Workspace workspace;
    private final Passage.Mover mover;
    private final PipelineStages newest;
    private final Map<Id<Pipeline>, PipelineStages> older = new HashMap<>();
    private final Map<String, String> mapped;

    /** Begins with what there is to migrate. */
    Migration(Workspace workspace, Passage.Mover mover, String code, Map<String, String> mapped) {
        this.workspace = workspace;
        this.mover = mover;
        this.mapped = mapped;
        Pipelines pipelines = new Pipelines(workspace);
        List<PipelineStages> editions = pipelines.withStages(pipelines.editions(code));
        if (editions.isEmpty()) {
            throw new NotFound(PipelineTable.TYPE.kind(), code);
        }
        this.newest = editions.get(0);
        editions.stream()
                .skip(1)
                .forEach(edition -> older.put(edition.pipeline().id(), edition));
    }

    /** Migrates every open deal, or refuses naming every stage that comes to no open stage. */
    long run() {
        if (older.isEmpty()) {
            return 0;
        }
        Condition<Opportunity> where =
                OpportunityTable.STATE.is(StageKind.OPEN).and(OpportunityTable.PIPELINE.in(older.keySet()));
        checkMapped(where);
        long count = 0;
        Selection<Opportunity> next =
                Selection.of(OpportunityTable.TYPE).where(where).limit(Selection.MAXIMUM_LIMIT);
        List<Opportunity> page = workspace.store().find(next);
        while (!page.isEmpty()) {
            migrate(page);
            count += page.size();
            page = workspace.store().find(next.after(page.get(page.size() - 1)));
        }
        return count;
    }

    private void checkMapped(Condition<Opportunity> where) {
        Grouping<Opportunity, Id<Pipeline>> byPipeline = Grouping.by(OpportunityTable.PIPELINE);
        Grouping<Opportunity, Id<Stage>> byStage = Grouping.by(OpportunityTable.STAGE);
        Measure<Opportunity, Long> deals = Measure.count();
        Problems problems = new Problems();
        Summary<Opportunity> used = Summary.of(OpportunityTable.TYPE)
                .where(where)
                .groupBy(byPipeline, byStage)
                .measure(deals);
        for (Summary.Row row : workspace.store().summarize(used)) {
            PipelineStages edition = edition(row.get(byPipeline).orElseThrow());
            Stage stage = edition.stage(row.get(byStage).orElseThrow());
            if (target(stage).isEmpty()) {
                problems.add(
                        "stages." + stage.key(),
                        "opportunity.stage-unmapped",
                        "stage",
                        stage.key(),
                        "edition",
                        edition.pipeline().edition(),
                        "deals",
                        row.count(deals),
                        "stages",
                        newest.of(StageKind.OPEN).stream().map(Stage::key).toList());
            }
        }
        problems.throwIfAny();
    }

    private PipelineStages edition(Id<Pipeline> id) {
        return Objects.requireNonNull(older.get(id), "only deals of older editions are read");
    }

    private Optional<Stage> target(Stage stage) {
        return newest.find(mapped.getOrDefault(stage.key(), stage.key()))
                .filter(found -> !found.kind().isEnd());
    }

    private void migrate(List<Opportunity> deals) {
        Visits visits = new Visits(workspace);
        Map<Id<Opportunity>, StageVisit> present =
                visits.present(deals.stream().map(Opportunity::id).toList());
        List<Change<Opportunity>> changes = new ArrayList<>();
        List<StageVisit> written = new ArrayList<>();
        for (Opportunity deal : deals) {
            PipelineStages from = edition(deal.pipeline());
            Stage left = from.stage(deal.stage());
            Stage to = target(left).orElseThrow();
            Passage passage = new Passage(
                            deal, List.of(Objects.requireNonNull(present.get(deal.id()), "an open deal is on a visit")))
                    .to(to, VisitKind.MIGRATE, Optional.empty(), mover);
            OpportunityEvent event = new OpportunityEvent.Migrated(
                    deal.id(),
                    from.pipeline().code(),
                    from.pipeline().edition(),
                    newest.pipeline().edition(),
                    left.key(),
                    to.key());
            changes.add(new Change<>(deal, passage.deal(), event));
            written.addAll(passage.visits());
        }
        workspace.updateAll(OpportunityTable.TYPE, changes);
        visits.write(present.values(), written);
    }
}
