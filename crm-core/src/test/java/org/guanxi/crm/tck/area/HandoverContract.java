package org.guanxi.crm.tck.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanxi.crm.tck.area.OwnershipScene.invalid;
import static org.guanxi.crm.tck.area.OwnershipScene.ref;
import static org.guanxi.crm.tck.area.OwnershipScene.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guanxi.crm.common.DateRange;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.distribution.Strategy;
import org.guanxi.crm.distribution.WhyNot;
import org.guanxi.crm.opportunity.NewOpportunity;
import org.guanxi.crm.opportunity.Opportunity;
import org.guanxi.crm.ownership.ChildTerms;
import org.guanxi.crm.ownership.OwnershipCommand;
import org.guanxi.crm.ownership.handout.HandoutDecision;
import org.guanxi.crm.ownership.handout.Route;
import org.guanxi.crm.ownership.handover.Handover;
import org.guanxi.crm.ownership.handover.HandoverPlan;
import org.guanxi.crm.ownership.spell.Spell;
import org.guanxi.crm.ownership.spell.SpellEnd;
import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.team.Member;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is handed out, handed over, and what follows its customer, on every storage. */
public abstract class HandoverContract {

    private OwnershipScene scene;

    /** The storage to run on. */
    protected abstract Storage newStorage();

    @BeforeEach
    void begin() {
        scene = new OwnershipScene(newStorage());
        scene.session("boss").opportunities().useStandard();
    }

    private Id<Opportunity> deal(Id<Customer> customer, Id<Member> owner) {
        return scene.session("boss")
                .opportunities()
                .open(NewOpportunity.builder()
                        .name("Pump")
                        .owner(owner)
                        .customer(customer)
                        .build())
                .id();
    }

    private Id<Member> ownerOf(Id<Opportunity> deal) {
        return scene.session("boss").opportunities().get(deal).owner();
    }

    @Test
    @Tag("OWN-10")
    void openDealsOfTheOldOwnerFollowAndNothingElseOfThemChanges() {
        Id<Customer> acme = scene.claimed("Acme", "wei");
        Id<Opportunity> own = deal(acme, scene.wei);
        Id<Opportunity> others = deal(acme, scene.boss);
        Opportunity before = scene.session("boss").opportunities().get(own);

        scene.as("wei").transfer(acme, scene.lan);

        assertThat(ownerOf(own)).isEqualTo(scene.lan);
        assertThat(ownerOf(others)).isEqualTo(scene.boss);
        Opportunity after = scene.session("boss").opportunities().get(own);
        assertThat(after.stage()).isEqualTo(before.stage());
        assertThat(after.enteredAt()).isEqualTo(before.enteredAt());
    }

    @Test
    @Tag("OWN-10")
    void dealsStayWhileTheCustomerIsNobodysAndFollowTheNextOwnerUnlessTheTermsSayOtherwise() {
        Id<Customer> acme = scene.claimed("Acme", "wei");
        Id<Opportunity> deal = deal(acme, scene.wei);
        scene.as("wei").release(acme, "no");
        assertThat(ownerOf(deal)).isEqualTo(scene.wei);
        scene.as("lan").claim(acme);
        assertThat(ownerOf(deal)).isEqualTo(scene.lan);

        scene.as("boss")
                .changeTerms(each -> each.addChildren(new ChildTerms("opportunity", false, ChildTerms.OnDrop.BLOCK)));

        refused("ownership.blocked", () -> scene.as("lan").release(acme, "no"));
        scene.as("lan").transfer(acme, scene.wei);
        assertThat(ownerOf(deal)).isEqualTo(scene.lan);
        invalid(
                "ownership.not-closable",
                () -> scene.as("boss")
                        .changeTerms(each ->
                                each.addChildren(new ChildTerms("opportunity", true, ChildTerms.OnDrop.CLOSE))));
    }

    @Test
    @Tag("OWN-11")
    void whoLeavesHoldsNothingAfterwardsAndTheProtocolTellsWhoGotWhat() {
        Id<Customer> acme = scene.claimed("Acme", "wei");
        Id<Customer> bell = scene.claimed("Bell", "wei");
        Id<Opportunity> deal = deal(acme, scene.wei);
        HandoverPlan plan = HandoverPlan.to(scene.boss)
                .giving("{\"attribute\":\"name\",\"is\":\"Acme\"}", List.of(scene.lan))
                .protecting(30);
        scene.session("boss").team().leave(scene.wei, LocalDate.parse("2026-03-03"));
        assertThat(scene.session("boss").handovers().preview(scene.wei, plan))
                .contains(new Handover.Line("customer", "owner", "move", 2));

        Handover first = scene.session("boss").handovers().handOver("h1", scene.wei, plan, 1);
        assertThat(first.state()).isEqualTo(Handover.State.RUNNING);
        scene.session("boss").handovers().handOver("h1", scene.wei, plan, 1);
        Handover done = scene.session("boss").handovers().handOver("h1", scene.wei, plan, 1);

        assertThat(done.state()).isEqualTo(Handover.State.DONE);
        assertThat(scene.customer(acme).owner()).contains(scene.lan);
        assertThat(scene.customer(bell).owner()).contains(scene.boss);
        assertThat(ownerOf(deal)).isEqualTo(scene.lan);
        assertThat(done.got())
                .containsExactlyInAnyOrder(
                        new Handover.Got(Optional.of(scene.lan), "customer", 1),
                        new Handover.Got(Optional.of(scene.boss), "customer", 1));
        assertThat(scene.as("boss").explain(acme).spells())
                .extracting(Spell::endedBy)
                .first()
                .isEqualTo(Optional.of(SpellEnd.HANDED_OVER));
        assertThat(scene.session("boss").handovers().handOver("h1", scene.wei, plan, 1))
                .isEqualTo(done);
        refused(
                "handover.key-reused",
                () -> scene.session("boss").handovers().handOver("h1", scene.lan, HandoverPlan.to(scene.boss), 1));
    }

