package org.guanxi.crm.tck.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanxi.crm.tck.area.OwnershipScene.ref;
import static org.guanxi.crm.tck.area.OwnershipScene.refused;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanxi.crm.common.DateRange;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.common.Outcome;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.customer.CustomerMerge;
import org.guanxi.crm.customer.MergePlan;
import org.guanxi.crm.customer.NewCustomer;
import org.guanxi.crm.ownership.Explanation;
import org.guanxi.crm.ownership.OwnershipCommand;
import org.guanxi.crm.ownership.RecycleReport;
import org.guanxi.crm.ownership.Simulation;
import org.guanxi.crm.ownership.Standing;
import org.guanxi.crm.ownership.limit.ClaimQuota;
import org.guanxi.crm.ownership.limit.HoldingLimit;
import org.guanxi.crm.ownership.pool.Pool;
import org.guanxi.crm.ownership.recycle.Due;
import org.guanxi.crm.ownership.recycle.RecycleTerms;
import org.guanxi.crm.ownership.recycle.Term;
import org.guanxi.crm.ownership.spell.CoolDown;
import org.guanxi.crm.ownership.spell.Rests;
import org.guanxi.crm.ownership.spell.SpellEnd;
import org.guanxi.crm.ownership.spell.SpellStart;
import org.guanxi.crm.storage.Storage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The verbs beyond claim and release, and what a manager asks, on every storage. */
@Tag("OWN-02")
public abstract class OwnershipVerbsContract {

    private OwnershipScene scene;

    /** The storage to run on. */
    protected abstract Storage newStorage();

    @BeforeEach
    void begin() {
        scene = new OwnershipScene(newStorage());
    }

    @Test
    void aCustomerMovesFromPoolToPoolAndGoesOnResting() {
        Pool east = scene.pool("east");
        Id<Customer> acme = scene.pooled("Acme");
        scene.as("boss").perform(acme, new OwnershipCommand.Rest(scene.inDays(3), "complained"));

        Standing moved = scene.as("boss").perform(acme, new OwnershipCommand.Move(east.id()));

        assertThat(moved.pool()).isEqualTo(east.id());
        refused("ownership.resting", () -> scene.as("wei").claim(acme));
        refused("ownership.same-pool", () -> scene.as("boss").perform(acme, new OwnershipCommand.Move(east.id())));
        refused(
                "ownership.not-yours-to-decide",
                () -> scene.as("wei").perform(acme, new OwnershipCommand.Move(east.id())));
        scene.days(3);
        assertThat(scene.as("wei").claim(acme).isOwned()).isTrue();
        assertThat(scene.as("wei").release(acme, "no").pool()).isEqualTo(east.id());
    }

    @Test
    void whatIsInvalidIsNobodysUntilItIsReactivated() {
        Id<Customer> acme = scene.claimed("Acme", "wei");
        Standing none = scene.as("wei").perform(acme, new OwnershipCommand.Invalidate("empty number"));
        assertThat(none.state()).isEqualTo(Standing.State.INVALID);
        assertThat(scene.customer(acme).owner()).isEmpty();
        refused("ownership.wrong-state", () -> scene.as("lan").claim(acme));

        Standing again = scene.as("boss").perform(acme, new OwnershipCommand.Reactivate(Optional.of(scene.lan)));

        assertThat(again.owner()).contains(scene.lan);
        assertThat(scene.as("boss").explain(acme).spells()).hasSize(2);
    }

    @Test
    void nothingHappensToAFrozenCustomerButWhatAnAdministratorDecides() {
        Id<Customer> acme = scene.claimed("Acme", "wei");
        scene.as("boss").perform(acme, new OwnershipCommand.Freeze(scene.inDays(30), "lawsuit"));

        refused("ownership.frozen", () -> scene.as("wei").release(acme, "no"));
        refused("ownership.frozen", () -> scene.as("wei").transfer(acme, scene.lan));
        scene.days(20);
        assertThat(scene.as("boss").recycleDue(10).recycled()).isEmpty();
        scene.as("boss").perform(acme, new OwnershipCommand.Lift());
        assertThat(scene.as("boss").recycleDue(10).recycled()).hasSize(1);
    }

