package org.guanxi.crm.tck.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.guanxi.crm.Crm;
import org.guanxi.crm.CrmSession;
import org.guanxi.crm.delivery.Delivered;
import org.guanxi.crm.delivery.DeliveryHandler;
import org.guanxi.crm.delivery.DeliveryReport;
import org.guanxi.crm.delivery.Subscription;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.storage.Storage;
import org.junit.jupiter.api.Test;

/** What delivery promises, on every adapter. */
public abstract class DeliveryContract {

    private final Parcels parcels = new Parcels();
    private final String tenant = Parcels.freshTenant();
    private final String name = "erp-" + tenant;
    private final Storage storage = newStorage();
    private final Crm crm = parcels.builder(storage)
            .subscribe(Subscription.named(name))
            .subscribe(Subscription.named(name + "-moves").events("parcel.moved"))
            .build();
    private final CrmSession session = Parcels.session(crm, tenant);
    private final List<Delivered> arrived = Collections.synchronizedList(new ArrayList<>());

    /** A store, possibly used before. */
    protected abstract Storage newStorage();

    private DeliveryReport deliver(DeliveryHandler handler) {
        return crm.deliver(name, handler, 10_000);
    }

    @Test
    void everyEntryArrivesOnceInTheOrderOfItsRecord() {
        for (int i = 0; i < 20; i++) {
            Parcels.move(session, Parcels.move(session, Parcels.handIn(session, "p" + i), "x"), "y");
        }
        DeliveryReport report = deliver(arrived::add);
        assertThat(report.delivered()).isEqualTo(60);
        assertThat(report.hasMore()).isFalse();
        assertThat(deliver(arrived::add).delivered()).isZero();
        assertInOrder(arrived, 60);
        assertThat(arrived.get(0).event()).containsInstanceOf(ParcelEvent.HandedIn.class);
    }

    @Test
    void everythingIsDeliveredInOneCallAlsoByAClockThatRuns() {
        Crm live = parcels.builder(storage)
                .clock(Clock.systemUTC())
                .subscribe(Subscription.named(name))
                .build();
        for (int i = 0; i < 20; i++) {
            Parcels.handIn(Parcels.session(live, tenant), "p" + i);
        }
        assertThat(live.deliver(name, arrived::add, 10_000).delivered()).isEqualTo(20);
    }

    @Test
    void aSubscriptionGetsWhatItAskedForAndNoOtherGetsLess() {
        Parcels.move(session, Parcels.handIn(session, "a"), "x");
        crm.deliver(name + "-moves", arrived::add, 100);
        assertThat(arrived).extracting(each -> each.entry().event()).containsExactly("parcel.moved");
        assertThat(deliver(arrived::add).delivered()).isEqualTo(2);
    }

