package org.guanxi.crm.tck.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.guanxi.crm.CrmSession;
import org.guanxi.crm.access.Action;
import org.guanxi.crm.access.Grant;
import org.guanxi.crm.access.Scope;
import org.guanxi.crm.common.Address;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.common.Money;
import org.guanxi.crm.common.Percentage;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.customer.CustomerTable;
import org.guanxi.crm.customer.NewCustomer;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.Problem;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.opportunity.NewOpportunity;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Measure;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.storage.Summary;
import org.guanxi.crm.territory.Activation;
import org.guanxi.crm.territory.Balance;
import org.guanxi.crm.territory.Gap;
import org.guanxi.crm.territory.ModelDraft;
import org.guanxi.crm.territory.OwnerMode;
import org.guanxi.crm.territory.OwnerReport;
import org.guanxi.crm.territory.Purpose;
import org.guanxi.crm.territory.Realignment;
import org.guanxi.crm.territory.RollUp;
import org.guanxi.crm.territory.SeatDraft;
import org.guanxi.crm.territory.Territory;
import org.guanxi.crm.territory.TerritoryDraft;
import org.guanxi.crm.territory.TerritoryModel;
import org.guanxi.crm.territory.TerritorySeat;
import org.guanxi.crm.territory.rule.Decision;
import org.guanxi.crm.territory.rule.Overlap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Territories, on every storage. */
public abstract class TerritoryContract {

    private TerritoryScene scene;

    /** The storage to run on. */
    protected abstract Storage newStorage();

