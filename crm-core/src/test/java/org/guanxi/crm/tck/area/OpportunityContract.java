package org.guanxi.crm.tck.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guanxi.crm.catalog.Product;
import org.guanxi.crm.catalog.ProductTable;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.Percentage;
import org.guanxi.crm.customfield.FieldDefinition;
import org.guanxi.crm.customfield.FieldType;
import org.guanxi.crm.opportunity.MoveDecision;
import org.guanxi.crm.opportunity.Neglect;
import org.guanxi.crm.opportunity.NewOpportunity;
import org.guanxi.crm.opportunity.OpenedDeals;
import org.guanxi.crm.opportunity.Opportunity;
import org.guanxi.crm.opportunity.OpportunityService;
import org.guanxi.crm.opportunity.OpportunityTable;
import org.guanxi.crm.opportunity.PastEnding;
import org.guanxi.crm.opportunity.PastStage;
import org.guanxi.crm.opportunity.StageVisit;
import org.guanxi.crm.opportunity.VisitKind;
import org.guanxi.crm.pipeline.ForecastCategory;
import org.guanxi.crm.pipeline.PipelineDraft;
import org.guanxi.crm.pipeline.ReasonGiven;
import org.guanxi.crm.pipeline.StageDraft;
import org.guanxi.crm.pipeline.StageKind;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.CustomValues;
import org.guanxi.crm.storage.Kind;
import org.guanxi.crm.storage.Storage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What deals promise on every storage: opening, moving, ending, changing, told by examples. */
public abstract class OpportunityContract {

    private static final ReasonGiven PRICE = ReasonGiven.of("price");
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

    private final DealWorld world = new DealWorld(newStorage());
    private final OpportunityService deals = world.deals;

    /** The storage to test; tenants are fresh, so it may be shared. */
    protected abstract Storage newStorage();

    @Test
    void aDealMovesOnUntilItIsWonAndItsHistoryTellsHow() {
        Opportunity deal = world.opened("Pumps");
        world.clock.tick(Duration.ofDays(2));
        deals.advance(deal.id(), "engaging");
        world.clock.tick(Duration.ofHours(30));
        deals.advance(deal.id(), "negotiating");
        Opportunity won = deals.win(deal.id(), PRICE);
        assertThat(world.stages(won)).containsExactly("prospecting", "engaging", "negotiating", "won");
        assertThat(deals.history(deal.id()))
                .extracting(StageVisit::kind)
                .containsExactly(VisitKind.OPENED, VisitKind.FORWARD, VisitKind.SKIP, VisitKind.CLOSE);
        assertThat(deals.history(deal.id()))
                .extracting(visit -> visit.dwellSeconds().orElseThrow())
                .containsExactly(172_800L, 108_000L, 0L, 0L);
        assertThat(won.state()).isEqualTo(StageKind.WON);
        assertThat(won.probability()).isEqualTo(Percentage.of("100"));
        assertThat(won.forecastCategory()).isEqualTo(ForecastCategory.CLOSED);
        assertThat(won.closedOn()).contains(LocalDate.parse("2026-03-05"));
        assertThat(won.daysToClose()).contains(3);
        assertThat(won.reason()).contains("price");
    }

    @Test
    @Tag("CUS-09")
    void aDealIsFoundByItsWordsAndAProductByItsCode() {
        Opportunity pumps = world.opened("Pumps for 上海");
        world.opened("Valves");
        assertThat(world.session
                        .search()
                        .search(OpportunityTable.TYPE, "上海 pum", 5, Optional.empty())
                        .items())
                .containsExactly(pumps);
        assertThat(world.session
                        .search()
                        .search(ProductTable.TYPE, "p1", 5, Optional.empty())
                        .items())
                .extracting(Product::id)
                .containsExactly(world.pump);
    }

    @Test
    void aMoveThatTheRulesForbidIsRefusedByName() {
        Opportunity deal = world.opened("Pumps");
        assertThat(Complaints.code(() -> deals.advance(deal.id(), "nowhere"))).isEqualTo("opportunity.unknown-stage");
        assertThat(Complaints.code(() -> deals.advance(deal.id(), "prospecting")))
                .isEqualTo("opportunity.same-stage");
        assertThat(Complaints.code(() -> deals.advance(deal.id(), "won")))
                .isEqualTo("opportunity.transition-not-allowed");
        assertThat(Complaints.code(() -> deals.goBack(deal.id(), "engaging", ReasonGiven.of("too-early"))))
                .isEqualTo("opportunity.transition-not-allowed");
        assertThat(Complaints.code(() -> deals.reopen(deal.id(), ReasonGiven.of("mistake"))))
                .isEqualTo("opportunity.open-deal");
        assertThat(deals.get(deal.id())).isEqualTo(deal);
    }