    @Test
    @Tag("OWN-11")
    void anUndoneHandOverGivesBackWhatNothingHappenedToSince() {
        Id<Customer> acme = scene.claimed("Acme", "wei");
        Id<Customer> bell = scene.claimed("Bell", "wei");
        Handover done = scene.session("boss").handovers().handOver("h2", scene.wei, HandoverPlan.to(scene.lan), 10);
        scene.as("lan").release(bell, "no");
        scene.as("boss").claim(bell);

        List<RecordRef> stayed = scene.session("boss").handovers().undo(done.id());

        assertThat(scene.customer(acme).owner()).contains(scene.wei);
        assertThat(scene.customer(bell).owner()).contains(scene.boss);
        assertThat(stayed).containsExactly(ref(bell));
    }

    @Test
    @Tag("OWN-11")
    void nothingIsHandedOverToWhoIsNotThereNorByWhoIsNotAbove() {
        scene.claimed("Acme", "wei");

        refused(
                "handover.heir",
                () -> scene.session("boss").handovers().handOver("h3", scene.wei, HandoverPlan.to(scene.wei), 10));
        refused(
                "ownership.not-yours-to-decide",
                () -> scene.session("lan").handovers().handOver("h4", scene.wei, HandoverPlan.to(scene.lan), 10));
    }

    private void route(String code, Strategy strategy) {
        scene.session("boss")
                .handouts()
                .defineRoute(
                        code,
                        each -> each.strategy(strategy)
                                .addShares(new Route.Share(scene.wei, 1), new Route.Share(scene.lan, 1)));
    }

    @Test
    @Tag("OWN-09")
    void theTurnIsKeptFromRunToRunAndEachDecisionIsKept() {
        route("even", Strategy.ROUND_ROBIN);
        RecordRef first = ref(scene.pooled("First"));
        RecordRef second = ref(scene.pooled("Second"));

        HandoutDecision one =
                scene.session("boss").handouts().handOut("even", List.of(first)).get(0);
        HandoutDecision two = scene.session("boss")
                .handouts()
                .handOut("even", List.of(second))
                .get(0);

        assertThat(one.isGiven() && two.isGiven()).isTrue();
        assertThat(one.taker()).isNotEqualTo(two.taker());
        assertThat(scene.as("boss").standing(first).owner()).isEqualTo(one.taker());
        assertThat(scene.session("boss").handouts().decisionsOf(first)).containsExactly(one);
    }

    @Test
    @Tag("OWN-09")
    void nobodyGetsMoreThanTheLimitOrWhileAwayAndWhatIsLeftHasItsReason() {
        route("even", Strategy.ROUND_ROBIN);
        scene.as("boss").limit(Optional.of(scene.wei), Optional.empty(), 1);
        scene.session("boss")
                .team()
                .recordAbsence(
                        scene.lan, DateRange.since(LocalDate.parse("2026-03-01")), Optional.empty(), Optional.empty());
        List<RecordRef> records = List.of(ref(scene.pooled("First")), ref(scene.pooled("Second")));

        List<HandoutDecision> decisions = scene.session("boss").handouts().handOut("even", records);

        assertThat(decisions).filteredOn(HandoutDecision::isGiven).hasSize(1);
        assertThat(decisions.get(0).taker()).contains(scene.wei);
        assertThat(decisions.get(1).passedOver())
                .extracting(HandoutDecision.PassedOver::why)
                .containsExactlyInAnyOrder(WhyNot.AT_CAPACITY, WhyNot.NOT_AVAILABLE);
    }

    @Test
    @Tag("OWN-09")
    void whatCannotBeAssignedIsToldWithTheGuardThatRefused() {
        route("even", Strategy.ROUND_ROBIN);
        Id<Customer> acme = scene.pooled("Acme");
        scene.as("boss").perform(acme, new OwnershipCommand.Rest(scene.inDays(3), "complained"));

        HandoutDecision told = scene.session("boss")
                .handouts()
                .handOut("even", List.of(ref(acme)))
                .get(0);

        assertThat(told.refusedBy()).contains("ownership.resting");
        assertThat(scene.customer(acme).owner()).isEmpty();
    }
}