    @Test
    void anExemptCustomerNeverFallsWhoeverOwnsIt() {
        Id<Customer> acme = scene.claimed("Acme", "wei");
        scene.as("boss").perform(acme, new OwnershipCommand.Exempt(scene.inDays(100), "key account"));
        scene.as("boss").transfer(acme, scene.lan);
        scene.days(60);

        assertThat(scene.as("boss").recycleDue(10).recycled()).isEmpty();
        assertThat(scene.as("boss").explain(acme).due().orElseThrow().holds())
                .extracting(Due.Hold::why)
                .contains(Due.Hold.Why.EXEMPT);
    }

    @Test
    @Tag("OWN-15")
    void anUndoneReleaseGoesOnAsTheSameSpellWithItsClocksAndWithoutCoolDown() {
        scene.as("boss").changeTerms(each -> each.coolDown(CoolDown.after(Term.elapsedDays(5))));
        Id<Customer> acme = scene.claimed("Acme", "wei");
        Standing before = scene.as("wei").standing(acme);
        scene.days(2);
        scene.as("wei").release(acme, "by mistake");

        Standing back = scene.as("wei").undo(acme);

        assertThat(back.owner()).contains(scene.wei);
        assertThat(back.since()).isEqualTo(before.since());
        assertThat(back.due()).isEqualTo(before.due());
        assertThat(scene.customer(acme).owner()).contains(scene.wei);
        refused("ownership.nothing-to-undo", () -> scene.as("wei").undo(acme));
        scene.as("boss").recall(acme, "leave");
        refused("ownership.cooling-down", () -> scene.as("wei").claim(acme));
    }

    @Test
    @Tag("OWN-15")
    void anUndoneClaimIsRefundedAndAReleaseIsNot() {
        scene.as("boss").changeTerms(each -> each.claimsPerDay(1));
        Id<Customer> acme = scene.claimed("Acme", "wei");
        scene.as("wei").undo(acme);
        assertThat(scene.as("wei").claim(acme).isOwned()).isTrue();
        scene.as("wei").release(acme, "no");

        refused("ownership.claim-quota", () -> scene.as("wei").claim(acme));
    }

    @Test
    @Tag("OWN-15")
    void anUndoComesTooLateOrAfterSomethingElseHappened() {
        Id<Customer> acme = scene.claimed("Acme", "wei");
        Id<Customer> bell = scene.claimed("Bell", "wei");
        scene.clock.tick(Duration.ofHours(1));
        scene.session("wei").customers().followedUp(bell, scene.clock.instant());

        refused("ownership.undo-conflict", () -> scene.as("wei").undo(bell));
        refused("ownership.not-yours-to-decide", () -> scene.as("lan").undo(acme));
        scene.days(1);
        refused("ownership.undo-expired", () -> scene.as("wei").undo(acme));
    }

    @Test
    @Tag("OWN-15")
    void aCommandSentAgainWithItsKeyAnswersTheSameAndDoesNothing() {
        Id<Customer> acme = scene.pooled("Acme");
        Standing first = scene.as("wei").performOnce("k1", ref(acme), new OwnershipCommand.Claim());
        scene.days(1);

        assertThat(scene.as("wei").performOnce("k1", ref(acme), new OwnershipCommand.Claim()))
                .isEqualTo(first);
        assertThat(scene.as("wei").standing(acme).version()).isEqualTo(first.version());
        refused(
                "ownership.key-reused",
                () -> scene.as("wei").performOnce("k1", ref(acme), new OwnershipCommand.Unlock()));
    }

    @Test
    @Tag("OWN-15")
    void ofABatchEachRowIsDoneOrRefusedByItselfInItsOrder() {
        scene.as("boss").changeTerms(each -> each.claimsPerDay(2));
        Id<Customer> acme = scene.pooled("Acme");
        Id<Customer> bell = scene.pooled("Bell");
        Id<Customer> cole = scene.pooled("Cole");

        List<Outcome<Standing>> outcomes = scene.as("wei")
                .performEachOnce("b1", List.of(ref(cole), ref(acme), ref(bell)), new OwnershipCommand.Claim());

        assertThat(outcomes).extracting(Outcome::isDone).containsExactly(true, true, false);
        assertThat(outcomes.get(2).refusal().orElseThrow().code()).isEqualTo("ownership.claim-quota");
        List<Outcome<Standing>> again = scene.as("wei")
                .performEachOnce("b1", List.of(ref(cole), ref(acme), ref(bell)), new OwnershipCommand.Claim());
        assertThat(again.get(0)).isEqualTo(outcomes.get(0));
        assertThat(again.get(2).refusal().orElseThrow().code()).isEqualTo("ownership.claim-quota");
    }

