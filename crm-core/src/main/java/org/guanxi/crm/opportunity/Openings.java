package org.guanxi.crm.opportunity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.error.Duplicate;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.pipeline.PipelineStages;
import org.guanxi.crm.pipeline.Pipelines;
import org.guanxi.crm.pipeline.ReasonList;
import org.guanxi.crm.storage.Selection;

/** Opens a batch of deals: one read for the pipelines, the reasons and each thousand external keys, one write for all. */
final class Openings {

    private final Workspace workspace;
    private final Passage.Mover mover;
    private final List<PipelineStages> offered;
    private final ReasonList reasons;
    private final Problems problems = new Problems();

    Openings(Workspace workspace, Passage.Mover mover) {
        this.workspace = workspace;
        this.mover = mover;
        Pipelines pipelines = new Pipelines(workspace);
        this.offered = pipelines.offered();
        this.reasons = pipelines.reasons();
    }

    /** Opens them; the places of problems begin with the number of the deal if it is one of many. */
    OpenedDeals open(List<NewOpportunity> wanted, boolean isOneOfMany) {
        Map<String, Opportunity> there = known(wanted);
        Set<String> keys = new HashSet<>();
        Map<Integer, Opening> openings = new TreeMap<>();
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            NewOpportunity deal = wanted.get(i);
            if (deal.externalKey().filter(there::containsKey).isEmpty()) {
                rows.add(i);
            }
            String path = isOneOfMany ? "[" + i + "]." : "";
            if (deal.externalKey().isPresent() && !keys.add(deal.externalKey().get())) {
                problems.add(
                        path + "externalKey",
                        "opportunity.key-repeated",
                        "key",
                        deal.externalKey().get());
            } else if (deal.externalKey().filter(there::containsKey).isEmpty()) {
                int place = i;
                pipeline(deal, path).ifPresent(pipeline -> openings.put(place, opening(deal, pipeline, path)));
            }
        }
        openings.values().forEach(opening -> opening.check(problems));
        OpeningPlaces places = new OpeningPlaces(rows, isOneOfMany);
        if (!problems.isEmpty() && !rows.isEmpty()) {
            places.check(workspace, wanted, mover, problems);
        }
        problems.throwIfAny();
        return opened(wanted, there, openings, places);
    }

    private Opening opening(NewOpportunity deal, PipelineStages pipeline, String path) {
        return new Opening(deal, pipeline, reasons, workspace.tenant(), workspace.policy(DealZone.class), mover, path);
    }

    private Map<String, Opportunity> known(List<NewOpportunity> wanted) {
        Set<String> keys = new LinkedHashSet<>();
        wanted.forEach(deal -> deal.externalKey().ifPresent(keys::add));
        Map<String, Opportunity> there = new HashMap<>();
        byKeys(workspace, keys, true)
                .forEach(deal -> there.put(deal.externalKey().orElseThrow(), deal));
        return there;
    }

    /** The deals of these keys: all, or those that the caller may see. */
    static List<Opportunity> byKeys(Workspace workspace, Collection<String> keys, boolean isAll) {
        List<String> asked = List.copyOf(new LinkedHashSet<>(keys));
        List<Opportunity> found = new ArrayList<>();
        for (int from = 0; from < asked.size(); from += Selection.MAXIMUM_LIMIT) {
            List<String> some = asked.subList(from, Math.min(asked.size(), from + Selection.MAXIMUM_LIMIT));
            Selection<Opportunity> selection = Selection.of(OpportunityTable.TYPE)
                    .where(OpportunityTable.EXTERNAL_KEY.in(some))
                    .limit(Selection.MAXIMUM_LIMIT);
            found.addAll(isAll ? workspace.store().find(selection) : workspace.find(selection));
        }
        return found;
    }

    private Optional<PipelineStages> pipeline(NewOpportunity deal, String path) {
        List<String> codes =
                offered.stream().map(stages -> stages.pipeline().code()).toList();
        if (deal.pipeline().isEmpty()) {
            if (offered.size() == 1) {
                return Optional.of(offered.get(0));
            }
            problems.add(path + "pipeline", "opportunity.pipeline-required", "pipelines", codes);
            return Optional.empty();
        }
        Optional<PipelineStages> named = offered.stream()
                .filter(stages ->
                        stages.pipeline().code().equals(deal.pipeline().get()))
                .findFirst();
        if (named.isEmpty()) {
            problems.add(
                    path + "pipeline",
                    "opportunity.unknown-pipeline",
                    "pipeline",
                    deal.pipeline().get(),
                    "pipelines",
                    codes);
        }
        return named;
    }

    private OpenedDeals opened(
            List<NewOpportunity> wanted,
            Map<String, Opportunity> there,
            Map<Integer, Opening> openings,
            OpeningPlaces places) {
        List<Opportunity> deals = new ArrayList<>();
        List<StageVisit> visits = new ArrayList<>();
        Map<Id<Opportunity>, PipelineStages> pipelines = new HashMap<>();
        for (int i = 0; i < wanted.size(); i++) {
            Opening opening = openings.get(i);
            if (opening != null) {
                Passage passage = opening.passage(workspace.newId());
                deals.add(passage.deal());
                visits.addAll(passage.visits());
                pipelines.put(passage.deal().id(), opening.pipeline());
            }
        }
        List<Opportunity> stored = stored(deals, pipelines, places);
        new Visits(workspace).write(List.of(), visits);
        return new OpenedDeals(inOrder(wanted, shown(there), stored), there.size());
    }

    private List<Opportunity> stored(
            List<Opportunity> deals, Map<Id<Opportunity>, PipelineStages> pipelines, OpeningPlaces places) {
        try {
            return workspace.insertAll(
                    OpportunityTable.TYPE,
                    deals,
                    deal -> event(deal, Objects.requireNonNull(pipelines.get(deal.id()))));
        } catch (Invalid e) {
            throw new Invalid(e.problems().stream().map(places::placed).toList());
        }
    }

    private static OpportunityEvent event(Opportunity deal, PipelineStages pipeline) {
        return new OpportunityEvent.Opened(
                deal.id(),
                deal.name(),
                pipeline.pipeline().code(),
                pipeline.stage(deal.stage()).key(),
                deal.state(),
                deal.owner(),
                deal.customer(),
                deal.product(),
                deal.amount(),
                deal.openedAt(),
                deal.closedAt(),
                deal.reason(),
                deal.externalKey());
    }

    private Map<String, Opportunity> shown(Map<String, Opportunity> there) {
        Map<String, Opportunity> shown = new HashMap<>();
        Map<Id<Opportunity>, String> keys = new HashMap<>();
        there.forEach((key, deal) -> keys.put(deal.id(), key));
        workspace.getAll(OpportunityTable.TYPE, keys.keySet()).forEach(deal -> shown.put(keys.get(deal.id()), deal));
        there.keySet().stream()
                .filter(key -> !shown.containsKey(key))
                .findFirst()
                .ifPresent(key -> {
                    throw new Duplicate(
                            OpportunityTable.TYPE.kind(), List.of(OpportunityTable.EXTERNAL_KEY.name()), List.of(key));
                });
        return shown;
    }

    private static List<Opportunity> inOrder(
            List<NewOpportunity> wanted, Map<String, Opportunity> there, List<Opportunity> stored) {
        List<Opportunity> deals = new ArrayList<>();
        int next = 0;
        for (NewOpportunity deal : wanted) {
            Optional<Opportunity> known = deal.externalKey().map(there::get);
            deals.add(known.isPresent() ? known.get() : stored.get(next++));
        }
        return deals;
    }
}
