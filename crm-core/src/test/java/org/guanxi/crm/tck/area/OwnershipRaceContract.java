package org.guanxi.crm.tck.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.ownership.RecycleReport;
import org.guanxi.crm.ownership.Standing;
import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.tck.Race;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What many who want the same customer at the same instant may rely on, on every storage. */
@Tag("OWN-08")
public abstract class OwnershipRaceContract {

    private static final int THREADS = 6;
    private static final int ROUNDS = 5;

    private OwnershipScene scene;

    /** The storage to run on. */
    protected abstract Storage newStorage();

    @BeforeEach
    void begin() {
        scene = new OwnershipScene(newStorage());
        for (int i = 0; i < THREADS; i++) {
            scene.hire("rep" + i);
        }
    }

    private static Stream<Standing> winners(List<Object> outcomes) {
        return outcomes.stream().filter(Standing.class::isInstance).map(Standing.class::cast);
    }

    private static List<String> refusals(List<Object> outcomes) {
        return outcomes.stream()
                .filter(each -> !(each instanceof Standing))
                .map(each -> each instanceof Refused refused ? refused.code() : String.valueOf(each))
                .distinct()
                .toList();
    }

    @Test
    void ofManyWhoClaimOneCustomerAtTheSameInstantExactlyOneWins() {
        for (int round = 0; round < ROUNDS; round++) {
            Id<Customer> customer = scene.pooled("Customer " + round);
            List<Object> outcomes =
                    Race.run(THREADS, thread -> () -> scene.as("rep" + thread).claim(customer));

            List<Standing> winners = winners(outcomes).toList();
            assertThat(winners).as("%s", outcomes).hasSize(1);
            assertThat(refusals(outcomes)).containsExactly("ownership.already-owned");
            assertThat(scene.customer(customer).owner())
                    .isEqualTo(winners.get(0).owner());
            assertThat(scene.as("boss").explain(customer).spells()).hasSize(1);
        }
    }

    @Test
    void nobodyEverHoldsMoreThanTheLimitHoweverManyAreClaimedAtOnce() {
        scene.as("boss").limit(Optional.empty(), Optional.empty(), 3);
        List<Id<Customer>> customers = pooled();

        List<Object> outcomes =
                Race.run(THREADS, thread -> () -> scene.as("wei").claim(customers.get(thread)));

        assertThat(winners(outcomes)).hasSize(3);
        assertThat(refusals(outcomes)).containsExactly("ownership.holding-limit");
    }

    @Test
    void nobodyEverClaimsMoreThanTheQuotaHoweverManyAreClaimedAtOnce() {
        scene.as("boss").changeTerms(each -> each.claimsPerDay(2));
        List<Id<Customer>> customers = pooled();

        List<Object> outcomes =
                Race.run(THREADS, thread -> () -> scene.as("wei").claim(customers.get(thread)));

        assertThat(winners(outcomes)).hasSize(2);
        assertThat(refusals(outcomes)).containsExactly("ownership.claim-quota");
    }

    private List<Id<Customer>> pooled() {
        List<Id<Customer>> customers = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            customers.add(scene.pooled("Customer " + i));
        }
        return customers;
    }

    @Test
    void aFollowUpAtTheInstantOfTheRunEitherKeepsTheCustomerOrComesTooLate() {
        for (int round = 0; round < ROUNDS; round++) {
            Id<Customer> customer = scene.claimed("Customer " + round, "wei");
            scene.days(9);
            List<Object> outcomes = Race.run(3, thread -> () -> switch (thread) {
                case 0 -> {
                    scene.session("wei").customers().followedUp(customer, scene.clock.instant());
                    yield "followed up";
                }
                default -> scene.as("boss").recycleDue(10);
            });

            long taken = outcomes.stream()
                    .filter(RecycleReport.class::isInstance)
                    .map(RecycleReport.class::cast)
                    .peek(each -> assertThat(each.failures()).isEmpty())
                    .mapToLong(each -> each.recycled().size())
                    .sum();
            Standing standing = scene.as("boss").standing(customer);
            assertThat(taken).isEqualTo(standing.isOwned() ? 0 : 1);
            assertThat(outcomes).contains("followed up");
            assertThat(scene.customer(customer).owner()).isEqualTo(standing.owner());
            if (standing.isOwned()) {
                scene.as("wei").release(customer, "next round");
            }
        }
    }
}