    @BeforeEach
    void begin() {
        scene = new TerritoryScene(newStorage());
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class, each -> assertThat(each.code()).isEqualTo(code));
    }

    private static void invalid(ThrowingCallable call, String... codes) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Invalid.class,
                        each -> assertThat(each.problems())
                                .extracting(Problem::code)
                                .containsExactlyInAnyOrder(codes));
    }

    @Test
    @Tag("TER-02")
    void aCustomerLiesWhereTheDeepestRuleThatItMeetsSays() {
        Id<Customer> tencent = scene.inShenzhen("Tencent");
        Id<Customer> guangzhou = scene.customer("GAC", "广东", "广州", "510000");
        Id<Customer> bell = scene.inShanghai("Bell");
        Id<Customer> byPostcode = scene.customer("Kunshan", "Jiangsu", "Kunshan", "215300");
        Id<Customer> nowhere = scene.customer("Changhong", "四川", "绵阳", "621000");
        scene.active(TerritoryScene.china());

        assertThat(List.of(tencent, guangzhou, bell, byPostcode, nowhere).stream()
                        .map(scene::where))
                .containsExactly("shenzhen", "south", "east", "east", "-");
    }

    @Test
    @Tag("TER-02")
    void aCustomerThatMovesOrIsNewLiesElsewhereInTheSameTransaction() {
        TerritoryModel model = scene.active(TerritoryScene.china());
        Id<Customer> tencent = scene.inShenzhen("Tencent");
        assertThat(scene.where(tencent)).isEqualTo("shenzhen");

        scene.session("boss")
                .customers()
                .change(
                        tencent,
                        each -> each.addresses(List.of(
                                Address.builder().country("CN").region("上海").build())));

        assertThat(scene.where(tencent)).isEqualTo("east");
        assertThat(scene.territories().explain(tencent, model.id()).outcome()).isEqualTo(Decision.Outcome.RULE);
    }

    @Test
    @Tag("TER-02")
    void allThatIsWrongWithAModelIsToldAtOnce() {
        ModelDraft draft = ModelDraft.of("2026", TerritoryScene.SHANGHAI)
                .add(
                        TerritoryDraft.of("a").below("b"),
                        TerritoryDraft.of("b").below("a"),
                        TerritoryDraft.of("c").below("nobody"),
                        TerritoryDraft.of("d"),
                        TerritoryDraft.of("d"),
                        TerritoryDraft.of("e").from(TerritoryScene.TODAY).until(TerritoryScene.TODAY),
                        TerritoryDraft.of("f").forTheRest().with(CustomerTable.REGION.is("x")),
                        TerritoryDraft.of("g").forTheRest(),
                        TerritoryDraft.of("h").from(TerritoryScene.TODAY),
                        TerritoryDraft.of("i").below("h"));

        invalid(
                () -> scene.defined(draft),
                "territory.cycle",
                "territory.cycle",
                "territory.unknown-parent",
                "territory.code-twice",
                "territory.interval",
                "territory.rest-with-rule",
                "territory.two-for-the-rest",
                "territory.parent-not-valid");
    }

    @Test
    @Tag("TER-02")
    void rulesAskForRelatedCustomersAndContactsToo() {
        Id<Customer> group = scene.inShanghai("SAIC");
        Id<Customer> member = scene.session("boss")
                .customers()
                .register(NewCustomer.organisation("SAIC VW").with(each -> each.groupHead(group)))
                .id();
        scene.active(TerritoryScene.china()
                .add(TerritoryDraft.of("saic").with(CustomerTable.GROUP_HEAD.via(CustomerTable.NAME.is("SAIC")))));

        assertThat(scene.where(member)).isEqualTo("saic");
        assertThat(scene.where(group)).isEqualTo("east");
    }

    @Test
    @Tag("TER-02")
    void aNamedCustomerLiesInItsTerritoryWhateverTheRulesSayAndInEveryEdition() {
        Id<Customer> bell = scene.inShanghai("Bell");
        scene.active(TerritoryScene.china());
        scene.territories().name(bell, Purpose.SALES, "shenzhen", "key account");
        assertThat(scene.where(bell)).isEqualTo("shenzhen");

        scene.active(TerritoryScene.china().with(TerritoryDraft.of("north").below("cn")));

        assertThat(scene.where(bell)).isEqualTo("shenzhen");
        scene.territories().unname(bell, Purpose.SALES, "shenzhen");
        assertThat(scene.where(bell)).isEqualTo("east");
    }

    @Test
    @Tag("TER-02")
    void aPinHoldsUntilItEnds() {
        Id<Customer> bell = scene.inShanghai("Bell");
        scene.active(TerritoryScene.china());
        Instant end = scene.clock.instant().plusSeconds(3600);
        scene.territories().pin(bell, Purpose.SALES, "south", Optional.of(end), "complaint");
        assertThat(scene.where(bell)).isEqualTo("south");

        scene.clock.set(end);
        scene.crm.runDue(10);

        assertThat(scene.where(bell)).isEqualTo("east");
    }

    @Test
    @Tag("TER-02")
    void aTerritoryBeginsAndEndsOnItsDaysInTheZoneOfTheModel() {
        Id<Customer> tencent = scene.inShenzhen("Tencent");
        scene.active(TerritoryScene.china()
                .with(TerritoryDraft.of("shenzhen")
                        .below("south")
                        .until(TerritoryScene.TODAY.plusDays(1))
                        .with(CustomerTable.CITY.is("深圳"))));
        assertThat(scene.where(tencent)).isEqualTo("shenzhen");

        scene.clock.set(Instant.parse("2026-03-02T16:00:00Z"));
        while (scene.crm.runDue(10).ran() > 0) {
            // the round over all customers
        }

        assertThat(scene.where(tencent)).isEqualTo("south");
    }

    @Test
    @Tag("TER-02")
    void aTerritoryHasOneOwnerAtATimeAndSharesOfAHundredAtMost() {
        TerritoryModel model = scene.defined(TerritoryScene.china());
        Territory south = scene.territories().territory(model.id(), "south");
        scene.owner(model, "south", scene.wei);
        scene.territories()
                .seat(
                        south.id(),
                        scene.boss,
                        SeatDraft.of(TerritorySeat.Part.MEMBER, TerritoryScene.TODAY.plusDays(5))
                                .share(Percentage.of("60")));

        invalid(
                () -> scene.territories()
                        .seat(
                                south.id(),
                                scene.lan,
                                SeatDraft.of(TerritorySeat.Part.OWNER, TerritoryScene.TODAY.minusDays(5))
                                        .share(Percentage.of("50"))),
                "territory.two-owners",
                "territory.share");
        scene.territories()
                .seat(
                        south.id(),
                        scene.lan,
                        SeatDraft.of(TerritorySeat.Part.OWNER, TerritoryScene.TODAY.minusDays(5))
                                .until(TerritoryScene.TODAY)
                                .share(Percentage.of("50")));
    }

    @Test
    @Tag("TER-03")
    void theExplanationTellsWhichRulesLostAndWhy() {
        Id<Customer> tencent = scene.inShenzhen("Tencent");
        TerritoryModel model = scene.placed(TerritoryScene.china()
                .add(TerritoryDraft.of("tech").priority(200).with(CustomerTable.NAME.startsWith("T"))));

        Decision decision = scene.territories().explain(tencent, model.id());

        assertThat(decision.territory()).contains("shenzhen");
        assertThat(decision.others())
                .containsExactly(
                        new Decision.Other("south", Decision.Lost.DEPTH),
                        new Decision.Other("tech", Decision.Lost.PRIORITY));
    }

    @Test
    @Tag("TER-02")
    void overlapsAndGapsAreTold() {
        Id<Customer> both = scene.inShenzhen("Tencent");
        scene.customer("Changhong", "四川", "绵阳", "621000");
        TerritoryModel model = scene.active(ModelDraft.of("2026", TerritoryScene.SHANGHAI)
                .tiesStayOpen()
                .add(
                        TerritoryDraft.of("a").with(CustomerTable.REGION.is("广东")),
                        TerritoryDraft.of("b").with(CustomerTable.CITY.is("深圳")),
                        TerritoryDraft.of("c").with(CustomerTable.CITY.is("上海"))));

        assertThat(scene.where(both)).isEqualTo("-");
        assertThat(scene.territories().overlaps(model.id(), 10))
                .containsExactly(new Overlap("a", "b"), new Overlap("a", "c"));
        assertThat(scene.territories().gaps(model.id()))
                .extracting(Gap::outcome, each -> each.city().orElse(""), Gap::customers)
                .containsExactlyInAnyOrder(
                        tuple(Decision.Outcome.AMBIGUOUS, "深圳", 1L), tuple(Decision.Outcome.NOWHERE, "绵阳", 1L));
    }

    @Test
    @Tag("TER-04")
    void exactlyOneModelHoldsAtEachInstantAndComesToHoldWithoutAnythingBeingDone() {
        Id<Customer> bell = scene.inShanghai("Bell");
        TerritoryModel old = scene.active(TerritoryScene.china());
        TerritoryModel next = scene.placed(TerritoryScene.china()
                .with(TerritoryDraft.of("north").below("cn").priority(1).with(CustomerTable.REGION.is("上海"))));
        Instant at = scene.clock.instant().plusSeconds(86_400);

        Activation once = scene.territories().activate(next.id(), at);
        assertThat(scene.territories().activate(next.id(), at)).isEqualTo(once);

        assertThat(scene.territories().active(Purpose.SALES, at.minusNanos(1000)))
                .map(TerritoryModel::id)
                .contains(old.id());
        assertThat(scene.territories().active(Purpose.SALES, at))
                .map(TerritoryModel::id)
                .contains(next.id());
        assertThat(scene.where(bell)).isEqualTo("east");
        scene.clock.set(at);
        assertThat(scene.where(bell)).isEqualTo("north");
    }

    @Test
    @Tag("TER-04")
    void whatIsNotPlacedCannotHoldAndWhatIsScheduledCanBeTakenBack() {
        TerritoryModel old = scene.active(TerritoryScene.china());
        TerritoryModel next = scene.defined(TerritoryScene.china());
        Instant at = scene.clock.instant().plusSeconds(86_400);
        refused("territory.not-placed", () -> scene.territories().activate(next.id(), at));
        TerritoryModel placed = scene.placed(TerritoryScene.china());
        scene.territories().activate(placed.id(), at);
        refused("territory.in-use", () -> scene.territories().archive(placed.id()));

        scene.territories().cancel(Purpose.SALES);

        assertThat(scene.territories().active(Purpose.SALES, at.plusSeconds(1)))
                .map(TerritoryModel::id)
                .contains(old.id());
        refused("territory.nothing-scheduled", () -> scene.territories().cancel(Purpose.SALES));
    }

    @Test
    @Tag("TER-04")
    void thePreviewTellsWhoGoesFromWhomToWhomAndThatIsWhatHappens() {
        scene.underTerms();
        Id<Customer> bell = scene.inShanghai("Bell");
        Id<Customer> tencent = scene.inShenzhen("Tencent");
        scene.session("boss").opportunities().useStandard();
        scene.session("boss").ownership().assign(bell, scene.wei);
        scene.session("wei")
                .opportunities()
                .open(NewOpportunity.builder()
                        .owner(scene.wei)
                        .name("Deal")
                        .customer(bell)
                        .amount(Money.of("100", "CNY"))
                        .build());
        scene.active(TerritoryScene.china());
        TerritoryModel next = scene.placed(TerritoryScene.china()
                .owners(OwnerMode.OWNED)
                .moved("east", "south")
                .with(TerritoryDraft.of("coast").below("cn").with(CustomerTable.REGION.is("上海"))));
        scene.owner(next, "coast", scene.lan);

        Realignment preview = scene.territories().preview(next.id());
        List<Realignment.Move> moves =
                scene.territories().moves(next.id(), Optional.empty()).moves();

        assertThat(preview.flows())
                .containsExactly(new Realignment.Flow(
                        Optional.of("east"), Optional.of("coast"), 1, 1, List.of(Money.of("100", "CNY"))));
        assertThat(preview.owners())
                .containsExactlyInAnyOrder(
                        new Realignment.OwnerShift(scene.wei, 1, 1, 0), new Realignment.OwnerShift(scene.lan, 0, 0, 1));
        assertThat(moves).extracting(Realignment.Move::customer).containsExactly(bell);
        scene.territories().activate(next.id(), scene.clock.instant());
        scene.territories().moveOwners(100);
        assertThat(scene.where(bell)).isEqualTo("coast");
        assertThat(scene.where(tencent)).isEqualTo("shenzhen");
        assertThat(scene.read(bell).owner()).isEqualTo(moves.get(0).newOwner()).contains(scene.lan);
        assertThat(scene.territories().preview(next.id()).moved()).isZero();
    }

    @Test
    @Tag("TER-04")
    void anUndoneRealignmentGivesOwnersBackButForWhatHasGoneOnSince() {
        scene.underTerms();
        List<Id<Customer>> customers = new ArrayList<>();
        for (String name : List.of("A", "B", "C")) {
            customers.add(scene.inShanghai(name));
            scene.session("boss").ownership().assign(customers.get(customers.size() - 1), scene.wei);
        }
        scene.active(TerritoryScene.china());
        TerritoryModel next = scene.active(TerritoryScene.china().owners(OwnerMode.OWNED));
        scene.owner(next, "east", scene.lan);
        scene.session("boss").ownership().limit(Optional.of(scene.lan), Optional.empty(), 2);
        OwnerReport moved = scene.territories().moveOwners(100);
        assertThat(moved.done()).hasSize(2);
        assertThat(moved.refused())
                .extracting(each -> each.refusal().orElse(""))
                .containsExactly("ownership.holding-limit");
        assertThat(scene.territories().moveOwners(100).done()).isEmpty();
        scene.session("boss").ownership().transfer(moved.done().get(0).customer(), scene.boss);

        scene.territories().undo(Purpose.SALES);
        OwnerReport back = scene.territories().takeBackOwners(100);

        assertThat(back.done()).hasSize(1);
        assertThat(back.left()).hasSize(1);
        assertThat(scene.read(moved.done().get(0).customer()).owner()).contains(scene.boss);
        assertThat(scene.read(moved.done().get(1).customer()).owner()).contains(scene.wei);
        assertThat(scene.territories().takeBackOwners(100).done()).isEmpty();
    }

    @Test
    @Tag("TER-04")
    void aPinnedCustomerStaysThroughARealignment() {
        Id<Customer> bell = scene.inShanghai("Bell");
        scene.active(TerritoryScene.china());
        scene.territories().pin(bell, Purpose.SALES, "east", Optional.empty(), "signed");

        TerritoryModel next = scene.placed(TerritoryScene.china()
                .with(TerritoryDraft.of("north").below("cn").priority(1).with(CustomerTable.REGION.is("上海"))));

        assertThat(scene.territories().preview(next.id()).pinned()).isEqualTo(1);
        assertThat(scene.territories().preview(next.id()).moved()).isZero();
        invalid(() -> scene.defined(TerritoryScene.china().without("east")), "territory.pinned-to");
    }

    @Test
    @Tag("TER-04")
    void everyCustomerIsCountedOnceInTheTreeOrNowhere() {
        scene.inShenzhen("A");
        scene.customer("B", "广东", "广州", "510000");
        scene.inShanghai("C");
        scene.customer("D", "四川", "绵阳", "621000");
        TerritoryModel model = scene.placed(TerritoryScene.china());

        RollUp rolled = scene.territories().rollUp(model.id());

        assertThat(rolled.of("cn").orElseThrow().total().customers()).isEqualTo(3);
        assertThat(rolled.of("south").orElseThrow().total().customers()).isEqualTo(2);
        assertThat(rolled.of("south").orElseThrow().own().customers()).isEqualTo(1);
        assertThat(rolled.nowhere().customers()).isEqualTo(1);
    }

    @Test
    @Tag("TER-04")
    void aDraftOfAModelDefinesTheSameRulesAndAMovedSubtreeKeepsThem() {
        TerritoryModel model = scene.defined(TerritoryScene.china());

        ModelDraft draft = scene.territories().draft(model.id());

        assertThat(draft.territories())
                .containsExactlyInAnyOrderElementsOf(TerritoryScene.china().territories());
        ModelDraft moved = draft.moved("south", "east");
        assertThat(moved.territories().stream().map(TerritoryDraft::rule))
                .containsExactlyElementsOf(
                        draft.territories().stream().map(TerritoryDraft::rule).toList());
        scene.defined(moved);
    }

    @Test
    @Tag("TER-05")
    void theMoveThatIsProposedMakesTheLoadsEven() {
        for (int i = 0; i < 5; i++) {
            scene.inShanghai("East " + i);
        }
        scene.inShenzhen("South");
        TerritoryModel model = scene.active(TerritoryScene.china());

        Balance balance = scene.territories().balance(model.id(), "cn", 10);

        assertThat(balance.loads()).containsExactly(new Balance.Load("east", 5, 0), new Balance.Load("south", 1, 0));
        assertThat(balance.moves()).hasSize(2).allMatch(each -> each.to().equals("south"));
        balance.moves().forEach(each -> scene.territories().name(each.customer(), Purpose.SALES, each.to(), "balance"));
        assertThat(scene.territories().balance(model.id(), "cn", 10).gini()).isZero();
    }

    @Test
    @Tag("TER-02")
    void whoIsSeatedInATerritorySeesWhatLiesInItAndBelowAndNothingElse() {
        Id<Customer> tencent = scene.inShenzhen("Tencent");
        Id<Customer> gac = scene.customer("GAC", "广东", "广州", "510000");
        scene.inShanghai("Bell");
        TerritoryModel model = scene.active(TerritoryScene.china());
        scene.session("boss")
                .access()
                .defineRole(
                        "rep",
                        LocalizedText.of("Rep"),
                        List.of(Grant.of("customer", Action.READ, Scope.TERRITORY)),
                        List.of());
        CrmSession wei = scene.byRole("wei");
        assertThat(wei.records().count(CustomerTable.TYPE, Condition.all())).isZero();
        Id<Territory> south = scene.territories().territory(model.id(), "south").id();
        scene.territories()
                .seat(
                        south,
                        scene.wei,
                        SeatDraft.of(TerritorySeat.Part.MEMBER, TerritoryScene.TODAY)
                                .role("rep")
                                .until(TerritoryScene.TODAY.plusDays(1)));

        assertThat(wei.records().find(Selection.of(CustomerTable.TYPE)))
                .extracting(Customer::id)
                .containsExactlyInAnyOrder(tencent, gac);
        assertThat(wei.records().count(CustomerTable.TYPE, Condition.all())).isEqualTo(2);
        Measure<Customer, Long> count = Measure.count();
        assertThat(wei.records()
                        .summarize(Summary.of(CustomerTable.TYPE).measure(count))
                        .get(0)
                        .count(count))
                .isEqualTo(2);
        assertThat(wei.records().lookFor(CustomerTable.TYPE, tencent)).isPresent();
        assertThat(scene.byRole("lan").records().lookFor(CustomerTable.TYPE, tencent))
                .isEmpty();
        scene.days(1);
        assertThat(wei.records().count(CustomerTable.TYPE, Condition.all())).isZero();
    }
}
