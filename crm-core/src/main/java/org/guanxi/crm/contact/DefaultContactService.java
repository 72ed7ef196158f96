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
}
