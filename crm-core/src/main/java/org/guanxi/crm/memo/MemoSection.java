package org.guanxi.crm.memo;

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

/** What was noted about a customer and all that is theirs, in the 360° view: the pinned first, then the newest. */
final class MemoSection implements CustomerSection {

    private static final LocalizedText TITLE = LocalizedText.of(Map.of("en", "Memos", "zh", "备忘"));

    @Override
    public String name() {
        return "memos";
    }

    @Override
    public LocalizedText title() {
        return TITLE;
    }

    @Override
    public int order() {
        return 140;
    }

    @Override
    public Content read(Workspace workspace, Customer customer, int limit) {
        Condition<Memo> own = MemoTable.CUSTOMER.is(customer.id());
        List<Memo> memos = workspace.find(Selection.of(MemoTable.TYPE)
                .where(own)
                .orderBy(MemoTable.PINNED_AT.descending(), MemoTable.CREATED_AT.descending())
                .limit(limit));
        long count = memos.size() < limit ? memos.size() : workspace.count(MemoTable.TYPE, own);
        return new Content(
                memos.stream()
                        .map(each -> new SectionItem(
                                record(each), each.heading(), Optional.of(each.createdAt()), facts(each)))
                        .toList(),
                count);
    }

    @Override
    public List<TimelineItem> timeline(Workspace workspace, Customer customer, TimelinePlace before, int limit) {
        return workspace
                .find(before.select(MemoTable.TYPE, MemoTable.CREATED_AT, MemoTable.CUSTOMER.is(customer.id()), limit))
                .stream()
                .map(each -> new TimelineItem(
                        each.createdAt(),
                        each.id().uuid(),
                        name(),
                        "memo.written",
                        record(each),
                        each.heading(),
                        Optional.of(each.author()),
                        facts(each)))
                .toList();
    }

    private static RecordRef record(Memo memo) {
        return RecordRef.of(MemoTable.TYPE.kind(), memo.id());
    }

    private static Map<String, Object> facts(Memo memo) {
        return memo.isPinned()
                ? Map.of("author", memo.author().value(), "pinned", true)
                : Map.of("author", memo.author().value());
    }
}
