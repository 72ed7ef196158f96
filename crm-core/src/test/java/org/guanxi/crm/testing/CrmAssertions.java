package org.guanxi.crm.testing;

import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.error.CrmException;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.opportunity.Opportunity;

/**
 * Assertions in the words of the trade, for AssertJ 3. They go beside those of AssertJ: a test may import {@code assertThat} of both.
 */
public final class CrmAssertions {

    private CrmAssertions() {}

    /** Asserts something about a customer. */
    public static CustomerAssert assertThat(Customer actual) {
        return new CustomerAssert(actual);
    }

    /** Asserts something about a deal. */
    public static DealAssert assertThat(Opportunity actual) {
        return new DealAssert(actual);
    }

    /**
     * Asserts that a command is turned down for this reason, whatever kind of error it is: {@code opportunity.closed-deal}, {@code
     * record.not-found}, {@code access.denied}. For bad input there is {@link #assertInvalid}.
     */
    public static void assertRefusedBy(String code, ThrowingCallable command) {
        CrmException thrown = thrown(CrmException.class, "turned down by " + code, command);
        Assertions.assertThat(thrown.code()).as(thrown.getMessage()).isEqualTo(code);
    }

    /** Asserts that the input of a command is found wrong; then what is wrong with it. */
    public static InvalidAssert assertInvalid(ThrowingCallable command) {
        return new InvalidAssert(thrown(Invalid.class, "found invalid", command));
    }

    private static <T extends CrmException> T thrown(Class<T> type, String what, ThrowingCallable command) {
        Throwable thrown = Assertions.catchThrowable(command);
        Assertions.assertThat(thrown).as("the command is " + what).isInstanceOf(type);
        return type.cast(thrown);
    }
}
