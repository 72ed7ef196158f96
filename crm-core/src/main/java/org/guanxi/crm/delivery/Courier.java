package org.guanxi.crm.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.common.TenantId;
import org.guanxi.crm.error.Duplicate;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.StaleVersion;
import org.guanxi.crm.event.Event;
import org.guanxi.crm.internal.Backoff;
import org.guanxi.crm.internal.Rounds;
import org.guanxi.crm.internal.UnitOfWork;
import org.guanxi.crm.journal.EventTypes;
import org.guanxi.crm.journal.JournalEntry;
import org.guanxi.crm.storage.Storage;

/**
 * Delivers for one subscription, for the length of one call. A worker leases a partition, reads what waits there in order, hands it to
 * the handler outside of any transaction, and in one more transaction deletes what has arrived.
 */
public final class Courier {

    private final Storage storage;
    private final Function<TenantId, UnitOfWork> units;
    private final Clock clock;
    private final RandomGenerator random;
    private final Subscription subscription;
    private final DeliveryHandler handler;
    private final List<DeliveryReport.Failure> failures = new ArrayList<>();
    private int delivered;

    /**
     * A courier.
     *
     * @param units how work is done in a tenant, in transactions of their own
     */
    public Courier(
            Storage storage,
            Function<TenantId, UnitOfWork> units,
            Clock clock,
            RandomGenerator random,
            Subscription subscription,
            DeliveryHandler handler) {
        this.storage = storage;
        this.units = units;
        this.clock = clock;
        this.random = random;
        this.subscription = subscription;
        this.handler = handler;
    }

    /** Delivers at most so many entries. */
    public DeliveryReport deliver(int limit) {
        boolean hasMore = new Rounds(storage, Storage.Errand.DELIVERY).go(this::now, limit, this::visit);
        return new DeliveryReport(delivered, failures, hasMore);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private int visit(TenantId tenant, int share) {
        Optional<Batch> claimed = claim(tenant, share);
        if (claimed.isEmpty()) {
            return 0;
        }
        Batch batch = claimed.get();
        DeliveryLease lease = batch.lease();
        List<Delivery> arrived = new ArrayList<>();
        List<Delivery> failed = new ArrayList<>();
        Set<RecordRef> waiting = new HashSet<>();
        for (Delivery delivery : batch.deliveries()) {
            if (now().plus(subscription.lease()).isAfter(lease.until())) {
                Optional<DeliveryLease> renewed = settle(tenant, lease, now().plus(term()), arrived, failed);
                if (renewed.isEmpty()) {
                    return batch.deliveries().size();
                }
                lease = renewed.get();
                arrived.clear();
                failed.clear();
            }
            if (!waiting.contains(delivery.subject())) {
                Optional<String> error = hand(tenant, delivery, batch);
                if (error.isEmpty()) {
                    arrived.add(delivery);
                    delivered++;
                } else {
                    waiting.add(delivery.subject());
                    failed.add(failed(tenant, delivery, error.get()));
                }
            }
        }
        settle(tenant, lease, now(), arrived, failed);
        return batch.deliveries().size();
    }

    /** Long enough for one call of the handler when half of it is over. */
    private Duration term() {
        return subscription.lease().multipliedBy(2);
    }

    private Optional<Batch> claim(TenantId tenant, int share) {
        int start = random.nextInt(Delivery.PARTITIONS);
        try {
            return units.apply(tenant)
                    .call(workspace -> new Partitions(workspace, subscription).claim(start, share, term()));
        } catch (Duplicate | StaleVersion e) {
            return Optional.empty(); // others were faster at every try; the tenant stays due
        }
    }

    private Optional<String> hand(TenantId tenant, Delivery delivery, Batch batch) {
        JournalEntry entry = batch.entries().get(delivery.entry());
        if (entry == null) {
            return Optional.empty(); // whoever removes entries from the journal takes away what could be delivered
        }
        try {
            handler.deliver(new Delivered(tenant, entry, event(entry, batch.events()), delivery.attempts() + 1));
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(Backoff.told(e));
        } catch (Exception e) {
            return Optional.of(Backoff.told(e));
        }
    }

    private static Optional<Event> event(JournalEntry entry, EventTypes events) {
        try {
            return events.read(entry);
        } catch (Invalid e) {
            return Optional.empty(); // an event of a program that knew more of them; the entry has its text
        }
    }

    private Delivery failed(TenantId tenant, Delivery delivery, String error) {
        int attempts = delivery.attempts() + 1;
        failures.add(new DeliveryReport.Failure(tenant, delivery.subject(), delivery.entry(), attempts, error));
        return Delivery.builder()
                .from(delivery)
                .attempts(attempts)
                .notBefore(now().plus(Backoff.after(attempts)))
                .lastError(error)
                .build();
    }

    /** Deletes what has arrived and keeps the lease until then; empty if the lease was lost, and nothing done. */
    private Optional<DeliveryLease> settle(
            TenantId tenant, DeliveryLease lease, Instant until, List<Delivery> arrived, List<Delivery> failed) {
        try {
            return units.apply(tenant).call(workspace -> {
                workspace.store().visitBy(Storage.Errand.DELIVERY, workspace.now());
                DeliveryLease next = workspace
                        .store()
                        .update(
                                DeliveryLeaseTable.TYPE,
                                DeliveryLease.builder().from(lease).until(until).build());
                workspace.store().deleteAll(DeliveryTable.TYPE, arrived);
                workspace.store().updateAll(DeliveryTable.TYPE, failed);
                return Optional.of(next);
            });
        } catch (StaleVersion e) {
            return Optional.empty(); // taken over: what has arrived here will come once more
        }
    }

    /**
     * What a worker has leased.
     *
     * @param lease the lease as stored
     * @param deliveries what waits, by record and version
     * @param entries their entries
     * @param events how their events are read
     */
    record Batch(
            DeliveryLease lease,
            List<Delivery> deliveries,
            Map<Id<JournalEntry>, JournalEntry> entries,
            EventTypes events) {
        Batch {
            deliveries = List.copyOf(deliveries);
            entries = new HashMap<>(entries);
        }
    }
}
