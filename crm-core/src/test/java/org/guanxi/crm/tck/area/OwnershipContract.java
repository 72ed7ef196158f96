package org.guanxi.crm.tck.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.customer.NewCustomer;
import org.guanxi.crm.error.CrmException;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.Problem;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.opportunity.NewOpportunity;
import org.guanxi.crm.ownership.Explanation;
import org.guanxi.crm.ownership.OwnershipCommand;
import org.guanxi.crm.ownership.RecycleReport;
import org.guanxi.crm.ownership.Standing;
import org.guanxi.crm.ownership.pool.Pool;
import org.guanxi.crm.ownership.pool.PoolSeat;
import org.guanxi.crm.ownership.pool.PoolSeatTable;
import org.guanxi.crm.ownership.recycle.ClockKind;
import org.guanxi.crm.ownership.recycle.RecycleRule;
import org.guanxi.crm.ownership.recycle.RecycleTerms;
import org.guanxi.crm.ownership.recycle.Term;
import org.guanxi.crm.ownership.spell.CoolDown;
import org.guanxi.crm.ownership.spell.SpellEnd;
import org.guanxi.crm.ownership.spell.SpellStart;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.storage.Storage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whose customers are, on every storage. */
@Tag("OWN-01")
@Tag("OWN-02")
public abstract class OwnershipContract {

    private OwnershipScene scene;

    /** The storage to run on. */
    protected abstract Storage newStorage();

