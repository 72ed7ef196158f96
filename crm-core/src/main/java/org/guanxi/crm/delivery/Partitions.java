package org.guanxi.crm.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.journal.EventTypes;
import org.guanxi.crm.journal.JournalEntry;
import org.guanxi.crm.journal.JournalTable;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Order;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.storage.StorageSession;

/** Finds and leases, in one transaction, a partition in which something waits. */
final class Partitions {

    /** When a tenant in which nothing waits is looked at again, should a hint get lost. */
    static final Duration IDLE = Duration.ofMinutes(5);

    private final Workspace workspace;
    private final StorageSession store;
    private final Subscription subscription;
    private final Instant now;

    Partitions(Workspace workspace, Subscription subscription) {
        this.workspace = workspace;
        this.store = workspace.store();
        this.subscription = subscription;
        this.now = workspace.now();
    }

    /** Leases the first partition from the start on, round the end, in which something can be delivered now. */
    Optional<Courier.Batch> claim(int start, int most, Duration term) {
        store.visited(Storage.Errand.DELIVERY, now.plus(IDLE));
        Optional<Courier.Batch> batch = claim(start, Delivery.PARTITIONS, most, term);
        if (batch.isEmpty() && start > 0) {
            batch = claim(0, start, most, term);
        }
        if (batch.isPresent()
                || !store.find(Selection.of(DeliveryTable.TYPE).limit(1)).isEmpty()) {
            store.visitBy(Storage.Errand.DELIVERY, now);
        }
        return batch;
    }

    private Optional<Courier.Batch> claim(int from, int until, int most, Duration term) {
        int next = from;
        while (next < until) {
            List<Delivery> first = store.find(Selection.of(DeliveryTable.TYPE)
                    .where(DeliveryTable.SUBSCRIPTION.is(subscription.name()))
                    .where(DeliveryTable.PARTITION.between(next, until))
                    .orderBy(DeliveryTable.PARTITION.ascending())
                    .limit(1));
            if (first.isEmpty()) {
                return Optional.empty();
            }
            int partition = first.get(0).partition();
            Optional<DeliveryLease> lease = lease(partition);
            if (lease.isEmpty() || !lease.get().until().isAfter(now)) {
                List<Delivery> waiting = waiting(partition, most);
                if (!waiting.isEmpty()) {
                    return Optional.of(batch(take(lease, partition, term), waiting));
                }
            }
            next = partition + 1;
        }
        return Optional.empty();
    }

    private Optional<DeliveryLease> lease(int partition) {
        return store
                .find(Selection.of(DeliveryLeaseTable.TYPE)
                        .where(DeliveryLeaseTable.SUBSCRIPTION.is(subscription.name()))
                        .where(DeliveryLeaseTable.PARTITION.is(partition))
                        .limit(1))
                .stream()
                .findFirst();
    }

    private DeliveryLease take(Optional<DeliveryLease> lease, int partition, Duration term) {
        Instant until = now.plus(term);
        if (lease.isPresent()) {
            DeliveryLease renewed =
                    DeliveryLease.builder().from(lease.get()).until(until).build();
            return store.update(DeliveryLeaseTable.TYPE, renewed);
        }
        DeliveryLease made = DeliveryLease.builder()
                .id(workspace.newId())
                .subscription(subscription.name())
                .partition(partition)
                .until(until)
                .build();
        return store.insert(DeliveryLeaseTable.TYPE, made);
    }

    /** What waits in the partition, but for the records at which the handler failed and which are to rest. */
    private List<Delivery> waiting(int partition, int most) {
        Condition<Delivery> here =
                DeliveryTable.SUBSCRIPTION.is(subscription.name()).and(DeliveryTable.PARTITION.is(partition));
        Set<UUID> resting = store
                .find(Selection.of(DeliveryTable.TYPE)
                        .where(here)
                        .where(DeliveryTable.NOT_BEFORE.above(now))
                        .limit(Selection.MAXIMUM_LIMIT))
                .stream()
                .map(delivery -> delivery.subject().id())
                .collect(Collectors.toSet());
        if (resting.size() == Selection.MAXIMUM_LIMIT) {
            return List.of(); // a handler that fails at everything: the whole partition rests
        }
        Condition<Delivery> others = resting.isEmpty()
                ? here
                : here.and(DeliveryTable.SUBJECT.recordId().in(resting).not());
        return store.find(Selection.of(DeliveryTable.TYPE)
                .where(others)
                .orderBy(
                        new Order<>(DeliveryTable.SUBJECT.recordId().field(), false),
                        DeliveryTable.SUBJECT_VERSION.ascending())
                .limit(most));
    }

    private Courier.Batch batch(DeliveryLease lease, List<Delivery> waiting) {
        List<Id<JournalEntry>> ids = new ArrayList<>();
        waiting.forEach(delivery -> ids.add(delivery.entry()));
        Map<Id<JournalEntry>, JournalEntry> entries = new HashMap<>();
        store.getAll(JournalTable.TYPE, ids).forEach(entry -> entries.put(entry.id(), entry));
        EventTypes events = workspace.offers(EventTypes.class).get(0);
        return new Courier.Batch(lease, waiting, entries, events);
    }
}
