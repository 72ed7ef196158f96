package org.guanxi.crm.tck.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanxi.crm.tck.area.OwnershipScene.ref;
import static org.guanxi.crm.tck.area.OwnershipScene.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.customer.NewCustomer;
import org.guanxi.crm.ownership.OwnershipCommand;
import org.guanxi.crm.ownership.Standing;
import org.guanxi.crm.ownership.limit.ClaimQuota;
import org.guanxi.crm.ownership.limit.HoldingLimit;
import org.guanxi.crm.ownership.pool.Pool;
import org.guanxi.crm.ownership.pool.PoolSeat;
import org.guanxi.crm.ownership.recycle.RecycleTerms;
import org.guanxi.crm.ownership.recycle.Term;
import org.guanxi.crm.ownership.spell.CoolDown;
import org.guanxi.crm.ownership.spell.Spell;
import org.guanxi.crm.ownership.spell.SpellEnd;
import org.guanxi.crm.storage.Storage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What went wrong in programs of this kind, and does not here. Double claims and a run that takes what was just followed up are
 * raced in {@link OwnershipRaceContract}; a pool without seats, a cool-down that looks at the last owner only and a claim that drops
 * and claims again are in {@link OwnershipContract}; batches that stop half way, edits that start a rest anew, and the newest
 * pool instead of the fitting one in {@link OwnershipVerbsContract}.
 */
@Tag("OWN-02")
public abstract class OwnershipDefectsContract {

    private OwnershipScene scene;

    /** The storage to run on. */
    protected abstract Storage newStorage();

    @BeforeEach
    void begin() {
        scene = new OwnershipScene(newStorage());
    }

    @Test
    void theLimitThatIsAskedIsThatOfTheOwnerWhoIsStoredNotOfTheCaller() {
        scene.as("boss").limit(Optional.of(scene.wei), Optional.empty(), 0);

        refused(
                "ownership.holding-limit",
                () -> scene.session("lan")
                        .customers()
                        .register(NewCustomer.organisation("Acme").with(each -> each.owner(scene.wei))));
    }

    @Test
    void aBatchOfRegistrationsKeepsTheHoldingLimitToo() {
        scene.as("boss").limit(Optional.of(scene.wei), Optional.empty(), 1);
        NewCustomer first = NewCustomer.organisation("Acme").with(each -> each.owner(scene.wei));
        NewCustomer second = NewCustomer.organisation("Bell").with(each -> each.owner(scene.wei));

        refused(
                "ownership.holding-limit",
                () -> scene.session("boss").customers().registerAll(List.of(first, second)));
    }

    @Test
    void theNearestLimitHoldsForWhatIsOwnedAndForWhatIsLockedAlike() {
        for (HoldingLimit.Of of : HoldingLimit.Of.values()) {
            scene.as("boss").limit("customer", of, Optional.empty(), Optional.empty(), 0);
            scene.as("boss").limit("customer", of, Optional.of(scene.wei), Optional.empty(), 1);
        }
        Id<Customer> acme = scene.claimed("Acme", "wei");

        assertThat(scene.as("wei")
                        .perform(acme, new OwnershipCommand.Lock(scene.inDays(1)))
                        .lockedUntil())
                .isPresent();
        refused("ownership.holding-limit", () -> scene.claimed("Bell", "lan"));
    }

    @Test
    void aSuperiorWhoIsNotTheOwnerTransfersAndTheTransferIsPartOfTheHistory() {
        Id<Customer> acme = scene.claimed("Acme", "wei");
        scene.as("wei").perform(acme, new OwnershipCommand.Lock(scene.inDays(9)));

        Standing given = scene.as("boss").transfer(acme, scene.lan);

        assertThat(given.lockedUntil()).isEmpty();
        assertThat(scene.as("boss").explain(acme).spells())
                .extracting(Spell::owner)
                .containsExactly(scene.wei, scene.lan);
    }

    @Test
    void aCustomerHeldForLongIsAnnouncedWhenItsFollowUpIsAboutToLapse() {
        Id<Customer> acme = scene.claimed("Acme", "wei");
        scene.days(6);
        scene.session("wei").customers().followedUp(acme, scene.clock.instant());
        scene.as("boss").announceLosses(10);
        scene.days(6);

        assertThat(scene.as("boss").announceLosses(10).recycled()).containsExactly(ref(acme));
    }

    @Test
    void aRefusedClaimDoesNotCount() {
        scene.as("boss").changeTerms(each -> each.claimsPerDay(1));
        Id<Customer> taken = scene.claimed("Acme", "lan");
        refused("ownership.already-owned", () -> scene.as("wei").claim(taken));

        assertThat(scene.as("wei").claim(scene.pooled("Bell")).isOwned()).isTrue();
    }