    @Test
    void aDealThatHasEndedIsNeitherMovedNorChanged() {
        Opportunity lost = deals.lose(world.opened("Pumps").id(), PRICE);
        List<Runnable> commands = List.of(
                () -> deals.advance(lost.id(), "engaging"),
                () -> deals.win(lost.id(), PRICE),
                () -> deals.changeAmount(lost.id(), Optional.empty()),
                () -> deals.moveCloseDate(lost.id(), Optional.empty()),
                () -> deals.assign(lost.id(), world.bo),
                () -> deals.estimate(lost.id(), Percentage.of("50")),
                () -> deals.countAs(lost.id(), ForecastCategory.COMMIT),
                () -> deals.followStage(lost.id()),
                () -> deals.change(Opportunity.builder().from(lost).name("x").build()));
        assertThat(commands).extracting(Complaints::code).containsOnly("opportunity.closed-deal");
    }

    @Test
    void aReasonIsOneOfTheListAndComplete() {
        Opportunity deal = world.opened("Pumps");
        assertThat(Complaints.problems(() -> deals.lose(deal.id(), ReasonGiven.of("weather"))))
                .containsExactly("reason: opportunity.reason-unknown");
        assertThat(Complaints.problems(() -> deals.lose(deal.id(), ReasonGiven.of("competitor"))))
                .containsExactly("competitor: opportunity.competitor-required");
        assertThat(Complaints.problems(() -> deals.abandon(deal.id(), ReasonGiven.of("other"))))
                .containsExactly("note: opportunity.note-required");
        Opportunity lost = deals.lose(
                deal.id(), ReasonGiven.of("competitor").withCompetitor("泵业").withNote("too late"));
        assertThat(lost.competitor()).contains("泵业");
        assertThat(deals.history(deal.id()).get(1).reasonNote()).contains("too late");
    }

    @Test
    void goingBackIsRecordedWithItsReason() {
        Opportunity deal = world.opened("Pumps");
        deals.advance(deal.id(), "proposing");
        Opportunity back = deals.goBack(deal.id(), "engaging", ReasonGiven.of("requirements"));
        assertThat(world.stages(back)).containsExactly("prospecting", "proposing", "engaging");
        StageVisit last = deals.history(deal.id()).get(2);
        assertThat(last.kind()).isEqualTo(VisitKind.BACK);
        assertThat(last.reason()).contains("requirements");
        assertThat(last.leftAt()).isEmpty();
    }

    @Test
    void aReopenedDealIsInTheStageInWhichItWasAndTheOldEndStays() {
        Opportunity deal = world.opened("Pumps");
        deals.advance(deal.id(), "proposing");
        deals.lose(deal.id(), PRICE);
        world.clock.tick(Duration.ofDays(40));
        Opportunity again = deals.reopen(deal.id(), ReasonGiven.of("customer-returned"));
        assertThat(world.stages(again)).containsExactly("prospecting", "proposing", "lost", "proposing");
        assertThat(again.isOpen()).isTrue();
        assertThat(again.closedAt()).isEmpty();
        assertThat(again.reason()).isEmpty();
        assertThat(again.probability()).isEqualTo(Percentage.of("60"));
    }

    @Test
    void aJudgementByHandHoldsUntilTheDealEndsOrFollowsItsStageAgain() {
        Opportunity deal = world.opened("Pumps");
        deals.estimate(deal.id(), Percentage.of("33.5"));
        deals.countAs(deal.id(), ForecastCategory.COMMIT);
        Opportunity moved = deals.advance(deal.id(), "engaging");
        assertThat(moved.probability()).isEqualTo(Percentage.of("33.5"));
        assertThat(moved.forecastCategory()).isEqualTo(ForecastCategory.COMMIT);
        assertThat(deals.followStage(deal.id()).probability()).isEqualTo(Percentage.of("30"));
        assertThat(Complaints.problems(() -> deals.estimate(deal.id(), Percentage.of("100.5"))))
                .containsExactly("probability: opportunity.probability-range");
        assertThat(Complaints.problems(() -> deals.countAs(deal.id(), ForecastCategory.CLOSED)))
                .containsExactly("forecastCategory: opportunity.category-not-allowed");
    }