    @Test
    @Tag("OWN-15")
    void aBatchThatIsAllOrNothingDoesNothingIfOneRowIsRefused() {
        scene.as("boss").changeTerms(each -> each.claimsPerDay(1));
        Id<Customer> acme = scene.pooled("Acme");
        Id<Customer> bell = scene.pooled("Bell");

        refused(
                "ownership.claim-quota",
                () -> scene.as("wei").performAll(List.of(ref(acme), ref(bell)), new OwnershipCommand.Claim()));

        assertThat(scene.customer(acme).owner()).isEmpty();
        assertThat(scene.as("wei").claim(bell).isOwned()).isTrue();
    }

    @Test
    @Tag("OWN-06")
    void locksAreLimitedAndAnEndedLockCountsNoMore() {
        scene.as("boss").limit("customer", HoldingLimit.Of.LOCKED, Optional.empty(), Optional.empty(), 1);
        Id<Customer> acme = scene.claimed("Acme", "wei");
        Id<Customer> bell = scene.claimed("Bell", "wei");
        scene.as("wei").perform(acme, new OwnershipCommand.Lock(scene.inDays(2)));
        refused(
                "ownership.lock-limit",
                () -> scene.as("wei").perform(bell, new OwnershipCommand.Lock(scene.inDays(2))));

        scene.days(2);

        assertThat(scene.as("wei")
                        .perform(bell, new OwnershipCommand.Lock(scene.inDays(2)))
                        .lockedUntil())
                .isPresent();
    }

    @Test
    @Tag("OWN-06")
    void quotasOfWeekMonthPoolAndLastDayHoldTogether() {
        Pool east = scene.pool("east");
        scene.as("boss")
                .changeTerms(each -> each.addQuotas(
                        ClaimQuota.of(ClaimQuota.Window.WEEK, 3),
                        ClaimQuota.of(ClaimQuota.Window.ROLLING_DAY, 2),
                        ClaimQuota.of(ClaimQuota.Window.MONTH, 1).from("east")));
        Id<Customer> first = scene.pooled("East 1");
        Id<Customer> second = scene.pooled("East 2");
        scene.as("boss").performAll(List.of(ref(first), ref(second)), new OwnershipCommand.Move(east.id()));
        scene.as("wei").claim(first);
        refused("ownership.claim-quota", () -> scene.as("wei").claim(second));
        scene.claimed("Acme", "wei");
        Id<Customer> bell = scene.pooled("Bell");
        refused("ownership.claim-quota", () -> scene.as("wei").claim(bell));

        scene.days(1); // the rolling day is over exactly now
        scene.as("wei").claim(bell);
        Id<Customer> cole = scene.pooled("Cole");
        refused("ownership.claim-quota", () -> scene.as("wei").claim(cole));
        scene.days(6); // next week
        assertThat(scene.as("wei").claim(cole).isOwned()).isTrue();
    }

    @Test
    @Tag("OWN-06")
    void fromOneClaimToTheNextTheIntervalMustPass() {
        scene.as("boss").changeTerms(each -> each.claimInterval(Duration.ofMinutes(10)));
        scene.claimed("Acme", "wei");
        Id<Customer> bell = scene.pooled("Bell");
        refused("ownership.claim-interval", () -> scene.as("wei").claim(bell));

        scene.clock.tick(Duration.ofMinutes(10));

        assertThat(scene.as("wei").claim(bell).isOwned()).isTrue();
    }

    @Test
    @Tag("OWN-07")
    void whatComesIntoAPoolRestsByHowItCameAndAnEditDoesNotStartThatAnew() {
        scene.as("boss").changeTerms(each -> each.rests(new Rests(Map.of(SpellEnd.RELEASED, Term.elapsedDays(2)))));
        Id<Customer> acme = scene.claimed("Acme", "wei");
        scene.as("wei").release(acme, "no");
        scene.days(1);
        scene.session("boss").customers().change(acme, each -> each.name("Acme Ltd"));
        refused("ownership.resting", () -> scene.as("lan").claim(acme));
        scene.days(1);

        assertThat(scene.as("lan").claim(acme).isOwned()).isTrue();
    }

