package org.guanxi.crm.opportunity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.Money;
import org.guanxi.crm.common.Percentage;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.error.StaleVersion;
import org.guanxi.crm.internal.UnitOfWork;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.pipeline.ForecastCategory;
import org.guanxi.crm.pipeline.PipelineCheck;
import org.guanxi.crm.pipeline.PipelineDraft;
import org.guanxi.crm.pipeline.PipelineStages;
import org.guanxi.crm.pipeline.Pipelines;
import org.guanxi.crm.pipeline.Reason;
import org.guanxi.crm.pipeline.ReasonDraft;
import org.guanxi.crm.pipeline.ReasonGiven;
import org.guanxi.crm.pipeline.ReasonPurpose;
import org.guanxi.crm.pipeline.Stage;
import org.guanxi.crm.pipeline.StageKind;
import org.guanxi.crm.pipeline.StageTable;
import org.guanxi.crm.storage.Attribute;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Page;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.team.Member;

/** Applies what the rules of the area decide. */
final class DefaultOpportunityService implements OpportunityService {

    private final UnitOfWork unit;

    DefaultOpportunityService(UnitOfWork unit) {
        this.unit = unit;
    }

    @Override
    public Opportunity open(NewOpportunity deal) {
        return unit.call(ws ->
                new Openings(ws, mover(ws)).open(List.of(deal), false).deals().get(0));
    }

    @Override
    public OpenedDeals openAll(List<NewOpportunity> deals) {
        return unit.call(ws -> new Openings(ws, mover(ws)).open(deals, true));
    }

    private static Passage.Mover mover(Workspace ws) {
        LocalDate today = ws.policy(DealZone.class).day(ws.tenant(), ws.now());
        return new Passage.Mover(ws.actor(), ws.now(), today, ws::newId);
    }

    @Override
    public Opportunity advance(Id<Opportunity> deal, String stage) {
        return move(deal, Optional.empty(), (rule, pipeline, ws) -> rule.advance(stage));
    }

    @Override
    public Opportunity goBack(Id<Opportunity> deal, String stage, ReasonGiven reason) {
        return move(deal, Optional.of(reason), (rule, pipeline, ws) -> rule.goBack(stage, Optional.of(reason)));
    }

    @Override
    public Opportunity win(Id<Opportunity> deal, ReasonGiven reason) {
        return close(deal, StageKind.WON, reason);
    }

    @Override
    public Opportunity lose(Id<Opportunity> deal, ReasonGiven reason) {
        return close(deal, StageKind.LOST, reason);
    }

    @Override
    public Opportunity abandon(Id<Opportunity> deal, ReasonGiven reason) {
        return close(deal, StageKind.ABANDONED, reason);
    }

    private Opportunity close(Id<Opportunity> deal, StageKind end, ReasonGiven reason) {
        return move(deal, Optional.of(reason), (rule, pipeline, ws) -> {
            String stage = pipeline.of(end).stream().findFirst().map(Stage::key).orElse(end.name());
            return rule.close(stage, Optional.of(reason));
        });
    }

    @Override
    public Opportunity close(Id<Opportunity> deal, String stage, ReasonGiven reason) {
        return move(deal, Optional.of(reason), (rule, pipeline, ws) -> rule.close(stage, Optional.of(reason)));
    }

    @Override
    public Opportunity reopen(Id<Opportunity> deal, ReasonGiven reason) {
        return move(deal, Optional.of(reason), (rule, pipeline, ws) -> rule.reopen(Optional.of(reason), ws.now()));
    }

    /** Asks the rule of a move. */
    private interface Question {
        MoveDecision ask(StageMove rule, PipelineStages pipeline, Workspace ws);
    }

    private Opportunity move(Id<Opportunity> id, Optional<ReasonGiven> reason, Question question) {
        return unit.call(ws -> {
            Opportunity deal = whole(ws, id);
            Pipelines pipelines = new Pipelines(ws);
            PipelineStages pipeline = pipelines.of(deal.pipeline());
            MoveDecision decision = question.ask(new StageMove(deal, pipeline, pipelines.reasons()), pipeline, ws);
            Stage target = decision.orThrow();
            Visits visits = new Visits(ws);
            List<StageVisit> present = deal.isOpen() ? List.of(visits.present(deal)) : List.of();
            Passage passage = new Passage(deal, present).to(target, decision.kind(), reason, mover(ws));
            OpportunityEvent event = MoveTold.event(deal, passage.deal(), pipeline, decision.kind(), reason);
            Opportunity stored = ws.update(OpportunityTable.TYPE, deal, passage.deal(), event);
            visits.write(present, passage.visits());
            return stored;
        });
    }

