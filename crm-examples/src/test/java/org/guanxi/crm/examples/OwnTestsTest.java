package org.guanxi.crm.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanxi.crm.testing.CrmAssertions.assertInvalid;
import static org.guanxi.crm.testing.CrmAssertions.assertThat;

import java.time.Duration;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.customer.CustomerState;
import org.guanxi.crm.customer.CustomerTable;
import org.guanxi.crm.testing.SequentialIds;
import org.guanxi.crm.testing.TestCrm;
import org.junit.jupiter.api.Test;

/** How an application tests its own code: on a CRM in memory, with a clock that it moves itself. */
class OwnTestsTest {

    // tag::test[]
    private final TestCrm test = TestCrm.inMemory();
    private final ForgottenCustomers forgotten = new ForgottenCustomers(test.session(), Duration.ofDays(90));

    @Test
    void aCustomerWhomNobodyFollowedUpForAQuarterIsClosed() {
        Customer old = test.samples().customer("Shanghai Bell");
        test.session().customers().followedUp(old.id(), test.clock().instant());
        test.clock().tick(Duration.ofDays(91));
        test.events().forget();

        assertThat(forgotten.close(test.clock().instant())).isEqualTo(1);

        assertThat(test.session().records().get(CustomerTable.TYPE, old.id())).isIn(CustomerState.CLOSED);
        assertThat(test.events().names()).containsExactly("customer.closed");
    }
    // end::test[]

    @Test
    void aCustomerWhoIsNewIsLeftAlone() {
        test.samples().customer();
        assertThat(forgotten.close(test.clock().instant())).isZero();
    }

    @Test
    void idsAreTheSameInEveryRun() {
        assertThat(test.samples().customer().id())
                .isEqualTo(TestCrm.inMemory().samples().customer().id());
        assertThat(Id.of(SequentialIds.nth(1))).hasToString("00000000-0000-7000-8000-000000000001");
    }

    @Test
    void badInputIsToldWithPlaceAndCode() {
        assertInvalid(() -> test.samples().customer(" ".repeat(201)))
                .at("customer.name", "text.too-long")
                .toldInWords();
    }
}