    @Test
    @Tag("OWN-07")
    void anAdministratorAssignsDespiteCoolDownWithAReason() {
        scene.as("boss").changeTerms(each -> each.coolDown(CoolDown.after(Term.elapsedDays(5))));
        Id<Customer> acme = scene.claimed("Acme", "wei");
        scene.as("wei").release(acme, "no");
        refused("ownership.cooling-down", () -> scene.as("boss").assign(acme, scene.wei));

        Standing given = scene.as("boss")
                .perform(acme, new OwnershipCommand.Assign(scene.wei, Optional.of("customer asked for him")));

        assertThat(given.owner()).contains(scene.wei);
    }

    @Test
    @Tag("OWN-05")
    void whatFallsFindsTheFirstOpenPoolWhoseConditionItMeets() {
        scene.as("boss")
                .definePool(
                        "second",
                        LocalizedText.of("B"),
                        each -> each.priority(2).where(nameIs("Acme")));
        Pool first = scene.as("boss")
                .definePool(
                        "first", LocalizedText.of("A"), each -> each.priority(1).where(nameIs("Acme")));
        Id<Customer> acme = scene.session("boss")
                .customers()
                .register(NewCustomer.organisation("Acme").with(each -> each.owner(scene.wei)))
                .id();

        assertThat(scene.as("wei").release(acme, "no").pool()).isEqualTo(first.id());
        Id<Customer> bell = scene.pooled("Bell");
        assertThat(scene.as("boss").standing(bell).pool()).isNotEqualTo(first.id());
    }

    private static String nameIs(String name) {
        return "{\"attribute\":\"name\",\"is\":\"" + name + "\"}";
    }

    @Test
    @Tag("OWN-18")
    void anOwnerIsToldOfALossOnceForEachReminder() {
        Id<Customer> acme = scene.claimed("Acme", "wei");
        assertThat(scene.as("boss").announceLosses(10).recycled()).isEmpty();
        scene.days(5);

        assertThat(scene.as("boss").announceLosses(10).recycled()).containsExactly(ref(acme));
        assertThat(scene.as("boss").announceLosses(10).recycled()).isEmpty();
        scene.days(2);
        assertThat(scene.as("boss").announceLosses(10).recycled()).containsExactly(ref(acme));
        assertThat(scene.as("boss").standing(acme).noticed())
                .extracting(Standing.Noticed::daysBefore)
                .containsExactly(3, 1);
    }

    @Test
    @Tag("OWN-18")
    void nothingFallsBeforeTheNoticeHasHadItsTime() {
        scene.as("boss")
                .setUp(RecycleTerms.usual(OwnershipScene.SHANGHAI, 7, 30)
                        .remindingDaysBefore()
                        .neverWithoutNotice(Duration.ofDays(2)));
        Id<Customer> acme = scene.claimed("Acme", "wei");
        scene.days(20);
        assertThat(scene.as("boss").recycleDue(10).recycled()).isEmpty();

        assertThat(scene.as("boss").announceLosses(10).recycled()).hasSize(1);
        scene.clock.tick(Duration.ofDays(2).minusNanos(1_000));
        assertThat(scene.as("boss").recycleDue(10).recycled()).isEmpty();
        scene.clock.tick(Duration.ofNanos(1_000));
        assertThat(scene.as("boss").recycleDue(10).recycled()).containsExactly(ref(acme));
    }

    @Test
    @Tag("OWN-17")
    void aSimulationTellsWhatTheRunUnderTheChangedTermsThenDoes() {
        Id<Customer> acme = scene.claimed("Acme", "wei");
        scene.days(2);
        scene.claimed("Bell", "lan");
        RecycleTerms strict = RecycleTerms.usual(OwnershipScene.SHANGHAI, 1, 30);

        Simulation told = scene.as("boss").simulate("customer", strict, scene.clock.instant());

        assertThat(told.fallNow()).isZero();
        assertThat(told.falling()).extracting(Simulation.Fall::record).containsExactly(ref(acme));
        assertThat(told.losses()).containsExactly(Map.entry(scene.wei, 1L));
        assertThat(scene.customer(acme).owner()).contains(scene.wei);
        scene.as("boss").setUp(strict);
        assertThat(scene.as("boss").recycleDue(10).recycled()).containsExactly(ref(acme));
    }

