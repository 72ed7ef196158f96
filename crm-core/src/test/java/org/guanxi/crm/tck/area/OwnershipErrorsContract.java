package org.guanxi.crm.tck.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guanxi.crm.tck.area.OwnershipScene.invalid;
import static org.guanxi.crm.tck.area.OwnershipScene.ref;
import static org.guanxi.crm.tck.area.OwnershipScene.refused;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.error.NotFound;
import org.guanxi.crm.ownership.OwnershipCommand;
import org.guanxi.crm.ownership.pool.Pool;
import org.guanxi.crm.ownership.recycle.RecycleRule;
import org.guanxi.crm.ownership.recycle.RecycleTerms;
import org.guanxi.crm.ownership.recycle.Term;
import org.guanxi.crm.storage.Storage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each way to ask for what cannot be done, and what is answered, on every storage. */
@Tag("OWN-02")
public abstract class OwnershipErrorsContract {

    private OwnershipScene scene;

    /** The storage to run on. */
    protected abstract Storage newStorage();

    @BeforeEach
    void begin() {
        scene = new OwnershipScene(newStorage());
    }

    @Test
    void whatIsOwnedMergedOrNotThereCannotBeClaimed() {
        Id<Customer> acme = scene.claimed("Acme", "wei");
        Id<Customer> bell = scene.pooled("Bell");
        scene.session("boss")
                .customers()
                .merge(scene.session("boss").customers().previewMerge(acme, List.of(bell), Map.of()));

        refused("ownership.already-owned", () -> scene.as("lan").claim(acme));
        refused("ownership.wrong-state", () -> scene.as("lan").claim(bell));
        assertThatThrownBy(() -> scene.as("lan").claim(Id.of(new UUID(1, 2)))).isInstanceOf(NotFound.class);
    }

    @Test
    void nothingGoesIntoAClosedPool() {
        Pool east = scene.pool("east");
        scene.as("boss").setOpen(east.id(), false);
        Id<Customer> acme = scene.claimed("Acme", "wei");
        Id<Customer> bell = scene.pooled("Bell");

        refused(
                "ownership.pool-closed",
                () -> scene.as("wei").perform(acme, new OwnershipCommand.Release("no", Optional.of(east.id()))));
        refused("ownership.pool-closed", () -> scene.as("boss").perform(bell, new OwnershipCommand.Move(east.id())));
    }

    @Test
    void whoLeftGetsNothing() {
        Id<Customer> acme = scene.pooled("Acme");
        scene.session("boss").team().leave(scene.lan, LocalDate.parse("2026-03-03"));

        refused("ownership.receiver-left", () -> scene.as("boss").assign(acme, scene.lan));
        refused("ownership.not-pool-member", () -> scene.as("lan").claim(acme));
    }

    @Test
    void nobodyTransfersToTheOwnerOrWithoutBeingAsked() {
        Id<Customer> acme = scene.claimed("Acme", "wei");

        refused("ownership.same-owner", () -> scene.as("boss").transfer(acme, scene.wei));
        refused("ownership.not-yours-to-decide", () -> scene.as("lan").transfer(acme, scene.lan));
    }

    @Test
    void aReleaseWantsAKnownReasonThatSaysEnough() {
        scene.as("boss")
                .changeTerms(
                        each -> each.releaseReasons(List.of("no", "no budget")).shortestReason(5));
        Id<Customer> acme = scene.claimed("Acme", "wei");

        refused("ownership.reason-required", () -> scene.as("wei").release(acme, " "));
        refused("ownership.unknown-reason", () -> scene.as("wei").release(acme, "because"));
        refused("ownership.reason-too-short", () -> scene.as("wei").release(acme, "no"));
        assertThat(scene.as("wei").release(acme, "no budget").isOwned()).isFalse();
    }

