package org.guanxi.crm.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.guanxi.crm.common.EmailAddress;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.PhoneNumber;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.internal.UnitOfWork;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Page;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.team.Member;

/** Applies what the rules of the area decide. */
final class DefaultContactService implements ContactService {

    private final UnitOfWork unit;

    DefaultContactService(UnitOfWork unit) {
        this.unit = unit;
    }

    @Override
    public Contact register(String name, Consumer<Contact.Builder> details) {
        return unit.call(ws -> new People(ws).register(name, details));
    }

    @Override
    public Contact change(Id<Contact> contact, Consumer<Contact.Builder> action) {
        return unit.call(ws -> new People(ws).change(contact, action));
    }

    @Override
    public Contact markLeft(Id<Contact> contact) {
        return unit.call(ws -> new People(ws).mark(contact, ContactState.LEFT));
    }

    @Override
    public Contact markReturned(Id<Contact> contact) {
        return unit.call(ws -> new People(ws).mark(contact, ContactState.ACTIVE));
    }

    @Override
    public List<Contact> byEmail(EmailAddress email) {
        return unit.call(ws -> reached(ws, ContactTable.EMAIL_KEY.is(email.key())));
    }

    @Override
    public List<Contact> byPhone(PhoneNumber phone) {
        return unit.call(ws -> reached(ws, ContactTable.PHONE_KEY.is(phone.e164())));
    }

    private static List<Contact> reached(Workspace ws, Condition<Contact> by) {
        return ws.find(Selection.of(ContactTable.TYPE).where(by).orderBy(ContactTable.LAST_TOUCH.descending()));
    }

    @Override
    public Page<Contact> contactsOf(Id<Customer> customer, Optional<String> cursor) {
        return unit.call(ws -> ws.page(
                Selection.of(ContactTable.TYPE)
                        .where(ContactTable.CUSTOMER.is(resolved(ws, customer)))
                        .orderBy(ContactTable.NAME_KEY.ascending()),
                cursor));
    }

    private static Id<Customer> resolved(Workspace ws, Id<Customer> customer) {
        return new People(ws).customer(customer).id();
    }

    @Override
    public Employment employ(
            Id<Contact> contact, Id<Customer> customer, LocalDate from, Consumer<Employment.Builder> details) {
        return unit.call(ws -> new People(ws).employ(contact, customer, from, details));
    }

    @Override
    public Employment endEmployment(Id<Employment> employment, LocalDate until) {
        return unit.call(ws -> new People(ws).endEmployment(employment, until));
    }

    @Override
    public List<Employment> employmentsOf(Id<Contact> contact, LocalDate day) {
        return unit.call(ws ->
                new People(ws).employmentsOf(ws.get(ContactTable.TYPE, contact).id(), day));
    }

    @Override
    public Page<Employment> employedAt(Id<Customer> customer, LocalDate day, Optional<String> cursor) {
        return unit.call(ws -> ws.page(
                Selection.of(EmploymentTable.TYPE)
                        .where(EmploymentTable.CUSTOMER
                                .is(resolved(ws, customer))
                                .and(People.on(day)))
                        .orderBy(EmploymentTable.VALID_FROM.descending()),
                cursor));
    }

    @Override
    public ContactRole giveRole(
            Id<Contact> contact,
            RecordRef subject,
            String role,
            LocalDate from,
            Consumer<ContactRole.Builder> details) {
        return unit.call(ws -> new Roles(ws).give(contact, subject, role, from, details));
    }

    @Override
    public ContactRole endRole(Id<ContactRole> role, LocalDate until) {
        return unit.call(ws -> new Roles(ws).end(role, until));
    }

    @Override
    public List<ContactRole> rolesIn(RecordRef subject, LocalDate day) {
        return unit.call(ws -> new Roles(ws).on(day, ContactRoleTable.SUBJECT.is(subject)));
    }

    @Override
    public List<ContactRole> rolesOf(Id<Contact> contact, LocalDate day) {
        return unit.call(ws -> new Roles(ws).on(day, ContactRoleTable.CONTACT.is(contact)));
    }

    @Override
    public Contact reportTo(Id<Contact> contact, Optional<Id<Contact>> head) {
        return unit.call(ws -> new People(ws).reportTo(contact, head));
    }

    @Override
    public OrganisationChart chart(Id<Customer> customer) {
        return unit.call(ws -> new Roles(ws).chart(new People(ws).customer(customer)));
    }

    @Override
    public ContactPoint callTheirs(Id<Customer> customer, String purpose, Id<Contact> contact) {
        return unit.call(ws -> new CallDesk(ws).set(customer, purpose, Optional.of(contact), Optional.empty()));
    }

