package org.guanxi.crm.opportunity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.internal.RecordRule;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.storage.StorageSession;
import org.jspecify.annotations.Nullable;

/**
 * Keeps whose each deal was, whoever passes it on: a reassignment, a hand-over, the merge of two members. Written on the library's own
 * account; who passed it on, and why, is in the journal of the deal.
 */
final class Owners implements RecordRule {

    private static final int PAGE = 1000;

    @Override
    @SuppressWarnings("unchecked") // the type of deals is that of deals
    public <E extends Entity<E>> void afterWrite(
            Workspace workspace, EntityType<E> type, List<@Nullable E> before, List<@Nullable E> after) {
        if (type.entity() == Opportunity.class) {
            keep(workspace, (List<@Nullable Opportunity>) before, (List<@Nullable Opportunity>) after);
        }
    }

    private static void keep(
            Workspace workspace, List<@Nullable Opportunity> before, List<@Nullable Opportunity> after) {
        Map<Id<Opportunity>, Opportunity> passed = new LinkedHashMap<>();
        for (int i = 0; i < before.size(); i++) {
            Opportunity was = before.get(i);
            Opportunity is = after.get(i);
            if (was != null && is != null && !was.owner().equals(is.owner())) {
                passed.put(was.id(), was);
            }
        }
        if (passed.isEmpty()) {
            return;
        }
        Map<Id<Opportunity>, Instant> since = new HashMap<>();
        past(workspace.store(), List.copyOf(passed.keySet()))
                .forEach(each -> since.put(each.opportunity(), each.until()));
        List<PastOwner> ended = new ArrayList<>();
        for (Opportunity was : passed.values()) {
            Instant from = since.getOrDefault(was.id(), was.openedAt());
            ended.add(PastOwner.builder()
                    .id(workspace.newId())
                    .opportunity(was.id())
                    .owner(was.owner())
                    .since(from)
                    .until(workspace.now().isBefore(from) ? from : workspace.now())
                    .build());
        }
        workspace.store().insertAll(PastOwnerTable.TYPE, ended);
    }

    /** Whose the deal was and is, in order. */
    static List<OwnerStay> of(StorageSession store, Opportunity deal) {
        List<OwnerStay> stays = new ArrayList<>();
        Instant since = deal.openedAt();
        for (PastOwner past : past(store, List.of(deal.id()))) {
            stays.add(new OwnerStay(past.owner(), past.since(), Optional.of(past.until())));
            since = past.until();
        }
        stays.add(new OwnerStay(deal.owner(), since, Optional.empty()));
        return stays;
    }

    private static List<PastOwner> past(StorageSession store, List<Id<Opportunity>> deals) {
        List<PastOwner> past = new ArrayList<>();
        for (int from = 0; from < deals.size(); from += PAGE) {
            List<Id<Opportunity>> some = deals.subList(from, Math.min(deals.size(), from + PAGE));
            store.stream(
                            Selection.of(PastOwnerTable.TYPE)
                                    .where(PastOwnerTable.OPPORTUNITY.in(some))
                                    .orderBy(PastOwnerTable.UNTIL.ascending()),
                            PAGE)
                    .forEach(past::add);
        }
        return past;
    }
}