    @Test
    void manyPoolsDoNotMultiplyTheClaimsOfADay() {
        Pool east = scene.pool("east");
        scene.as("boss").changeTerms(each -> each.quotas(List.of(ClaimQuota.of(ClaimQuota.Window.DAY, 1))));
        Id<Customer> acme = scene.pooled("Acme");
        scene.as("boss").perform(acme, new OwnershipCommand.Move(east.id()));
        scene.as("wei").claim(acme);
        Id<Customer> bell = scene.pooled("Bell");

        refused("ownership.claim-quota", () -> scene.as("wei").claim(bell));
    }

    @Test
    void theOneWhoLostARecordIsItsOwnerAndNotWhoTookItBack() {
        scene.as("boss").changeTerms(each -> each.coolDown(CoolDown.after(Term.elapsedDays(5))));
        Id<Customer> acme = scene.claimed("Acme", "wei");
        scene.as("boss").recall(acme, "leave");

        assertThat(scene.as("boss").explain(acme).spells().get(0).owner()).isEqualTo(scene.wei);
        refused("ownership.cooling-down", () -> scene.as("wei").claim(acme));
        assertThat(scene.as("boss").claim(acme).isOwned()).isTrue();
    }

    @Test
    void aPoolThatLosesItsLastSeatDoesNotLetAnythingFall() {
        Id<Customer> acme = scene.claimed("Acme", "wei");
        Pool standard = scene.as("boss").definePool("standard", LocalizedText.of("All"));
        PoolSeat extra =
                scene.as("boss").seat(standard.id(), PoolSeat.Role.MEMBER, Optional.of(scene.wei), Optional.empty());
        scene.as("boss").unseat(extra.id());
        scene.days(1);

        assertThat(scene.as("boss").recycleDue(10).recycled()).isEmpty();
        assertThat(scene.customer(acme).owner()).contains(scene.wei);
    }

    @Test
    void whatWasTransferredCoolsDownWhereTheTermsSaySo() {
        scene.as("boss")
                .changeTerms(each -> each.coolDown(
                        new CoolDown(Map.of(SpellEnd.TRANSFERRED, Term.elapsedDays(3)), CoolDown.Group.SELF)));
        Id<Customer> acme = scene.claimed("Acme", "wei");
        scene.as("wei").transfer(acme, scene.lan);
        scene.as("lan").release(acme, "no");

        refused("ownership.cooling-down", () -> scene.as("wei").claim(acme));
        assertThat(scene.as("lan").claim(acme).isOwned()).isTrue();
    }

    @Test
    void aCustomerThatWasNeverFollowedUpDoesNotFallInItsFirstNight() {
        Id<Customer> acme = scene.claimed("Acme", "wei");
        scene.days(1);

        assertThat(scene.as("boss").recycleDue(10).recycled()).isEmpty();
        assertThat(scene.customer(acme).owner()).contains(scene.wei);
    }

    @Test
    void whatIsAssignedOrTransferredToSomebodyIsNoClaim() {
        scene.as("boss").changeTerms(each -> each.claimsPerDay(1));
        scene.as("boss").assign(scene.pooled("Acme"), scene.wei);
        scene.as("lan").transfer(scene.claimed("Bell", "lan"), scene.wei);

        assertThat(scene.as("wei").claim(scene.pooled("Cole")).isOwned()).isTrue();
    }

    @Test
    void aFollowUpThatIsToldLateNeverLetsACustomerFallSooner() {
        Id<Customer> acme = scene.claimed("Acme", "wei");
        scene.days(4);
        Instant now = scene.clock.instant();
        scene.session("wei").customers().followedUp(acme, now);
        Optional<Instant> due = scene.as("wei").standing(acme).due();

        scene.session("wei").customers().followedUp(acme, now.minus(Duration.ofDays(3)));

        assertThat(scene.as("wei").standing(acme).due()).isEqualTo(due);
    }

    @Test
    void aCustomerAlwaysFallsIntoSomePool() {
        Pool east = scene.pool("east");
        Id<Customer> acme = scene.pooled("Acme");
        scene.as("boss").perform(acme, new OwnershipCommand.Move(east.id()));
        scene.as("wei").claim(acme);
        scene.as("boss").setOpen(east.id(), false);
        scene.days(20);

        assertThat(scene.as("boss").recycleDue(10).recycled()).containsExactly(ref(acme));
        assertThat(scene.as("boss").standing(acme).pool()).isNotEqualTo(east.id());
    }

    @Test
    void takingTheTermsAwayAndBackResetsNoClock() {
        Id<Customer> acme = scene.claimed("Acme", "wei");
        Optional<Instant> due = scene.as("wei").standing(acme).due();
        scene.days(3);
        scene.as("boss").setUp(RecycleTerms.of(OwnershipScene.SHANGHAI));
        scene.as("boss").recycleDue(10);
        assertThat(scene.as("wei").standing(acme).due()).isEmpty();
        scene.as("boss").setUp(RecycleTerms.usual(OwnershipScene.SHANGHAI, 7, 30));
        scene.as("boss").recycleDue(10);

        assertThat(scene.as("wei").standing(acme).due()).isEqualTo(due);
    }
}
