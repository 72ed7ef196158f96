package org.guanxi.crm.contact;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.guanxi.crm.common.EmailAddress;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.PhoneNumber;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.storage.Page;
import org.guanxi.crm.team.Member;

/**
 * People at customers, their employers and roles, and whom to call.
 *
 * <p>Every method throws {@link org.guanxi.crm.error.NotFound} for a record that is not there or that the caller may not see, {@link
 * org.guanxi.crm.error.Forbidden} {@code access.denied} for a change that the caller may not make, and one {@link
 * org.guanxi.crm.error.Invalid} with all that is wrong with its input, a code that its list does not have ({@code code.unknown})
 * and a reference to a record that is not there ({@code reference.missing}) included. "Today" is the day in the customer's zone, in
 * UTC where that is not known. Pages have at most fifty records; their cursor is empty for the first.
 */
public interface ContactService {

    // ---- people

    /** Registers a person; with a customer in the details the person is employed there from today. State and line are not for it to set. */
    Contact register(String name, Consumer<Contact.Builder> details);

    /**
     * Changes what the action sets. Customer, line, state, creation and last touch have verbs of their own: {@code contact.own-verb}.
     */
    Contact change(Id<Contact> contact, Consumer<Contact.Builder> action);

    /** Notes that the person can no longer be reached in this role; contact points of the person are passed over from now on. */
    Contact markLeft(Id<Contact> contact);

    /** Notes that the person can be reached again. */
    Contact markReturned(Id<Contact> contact);

    /** The contacts whose main mail address this is, at most 50, the last touched first. */
    List<Contact> byEmail(EmailAddress email);

    /** The contacts whose main telephone number this is, at most 50, the last touched first. */
    List<Contact> byPhone(PhoneNumber phone);

    /** The contacts who work for the customer now, by name. */
    Page<Contact> contactsOf(Id<Customer> customer, Optional<String> cursor);

    // ---- employers

    /**
     * Notes that the person works for a customer from a day on, beside other employers. From a day that has come it is the customer of the
     * contact; its lines of reporting elsewhere end then.
     *
     * @throws org.guanxi.crm.error.Refused {@code contact.already-employed} if the days overlap with an employment there
     */
    Employment employ(Id<Contact> contact, Id<Customer> customer, LocalDate from, Consumer<Employment.Builder> details);

    /**
     * Notes that the person works there no more from a day on. On a day that has come, the customer of the contact is the employer
     * begun last of those that remain, or none.
     *
     * @throws org.guanxi.crm.error.Invalid {@code range.reversed} for a day before the first
     */
    Employment endEmployment(Id<Employment> employment, LocalDate until);

    /** The employments of the person on a day, the latest begun first; at most a thousand. */
    List<Employment> employmentsOf(Id<Contact> contact, LocalDate day);

    /** Who worked for the customer on a day, the latest begun first. */
    Page<Employment> employedAt(Id<Customer> customer, LocalDate day, Optional<String> cursor);

    // ---- roles and lines

    /**
     * Gives the person a role with a customer or in a deal from a day on; the details may set influence, note and the end.
     *
     * @throws org.guanxi.crm.error.Refused {@code contact.already-in-role} if the days overlap with the same role there
     */
    ContactRole giveRole(
            Id<Contact> contact, RecordRef subject, String role, LocalDate from, Consumer<ContactRole.Builder> details);

    /** Ends a role on a day; {@code range.reversed} for a day before the first. */
    ContactRole endRole(Id<ContactRole> role, LocalDate until);

    /** Who has which role with this customer or in this deal on a day, the most influential first; at most a thousand. */
    List<ContactRole> rolesIn(RecordRef subject, LocalDate day);

    /** The roles of the person on a day, the most influential first; at most a thousand. */
    List<ContactRole> rolesOf(Id<Contact> contact, LocalDate day);

    /**
     * Makes the person report to another of the same customer, or to nobody. One line of reporting of a customer is changed at a time.
     *
     * @throws org.guanxi.crm.error.Refused {@code contact.line-circle} if the other reports to this one, directly or not; {@code
     *     contact.other-customer} if they do not work for one customer
     */
    Contact reportTo(Id<Contact> contact, Optional<Id<Contact>> head);

    /**
     * Who reports to whom at the customer, those who have left left out. Three reads.
     *
     * @throws org.guanxi.crm.error.Refused {@code contact.chart-too-large} beyond a thousand contacts
     */
    OrganisationChart chart(Id<Customer> customer);

    // ---- whom to call

    /** Makes this person the one to call there for a purpose, in place of whoever was. */
    ContactPoint callTheirs(Id<Customer> customer, String purpose, Id<Contact> contact);

    /** Makes this person the one whom they call here for a purpose, in place of whoever was. */
    ContactPoint callOurs(Id<Customer> customer, String purpose, Id<Member> member);

    /** Forgets who is called for a purpose; no news if nobody was. */
    void forgetPoint(Id<Customer> customer, String purpose, Side side);

    /**
     * Whom to call for a purpose, on both sides: always exactly one answer each, with the reason, see {@link CallAnswer.Why}. At most
     * ten reads.
     */
    CallAnswer whomToCall(Id<Customer> customer, String purpose);
}
