package org.guanxi.crm.promise;

import java.time.Instant;
import java.util.Optional;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.contact.Side;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.event.Event;
import org.guanxi.crm.event.EventName;
import org.guanxi.crm.team.Member;

/** What happens to promises. Its names begin with {@code contact.}. */
public sealed interface PromiseEvent extends Event {

    /**
     * Something was promised.
     *
     * @param promise the promise
     * @param customer the customer
     * @param side whose
     * @param member one of ours
     * @param what what was promised
     * @param dueAt when it is due
     */
    @EventName("contact.promised")
    record Promised(
            Id<Promise> promise, Id<Customer> customer, Side side, Id<Member> member, String what, Instant dueAt)
            implements PromiseEvent {}

    /**
     * A promise is due and still open; told once for each time it is due.
     *
     * @param promise the promise
     * @param customer the customer
     * @param side whose
     * @param responsible who of us sees to it
     * @param what what was promised
     * @param dueAt when it is due
     */
    @EventName("contact.promise-due")
    record PromiseDue(
            Id<Promise> promise, Id<Customer> customer, Side side, Id<Member> responsible, String what, Instant dueAt)
            implements PromiseEvent {}

    /**
     * A promise is due at another time.
     *
     * @param promise the promise
     * @param customer the customer
     * @param before what it was before
     * @param after what it is since
     */
    @EventName("contact.promise-put-off")
    record PromisePutOff(Id<Promise> promise, Id<Customer> customer, Instant before, Instant after)
            implements PromiseEvent {}

    /**
     * A promise was kept, broken or withdrawn.
     *
     * @param promise the promise
     * @param customer the customer
     * @param state what became of it
     * @param evidence what shows it
     */
    @EventName("contact.promise-settled")
    record PromiseSettled(Id<Promise> promise, Id<Customer> customer, PromiseState state, Optional<String> evidence)
            implements PromiseEvent {}
}
