package org.guanxi.crm.promise;

import java.time.Instant;
import java.util.Optional;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.contact.Contact;
import org.guanxi.crm.contact.Side;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.interaction.Interaction;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.team.Member;
import org.immutables.value.Value;

/** What one of us promised one of them, or one of them us: due at an instant, and open until kept or broken. */
@Value.Immutable
@CrmStyle
public interface Promise extends Entity<Promise> {

    @Override
    Id<Promise> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** The customer. */
    Id<Customer> customer();

    /** Who promised: we or they. */
    Side side();

    /** Who of us gave it, or was given it. */
    Id<Member> member();

    /** Who of them was given it, or gave it; absent if the customer as a whole. */
    Optional<Id<Contact>> contact();

    /** Who of us sees to it now; the one who gave it until that one hands over. */
    Id<Member> responsible();

    /** What was promised. */
    String what();

    /** When. */
    Instant madeAt();

    /** By when. */
    Instant dueAt();

    /** What became of it. */
    @Value.Default
    default PromiseState state() {
        return PromiseState.OPEN;
    }

    /** When it was kept, broken or withdrawn. */
    Optional<Instant> settledAt();

    /** What shows that it was kept, or why it was not. */
    Optional<String> evidence();

    /** The record that shows it. */
    Optional<RecordRef> proof();

    /** In which interaction it was made. */
    Optional<Id<Interaction>> interaction();

    /** When it was told that it is due; absent before, and after it was put off. */
    Optional<Instant> remindedAt();

    /** Whether it is still to be kept. */
    default boolean isOpen() {
        return state() == PromiseState.OPEN;
    }

    /** Whether it is open although it was due by then. */
    default boolean isOverdue(Instant now) {
        return isOpen() && dueAt().isBefore(now);
    }

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutablePromise.Builder {}
}