    @Override
    public ContactPoint callOurs(Id<Customer> customer, String purpose, Id<Member> member) {
        return unit.call(ws -> new CallDesk(ws).set(customer, purpose, Optional.empty(), Optional.of(member)));
    }

    @Override
    public void forgetPoint(Id<Customer> customer, String purpose, Side side) {
        unit.run(ws -> new CallDesk(ws).forget(customer, purpose, side));
    }

    @Override
    public CallAnswer whomToCall(Id<Customer> customer, String purpose) {
        return unit.call(ws -> new CallDesk(ws).whomToCall(customer, purpose));
    }

    @Override
    public Interaction record(NewInteraction interaction) {
        return unit.call(ws -> new Talks(ws).record(interaction));
    }

    @Override
    public Interaction correct(Id<Interaction> interaction, Consumer<Interaction.Builder> action) {
        return unit.call(ws -> new Talks(ws).correct(interaction, action));
    }

    @Override
    public Page<Interaction> interactionsOf(Id<Customer> customer, Optional<String> cursor) {
        return unit.call(ws -> newest(ws, InteractionTable.CUSTOMER.is(resolved(ws, customer)), cursor));
    }

    @Override
    public Page<Interaction> interactionsWith(Id<Contact> contact, Optional<String> cursor) {
        Condition<Participant> took = ParticipantTable.CONTACT.is(contact);
        return unit.call(ws -> newest(ws, ParticipantTable.INTERACTION.hasAny(took), cursor));
    }

    @Override
    public Page<Interaction> interactionsAbout(RecordRef record, Optional<String> cursor) {
        return unit.call(ws -> newest(ws, InteractionTable.ABOUT.is(record), cursor));
    }

    private static Page<Interaction> newest(Workspace ws, Condition<Interaction> which, Optional<String> cursor) {
        Selection<Interaction> selection =
                Selection.of(InteractionTable.TYPE).where(which).orderBy(InteractionTable.AT.descending());
        return ws.page(selection, cursor);
    }

    @Override
    public List<Participant> participants(Id<Interaction> interaction) {
        return unit.call(ws -> ws.find(Selection.of(ParticipantTable.TYPE)
                .where(ParticipantTable.INTERACTION.is(interaction))
                .limit(Selection.MAXIMUM_LIMIT)));
    }

    @Override
    public Promise promise(Id<Customer> customer, String what, Instant due, Consumer<Promise.Builder> details) {
        return unit.call(ws -> new Promises(ws).make(customer, what, due, details));
    }

    @Override
    public Promise keep(Id<Promise> promise, Optional<String> evidence, Optional<RecordRef> proof) {
        return unit.call(ws -> new Promises(ws).settle(promise, PromiseState.KEPT, evidence, proof));
    }

    @Override
    public Promise breakPromise(Id<Promise> promise, Optional<String> evidence) {
        return unit.call(ws -> new Promises(ws).settle(promise, PromiseState.BROKEN, evidence, Optional.empty()));
    }

    @Override
    public Promise withdraw(Id<Promise> promise, Optional<String> evidence) {
        return unit.call(ws -> new Promises(ws).settle(promise, PromiseState.WITHDRAWN, evidence, Optional.empty()));
    }

    @Override
    public Promise putOff(Id<Promise> promise, Instant due) {
        return unit.call(ws -> new Promises(ws).putOff(promise, due));
    }

    @Override
    public Page<Promise> promisesOf(Id<Customer> customer, Optional<String> cursor) {
        return unit.call(ws -> ws.page(
                Selection.of(PromiseTable.TYPE)
                        .where(PromiseTable.CUSTOMER.is(resolved(ws, customer)))
                        .orderBy(PromiseTable.DUE_AT.descending()),
                cursor));
    }

    @Override
    public Page<Promise> duePromises(Id<Member> member, Instant until, Optional<String> cursor) {
        Condition<Promise> due = PromiseTable.RESPONSIBLE
                .is(member)
                .and(PromiseTable.STATE.is(PromiseState.OPEN))
                .and(PromiseTable.DUE_AT.below(until));
        return unit.call(ws ->
                ws.page(Selection.of(PromiseTable.TYPE).where(due).orderBy(PromiseTable.DUE_AT.ascending()), cursor));
    }

    @Override
    public List<Relationship> whoKnows(Id<Customer> customer) {
        return unit.call(ws -> new Acquaintance(ws).of(new People(ws).customer(customer)));
    }

    @Override
    public Coverage coverage(Id<Customer> customer) {
        return unit.call(ws -> {
            Customer there = new People(ws).customer(customer);
            Roles roles = new Roles(ws);
            List<Relationship> relationships = new Acquaintance(ws).of(there);
            return Coverage.of(roles.people(there), roles.today(there), relationships, ws.policy(StrengthRule.class));
        });
    }
}
