package org.guanxi.crm.tck.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanxi.crm.common.Percentage;
import org.guanxi.crm.opportunity.Opportunity;
import org.guanxi.crm.opportunity.OpportunityService;
import org.guanxi.crm.opportunity.VisitKind;
import org.guanxi.crm.pipeline.ForecastCategory;
import org.guanxi.crm.pipeline.Pipeline;
import org.guanxi.crm.pipeline.PipelineDraft;
import org.guanxi.crm.pipeline.PipelineStages;
import org.guanxi.crm.pipeline.Presets;
import org.guanxi.crm.pipeline.ReasonDraft;
import org.guanxi.crm.pipeline.ReasonGiven;
import org.guanxi.crm.pipeline.ReasonPurpose;
import org.guanxi.crm.pipeline.StageDraft;
import org.guanxi.crm.pipeline.StageKind;
import org.guanxi.crm.storage.Storage;
import org.junit.jupiter.api.Test;

/** What pipelines and reasons promise on every storage: definition, editions, criteria, rules of moves. */
public abstract class PipelineContract {

    private static final ReasonGiven PRICE = ReasonGiven.of("price");

    private final DealWorld world = new DealWorld(newStorage());
    private final OpportunityService deals = world.deals;

    /** The storage to test; tenants are fresh, so it may be shared. */
    protected abstract Storage newStorage();

    /** A pipeline of three open stages, of which the first requires these attributes. */
    static PipelineDraft draft(String code, String... criteria) {
        return PipelineDraft.of(
                code,
                DealWorld.named(code),
                StageDraft.open("first", DealWorld.named("First"), 10).requires(criteria),
                StageDraft.open("second", DealWorld.named("Second"), 50).requires("customer"),
                StageDraft.open("third", DealWorld.named("Third"), 90),
                StageDraft.won("won", DealWorld.named("Won")),
                StageDraft.lost("lost", DealWorld.named("Lost")));
    }

    static PipelineStages define(DealWorld world, String code, String... criteria) {
        return world.deals.definePipeline(draft(code, criteria));
    }

    private Opportunity in(String pipeline) {
        return deals.open(world.draft("Deal").pipeline(pipeline).build());
    }

    @Test
    void anUnmetCriterionRefusesTheMoveAndEverythingThatIsMissingIsListed() {
        define(world, "strict", "amount", "product");
        Opportunity deal = in("strict");
        assertThat(Complaints.problems(() -> deals.advance(deal.id(), "second")))
                .containsExactly("amount: opportunity.exit-criteria", "product: opportunity.exit-criteria");
        assertThat(Complaints.problems(() -> deals.win(deal.id(), ReasonGiven.of("weather"))))
                .containsExactly(
                        "amount: opportunity.exit-criteria",
                        "product: opportunity.exit-criteria",
                        "customer: opportunity.exit-criteria",
                        "reason: opportunity.reason-unknown");
        assertThat(deals.history(deal.id())).hasSize(1);
        assertThat(deals.lose(deal.id(), PRICE).state()).isEqualTo(StageKind.LOST);
    }

    @Test
    void aSkippedStagesCriteriaAreToBeMetToo() {
        define(world, "strict");
        Opportunity deal = in("strict");
        assertThat(Complaints.problems(() -> deals.advance(deal.id(), "third")))
                .containsExactly("customer: opportunity.exit-criteria");
        deals.change(Opportunity.builder().from(deal).customer(world.acme).build());
        assertThat(world.stage(deals.advance(deal.id(), "third"))).isEqualTo("third");
    }

    @Test
    void aPipelineWithoutSkippingIsPassedStageByStage() {
        deals.definePipeline(draft("steps").withoutSkipping().withoutGoingBack());
        Opportunity deal = deals.open(
                world.draft("D").pipeline("steps").customer(world.acme).build());
        assertThat(Complaints.code(() -> deals.advance(deal.id(), "third")))
                .isEqualTo("opportunity.transition-not-allowed");
        assertThat(Complaints.code(() -> deals.win(deal.id(), PRICE))).isEqualTo("opportunity.transition-not-allowed");
        deals.advance(deal.id(), "second");
        assertThat(Complaints.code(() -> deals.goBack(deal.id(), "first", ReasonGiven.of("too-early"))))
                .isEqualTo("opportunity.transition-not-allowed");
        deals.advance(deal.id(), "third");
        assertThat(deals.win(deal.id(), PRICE).state()).isEqualTo(StageKind.WON);
    }

    @Test
    void namedTransitionsAreTheOnlyOnes() {
        deals.definePipeline(draft("named")
                .allowingOnly(
                        new Pipeline.Transition("first", "third"),
                        new Pipeline.Transition("third", "first"),
                        new Pipeline.Transition("third", "won")));
        Opportunity deal = in("named");
        assertThat(Complaints.code(() -> deals.advance(deal.id(), "second")))
                .isEqualTo("opportunity.transition-not-allowed");
        assertThat(Complaints.code(() -> deals.lose(deal.id(), PRICE))).isEqualTo("opportunity.transition-not-allowed");
        deals.advance(deal.id(), "third");
        assertThat(deals.win(deal.id(), PRICE).state()).isEqualTo(StageKind.WON);
    }

    @Test
    void aDealIsReopenedForAsManyDaysAsItsPipelineSays() {
        deals.definePipeline(draft("days").reopenableForDays(10));
        Opportunity deal = deals.lose(in("days").id(), PRICE);
        world.clock.tick(Duration.ofDays(10));
        deals.reopen(deal.id(), ReasonGiven.of("mistake"));
        deals.lose(deal.id(), PRICE);
        world.clock.tick(Duration.ofDays(10).plusSeconds(1));
        assertThat(Complaints.code(() -> deals.reopen(deal.id(), ReasonGiven.of("mistake"))))
                .isEqualTo("opportunity.reopen-expired");
    }

