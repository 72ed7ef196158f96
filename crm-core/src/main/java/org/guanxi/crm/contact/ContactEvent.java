package org.guanxi.crm.contact;

import java.time.LocalDate;
import java.util.Optional;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.event.Event;
import org.guanxi.crm.event.EventName;
import org.guanxi.crm.team.Member;

/** What happens to contacts. */
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
}