    @Test
    @Tag("OWN-17")
    void aRunStopsWhenMoreThanTheBoundWouldFallAtOnce() {
        scene.as("boss").changeTerms(each -> each.mostFallingPercent(50));
        scene.claimed("Acme", "wei");
        scene.claimed("Bell", "wei");
        scene.days(20);

        RecycleReport report = scene.as("boss").recycleDue(10);

        assertThat(report.recycled()).isEmpty();
        assertThat(report.stopped()).contains(new RecycleReport.Stopped(2, 2, 50));
        assertThat(scene.as("boss").recycleDue("customer", 10, false).recycled())
                .hasSize(2);
    }

    @Test
    @Tag("OWN-17")
    void newTermsTakeNothingBeforeTheirGraceIsOver() {
        scene.claimed("Acme", "wei");
        scene.days(3);
        Instant grace = scene.inDays(7);
        scene.as("boss")
                .setUp(RecycleTerms.usual(OwnershipScene.SHANGHAI, 1, 30).from(grace));
        scene.days(6);
        assertThat(scene.as("boss").recycleDue(10).recycled()).isEmpty();

        scene.days(1);

        assertThat(scene.as("boss").recycleDue(10).recycled()).hasSize(1);
    }

    @Test
    @Tag("OWN-16")
    void theExplanationOfAnEarlierInstantKnowsNothingOfWhatHappenedSince() {
        Id<Customer> acme = scene.claimed("Acme", "wei");
        scene.days(1);
        Explanation then = scene.as("boss").explain(acme);
        Instant asked = scene.clock.instant();
        scene.days(1);
        scene.session("wei").customers().followedUp(acme, scene.clock.instant());
        scene.as("boss").changeTerms(each -> each.protectionDays(9));
        scene.as("boss").transfer(acme, scene.lan);

        Explanation told = scene.as("boss").explain(ref(acme), asked);

        assertThat(told.standing().owner()).contains(scene.wei);
        assertThat(told.due()).isEqualTo(then.due());
        assertThat(told.spells()).hasSize(1);
        assertThat(told.spells().get(0).until()).isEmpty();
        assertThat(told.termsVersion()).isEqualTo(then.termsVersion());
    }

    @Test
    @Tag("OWN-12")
    void anAbsenceLetsTheClocksRestAndNotLongerThanTheTermsLet() {
        scene.as("boss").changeTerms(each -> each.longestPauseDays(10));
        Id<Customer> acme = scene.claimed("Acme", "wei");
        scene.session("boss")
                .team()
                .recordAbsence(
                        scene.wei,
                        DateRange.since(LocalDate.parse("2026-03-04")),
                        Optional.of(scene.lan),
                        Optional.empty());
        scene.clock.set(Instant.parse("2026-03-13T15:59:59Z"));
        assertThat(scene.as("boss").recycleDue(10).recycled()).isEmpty();
        assertThat(scene.as("boss").explain(acme).due().orElseThrow().holds())
                .extracting(Due.Hold::why)
                .contains(Due.Hold.Why.OWNER_ABSENT);

        scene.clock.set(Instant.parse("2026-03-13T16:00:00Z"));

        assertThat(scene.as("boss").recycleDue(10).recycled()).hasSize(1);
    }

    @Test
    void aMergeThatGivesAnotherOwnerGoesThroughTheMachineAndItsUndoToo() {
        Id<Customer> kept = scene.claimed("Acme", "wei");
        Id<Customer> gone = scene.claimed("Acme Inc.", "lan");
        MergePlan plan = scene.session("boss").customers().previewMerge(kept, List.of(gone), Map.of("owner", gone));
        CustomerMerge merge = scene.session("boss").customers().merge(plan);

        assertThat(scene.customer(kept).owner()).contains(scene.lan);
        Explanation told = scene.as("boss").explain(kept);
        assertThat(told.standing().owner()).contains(scene.lan);
        assertThat(told.spells().get(1).startedBy()).isEqualTo(SpellStart.MERGED);
        assertThat(scene.as("boss").standing(gone).state()).isEqualTo(Standing.State.MERGED);

        scene.session("boss").customers().undoMerge(merge.id());

        assertThat(scene.as("boss").standing(kept).owner()).contains(scene.wei);
        assertThat(scene.customer(kept).owner()).contains(scene.wei);
        assertThat(scene.as("boss").standing(gone).owner()).contains(scene.lan);
    }
}