    @Test
    void everythingThatIsWrongWithAPipelineIsToldAtOnce() {
        Percentage half = new Percentage(BigDecimal.valueOf(50));
        StageDraft won = StageDraft.won("a", DealWorld.named("A"));
        PipelineDraft bad = PipelineDraft.of(
                        "bad",
                        DealWorld.named("Bad"),
                        won,
                        StageDraft.won("a", DealWorld.named("B")),
                        new StageDraft(
                                "c",
                                DealWorld.named("C"),
                                StageKind.LOST,
                                half,
                                ForecastCategory.COMMIT,
                                Optional.of(0),
                                Optional.of(0),
                                List.of("stage")))
                .allowingOnly(new Pipeline.Transition("a", "z"));
        assertThat(Complaints.problems(() -> deals.definePipeline(bad)))
                .containsExactly(
                        "stages: opportunity.stage-count",
                        "stages: opportunity.stage-count",
                        "stages[1].key: opportunity.stage-repeated",
                        "stages[2].probability: opportunity.probability-range",
                        "stages[2].forecastCategory: opportunity.category-not-allowed",
                        "stages[2].maxDwellDays: opportunity.days-range",
                        "stages[2].maxSilentDays: opportunity.days-range",
                        "stages[2].exitCriteria: attribute.unknown",
                        "transitions[0].from: opportunity.unknown-stage",
                        "transitions[0].to: opportunity.unknown-stage");
        assertThat(deals.pipeline("bad")).isEmpty();
    }

    @Test
    void aPipelineDefinedAnewGetsAnotherEditionAndDealsStayOnTheirs() {
        PipelineStages first = define(world, "sales");
        Opportunity deal = in("sales");
        assertThat(define(world, "sales")).isEqualTo(first);
        PipelineStages second = define(world, "sales", "amount");
        assertThat(second.pipeline().edition()).isEqualTo(2);
        assertThat(deals.pipelineOf(deal.id()).pipeline().edition()).isEqualTo(1);
        assertThat(world.stage(deals.advance(deal.id(), "second"))).isEqualTo("second");
        assertThat(deals.pipelineOf(in("sales").id())).isEqualTo(second);
        assertThat(deals.pipelines())
                .extracting(offered ->
                        offered.pipeline().code() + offered.pipeline().edition())
                .containsExactly("sales2", "standard1");
    }

    @Test
    void migratingTakesEveryOpenDealOverOrNone() {
        define(world, "sales");
        Opportunity open = deals.advance(in("sales").id(), "second");
        Opportunity lost = deals.lose(in("sales").id(), PRICE);
        deals.definePipeline(PipelineDraft.of(
                "sales",
                DealWorld.named("Sales"),
                StageDraft.open("first", DealWorld.named("First"), 10),
                StageDraft.open("talking", DealWorld.named("Talking"), 40),
                StageDraft.won("won", DealWorld.named("Won")),
                StageDraft.lost("lost", DealWorld.named("Lost"))));
        assertThat(Complaints.problems(() -> deals.migrate("sales", Map.of("second", "won"))))
                .containsExactly("stages.second: opportunity.stage-unmapped");
        assertThat(deals.migrate("sales", Map.of("second", "talking"))).isEqualTo(1);
        Opportunity moved = deals.get(open.id());
        assertThat(world.stage(moved)).isEqualTo("talking");
        assertThat(moved.probability()).isEqualTo(Percentage.of("40"));
        assertThat(deals.history(open.id()))
                .extracting(visit -> visit.kind())
                .containsExactly(VisitKind.OPENED, VisitKind.FORWARD, VisitKind.MIGRATE);
        assertThat(deals.get(lost.id())).isEqualTo(lost);
        assertThat(deals.migrate("sales", Map.of())).isZero();
    }

    @Test
    void noDealIsOpenedOnARetiredPipeline() {
        Opportunity deal = world.opened("Old");
        deals.retirePipeline("standard");
        assertThat(Complaints.problems(() -> world.opened("New")))
                .containsExactly("pipeline: opportunity.pipeline-required");
        assertThat(world.stage(deals.advance(deal.id(), "engaging"))).isEqualTo("engaging");
        assertThat(deals.definePipeline(Presets.standardPipeline()).pipeline().isOffered())
                .isTrue();
        assertThat(world.opened("New").isOpen()).isTrue();
    }

    @Test
    void theListOfReasonsIsTheTenantsOwn() {
        Opportunity deal = world.opened("Pumps");
        deals.defineReasons(List.of(
                ReasonDraft.of(ReasonPurpose.LOST, "price", DealWorld.named("Too dear"))
                        .withNote(),
                ReasonDraft.of(ReasonPurpose.LOST, "moved", DealWorld.named("Moved away"))));
        assertThat(Complaints.problems(() -> deals.lose(deal.id(), PRICE)))
                .containsExactly("note: opportunity.note-required");
        deals.retireReason(ReasonPurpose.LOST, "price");
        assertThat(Complaints.problems(() -> deals.lose(deal.id(), PRICE.withNote("x"))))
                .containsExactly("reason: opportunity.reason-unknown");
        assertThat(deals.lose(deal.id(), ReasonGiven.of("moved")).reason()).contains("moved");
        deals.useStandard();
        assertThat(deals.reasons(ReasonPurpose.LOST))
                .extracting(reason -> reason.code())
                .contains("moved")
                .doesNotContain("price");
    }
}