    @Test
    void anotherOwnerChangesNothingOfTheHistory() {
        Opportunity deal = world.opened("Pumps");
        List<StageVisit> before = deals.history(deal.id());
        assertThat(deals.assign(deal.id(), world.bo).owner()).isEqualTo(world.bo);
        assertThat(deals.history(deal.id())).isEqualTo(before);
        assertThat(Complaints.problems(() -> deals.assign(deal.id(), Id.of(new UUID(1, 1)))))
                .containsExactly("opportunity.owner: reference.missing");
    }

    @Test
    void aDealIsDescribedAnewOnlyInWhatHasNoCommandOfItsOwn() {
        Opportunity deal = world.opened("Pumps");
        Opportunity described = Opportunity.builder()
                .from(deal)
                .name("More pumps")
                .customer(world.acme)
                .product(world.pump)
                .build();
        Opportunity changed = deals.change(described);
        assertThat(changed.customer()).contains(world.acme);
        Opportunity tampered = Opportunity.builder()
                .from(changed)
                .state(StageKind.WON)
                .amount(DealWorld.usd("1"))
                .build();
        assertThat(Complaints.problems(() -> deals.change(tampered)))
                .containsExactly("amount: opportunity.own-verb", "state: opportunity.own-verb");
        assertThat(Complaints.code(() -> deals.change(described))).isEqualTo("record.stale");
    }

    @Test
    void anAmountIsNotNegativeAndACloseDateNotPast() {
        Id<Opportunity> deal = world.opened("Pumps").id();
        assertThat(deals.changeAmount(deal, Optional.of(DealWorld.usd("0"))).amount())
                .contains(DealWorld.usd("0"));
        assertThat(Complaints.problems(() -> deals.changeAmount(deal, Optional.of(DealWorld.usd("-1")))))
                .containsExactly("amount: opportunity.negative-amount");
        assertThat(deals.moveCloseDate(deal, Optional.of(TODAY)).closeDate()).contains(TODAY);
        assertThat(Complaints.problems(() -> deals.moveCloseDate(deal, Optional.of(TODAY.minusDays(1)))))
                .containsExactly("closeDate: opportunity.close-date-past");
    }

    @Test
    void aDealOfThePastIsOpenedWithItsVisitsAndItsEnd() {
        LocalDate opened = LocalDate.parse("2016-10-20");
        PastEnding won = new PastEnding("won", LocalDate.parse("2017-03-01"), ReasonGiven.of("not-recorded"));
        Opportunity deal = deals.open(world.draft("Pumps")
                .amount(DealWorld.usd("1054"))
                .openedOn(opened)
                .addPastStages(new PastStage("prospecting", LocalDate.parse("2016-11-20")))
                .stage("engaging")
                .ending(won)
                .build());
        assertThat(world.stages(deal)).containsExactly("prospecting", "engaging", "won");
        assertThat(deal.openedOn()).isEqualTo(opened);
        assertThat(deal.closedOn()).contains(won.closedOn());
        assertThat(deal.daysToClose()).contains(132);
        assertThat(deals.history(deal.id()).get(0).dwellSeconds()).contains(31L * 86_400);
        assertThat(deals.history(deal.id())).allMatch(visit -> visit.leftAt().isPresent());
    }

    @Test
    void aKnownExternalKeyOpensNoSecondDeal() {
        NewOpportunity draft = world.draft("Pumps").externalKey("1C1I7A6R").build();
        Opportunity first = deals.open(draft);
        deals.advance(first.id(), "engaging");
        OpenedDeals again =
                deals.openAll(List.of(world.draft("Fans").externalKey("2").build(), draft));
        assertThat(again.alreadyThere()).isEqualTo(1);
        assertThat(again.deals()).extracting(Opportunity::name).containsExactly("Fans", "Pumps");
        assertThat(again.deals().get(1)).isEqualTo(deals.get(first.id()));
        assertThat(deals.byExternalKeys(List.of("1C1I7A6R", "2", "3"))).hasSize(2);
        assertThat(deals.history(first.id())).hasSize(2);
    }