    /** As it is stored: what is withheld from the caller counts for the criteria all the same. */
    private static Opportunity whole(Workspace ws, Id<Opportunity> id) {
        Opportunity seen = ws.get(OpportunityTable.TYPE, id);
        return OpportunityTable.TYPE.masked(seen).isEmpty()
                ? seen
                : ws.store().get(OpportunityTable.TYPE, id).orElse(seen);
    }

    @Override
    public List<MoveDecision> moves(Id<Opportunity> id) {
        return unit.call(ws -> {
            Opportunity deal = whole(ws, id);
            Pipelines pipelines = new Pipelines(ws);
            return new StageMove(deal, pipelines.of(deal.pipeline()), pipelines.reasons()).all(ws.now());
        });
    }

    @Override
    public Opportunity change(Opportunity changed) {
        return unit.call(ws -> {
            Opportunity before = open(ws, changed.id());
            if (before.version() != changed.version()) {
                throw new StaleVersion(
                        List.of(new StaleVersion.Loser(OpportunityTable.TYPE.kind(), changed.id(), changed.version())));
            }
            Opportunity after = Opportunity.builder()
                    .from(before)
                    .name(changed.name())
                    .customer(changed.customer())
                    .contact(changed.contact())
                    .product(changed.product())
                    .externalKey(changed.externalKey())
                    .custom(changed.custom())
                    .build();
            Problems problems = new Problems();
            for (Attribute<Opportunity, ?> attribute : OpportunityTable.TYPE.attributes()) {
                if (!attribute.read(after).equals(attribute.read(changed))) {
                    problems.add(attribute.name(), "opportunity.own-verb", "attribute", attribute.name());
                }
            }
            if (!problems.isEmpty()) {
                ws.check(OpportunityTable.TYPE, List.of(before), List.of(after), problems);
            }
            problems.throwIfAny();
            OpportunityEvent event = new OpportunityEvent.Changed(
                    after.id(), after.name(), after.customer(), after.contact(), after.product(), after.externalKey());
            return updated(ws, before, after, event);
        });
    }

    @Override
    public Opportunity changeAmount(Id<Opportunity> id, Optional<Money> amount) {
        return unit.call(ws -> {
            Opportunity before = open(ws, id);
            Problems problems = new Problems();
            Opening.checkAmount("amount", amount, problems);
            problems.throwIfAny();
            Opportunity after =
                    Opportunity.builder().from(before).amount(amount).build();
            return updated(ws, before, after, new OpportunityEvent.AmountChanged(id, before.amount(), amount));
        });
    }

    @Override
    public Opportunity moveCloseDate(Id<Opportunity> id, Optional<LocalDate> day) {
        return unit.call(ws -> {
            Opportunity before = open(ws, id);
            LocalDate today = mover(ws).day();
            if (day.isPresent() && day.get().isBefore(today)) {
                throw Problems.one("closeDate", "opportunity.close-date-past", "day", day.get(), "today", today);
            }
            Opportunity after =
                    Opportunity.builder().from(before).closeDate(day).build();
            return updated(ws, before, after, new OpportunityEvent.CloseDateMoved(id, before.closeDate(), day));
        });
    }

    @Override
    public Opportunity assign(Id<Opportunity> id, Id<Member> owner) {
        return unit.call(ws -> {
            Opportunity before = open(ws, id);
            Opportunity after = Opportunity.builder().from(before).owner(owner).build();
            return updated(ws, before, after, new OpportunityEvent.Assigned(id, before.owner(), owner));
        });
    }

    @Override
    public Opportunity estimate(Id<Opportunity> id, Percentage probability) {
        return unit.call(ws -> {
            Opportunity before = open(ws, id);
            Problems problems = new Problems();
            Opening.checkProbability("probability", probability, problems);
            problems.throwIfAny();
            Opportunity after = Opportunity.builder()
                    .from(before)
                    .probability(probability)
                    .isProbabilityOverridden(true)
                    .build();
            return updated(ws, before, after, new OpportunityEvent.Estimated(id, before.probability(), probability));
        });
    }

    @Override
    public Opportunity countAs(Id<Opportunity> id, ForecastCategory category) {
        return unit.call(ws -> {
            Opportunity before = open(ws, id);
            Problems problems = new Problems();
            PipelineCheck.checkCategory("forecastCategory", StageKind.OPEN, category, problems);
            problems.throwIfAny();
            Opportunity after = Opportunity.builder()
                    .from(before)
                    .forecastCategory(category)
                    .isForecastOverridden(true)
                    .build();
            return updated(ws, before, after, new OpportunityEvent.Counted(id, before.forecastCategory(), category));
        });
    }

