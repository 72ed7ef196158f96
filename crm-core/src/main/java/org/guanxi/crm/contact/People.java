package org.guanxi.crm.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.customer.CustomerService;
import org.guanxi.crm.customer.CustomerTable;
import org.guanxi.crm.customer.Subject;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.internal.RecordRule;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.timer.DueItem;
import org.guanxi.crm.timer.DueTask;
import org.guanxi.crm.timer.TimerService;
import org.jspecify.annotations.Nullable;

/** Contacts, their employers and their lines of reporting. */
final class People {

    static final DueTask FOLLOWING = new DueTask("contact.employment-day", People::follow);

    private final Workspace ws;

    People(Workspace ws) {
        this.ws = ws;
    }

    /** The customer, or the one that stands for it. */
    Customer customer(Id<Customer> id) {
        return ws.service(CustomerService.class).resolve(id);
    }

    /** As {@link #customer}; empty if there is none, or none that the caller may read. */
    private Optional<Customer> lookFor(Id<Customer> id) {
        return Subject.lookFor(ws, RecordRef.of(CustomerTable.TYPE.kind(), id))
                .flatMap(Subject::customer)
                .map(this::customer);
    }

    /** The day it is at the customer. */
    LocalDate today(Customer customer) {
        return ws.now().atZone(customer.zone().orElse(ZoneOffset.UTC)).toLocalDate();
    }

    Contact register(String name, Consumer<Contact.Builder> details) {
        Contact.Builder builder = Contact.builder().name(name);
        details.accept(builder);
        Contact draft = builder.id(ws.newId())
                .version(0)
                .state(ContactState.ACTIVE)
                .createdAt(ws.now())
                .build();
        Problems problems = new Problems();
        own("reportsTo", draft.reportsTo(), Optional.empty(), problems);
        own("lastTouch", draft.lastTouch(), Optional.empty(), problems);
        Optional<Customer> customer = draft.customer().flatMap(this::lookFor);
        draft.customer()
                .filter(id -> customer.isEmpty())
                .ifPresent(id -> RecordRule.missing(
                        ContactTable.TYPE, "customer", CustomerTable.TYPE, id, "contact.customer", problems));
        Contact contact = Contact.builder()
                .from(draft)
                .customer(customer.map(Customer::id))
                .build();
        if (!problems.isEmpty()) {
            ws.check(ContactTable.TYPE, none(), List.of(contact), problems);
        }
        problems.throwIfAny();
        Contact stored = ws.insert(
                ContactTable.TYPE,
                contact,
                new ContactEvent.Registered(contact.id(), contact.name(), contact.customer()));
        customer.ifPresent(there -> insert(Employment.builder()
                .id(ws.newId())
                .contact(contact.id())
                .customer(there.id())
                .title(contact.title())
                .department(contact.department())
                .validFrom(today(there))
                .build()));
        return stored;
    }

    private static List<@Nullable Contact> none() {
        return Collections.singletonList(null);
    }

    static void own(String attribute, Object was, Object is, Problems problems) {
        if (!Objects.equals(was, is)) {
            problems.add(attribute, "contact.own-verb", "attribute", attribute);
        }
    }

    Contact change(Id<Contact> id, Consumer<Contact.Builder> action) {
        Contact before = ws.get(ContactTable.TYPE, id);
        Contact.Builder builder = Contact.builder().from(before);
        action.accept(builder);
        Contact after = builder.id(id).version(before.version()).build();
        Problems problems = new Problems();
        own("contact.customer", before.customer(), after.customer(), problems);
        own("contact.reportsTo", before.reportsTo(), after.reportsTo(), problems);
        own("contact.state", before.state(), after.state(), problems);
        own("contact.createdAt", before.createdAt(), after.createdAt(), problems);
        own("contact.lastTouch", before.lastTouch(), after.lastTouch(), problems);
        if (!problems.isEmpty()) {
            ws.check(ContactTable.TYPE, List.of(before), List.of(after), problems);
        }
        problems.throwIfAny();
        return update(before, after, new ContactEvent.Changed(id));
    }

    Contact mark(Id<Contact> id, ContactState state) {
        Contact before = ws.get(ContactTable.TYPE, id);
        Contact after = Contact.builder().from(before).state(state).build();
        boolean isLeaving = state == ContactState.LEFT;
        return update(before, after, isLeaving ? new ContactEvent.Left(id) : new ContactEvent.Returned(id));
    }

    /** Writes only what is different. */
    private Contact update(Contact before, Contact after, ContactEvent event) {
        return before.equals(after) ? before : ws.update(ContactTable.TYPE, before, after, event);
    }

    Employment employ(Id<Contact> id, Id<Customer> at, LocalDate from, Consumer<Employment.Builder> details) {
        ws.store().hold(ContactTable.TYPE, List.of(id));
        Contact contact = ws.get(ContactTable.TYPE, id);
        Customer customer = customer(at);
        Employment.Builder builder = Employment.builder();
        details.accept(builder);
        Employment employment = builder.id(ws.newId())
                .version(0)
                .contact(id)
                .customer(customer.id())
                .validFrom(from)
                .build();
        Condition<Employment> same = EmploymentTable.CONTACT
                .is(id)
                .and(EmploymentTable.CUSTOMER.is(customer.id()))
                .and(EmploymentTable.VALID_UNTIL.isAbsent().or(EmploymentTable.VALID_UNTIL.above(from)));
        Condition<Employment> overlapping = employment
                .validUntil()
                .map(end -> same.and(EmploymentTable.VALID_FROM.below(end)))
                .orElse(same);
        if (ws.store().hasAny(Employment.class, overlapping)) {
            throw Refused.because(
                    "contact.already-employed", "contact", contact.name(), "customer", customer.name(), "from", from);
        }
        Employment stored = insert(employment);
        follow(contact, customer);
        followLater(customer, stored.id(), from);
        stored.validUntil().ifPresent(end -> followLater(customer, stored.id(), end));
        return stored;
    }