    @Test
    void whatIsRolledBackIsNeverDelivered() {
        assertThatThrownBy(() -> session.useTransaction(tx -> {
                    Parcels.handIn(tx, "a");
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(deliver(arrived::add).delivered()).isZero();
    }

    @Test
    void whereTheHandlerFailsTheRecordRestsAndOthersGoOn() {
        Parcel bad = Parcels.move(session, Parcels.handIn(session, "bad"), "x");
        Parcel good = Parcels.move(session, Parcels.handIn(session, "good"), "x");
        DeliveryHandler failing = each -> {
            if (each.entry().subject().id().equals(bad.id().uuid())) {
                throw new java.io.IOException("line \u0000 down");
            }
            arrived.add(each);
        };
        DeliveryReport first = deliver(failing);
        assertThat(first.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.attempts()).isEqualTo(1);
            assertThat(failure.error()).contains("line ? down");
        });
        assertThat(arrived)
                .extracting(each -> each.entry().subject().id())
                .containsOnly(good.id().uuid());
        Parcels.move(session, bad, "z");
        assertThat(deliver(arrived::add).delivered()).isZero();
        parcels.clock.tick(Duration.ofSeconds(11));
        assertThat(deliver(failing).failures().get(0).attempts()).isEqualTo(2);
        parcels.clock.tick(Duration.ofSeconds(21));
        assertThat(deliver(arrived::add).delivered()).isEqualTo(3);
        assertInOrder(arrived, 5);
    }

    @Test
    void aWorkerThatDiesIsSucceededAfterItsLease() {
        Parcel parcel = Parcels.move(session, Parcels.handIn(session, "a"), "x");
        assertThatThrownBy(() -> deliver(each -> {
                    throw new AssertionError("the process dies here");
                }))
                .isInstanceOf(AssertionError.class);
        assertThat(deliver(arrived::add).delivered()).isZero();
        parcels.clock.tick(Duration.ofMinutes(11));
        assertThat(deliver(arrived::add).delivered()).isEqualTo(2);
        assertThat(arrived)
                .allMatch(each -> each.entry().subject().id().equals(parcel.id().uuid()));
        assertInOrder(arrived, 2);
    }

    @Test
    void aSlowWorkerThatIsOvertakenStopsAndLosesNothing() {
        Parcel parcel = Parcels.handIn(session, "a");
        for (int i = 0; i < 5; i++) {
            parcel = Parcels.move(session, parcel, "s" + i);
        }
        AtomicInteger calls = new AtomicInteger();
        deliver(each -> {
            if (calls.incrementAndGet() == 3) {
                parcels.clock.tick(Duration.ofMinutes(12));
                Thread other = new Thread(() -> deliver(arrived::add));
                other.start();
                other.join();
            }
        });
        assertThat(calls.get()).isEqualTo(3);
        assertInOrder(arrived, 6);
        parcels.clock.tick(Duration.ofMinutes(12));
        assertThat(deliver(arrived::add).delivered()).isZero();
    }

    @Test
    void tenantsShareWhatMayBeDone() {
        CrmSession other = Parcels.session(crm, Parcels.freshTenant());
        for (int i = 0; i < 30; i++) {
            Parcels.handIn(session, "a" + i);
            Parcels.handIn(other, "b" + i);
        }
        DeliveryReport report = crm.deliver(name, arrived::add, 20);
        assertThat(report.hasMore()).isTrue();
        assertThat(arrived)
                .extracting(Delivered::tenant)
                .contains(session.caller().tenant(), other.caller().tenant());
        assertThat(deliver(arrived::add).delivered()).isEqualTo(40);
    }

    @Test
    void aCallThatMakesNoSenseIsRefused() {
        assertThatThrownBy(() -> crm.deliver("nobody", arrived::add, 1))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("nobody");
        assertThatThrownBy(() -> crm.deliver(name, arrived::add, 0)).isInstanceOf(Invalid.class);
        Parcels.handIn(session, "a");
        assertThatThrownBy(() -> session.useTransaction(tx -> deliver(arrived::add)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void fourWorkersDeliverThousandsInOrderNoneLostNoneTwice() throws Exception {
        int records = 200;
        AtomicBoolean isWriting = new AtomicBoolean(true);
        Map<UUID, AtomicInteger> busy = new ConcurrentHashMap<>();
        AtomicInteger overlaps = new AtomicInteger();
        DeliveryHandler handler = each -> {
            AtomicInteger record = busy.computeIfAbsent(each.entry().subject().id(), id -> new AtomicInteger());
            if (record.incrementAndGet() != 1) {
                overlaps.incrementAndGet();
            }
            arrived.add(each);
            record.decrementAndGet();
        };
        ExecutorService pool = Executors.newFixedThreadPool(6);
        List<Future<?>> workers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            workers.add(pool.submit(() -> {
                boolean isLast = false;
                while (!isLast) {
                    isLast = !isWriting.get();
                    if (crm.deliver(name, handler, 500).delivered() == 0) {
                        TimeUnit.MILLISECONDS.sleep(20);
                    }
                }
                return true;
            }));
        }
        Future<?> one = pool.submit(() -> write(records / 2));
        Future<?> two = pool.submit(() -> write(records / 2));
        one.get(120, TimeUnit.SECONDS);
        two.get(120, TimeUnit.SECONDS);
        isWriting.set(false);
        for (Future<?> worker : workers) {
            worker.get(120, TimeUnit.SECONDS);
        }
        pool.shutdown();
        deliver(handler);
        assertThat(overlaps).hasValue(0);
        assertInOrder(arrived, records * 10);
    }

    private void write(int records) {
        for (int i = 0; i < records; i++) {
            Parcel parcel = Parcels.handIn(session, "p" + i);
            for (int move = 0; move < 9; move++) {
                parcel = Parcels.move(session, parcel, "m" + move);
            }
        }
    }

    private static void assertInOrder(List<Delivered> deliveries, int count) {
        Map<UUID, Long> versions = new HashMap<>();
        for (Delivered each : deliveries) {
            long before = versions.getOrDefault(each.entry().subject().id(), 0L);
            assertThat(each.entry().subjectVersion()).isEqualTo(before + 1);
            versions.put(each.entry().subject().id(), each.entry().subjectVersion());
        }
        assertThat(deliveries).hasSize(count);
    }
}