    @Override
    public Opportunity followStage(Id<Opportunity> id) {
        return unit.call(ws -> {
            Opportunity before = open(ws, id);
            Stage stage = new Pipelines(ws).of(before.pipeline()).stage(before.stage());
            Opportunity after = Opportunity.builder()
                    .from(before)
                    .probability(stage.probability())
                    .isProbabilityOverridden(false)
                    .forecastCategory(stage.forecastCategory())
                    .isForecastOverridden(false)
                    .build();
            return updated(
                    ws,
                    before,
                    after,
                    new OpportunityEvent.FollowsStage(id, stage.key(), stage.probability(), stage.forecastCategory()));
        });
    }

    private static Opportunity open(Workspace ws, Id<Opportunity> id) {
        Opportunity deal = ws.get(OpportunityTable.TYPE, id);
        if (!deal.isOpen()) {
            throw Refused.because("opportunity.closed-deal", "deal", deal.name(), "state", deal.state());
        }
        return deal;
    }

    private static Opportunity updated(Workspace ws, Opportunity before, Opportunity after, OpportunityEvent event) {
        return after.equals(before) ? before : ws.update(OpportunityTable.TYPE, before, after, event);
    }

    @Override
    public Opportunity get(Id<Opportunity> deal) {
        return unit.call(ws -> ws.get(OpportunityTable.TYPE, deal));
    }

    @Override
    public List<Opportunity> byExternalKeys(Collection<String> keys) {
        return unit.call(ws -> List.copyOf(Openings.byKeys(ws, keys, false)));
    }

    @Override
    public List<OwnerStay> owners(Id<Opportunity> deal) {
        return unit.call(ws -> Owners.of(ws.store(), ws.get(OpportunityTable.TYPE, deal)));
    }

    @Override
    public List<StageVisit> history(Id<Opportunity> deal) {
        return unit.call(ws -> {
            ws.get(OpportunityTable.TYPE, deal);
            return ws.find(Selection.of(StageVisitTable.TYPE)
                    .where(StageVisitTable.OPPORTUNITY.is(deal))
                    .orderBy(StageVisitTable.SEQ.ascending())
                    .limit(Selection.MAXIMUM_LIMIT));
        });
    }

    @Override
    public Page<Neglect> neglected(Optional<String> cursor) {
        return unit.call(ws -> {
            Map<Id<Stage>, Stage> stages = new HashMap<>();
            Neglect.Moment moment =
                    new Neglect.Moment(ws.now(), ws.policy(DealZone.class).of(ws.tenant()));
            Condition<Opportunity> any = Neglect.any(new Pipelines(ws).limitedStages(), moment);
            Page<Opportunity> page = ws.page(
                    Selection.of(OpportunityTable.TYPE).where(any).orderBy(OpportunityTable.ENTERED_AT.ascending()),
                    cursor);
            Set<Id<Stage>> named = page.items().stream().map(Opportunity::stage).collect(Collectors.toSet());
            ws.store().getAll(StageTable.TYPE, named).forEach(stage -> stages.put(stage.id(), stage));
            return page.map(deal ->
                    Neglect.of(deal, Objects.requireNonNull(stages.get(deal.stage()), "a deal is in a stage"), moment));
        });
    }

    @Override
    public OpportunityFigures figures() {
        return new OpportunityFigures(unit);
    }

    @Override
    public PipelineStages useStandard() {
        return inPipelines(Pipelines::useStandard);
    }

    @Override
    public PipelineStages definePipeline(PipelineDraft pipeline) {
        return inPipelines(pipelines -> pipelines.define(pipeline, ExitCriteria::isKnown));
    }

    @Override
    public void retirePipeline(String code) {
        unit.run(ws -> new Pipelines(ws).retire(code));
    }

    @Override
    public long migrate(String code, Map<String, String> stages) {
        return unit.<Long>call(ws -> new Migration(ws, mover(ws), code, stages).run());
    }

    @Override
    public PipelineStages pipelineOf(Id<Opportunity> deal) {
        return unit.call(
                ws -> new Pipelines(ws).of(ws.get(OpportunityTable.TYPE, deal).pipeline()));
    }

    @Override
    public Optional<PipelineStages> pipeline(String code) {
        return inPipelines(pipelines -> pipelines.newest(code));
    }

    @Override
    public List<PipelineStages> pipelines() {
        return inPipelines(Pipelines::offered);
    }

    @Override
    public List<Reason> defineReasons(List<ReasonDraft> reasons) {
        return inPipelines(pipelines -> pipelines.defineReasons(reasons));
    }

    @Override
    public void retireReason(ReasonPurpose purpose, String code) {
        unit.run(ws -> new Pipelines(ws).retireReason(purpose, code));
    }

    @Override
    public List<Reason> reasons(ReasonPurpose purpose) {
        return inPipelines(pipelines -> pipelines.reasons().reasons().stream()
                .filter(reason -> reason.isActive() && reason.purpose() == purpose)
                .toList());
    }

    private <R> R inPipelines(Function<Pipelines, R> work) {
        return unit.call(ws -> work.apply(new Pipelines(ws)));
    }
}
