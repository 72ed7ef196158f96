package org.guanxi.crm.contact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.customer.CustomerSection;
import org.guanxi.crm.customer.SectionItem;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Selection;

/** The people of a customer in its 360° view, the last touched first. */
final class ContactSection implements CustomerSection {

    private static final LocalizedText TITLE = LocalizedText.of(Map.of("en", "Contacts", "zh", "联系人"));

    @Override
    public String name() {
        return "contacts";
    }

    @Override
    public LocalizedText title() {
        return TITLE;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public Content read(Workspace workspace, Customer customer, int limit) {
        Condition<Contact> active =
                ContactTable.CUSTOMER.is(customer.id()).and(ContactTable.STATE.is(ContactState.ACTIVE));
        List<Contact> people = workspace.find(Selection.of(ContactTable.TYPE)
                .where(active)
                .orderBy(ContactTable.LAST_TOUCH.descending())
                .limit(limit));
        Map<Object, StringBuilder> roles = new LinkedHashMap<>();
        for (ContactRole role : new Roles(workspace).today(customer)) {
            StringBuilder told = roles.computeIfAbsent(role.contact(), id -> new StringBuilder());
            told.append(told.isEmpty() ? "" : ", ").append(role.role());
        }
        long count = people.size() < limit ? people.size() : workspace.count(ContactTable.TYPE, active);
        return new Content(
                people.stream()
                        .map(each -> item(each, Optional.ofNullable(roles.get(each.id()))))
                        .toList(),
                count);
    }

    private static SectionItem item(Contact contact, Optional<StringBuilder> roles) {
        Map<String, Object> facts = new LinkedHashMap<>();
        contact.title().ifPresent(title -> facts.put("title", title));
        contact.department().ifPresent(department -> facts.put("department", department));
        roles.ifPresent(told -> facts.put("roles", told.toString()));
        contact.phones().stream().findFirst().ifPresent(phone -> facts.put("phone", phone.formatted()));
        contact.emails().stream().findFirst().ifPresent(email -> facts.put("email", email.value()));
        RecordRef record = RecordRef.of(ContactTable.TYPE.kind(), contact.id());
        return new SectionItem(record, contact.name(), contact.lastTouch(), facts);
    }
}
