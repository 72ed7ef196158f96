package org.guanxi.crm.promise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.customer.CustomerSection;
import org.guanxi.crm.customer.SectionItem;
import org.guanxi.crm.customer.TimelineItem;
import org.guanxi.crm.customer.TimelinePlace;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Selection;

/** What was promised to and by a customer, in its 360° view: the open promises first, the most urgent of them first. */
final class PromiseSection implements CustomerSection {

    private static final LocalizedText TITLE = LocalizedText.of(Map.of("en", "Promises", "zh", "承诺"));

    @Override
    public String name() {
        return "promises";
    }

    @Override
    public LocalizedText title() {
        return TITLE;
    }

    @Override
    public int order() {
        return 120;
    }

    @Override
    public Content read(Workspace workspace, Customer customer, int limit) {
        Content open = briefing(workspace, customer, limit);
        List<SectionItem> items = new ArrayList<>(open.items());
        Condition<Promise> settled =
                PromiseTable.CUSTOMER.is(customer.id()).and(PromiseTable.STATE.isNot(PromiseState.OPEN));
        if (items.size() < limit) {
            workspace
                    .find(Selection.of(PromiseTable.TYPE)
                            .where(settled)
                            .orderBy(PromiseTable.DUE_AT.descending())
                            .limit(limit - items.size()))
                    .forEach(each -> items.add(item(each)));
        }
        return new Content(items, open.count() + workspace.count(PromiseTable.TYPE, settled));
    }

    /** Only those that are open. */
    @Override
    public Content briefing(Workspace workspace, Customer customer, int limit) {
        Condition<Promise> open = PromiseTable.CUSTOMER.is(customer.id()).and(PromiseTable.STATE.is(PromiseState.OPEN));
        List<Promise> urgent = workspace.find(Selection.of(PromiseTable.TYPE)
                .where(open)
                .orderBy(PromiseTable.DUE_AT.ascending())
                .limit(limit));
        long count = urgent.size() < limit ? urgent.size() : workspace.count(PromiseTable.TYPE, open);
        return new Content(urgent.stream().map(PromiseSection::item).toList(), count);
    }

    @Override
    public List<TimelineItem> timeline(Workspace workspace, Customer customer, TimelinePlace before, int limit) {
        return workspace
                .find(before.select(
                        PromiseTable.TYPE, PromiseTable.MADE_AT, PromiseTable.CUSTOMER.is(customer.id()), limit))
                .stream()
                .map(each -> new TimelineItem(
                        each.madeAt(),
                        each.id().uuid(),
                        name(),
                        "contact.promised",
                        record(each),
                        each.what(),
                        Optional.empty(),
                        facts(each)))
                .toList();
    }

    private static RecordRef record(Promise promise) {
        return RecordRef.of(PromiseTable.TYPE.kind(), promise.id());
    }

    private static SectionItem item(Promise promise) {
        return new SectionItem(record(promise), promise.what(), Optional.of(promise.dueAt()), facts(promise));
    }

    private static Map<String, Object> facts(Promise promise) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("side", promise.side().name());
        facts.put("state", promise.state().name());
        facts.put("due", promise.dueAt().toString());
        promise.evidence().ifPresent(evidence -> facts.put("evidence", evidence));
        return facts;
    }
}
