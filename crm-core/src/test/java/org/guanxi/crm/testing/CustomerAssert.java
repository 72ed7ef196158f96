package org.guanxi.crm.testing;

import java.util.Optional;
import org.assertj.core.api.AbstractObjectAssert;
import org.assertj.core.api.Assertions;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.customer.CustomerState;
import org.guanxi.crm.team.Member;

/** What a test may say of a customer; made by {@link CrmAssertions#assertThat(Customer)}. */
public final class CustomerAssert extends AbstractObjectAssert<CustomerAssert, Customer> {

    CustomerAssert(Customer actual) {
        super(actual, CustomerAssert.class);
    }

    /** It has this name. */
    public CustomerAssert isNamed(String name) {
        isNotNull();
        Assertions.assertThat(actual.name()).as("name").isEqualTo(name);
        return this;
    }

    /** It has the status of this code. */
    public CustomerAssert hasStatus(String code) {
        isNotNull();
        Assertions.assertThat(actual.status()).as("status of " + actual.name()).isEqualTo(code);
        return this;
    }

    /** It is in this state, such as closed. */
    public CustomerAssert isIn(CustomerState state) {
        isNotNull();
        Assertions.assertThat(actual.state()).as("state of " + actual.name()).isEqualTo(state);
        return this;
    }

    /** It is this person's. */
    public CustomerAssert isOwnedBy(Member owner) {
        isNotNull();
        Assertions.assertThat(actual.owner()).as("owner of " + actual.name()).isEqualTo(Optional.of(owner.id()));
        return this;
    }

    /** It is nobody's. */
    public CustomerAssert isUnowned() {
        isNotNull();
        Assertions.assertThat(actual.owner()).as("owner of " + actual.name()).isEmpty();
        return this;
    }
}
