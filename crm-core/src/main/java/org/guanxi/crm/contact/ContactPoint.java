package org.guanxi.crm.contact;

import java.util.Optional;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.team.Member;
import org.immutables.value.Value;

/** Whom to call for a purpose of a customer: one of theirs, or one of ours. One for each customer, purpose and side. */
@Value.Immutable
@CrmStyle
public interface ContactPoint extends Entity<ContactPoint> {

    @Override
    Id<ContactPoint> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** The customer. */
    Id<Customer> customer();

    /** What for, by code; see {@link ContactCodes#PURPOSE}. */
    String purpose();

    /** Whose person it is. */
    Side side();

    /** Theirs; absent on our side, and after an erasure. */
    Optional<Id<Contact>> contact();

    /** Ours; absent on their side. */
    Optional<Id<Member>> member();

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableContactPoint.Builder {}
}