    @Test
    void allThatIsWrongWithABatchIsToldAtOnceAndNothingIsOpened() {
        LocalDate day = LocalDate.parse("2026-01-10");
        NewOpportunity bad = world.draft("Bad")
                .amount(DealWorld.usd("-1"))
                .stage("won")
                .probability(Percentage.of("101"))
                .openedOn(day)
                .ending(new PastEnding("engaging", day.minusDays(1), PRICE))
                .build();
        List<NewOpportunity> batch = List.of(
                world.draft("Good").externalKey("k").build(),
                bad,
                world.draft("Later").openedOn(TODAY.plusDays(1)).build(),
                world.draft("Twice").externalKey("k").build(),
                world.draft("Elsewhere").pipeline("none").build());
        assertThat(Complaints.problems(() -> deals.openAll(batch)))
                .containsExactlyInAnyOrder(
                        "[1].amount: opportunity.negative-amount",
                        "[1].stage: opportunity.unknown-stage",
                        "[1].probability: opportunity.probability-range",
                        "[1].ending.stage: opportunity.unknown-stage",
                        "[1].ending.closedOn: opportunity.days-reversed",
                        "[2].openedOn: opportunity.day-in-future",
                        "[3].externalKey: opportunity.key-repeated",
                        "[4].pipeline: opportunity.unknown-pipeline");
        assertThat(world.session.records().count(OpportunityTable.TYPE, Condition.all()))
                .isZero();
    }

    @Test
    void whatWouldComeOfEachMoveIsToldBeforehand() {
        Opportunity deal = world.opened("Pumps");
        deals.advance(deal.id(), "engaging");
        List<MoveDecision> moves = deals.moves(deal.id());
        assertThat(moves)
                .extracting(move -> move.target().orElseThrow().key() + " " + move.kind() + " " + move.isAllowed())
                .containsExactly(
                        "prospecting BACK false",
                        "proposing FORWARD true",
                        "negotiating SKIP true",
                        "won CLOSE false",
                        "lost CLOSE false",
                        "abandoned CLOSE false");
        assertThat(moves.get(3).missing())
                .extracting(problem -> problem.code())
                .containsExactly("opportunity.reason-required");
    }

    @Test
    void aCustomFieldCanBeACriterion() {
        FieldDefinition signed = FieldDefinition.of(FieldType.TEXT, "Signed").build();
        UUID field = world.session
                .customFields()
                .define("opportunity", "signed", signed)
                .id()
                .uuid();
        CustomValues filled =
                CustomValues.of(List.of(new CustomValues.Value(field, Kind.TEXT, List.of("signed"), false)));
        PipelineContract.define(world, "signing", "custom." + field);
        Opportunity empty = deals.open(world.draft("A").pipeline("signing").build());
        Opportunity full =
                deals.open(world.draft("B").pipeline("signing").custom(filled).build());
        assertThat(Complaints.problems(() -> deals.advance(empty.id(), "second")))
                .containsExactly("custom." + field + ": opportunity.exit-criteria");
        assertThat(world.stage(deals.advance(full.id(), "second"))).isEqualTo("second");
    }

    @Test
    void dealsThatLieAboutAreListedWithTheirSigns() {
        deals.definePipeline(PipelineDraft.of(
                "quick",
                DealWorld.named("Quick"),
                StageDraft.open("only", DealWorld.named("Only"), 50).atMostDays(7),
                StageDraft.won("won", DealWorld.named("Won")),
                StageDraft.lost("lost", DealWorld.named("Lost"))));
        NewOpportunity late = world.draft("Late")
                .pipeline("standard")
                .closeDate(TODAY.minusDays(1))
                .build();
        NewOpportunity fine = world.draft("Fine")
                .pipeline("quick")
                .openedOn(TODAY.minusDays(6))
                .build();
        NewOpportunity slow = world.draft("Slow")
                .pipeline("quick")
                .openedOn(TODAY.minusDays(7))
                .build();
        NewOpportunity both = NewOpportunity.builder()
                .from(late)
                .name("Both")
                .pipeline("quick")
                .openedOn(TODAY.minusDays(90))
                .build();
        Opportunity last =
                deals.openAll(List.of(late, fine, slow, both)).deals().get(3);
        assertThat(deals.neglected(Optional.empty()).items())
                .extracting(neglect -> neglect.deal().name() + " "
                        + neglect.signs().stream().map(Neglect.Sign::reason).toList())
                .containsExactly("Both [TOO_LONG_IN_STAGE, OVERDUE]", "Slow [TOO_LONG_IN_STAGE]", "Late [OVERDUE]");
        deals.lose(last.id(), PRICE);
        assertThat(deals.neglected(Optional.empty()).items()).hasSize(2);
    }
}