    private Employment insert(Employment employment) {
        return ws.insert(
                EmploymentTable.TYPE,
                employment,
                new ContactEvent.Employed(employment.contact(), employment.customer(), employment.validFrom()));
    }

    Employment endEmployment(Id<Employment> id, LocalDate until) {
        Id<Contact> whose = ws.get(EmploymentTable.TYPE, id).contact();
        ws.store().hold(ContactTable.TYPE, List.of(whose));
        Employment before = ws.get(EmploymentTable.TYPE, id);
        Employment after = Employment.builder().from(before).validUntil(until).build();
        Employment stored = ws.update(
                EmploymentTable.TYPE,
                before,
                after,
                new ContactEvent.EmploymentEnded(before.contact(), before.customer(), until));
        Customer where = customer(before.customer());
        follow(ws.get(ContactTable.TYPE, whose), where);
        followLater(where, id, until);
        return stored;
    }

    /** On a day that is yet to come, at its beginning where the customer is, the contact follows by itself: as due work. */
    private void followLater(Customer where, Id<Employment> id, LocalDate day) {
        if (day.isAfter(today(where))) {
            Instant at = day.atStartOfDay(where.zone().orElse(ZoneOffset.UTC)).toInstant();
            ws.service(TimerService.class)
                    .schedule(
                            FOLLOWING.name() + "/" + id + "/" + day,
                            at,
                            FOLLOWING.name(),
                            Optional.of('"' + id.toString() + '"'));
        }
    }

    private static void follow(Workspace ws, DueItem item) {
        item.payloadAs(String.class)
                .map(Id::<Employment>parse)
                .flatMap(id -> ws.lookFor(EmploymentTable.TYPE, id))
                .ifPresent(employment -> {
                    ws.store().hold(ContactTable.TYPE, List.of(employment.contact()));
                    People people = new People(ws);
                    people.follow(
                            ws.get(ContactTable.TYPE, employment.contact()), people.customer(employment.customer()));
                });
    }

    /** Lets the contact name the employer that was begun last of those of today. */
    private void follow(Contact contact, Customer where) {
        List<Employment> current = employmentsOf(contact.id(), today(where));
        boolean isSame = current.stream().findFirst().map(Employment::customer).equals(contact.customer());
        if (isSame) {
            return;
        }
        Optional<Employment> main = current.stream().findFirst();
        Contact after = Contact.builder()
                .from(contact)
                .customer(main.map(Employment::customer))
                .title(main.isPresent() ? main.get().title() : contact.title())
                .department(main.isPresent() ? main.get().department() : contact.department())
                .reportsTo(Optional.empty())
                .build();
        ws.update(
                ContactTable.TYPE,
                contact,
                after,
                new ContactEvent.Moved(contact.id(), contact.customer(), after.customer()));
        List<Workspace.Change<Contact>> freed = new ArrayList<>();
        Selection<Contact> below = Selection.of(ContactTable.TYPE)
                .where(ContactTable.REPORTS_TO.is(contact.id()))
                .limit(Selection.MAXIMUM_LIMIT);
        for (Contact each : ws.find(below)) {
            Contact free =
                    Contact.builder().from(each).reportsTo(Optional.empty()).build();
            freed.add(new Workspace.Change<>(each, free, new ContactEvent.LineSet(each.id(), Optional.empty())));
        }
        ws.updateAll(ContactTable.TYPE, freed);
    }

    /** Those of the day. */
    static Condition<Employment> on(LocalDate day) {
        return EmploymentTable.VALID_FROM
                .atMost(day)
                .and(EmploymentTable.VALID_UNTIL.isAbsent().or(EmploymentTable.VALID_UNTIL.above(day)));
    }

    List<Employment> employmentsOf(Id<Contact> contact, LocalDate day) {
        return ws.find(Selection.of(EmploymentTable.TYPE)
                .where(EmploymentTable.CONTACT.is(contact).and(on(day)))
                .orderBy(
                        EmploymentTable.VALID_FROM.descending(),
                        EmploymentTable.TYPE.id().descending())
                .limit(Selection.MAXIMUM_LIMIT));
    }

    Contact reportTo(Id<Contact> id, Optional<Id<Contact>> head) {
        Optional<Id<Customer>> customer = ws.get(ContactTable.TYPE, id).customer();
        customer.ifPresent(there -> ws.store().hold(CustomerTable.TYPE, List.of(there)));
        Contact before = ws.get(ContactTable.TYPE, id);
        Optional<Contact> other = head.map(each -> ws.get(ContactTable.TYPE, each));
        if (other.isPresent()) {
            Contact above = other.get();
            boolean isTogether =
                    customer.isPresent() && customer.equals(before.customer()) && customer.equals(above.customer());
            if (!isTogether) {
                throw Refused.because("contact.other-customer", "contact", before.name(), "head", above.name());
            }
            checkNoCircle(before, above);
        }
        Contact after = Contact.builder().from(before).reportsTo(head).build();
        return update(before, after, new ContactEvent.LineSet(id, head));
    }

    private void checkNoCircle(Contact contact, Contact head) {
        Set<Id<Contact>> passed = new HashSet<>();
        Optional<Contact> above = Optional.of(head);
        while (above.isPresent() && passed.add(above.get().id())) {
            if (above.get().id().equals(contact.id())) {
                throw Refused.because("contact.line-circle", "contact", contact.name(), "head", head.name());
            }
            above = above.get().reportsTo().flatMap(next -> ws.store().get(ContactTable.TYPE, next));
        }
    }
}