    @BeforeEach
    void begin() {
        scene = new OwnershipScene(newStorage());
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class, each -> assertThat(each.code()).isEqualTo(code));
    }

    private static List<String> codes(List<Refused> refusals) {
        return refusals.stream().map(CrmException::code).toList();
    }

    @Test
    void aNewCustomerWithoutOwnerLiesInTheStandardPoolUntilSomebodyClaimsIt() {
        Id<Customer> acme = scene.pooled("Acme");
        assertThat(scene.as("wei").standing(acme).state()).isEqualTo(Standing.State.POOLED);

        Standing claimed = scene.as("wei").claim(acme);

        assertThat(claimed.owner()).contains(scene.wei);
        assertThat(scene.customer(acme).owner()).contains(scene.wei);
    }

    @Test
    void aCustomerRegisteredWithAnOwnerIsOwnedFromTheStart() {
        Id<Customer> acme = scene.session("boss")
                .customers()
                .register(NewCustomer.organisation("Acme").with(each -> each.owner(scene.lan)))
                .id();

        assertThat(scene.as("lan").standing(acme).owner()).contains(scene.lan);
    }

    @Test
    void anOwnedCustomerCannotBeClaimed() {
        Id<Customer> acme = scene.claimed("Acme", "wei");

        refused("ownership.already-owned", () -> scene.as("lan").claim(acme));
    }

    @Test
    void theOwnerOfACustomerChangesByTheVerbsOfOwnershipAlone() {
        Id<Customer> acme = scene.claimed("Acme", "wei");

        assertThatThrownBy(() -> scene.session("boss").customers().change(acme, each -> each.owner(scene.lan)))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        each -> assertThat(each.problems())
                                .extracting(Problem::code)
                                .containsExactly("ownership.own-verb"));
        assertThat(scene.customer(acme).owner()).contains(scene.wei);
    }

    @Test
    void spellsAndStaysFollowEachOtherWithoutGap() {
        Id<Customer> acme = scene.claimed("Acme", "wei");
        scene.days(1);
        scene.as("wei").transfer(acme, scene.lan);
        scene.days(1);
        scene.as("lan").release(acme, "no budget");

        Explanation told = scene.as("boss").explain(acme);
        assertThat(told.spells())
                .extracting(each -> each.startedBy())
                .containsExactly(SpellStart.CLAIMED, SpellStart.TRANSFERRED);
        assertThat(told.spells())
                .extracting(each -> each.endedBy().orElseThrow())
                .containsExactly(SpellEnd.TRANSFERRED, SpellEnd.RELEASED);
        assertThat(told.spells().get(0).until()).contains(told.spells().get(1).since());
        assertThat(told.stays()).hasSize(2);
        assertThat(told.stays().get(1).since())
                .isEqualTo(told.spells().get(1).until().orElseThrow());
        assertThat(told.standing().count()).isEqualTo(4);
    }

    @Test
    void whoIsNeitherOwnerNorAboveNorAdministratorDecidesNothing() {
        Id<Customer> acme = scene.claimed("Acme", "wei");

        refused("ownership.not-yours-to-decide", () -> scene.as("lan").release(acme, "mine"));
        refused("ownership.not-yours-to-decide", () -> scene.as("lan").recall(acme, "mine"));
        refused("ownership.not-yours-to-decide", () -> scene.as("lan").transfer(acme, scene.lan));
    }

    @Test
    void aSuperiorRecallsAndAssigns() {
        Id<Customer> acme = scene.claimed("Acme", "wei");

        scene.as("boss").recall(acme, "leave");
        Standing given = scene.as("boss").assign(acme, scene.lan);

        assertThat(given.owner()).contains(scene.lan);
    }

    @Test
    void aDryRunTellsAllThatStandsInTheWayAndChangesNothing() {
        Id<Customer> acme = scene.claimed("Acme", "wei");
        scene.as("boss").limit(Optional.of(scene.lan), Optional.empty(), 0);

        assertThat(codes(scene.as("lan").tryDry(acme, new OwnershipCommand.Claim())))
                .containsExactly("ownership.already-owned", "ownership.holding-limit");
        assertThat(scene.customer(acme).owner()).contains(scene.wei);
    }

    @Test
    @Tag("OWN-05")
    void aPoolWithoutSeatsIsNobodys() {
        Pool standard = scene.as("boss").definePool("standard", LocalizedText.of("All"));
        scene.session("boss")
                .records()
                .find(Selection.of(PoolSeatTable.TYPE).where(PoolSeatTable.POOL.is(standard.id())))
                .forEach(seat -> scene.as("boss").unseat(seat.id()));
        Id<Customer> acme = scene.pooled("Acme");
        refused("ownership.not-pool-member", () -> scene.as("wei").claim(acme));

        scene.as("boss").seat(standard.id(), PoolSeat.Role.MEMBER, Optional.of(scene.wei), Optional.empty());

        assertThat(scene.as("wei").claim(acme).isOwned()).isTrue();
        refused("ownership.pool-in-use", () -> scene.as("boss").setOpen(standard.id(), false));
    }

    @Test
    @Tag("OWN-06")
    void claimsOfADayAreCountedAndNotRefundedByARelease() {
        scene.as("boss").changeTerms(each -> each.claimsPerDay(1));
        Id<Customer> acme = scene.claimed("Acme", "wei");
        scene.as("wei").release(acme, "no");
        refused("ownership.claim-quota", () -> scene.as("wei").claim(acme));

        scene.days(1);

        assertThat(scene.as("wei").claim(acme).isOwned()).isTrue();
    }

    @Test
    @Tag("OWN-06")
    void theHoldingLimitHoldsForEveryWayIn() {
        scene.as("boss").limit(Optional.empty(), Optional.empty(), 1);
        Id<Customer> acme = scene.claimed("Acme", "wei");
        Id<Customer> bell = scene.pooled("Bell");

        refused("ownership.holding-limit", () -> scene.as("wei").claim(bell));
        refused("ownership.holding-limit", () -> scene.as("boss").assign(bell, scene.wei));
        scene.as("lan").claim(bell);
        refused("ownership.holding-limit", () -> scene.as("wei").transfer(acme, scene.lan));
        refused(
                "ownership.holding-limit",
                () -> scene.session("boss")
                        .customers()
                        .register(NewCustomer.organisation("Cole").with(each -> each.owner(scene.wei))));
    }

    @Test
    @Tag("OWN-07")
    void aReleasedCustomerCannotBeClaimedBackWhileItCoolsDownWhoeverHadItMeanwhile() {
        scene.as("boss").changeTerms(each -> each.coolDown(CoolDown.after(Term.elapsedDays(5))));
        Id<Customer> acme = scene.claimed("Acme", "wei");
        scene.as("wei").release(acme, "no");
        scene.as("lan").claim(acme);
        scene.as("lan").release(acme, "no");
        scene.days(4);
        refused("ownership.cooling-down", () -> scene.as("wei").claim(acme));

        scene.days(1);

        assertThat(scene.as("wei").claim(acme).isOwned()).isTrue();
    }

    @Test
    @Tag("OWN-18")
    void aCustomerNobodyFollowedUpFallsAtTheEndOfTheSeventhDayAndNotBefore() {
        Id<Customer> acme = scene.claimed("Acme", "wei"); // 9:00 on the 2nd in Shanghai
        scene.clock.set(Instant.parse("2026-03-09T15:59:59Z"));
        assertThat(scene.as("boss").recycleDue(10).recycled()).isEmpty();

        scene.clock.set(Instant.parse("2026-03-09T16:00:00Z"));
        RecycleReport report = scene.as("boss").recycleDue(10);

        assertThat(report.recycled()).hasSize(1);
        assertThat(scene.customer(acme).owner()).isEmpty();
        assertThat(scene.as("boss").explain(acme).spells().get(0).reason()).contains("no-follow-up");
        assertThat(scene.as("boss").recycleDue(10).recycled()).isEmpty();
    }

    @Test
    @Tag("OWN-03")
    void aFollowUpMovesTheClockAndADealStopsIt() {
        Id<Customer> acme = scene.claimed("Acme", "wei");
        scene.session("boss").opportunities().useStandard();
        Instant first = scene.as("wei").standing(acme).due().orElseThrow();
        scene.days(3);
        scene.session("wei").customers().followedUp(acme, scene.clock.instant());
        assertThat(scene.as("wei").standing(acme).due().orElseThrow()).isAfter(first);

        scene.as("boss")
                .changeTerms(each -> each.recycle(RecycleTerms.of(
                        OwnershipScene.SHANGHAI, RecycleRule.of("no-deal", ClockKind.NO_OPPORTUNITY, Term.days(30)))));
        scene.session("wei")
                .opportunities()
                .open(NewOpportunity.builder()
                        .name("Pump")
                        .owner(scene.wei)
                        .customer(acme)
                        .build());

        assertThat(scene.as("wei").standing(acme).due()).isEmpty();
    }

    @Test
    void changedTermsAreReckonedByTheNextRun() {
        Id<Customer> acme = scene.claimed("Acme", "wei");
        scene.days(3);
        scene.as("boss").setUp(RecycleTerms.usual(OwnershipScene.SHANGHAI, 1, 30));

        scene.as("boss").recycleDue(10);

        assertThat(scene.customer(acme).owner()).isEmpty();
    }

    @Test
    void aLockedOrProtectedCustomerDoesNotFall() {
        Id<Customer> locked = scene.claimed("Locked", "wei");
        Id<Customer> kept = scene.claimed("Kept", "wei");
        scene.as("wei").perform(locked, new OwnershipCommand.Lock(Instant.parse("2026-04-01T00:00:00Z")));
        scene.as("boss").perform(kept, new OwnershipCommand.Extend(Instant.parse("2026-03-20T00:00:00Z")));
        refused("ownership.locked", () -> scene.as("wei").release(locked, "no"));

        scene.days(15);
        assertThat(scene.as("boss").recycleDue(10).recycled()).isEmpty();
        scene.days(5);
        assertThat(scene.as("boss").recycleDue(10).recycled())
                .extracting(each -> each.id())
                .containsExactly(kept.uuid());
    }

    @Test
    void customersThatWereThereBeforeTheTermsAreAdopted() {
        OwnershipScene other = OwnershipScene.withoutTerms(newStorage());
        Id<Customer> acme = other.pooled("Acme");
        refused("ownership.no-terms", () -> other.as("wei").claim(acme));
        other.setUp();
        Id<Customer> bell = other.pooled("Bell");
        refused("ownership.not-under-terms", () -> other.as("wei").claim(acme));

        assertThat(other.as("boss").adopt(10)).isOne();
        assertThat(other.as("boss").adopt(10)).isZero();
        assertThat(other.as("wei").claim(acme).isOwned()).isTrue();
        assertThat(other.as("wei").claim(bell).isOwned()).isTrue();
    }
}
