package org.guanxi.crm.delivery;

import java.util.ArrayList;
import java.util.List;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.journal.EntryListener;
import org.guanxi.crm.journal.JournalEntry;
import org.guanxi.crm.storage.Storage;

/** Writes a delivery for every entry and subscription that wants it, in the entry's own transaction. */
final class DeliveryWriter implements EntryListener {

    @Override
    public void written(Workspace workspace, List<JournalEntry> entries) {
        List<Subscription> subscriptions = workspace.offers(Subscription.class);
        if (subscriptions.isEmpty()) {
            return;
        }
        List<Delivery> deliveries = new ArrayList<>();
        for (JournalEntry entry : entries) {
            for (Subscription subscription : subscriptions) {
                if (subscription.wants(entry)) {
                    deliveries.add(delivery(workspace, subscription, entry));
                }
            }
        }
        if (!deliveries.isEmpty()) {
            workspace.store().insertAll(DeliveryTable.TYPE, deliveries);
            workspace.store().visitBy(Storage.Errand.DELIVERY, workspace.now());
        }
    }

    private static Delivery delivery(Workspace workspace, Subscription subscription, JournalEntry entry) {
        return Delivery.builder()
                .id(workspace.newId())
                .subscription(subscription.name())
                .partition(Delivery.partitionOf(entry.subject()))
                .subject(entry.subject())
                .subjectVersion(entry.subjectVersion())
                .entry(entry.id())
                .build();
    }
}
