package org.guanxi.crm.contact;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.customer.CustomerTable;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Selection;

/** The roles of contacts, and the chart they are drawn into. */
final class Roles {

    private final Workspace ws;

    Roles(Workspace ws) {
        this.ws = ws;
    }

    ContactRole give(
            Id<Contact> contact,
            RecordRef subject,
            String code,
            LocalDate from,
            Consumer<ContactRole.Builder> details) {
        ws.store().hold(ContactTable.TYPE, List.of(contact));
        Contact whose = ws.get(ContactTable.TYPE, contact);
        ContactRole.Builder builder = ContactRole.builder();
        details.accept(builder);
        ContactRole role = builder.id(ws.newId())
                .version(0)
                .contact(contact)
                .subject(subject)
                .role(code)
                .validFrom(from)
                .build();
        Condition<ContactRole> same = ContactRoleTable.CONTACT
                .is(contact)
                .and(ContactRoleTable.SUBJECT.is(subject))
                .and(ContactRoleTable.ROLE.is(code))
                .and(ContactRoleTable.VALID_UNTIL.isAbsent().or(ContactRoleTable.VALID_UNTIL.above(from)));
        Condition<ContactRole> overlapping = role.validUntil()
                .map(end -> same.and(ContactRoleTable.VALID_FROM.below(end)))
                .orElse(same);
        if (ws.store().hasAny(ContactRole.class, overlapping)) {
            throw Refused.because("contact.already-in-role", "contact", whose.name(), "role", code, "from", from);
        }
        return ws.insert(
                ContactRoleTable.TYPE,
                role,
                new ContactEvent.RoleGiven(contact, subject, code, role.influence(), from));
    }

    ContactRole end(Id<ContactRole> id, LocalDate until) {
        ContactRole before = ws.get(ContactRoleTable.TYPE, id);
        ContactRole after = ContactRole.builder().from(before).validUntil(until).build();
        return ws.update(
                ContactRoleTable.TYPE,
                before,
                after,
                new ContactEvent.RoleEnded(before.contact(), before.subject(), before.role(), until));
    }

    List<ContactRole> on(LocalDate day, Condition<ContactRole> which) {
        Condition<ContactRole> valid = ContactRoleTable.VALID_FROM
                .atMost(day)
                .and(ContactRoleTable.VALID_UNTIL.isAbsent().or(ContactRoleTable.VALID_UNTIL.above(day)));
        return ws.find(Selection.of(ContactRoleTable.TYPE)
                .where(which.and(valid))
                .orderBy(ContactRoleTable.INFLUENCE.descending())
                .limit(Selection.MAXIMUM_LIMIT));
    }

    /** The roles in the customer as of today. */
    List<ContactRole> today(Customer customer) {
        LocalDate day = ws.now().atZone(customer.zone().orElse(ZoneOffset.UTC)).toLocalDate();
        return on(day, ContactRoleTable.SUBJECT.is(RecordRef.of(CustomerTable.TYPE.kind(), customer.id())));
    }

    /** The active contacts who work for the customer now. */
    List<Contact> people(Customer customer) {
        Selection<Contact> active = Selection.of(ContactTable.TYPE)
                .where(ContactTable.CUSTOMER.is(customer.id()).and(ContactTable.STATE.is(ContactState.ACTIVE)));
        List<Contact> people = ws.find(active.limit(Selection.MAXIMUM_LIMIT));
        if (people.size() == Selection.MAXIMUM_LIMIT) {
            long count = ws.count(ContactTable.TYPE, active.where());
            if (count > people.size()) {
                throw Refused.because(
                        "contact.chart-too-large",
                        "customer",
                        customer.name(),
                        "count",
                        count,
                        "maximum",
                        Selection.MAXIMUM_LIMIT);
            }
        }
        return people;
    }

    OrganisationChart chart(Customer customer) {
        Map<Id<Contact>, List<String>> codes = new LinkedHashMap<>();
        for (ContactRole role : today(customer)) {
            codes.computeIfAbsent(role.contact(), id -> new ArrayList<>()).add(role.role());
        }
        return OrganisationChart.of(people(customer), codes);
    }
}
