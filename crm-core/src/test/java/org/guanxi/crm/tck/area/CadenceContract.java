package org.guanxi.crm.tck.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanxi.crm.Crm;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.customer.FollowUpCadence;
import org.guanxi.crm.customer.FollowUpDue;
import org.guanxi.crm.customer.NewCustomer;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.Problem;
import org.guanxi.crm.interaction.Direction;
import org.guanxi.crm.interaction.InteractionCodes;
import org.guanxi.crm.interaction.InteractionKind;
import org.guanxi.crm.interaction.NewInteraction;
import org.guanxi.crm.storage.Page;
import org.guanxi.crm.team.Member;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Customers come up again when their next follow-up is due. */
@Tag("CON-05")
public abstract class CadenceContract extends CustomerScene {

    private Customer of(String name, String level) {
        Customer customer = register(name);
        return customers().setLevel(customer.id(), level);
    }

    private List<String> due() {
        return due(Optional.empty(), clock.instant());
    }

    private List<String> due(Optional<Id<Member>> owner, Instant by) {
        return customers().followUpsDue(owner, by, Optional.empty()).items().stream()
                .map(due -> due.customer().name())
                .toList();
    }

    private void rang(Customer customer, String outcome) {
        session.interactions()
                .record(NewInteraction.of(InteractionKind.CALL, Direction.OUTBOUND, "Rang")
                        .customer(customer.id())
                        .details(details -> details.outcome(outcome)));
    }

    @Test
    void aCustomerIsDueSoManyDaysAfterItBecameKnownByItsLevelAndWithoutACadenceNever() {
        Instant start = clock.instant();
        Customer hot = of("Hot", "H");
        of("Cool", "B");
        register("No level");
        clock.tick(Duration.ofDays(2).minusSeconds(1));
        assertThat(due()).isEmpty();
        clock.tick(Duration.ofSeconds(1));

        assertThat(customers()
                        .followUpsDue(Optional.empty(), clock.instant(), Optional.empty())
                        .items())
                .containsExactly(new FollowUpDue(hot, start, start.plus(Duration.ofDays(2))));
        assertThat(due(Optional.empty(), start.plus(Duration.ofDays(7)))).containsExactlyInAnyOrder("Hot", "Cool");
        clock.tick(Duration.ofDays(365));
        assertThat(due()).containsExactlyInAnyOrder("Hot", "Cool");
    }

    @Test
    void aCountedInteractionPutsItOffOneInVainDoesNotAndWhatIsClosedIsNotDue() {
        Customer talkedTo = of("Talked to", "H");
        Customer inVain = of("In vain", "H");
        Customer closed = of("Closed", "H");
        clock.tick(Duration.ofDays(1));
        rang(talkedTo, "talked");
        rang(inVain, InteractionCodes.NO_ANSWER);
        customers().close(closed.id());
        clock.tick(Duration.ofDays(1));

        assertThat(due()).containsExactly("In vain");
        clock.tick(Duration.ofDays(1));
        assertThat(due()).containsExactly("In vain", "Talked to");
    }

    @Test
    void eachHasTheListOfWhatIsTheirs() {
        Id<Member> wei =
                session.team().hire(ActorId.of("wei"), "Wei", details -> {}).id();
        Customer hers = customers().register(NewCustomer.organisation("Hers").with(customer -> customer.owner(wei)));
        customers().setLevel(hers.id(), "H");
        of("Nobody's", "H");
        Instant later = clock.instant().plus(Duration.ofDays(2));

        assertThat(due(Optional.of(wei), later)).containsExactly("Hers");
        assertThat(due(Optional.empty(), later)).containsExactlyInAnyOrder("Hers", "Nobody's");
    }

    @Test
    void oneCadenceForAllIsConfiguredAndTheListIsPaged() {
        session = opened(
                Crm.builder().policy(FollowUpCadence.class, new FollowUpCadence(Map.of("C", 90), Optional.of(10))));
        for (int i = 0; i < 60; i++) {
            register("Customer " + i);
        }
        of("Patient", "C");
        of("Keen", "H");
        Instant by = clock.instant().plus(Duration.ofDays(10));
        Page<FollowUpDue> first = customers().followUpsDue(Optional.empty(), by, Optional.empty());
        Page<FollowUpDue> second = customers().followUpsDue(Optional.empty(), by, first.next());

        assertThat(first.items()).hasSize(50);
        assertThat(second.next()).isEmpty();
        assertThat(second.items()).hasSize(11).doesNotContainAnyElementsOf(first.items());
    }

    @Test
    void aCadenceOfLessThanADayIsRefusedWithItsPlaces() {
        Invalid invalid = catchThrowableOfType(
                Invalid.class, () -> new FollowUpCadence(Map.of("H", 0, "A", -1, "B", 1), Optional.of(0)));

        assertThat(invalid.problems())
                .extracting(Problem::path)
                .containsExactly("daysByLevel.A", "daysByLevel.H", "otherwise");
        assertThat(invalid.problems()).extracting(Problem::code).containsOnly("customer.cadence-days");
    }
}
