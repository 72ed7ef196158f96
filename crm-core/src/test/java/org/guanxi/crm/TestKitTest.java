package org.guanxi.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.guanxi.crm.testing.CrmAssertions.assertInvalid;
import static org.guanxi.crm.testing.CrmAssertions.assertRefusedBy;
import static org.guanxi.crm.testing.CrmAssertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.guanxi.crm.common.Money;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.customer.CustomerEvent;
import org.guanxi.crm.customer.CustomerState;
import org.guanxi.crm.customer.NewCustomer;
import org.guanxi.crm.opportunity.Opportunity;
import org.guanxi.crm.pipeline.ReasonGiven;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.testing.EventRecorder;
import org.guanxi.crm.testing.SequentialIds;
import org.guanxi.crm.testing.SettableClock;
import org.guanxi.crm.testing.TestCrm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("API-05")
class TestKitTest {

    @Test
    void theClockStandsStillUntilItIsMovedAndTellsWholeMicroseconds() {
        SettableClock clock = SettableClock.at("2026-03-01T08:00:00.123456789Z");
        SettableClock berlin = clock.withZone(ZoneId.of("Europe/Berlin"));
        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-03-01T08:00:00.123456Z"));
        assertThat(clock.tick(Duration.ofMinutes(5))).isEqualTo(Instant.parse("2026-03-01T08:05:00.123456Z"));
        assertThat(berlin.instant()).isEqualTo(clock.instant());
        clock.set(Instant.EPOCH.plusNanos(1999));
        assertThat(berlin.instant()).isEqualTo(Instant.EPOCH.plusNanos(1000));
    }

    @Test
    void idsCountUpFromOne() {
        SequentialIds ids = new SequentialIds();
        assertThat(ids.next()).hasToString("00000000-0000-7000-8000-000000000001");
        assertThat(ids.next()).isEqualTo(SequentialIds.nth(2));
        assertThat(ids.made()).isEqualTo(2);
    }

    private static void assertFails(ThrowingCallable assertion) {
        assertThatExceptionOfType(AssertionError.class).isThrownBy(assertion);
    }

    @Test
    void aRecorderListsWhatWasCommittedInItsOrderAndNothingThatWasUndone() {
        TestCrm test = TestCrm.inMemory();
        Customer bell = test.samples().customer("Shanghai Bell");
        assertThatIllegalStateException()
                .isThrownBy(() -> test.session().useTransaction(tx -> {
                    tx.customers().register(NewCustomer.organisation("never"));
                    throw new IllegalStateException("undone");
                }));
        test.samples().deal(deal -> deal.customer(bell.id()));
        assertThat(test.events().names())
                .startsWith("customer.registered")
                .contains("opportunity.opened")
                .filteredOn("customer.registered"::equals)
                .hasSize(1);
        assertThat(test.events().events(CustomerEvent.class))
                .singleElement()
                .isInstanceOf(CustomerEvent.Registered.class);
        test.events().forget();
        assertThat(test.events().events()).isEmpty();
    }

    @Test
    void aRecorderRecordsOneCrm() {
        EventRecorder recorder = new EventRecorder();
        assertThatIllegalStateException().isThrownBy(recorder::events);
        recorder.build(Crm.builder());
        assertThatIllegalStateException().isThrownBy(() -> recorder.build(Crm.builder()));
    }

    @Test
    void twoCrmsForTestsMakeTheSameRecords() {
        TestCrm one = TestCrm.inMemory();
        TestCrm other = TestCrm.inMemory();
        assertThat(one.samples().deal()).isEqualTo(other.samples().deal());
        assertThat(one.samples().customer().id())
                .isNotEqualTo(one.samples().customer().id());
        assertThat(one.samples().customer().createdAt()).isEqualTo(TestCrm.START);
        assertThat(one.samples().product().code()).isEqualTo("P1");
        assertThat(one.ids().made()).isPositive();
    }

    @Test
    void aCustomerIsAssertedInTheWordsOfTheTrade() {
        TestCrm test = TestCrm.inMemory();
        Member li = test.samples().member("li.wei");
        Customer bell = test.samples().customer(each -> each.with(customer -> customer.owner(li.id())));
        assertThat(bell)
                .isNamed("Customer 1")
                .isOwnedBy(li)
                .hasStatus(bell.status())
                .isIn(CustomerState.ACTIVE);
        assertThat(test.samples().customer("Free")).isUnowned();
        assertFails(() -> assertThat(bell).isUnowned());
        assertFails(() -> assertThat(bell).isNamed("Bell"));
        assertFails(() -> assertThat(bell).hasStatus("none"));
        assertFails(() -> assertThat(bell).isIn(CustomerState.CLOSED));
        assertFails(() -> assertThat(bell).isOwnedBy(test.samples().member()));
    }

    @Test
    void aDealIsAssertedInTheWordsOfTheTrade() {
        TestCrm test = TestCrm.inMemory();
        Customer bell = test.samples().customer();
        Member li = test.samples().member("li.wei");
        Opportunity deal = test.samples().deal(each -> each.owner(li.id()).customer(bell.id()));
        assertThat(deal).isOpen().isWorth(Money.of("1000", "CNY")).isOwnedBy(li).isWith(bell);
        assertFails(() -> assertThat(deal).isWon());
        assertFails(() -> assertThat(deal).isWorth(Money.of("1", "CNY")));
        assertFails(() -> assertThat(deal).isOwnedBy(test.samples().member()));
        assertFails(() -> assertThat(deal).isWith(test.samples().customer()));
        assertThat(test.session().opportunities().win(deal.id(), ReasonGiven.of("price")))
                .isWon();
    }

    @Test
    void refusalsAndBadInputAreAssertedByCode() {
        TestCrm test = TestCrm.inMemory();
        Opportunity deal = test.samples().deal();
        test.session().opportunities().abandon(deal.id(), ReasonGiven.of("mistake"));
        assertRefusedBy(
                "opportunity.closed-deal", () -> test.session().opportunities().advance(deal.id(), "engaging"));
        ThrowingCallable negative = () -> test.samples().deal(each -> each.amount(Money.of("-1", "CNY")));
        assertInvalid(negative)
                .at("amount", "opportunity.negative-amount")
                .andNowhereElse()
                .toldInWords();
        assertFails(() -> assertInvalid(negative).andNowhereElse());
        assertFails(() -> assertInvalid(negative).at("name", "text.empty"));
        assertFails(() -> assertInvalid(() -> test.samples().deal()));
        assertFails(() -> assertRefusedBy("opportunity.closed-deal", negative));
    }
}