    @Test
    void nothingIsReleasedWhileLockedOrTooSoon() {
        scene.as("boss").changeTerms(each -> each.holdBeforeRelease(Duration.ofHours(2)));
        Id<Customer> acme = scene.claimed("Acme", "wei");
        refused("ownership.release-too-soon", () -> scene.as("wei").release(acme, "no"));
        scene.days(1);
        scene.as("wei").perform(acme, new OwnershipCommand.Lock(scene.inDays(1)));

        refused("ownership.locked", () -> scene.as("wei").release(acme, "no"));
    }

    @Test
    void aLockIsNeitherDoubledNorEndedTwiceNorTooLong() {
        scene.as("boss").changeTerms(each -> each.longestLockDays(5));
        Id<Customer> acme = scene.claimed("Acme", "wei");
        OwnershipCommand lock = new OwnershipCommand.Lock(scene.inDays(5));
        refused("ownership.not-locked", () -> scene.as("wei").perform(acme, new OwnershipCommand.Unlock()));
        refused(
                "ownership.lock-too-long",
                () -> scene.as("wei").perform(acme, new OwnershipCommand.Lock(scene.inDays(6))));
        refused(
                "ownership.until-past",
                () -> scene.as("wei").perform(acme, new OwnershipCommand.Lock(scene.inDays(0))));
        scene.as("wei").perform(acme, lock);

        refused("ownership.locked-already", () -> scene.as("wei").perform(acme, lock));
    }

    @Test
    @Tag("OWN-15")
    void aBatchIsNeitherEmptyNorTooLargeAndNamesEachRecordOnce() {
        scene.as("boss").changeTerms(each -> each.largestBatch(2));
        RecordRef acme = ref(scene.pooled("Acme"));
        RecordRef bell = ref(scene.pooled("Bell"));
        RecordRef cole = ref(scene.pooled("Cole"));
        OwnershipCommand claim = new OwnershipCommand.Claim();

        invalid("ownership.empty-batch", () -> scene.as("wei").performEach(List.of(), claim));
        invalid("ownership.duplicate-record", () -> scene.as("wei").performEach(List.of(acme, acme), claim));
        invalid("ownership.batch-too-large", () -> scene.as("wei").performEach(List.of(acme, bell, cole), claim));
        invalid(
                "ownership.mixed-batch",
                () -> scene.as("wei").performEach(List.of(acme, new RecordRef("lead", acme.id())), claim));
    }

    @Test
    void rulesThatContradictThemselvesAreRefused() {
        invalid("ownership.term", () -> Term.days(0));
        invalid("ownership.term", () -> Term.days(-1));
        invalid("ownership.term", () -> Term.days(3_651));
        RecycleRule soft = RecycleRule.noFollowUp(Term.days(7));
        invalid(
                "ownership.reminder",
                () -> scene.as("boss")
                        .setUp(RecycleTerms.of(OwnershipScene.SHANGHAI, soft).remindingDaysBefore(7)));
        invalid(
                "ownership.maximum-first",
                () -> scene.as("boss")
                        .setUp(RecycleTerms.of(OwnershipScene.SHANGHAI, soft, RecycleRule.hardMaximum(Term.days(6)))));
        invalid(
                "ownership.rule-twice",
                () -> scene.as("boss").setUp(RecycleTerms.of(OwnershipScene.SHANGHAI, soft, soft)));
    }

    @Test
    void aPoolInUseStaysOpenAndItsConditionIsOneOfTheKind() {
        Pool east = scene.pool("east");
        Id<Customer> acme = scene.pooled("Acme");
        scene.as("boss").perform(acme, new OwnershipCommand.Move(east.id()));

        refused("ownership.pool-in-use", () -> scene.as("boss").setOpen(east.id(), false));
        invalid(
                "attribute.unknown",
                () -> scene.as("boss")
                        .definePool(
                                "west",
                                LocalizedText.of("West"),
                                each -> each.where("{\"attribute\":\"nonsense\",\"is\":\"a\"}")));
    }

    @Test
    void aKindThatNobodyCanOwnHasNoTerms() {
        invalid(
                "ownership.unknown-kind",
                () -> scene.as("boss").setUp("task", RecycleTerms.usual(OwnershipScene.SHANGHAI, 7, 30)));
    }
}
