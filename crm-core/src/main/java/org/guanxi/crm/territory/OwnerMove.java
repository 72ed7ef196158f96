package org.guanxi.crm.territory;

import java.util.Optional;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.team.Member;
import org.immutables.value.Value;

/** What became of the owner of a customer when a model came to hold. */
@Value.Immutable
@CrmStyle
public interface OwnerMove extends Entity<OwnerMove> {

    @Override
    Id<OwnerMove> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** By which activation. */
    Id<Activation> activation();

    /** The customer. */
    Id<Customer> customer();

    /** Who owned it; absent if nobody did. */
    Optional<Id<Member>> formerOwner();

    /** Who was to own it. */
    Id<Member> newOwner();

    /** What became of it. */
    State state();

    /** The code by which ownership refused it. */
    Optional<String> refusal();

    /** What can become of a move. */
    enum State {
        /** It was done. */
        DONE,
        /** Ownership refused it. */
        REFUSED,
        /** It was done, and undone with the activation. */
        TAKEN_BACK,
        /** It was done, and the customer is another's by now, so that the undoing left it. */
        LEFT
    }

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableOwnerMove.Builder {}
}
