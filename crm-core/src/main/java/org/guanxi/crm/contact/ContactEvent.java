package org.guanxi.crm.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.event.Event;
import org.guanxi.crm.event.EventName;
import org.guanxi.crm.team.Member;

/** What happens to contacts, interactions and promises. */
public sealed interface ContactEvent extends Event {

    /**
     * A contact was registered.
     *
     * @param contact the contact
     * @param name the name
     * @param customer the customer
     */
    @EventName("contact.registered")
    record Registered(Id<Contact> contact, String name, Optional<Id<Customer>> customer) implements ContactEvent {}

    /**
     * What is known of a contact was changed.
     *
     * @param contact the contact
     */
    @EventName("contact.changed")
    record Changed(Id<Contact> contact) implements ContactEvent {}

    /**
     * A contact can no longer be reached in the role we know.
     *
     * @param contact the contact
     */
    @EventName("contact.left")
    record Left(Id<Contact> contact) implements ContactEvent {}

    /**
     * A contact can be reached again.
     *
     * @param contact the contact
     */
    @EventName("contact.returned")
    record Returned(Id<Contact> contact) implements ContactEvent {}

    /**
     * We had to do with a contact.
     *
     * @param contact the contact
     * @param at when it was
     * @param interaction the interaction
     */
    @EventName("contact.touched")
    record Touched(Id<Contact> contact, Instant at, Id<Interaction> interaction) implements ContactEvent {}

    /**
     * A contact works for a customer from a day on.
     *
     * @param contact the contact
     * @param customer the customer
     * @param validFrom the first day
     */
    @EventName("contact.employed")
    record Employed(Id<Contact> contact, Id<Customer> customer, LocalDate validFrom) implements ContactEvent {}

    /**
     * A contact works for a customer no more from a day on.
     *
     * @param contact the contact
     * @param customer the customer
     * @param validUntil the first day on which it is so no more
     */
    @EventName("contact.employment-ended")
    record EmploymentEnded(Id<Contact> contact, Id<Customer> customer, LocalDate validUntil) implements ContactEvent {}

    /**
     * Another customer became the one a contact works for, or none.
     *
     * @param contact the contact
     * @param before what it was before
     * @param after what it is since
     */
    @EventName("contact.moved")
    record Moved(Id<Contact> contact, Optional<Id<Customer>> before, Optional<Id<Customer>> after)
            implements ContactEvent {}

    /**
     * A contact reports to another, or to nobody.
     *
     * @param contact the contact
     * @param reportsTo the other
     */
    @EventName("contact.line-set")
    record LineSet(Id<Contact> contact, Optional<Id<Contact>> reportsTo) implements ContactEvent {}

    /**
     * A contact has a role with a customer or in a deal.
     *
     * @param contact the contact
     * @param subject the customer or the deal
     * @param role the role, by code
     * @param influence how much the word weighs, from 1 to 5
     * @param validFrom the first day
     */
    @EventName("contact.role-given")
    record RoleGiven(Id<Contact> contact, RecordRef subject, String role, int influence, LocalDate validFrom)
            implements ContactEvent {}

    /**
     * A contact has a role no more from a day on.
     *
     * @param contact the contact
     * @param subject the customer or the deal
     * @param role the role, by code
     * @param validUntil the first day on which it is so no more
     */
    @EventName("contact.role-ended")
    record RoleEnded(Id<Contact> contact, RecordRef subject, String role, LocalDate validUntil)
            implements ContactEvent {}

    /**
     * Whom to call for a purpose was decided.
     *
     * @param customer the customer
     * @param purpose what for, by code
     * @param side whose
     * @param contact the contact
     * @param member one of ours
     */
    @EventName("contact.point-set")
    record PointSet(
            Id<Customer> customer,
            String purpose,
            Side side,
            Optional<Id<Contact>> contact,
            Optional<Id<Member>> member)
            implements ContactEvent {}

    /**
     * Nobody in particular is to be called for a purpose any more.
     *
     * @param customer the customer
     * @param purpose what for, by code
     * @param side whose
     */
    @EventName("contact.point-cleared")
    record PointCleared(Id<Customer> customer, String purpose, Side side) implements ContactEvent {}

    /**
     * An interaction was recorded. Where it counts as a follow-up, areas with clocks take this as their sign.
     *
     * @param interaction the interaction
     * @param kind what it was
     * @param direction from whom
     * @param at when it was
     * @param customer the customer
     * @param about the record it was about
     * @param member one of ours
     * @param contacts who of theirs took part
     * @param isFollowUp whether it counts
     */
    @EventName("contact.interaction-recorded")
    record InteractionRecorded(
            Id<Interaction> interaction,
            InteractionKind kind,
            Direction direction,
            Instant at,
            Optional<Id<Customer>> customer,
            Optional<RecordRef> about,
            Optional<Id<Member>> member,
            List<Id<Contact>> contacts,
            boolean isFollowUp)
            implements ContactEvent {
        /** Copies the list. */
        public InteractionRecorded {
            contacts = List.copyOf(contacts);
        }
    }

    /**
     * What was recorded of an interaction was corrected; it may have come to count as a follow-up, or no more.
     *
     * @param interaction the interaction
     * @param at when it was
     * @param customer the customer
     * @param about the record it was about
     * @param isFollowUp whether it counts
     */
    @EventName("contact.interaction-corrected")
    record InteractionCorrected(
            Id<Interaction> interaction,
            Instant at,
            Optional<Id<Customer>> customer,
            Optional<RecordRef> about,
            boolean isFollowUp)
            implements ContactEvent {}

    /**
     * Somebody took part in an interaction.
     *
     * @param interaction the interaction
     * @param contact the contact
     * @param member one of ours
     */
    @EventName("contact.attended")
    record Attended(Id<Interaction> interaction, Optional<Id<Contact>> contact, Optional<Id<Member>> member)
            implements ContactEvent {}

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
            implements ContactEvent {}

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
            implements ContactEvent {}

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
            implements ContactEvent {}

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
            implements ContactEvent {}
}
