package org.guanxi.crm.testing;

import java.util.Optional;
import org.assertj.core.api.AbstractObjectAssert;
import org.assertj.core.api.Assertions;
import org.guanxi.crm.common.Money;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.opportunity.Opportunity;
import org.guanxi.crm.pipeline.StageKind;
import org.guanxi.crm.team.Member;

/** What a test may say of a deal; made by {@link CrmAssertions#assertThat(Opportunity)}. */
public final class DealAssert extends AbstractObjectAssert<DealAssert, Opportunity> {

    DealAssert(Opportunity actual) {
        super(actual, DealAssert.class);
    }

    /** It is still in the works. */
    public DealAssert isOpen() {
        return isIn(StageKind.OPEN);
    }

    /** The customer bought. */
    public DealAssert isWon() {
        return isIn(StageKind.WON);
    }

    /** The customer did not buy. */
    public DealAssert isLost() {
        return isIn(StageKind.LOST);
    }

    /** It came to nothing. */
    public DealAssert isAbandoned() {
        return isIn(StageKind.ABANDONED);
    }

    private DealAssert isIn(StageKind kind) {
        isNotNull();
        Assertions.assertThat(actual.state()).as("state of " + actual.name()).isEqualTo(kind);
        return this;
    }

    /** It is worth so much. */
    public DealAssert isWorth(Money amount) {
        isNotNull();
        Assertions.assertThat(actual.amount()).as("amount of " + actual.name()).isEqualTo(Optional.of(amount));
        return this;
    }

    /** It is this person's. */
    public DealAssert isOwnedBy(Member owner) {
        isNotNull();
        Assertions.assertThat(actual.owner()).as("owner of " + actual.name()).isEqualTo(owner.id());
        return this;
    }

    /** It is a deal with this customer. */
    public DealAssert isWith(Customer customer) {
        isNotNull();
        Assertions.assertThat(actual.customer())
                .as("customer of " + actual.name())
                .isEqualTo(Optional.of(customer.id()));
        return this;
    }
}
