package org.guanxi.crm.customer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.Json;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.journal.JournalEntry;
import org.guanxi.crm.journal.JournalTable;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Selection;

/** What the journal tells of the customer itself, and of those that were merged into it: in the view its status and level. */
final class HistorySection implements CustomerSection {

    private static final LocalizedText TITLE = LocalizedText.of(Map.of("en", "Status history", "zh", "状态历史"));
    private static final List<String> STEPS = List.of(
            "customer.registered", "customer.status-set", "customer.level-set", "customer.closed", "customer.reopened");
    private static final List<String> TOLD = List.of("status", "level", "state");
    private static final int MOST_MERGED = 100;

    @Override
    public String name() {
        return "history";
    }

    @Override
    public LocalizedText title() {
        return TITLE;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Content read(Workspace workspace, Customer customer, int limit) {
        Condition<JournalEntry> steps = JournalTable.SUBJECT
                .in(CustomerTable.TYPE, List.of(customer.id()))
                .and(JournalTable.EVENT.in(STEPS));
        List<JournalEntry> entries = workspace
                .store()
                .find(Selection.of(JournalTable.TYPE)
                        .where(steps)
                        .orderBy(JournalTable.SUBJECT_VERSION.descending())
                        .limit(limit));
        List<SectionItem> items = entries.stream()
                .map(entry -> new SectionItem(
                        RecordRef.of(JournalTable.TYPE.kind(), entry.id()),
                        entry.event(),
                        Optional.of(entry.at()),
                        facts(entry)))
                .toList();
        long count = entries.size() < limit ? entries.size() : workspace.store().count(JournalTable.TYPE, steps);
        return new Content(items, count);
    }

    @Override
    public List<TimelineItem> timeline(Workspace workspace, Customer customer, TimelinePlace before, int limit) {
        List<UUID> subjects = new ArrayList<>(List.of(customer.id().uuid()));
        merged(workspace, customer).forEach(id -> subjects.add(id.uuid()));
        Condition<JournalEntry> ours = JournalTable.SUBJECT.recordId().in(subjects);
        List<TimelineItem> items = new ArrayList<>();
        for (JournalEntry entry :
                workspace.store().find(before.select(JournalTable.TYPE, JournalTable.AT, ours, limit))) {
            items.add(new TimelineItem(
                    entry.at(),
                    entry.id().uuid(),
                    name(),
                    entry.event(),
                    entry.subject(),
                    customer.name(),
                    Optional.of(entry.actor()),
                    facts(entry)));
        }
        return items;
    }

    private static List<Id<Customer>> merged(Workspace workspace, Customer customer) {
        return workspace
                .store()
                .find(Selection.of(CustomerTable.TYPE)
                        .where(CustomerTable.MERGED_INTO.is(customer.id()))
                        .limit(MOST_MERGED))
                .stream()
                .map(Customer::id)
                .toList();
    }

    /** Only what no right withholds: status, level and state, as they are since. */
    private static Map<String, Object> facts(JournalEntry entry) {
        Map<String, Object> facts = new LinkedHashMap<>();
        Map<String, Object> after = entry.after().map(Json::readMap).orElse(Map.of());
        for (String name : TOLD) {
            Object value = after.get(name);
            if (value != null) {
                facts.put(name, value);
            }
        }
        entry.reason().ifPresent(why -> facts.put("reason", why));
        return facts;
    }
}
