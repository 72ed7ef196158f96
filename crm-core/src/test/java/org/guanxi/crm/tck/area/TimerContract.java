package org.guanxi.crm.tck.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.guanxi.crm.Caller;
import org.guanxi.crm.Crm;
import org.guanxi.crm.CrmSession;
import org.guanxi.crm.access.AccessPolicy;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.timer.DueItem;
import org.guanxi.crm.timer.DueReport;
import org.guanxi.crm.timer.RetryPolicy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What due work promises, on every adapter. */
@Tag("CAL-09")
public abstract class TimerContract {

    private final Parcels parcels = new Parcels();
    private final String tenant = Parcels.freshTenant();
    private final String task = "hand-in-" + tenant;
    private final Storage storage = newStorage();
    private final List<String> done = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger failing = new AtomicInteger();
    private final Crm crm = parcels.builder(storage)
            .dueTask(task, this::handIn)
            .dueTask(task + "-again", this::again)
            .build();
    private final CrmSession session = Parcels.session(crm, tenant);

    /** A store, possibly used before. */
    protected abstract Storage newStorage();

    private void handIn(CrmSession tx, DueItem item) {
        Parcels.handIn(tx, item.payloadAs(String.class).orElse(item.key()));
        done.add(item.key());
        if (failing.get() > 0) {
            failing.decrementAndGet();
            throw new IllegalStateException("not now");
        }
    }

    private void again(CrmSession tx, DueItem item) {
        Parcels.handIn(tx, item.key());
        tx.timer().schedule(item.key(), item.dueAt().plusSeconds(3600), item.task());
    }

    private long handedIn() {
        return session.records().count(ParcelTable.TYPE, Condition.all());
    }

    private List<DueReport.Failure> failures(DueReport report) {
        return report.failures().stream()
                .filter(failure -> failure.tenant().value().equals(tenant))
                .toList();
    }

    @Test
    void whatIsDueIsDoneOnceAndNotBefore() {
        session.timer().schedule("k", Parcels.START.plusSeconds(60), task, Optional.of("\"from the payload\""));
        crm.runDue(1000);
        assertThat(handedIn()).isZero();
        parcels.clock.tick(Duration.ofSeconds(60));
        crm.runDue(1000);
        crm.runDue(1000);
        assertThat(handedIn()).isEqualTo(1);
        assertThat(session.records().count(ParcelTable.TYPE, ParcelTable.NAME.is("from the payload")))
                .isEqualTo(1);
        assertThat(session.timer().scheduled("k")).isEmpty();
    }

    @Test
    void whatIsLateIsCaughtUpInOrder() {
        for (int i = 9; i >= 0; i--) {
            session.timer().schedule("k" + i, Parcels.START.plusSeconds(i), task);
        }
        parcels.clock.tick(Duration.ofDays(30));
        crm.runDue(1000);
        assertThat(done).containsExactly("k0", "k1", "k2", "k3", "k4", "k5", "k6", "k7", "k8", "k9");
    }

    @Test
    void aKeyHasOneItemThatCanBeMovedAndCancelled() {
        session.timer().schedule("k", Parcels.START, task);
        session.timer().schedule("k", Parcels.START.plusSeconds(100), task);
        crm.runDue(1000);
        assertThat(handedIn()).isZero();
        parcels.clock.tick(Duration.ofSeconds(100));
        assertThat(session.timer().cancel("k")).isTrue();
        assertThat(session.timer().cancel("k")).isFalse();
        crm.runDue(1000);
        assertThat(handedIn()).isZero();
    }

    @Test
    void whatIsRolledBackWasNeverScheduled() {
        assertThatThrownBy(() -> session.useTransaction(tx -> {
                    tx.timer().schedule("k", Parcels.START, task);
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        crm.runDue(1000);
        assertThat(handedIn()).isZero();
    }

    @Test
    void anItemThatFailsLeavesNothingRestsAndIsTriedAgain() {
        session.timer().schedule("bad", Parcels.START, task);
        session.timer().schedule("good", Parcels.START.plusMillis(1), task);
        parcels.clock.tick(Duration.ofSeconds(1));
        failing.set(1);
        List<DueReport.Failure> first = failures(crm.runDue(1000));
        assertThat(first).singleElement().satisfies(failure -> {
            assertThat(failure.key()).isEqualTo("bad");
            assertThat(failure.error()).contains("not now");
        });
        assertThat(handedIn()).isEqualTo(1);
        assertThat(session.timer().scheduled("bad").orElseThrow().attempts()).isEqualTo(1);
        assertThat(failures(crm.runDue(1000))).isEmpty();
        parcels.clock.tick(Duration.ofSeconds(10));
        crm.runDue(1000);
        assertThat(handedIn()).isEqualTo(2);
    }

    @Test
    void aTaskMayScheduleItsOwnKeyAnew() {
        session.timer().schedule("hourly", Parcels.START, task + "-again");
        for (int hour = 0; hour < 5; hour++) {
            crm.runDue(1000);
            parcels.clock.tick(Duration.ofHours(1));
        }
        assertThat(handedIn()).isEqualTo(5);
        assertThat(session.timer().scheduled("hourly").orElseThrow().dueAt())
                .isEqualTo(Parcels.START.plus(Duration.ofHours(5)));
    }

    @Test
    void theJournalTellsThatTheSystemDidIt() {
        session.timer().schedule("k", Parcels.START, task);
        crm.runDue(1000);
        Parcel parcel = session.records()
                .find(org.guanxi.crm.storage.Selection.of(ParcelTable.TYPE))
                .get(0);
        assertThat(session.journal().historyOf(ParcelTable.TYPE, parcel.id()).items())
                .singleElement()
                .satisfies(item -> assertThat(item.entry().actor()).isEqualTo(Caller.SYSTEM));
    }

    @Test
    void aTaskThatNobodyKnowsIsRefusedAndABadLimitToo() {
        assertThatThrownBy(() -> session.timer().schedule("k", Parcels.START, "nothing"))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("nothing");
        assertThatThrownBy(() -> crm.runDue(0)).isInstanceOf(Invalid.class);
    }

    @Test
    void whatADeadWorkerHadTakenIsTakenOverAfterItsLease() {
        Crm dying = parcels.builder(storage)
                .dueTask(task, (tx, item) -> {
                    throw new AssertionError("the process dies here");
                })
                .build();
        session.timer().schedule("k", Parcels.START, task);
        assertThatThrownBy(() -> dying.runDue(1000)).isInstanceOf(AssertionError.class);
        crm.runDue(1000);
        assertThat(handedIn()).isZero();
        parcels.clock.tick(Duration.ofMinutes(6));
        crm.runDue(1000);
        assertThat(handedIn()).isEqualTo(1);
    }

    @Test
    void whatWorkersDieOfIsParkedInTheEnd() {
        Crm dying = parcels.builder(storage)
                .policy(RetryPolicy.class, TimerContract::threeTimes)
                .dueTask(task, (tx, item) -> {
                    throw new AssertionError("the process dies here");
                })
                .build();
        session.timer().schedule("k", Parcels.START, task);
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> dying.runDue(1000)).isInstanceOf(AssertionError.class);
            parcels.clock.tick(Duration.ofMinutes(6));
        }
        dying.runDue(1000);
        assertThat(session.timer().scheduled("k").orElseThrow().isParked()).isTrue();
    }

    private static Optional<Duration> threeTimes(String name, int attempts) {
        return attempts < 3 ? Optional.of(Duration.ofSeconds(1)) : Optional.empty();
    }

    @Test
    void whatFailsTooOftenIsParkedListedAndReleased() {
        Crm strict = parcels.builder(storage)
                .policy(RetryPolicy.class, TimerContract::threeTimes)
                .dueTask(task, this::handIn)
                .build();
        session.timer().schedule("k", Parcels.START, task);
        failing.set(3);
        for (int i = 0; i < 10; i++) {
            strict.runDue(1000);
            parcels.clock.tick(Duration.ofDays(1));
        }
        assertThat(handedIn()).isZero();
        assertThat(session.timer().parked(Optional.empty()).items())
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.key()).isEqualTo("k");
                    assertThat(item.attempts()).isEqualTo(3);
                    assertThat(item.lastError().orElseThrow()).contains("not now");
                });
        assertThat(session.timer().release("k")).isTrue();
        assertThat(session.timer().release("k")).isFalse();
        strict.runDue(1000);
        assertThat(handedIn()).isEqualTo(1);
    }

    @Test
    void whatIsScheduledAnewIsParkedNoMore() {
        Crm strict = parcels.builder(storage)
                .policy(RetryPolicy.class, (name, attempts) -> Optional.empty())
                .dueTask(task, this::handIn)
                .build();
        session.timer().schedule("k", Parcels.START, task);
        failing.set(1);
        strict.runDue(1000);
        assertThat(session.timer().scheduled("k").orElseThrow().isParked()).isTrue();
        session.timer().schedule("k", Parcels.START, task);
        strict.runDue(1000);
        assertThat(handedIn()).isEqualTo(1);
    }

    @Test
    void aClockThatGoesBackLosesAndRepeatsNothing() {
        session.timer().schedule("early", Parcels.START, task);
        session.timer().schedule("late", Parcels.START.plusSeconds(3600), task);
        crm.runDue(1000);
        parcels.clock.tick(Duration.ofDays(-2));
        session.timer().schedule("between", Parcels.START.minusSeconds(3600), task);
        crm.runDue(1000);
        assertThat(done).containsExactly("early");
        parcels.clock.tick(Duration.ofDays(3));
        crm.runDue(1000);
        assertThat(done).containsExactly("early", "between", "late");
    }

    @Test
    void theNextVisitIsNoLaterThanTheNextItem() {
        Instant at = Parcels.START.plusSeconds(40);
        session.timer().schedule("k", at, task);
        crm.runDue(1000);
        assertThat(crm.nextDue().orElseThrow()).isBeforeOrEqualTo(at);
    }

    @Test
    void onlyWhoMayChangeDueItemsSchedulesCancelsAndReleases() {
        Crm strict = parcels.builder(storage)
                .policy(AccessPolicy.class, AccessPolicy.byRole(ActorId.of("root")))
                .dueTask(task, this::handIn)
                .build();
        CrmSession stranger = Parcels.session(strict, tenant);
        session.timer().schedule("k", Parcels.START, task);
        for (Runnable act : List.<Runnable>of(
                () -> stranger.timer().cancel("k"),
                () -> stranger.timer().schedule("k", Parcels.START, task),
                () -> stranger.timer().schedule("other", Parcels.START, task))) {
            assertThat(Complaints.code(act)).isEqualTo("access.denied");
        }
        assertThat(session.timer().scheduled("k")).isPresent();
        CrmSession root = strict.actingAs(Caller.of(tenant, "root"));
        assertThat(root.timer().cancel("k")).isTrue();
    }

    @Test
    void twoNodesDoThousandsOfItemsOnceEach() throws Exception {
        Crm other = parcels.builder(storage).dueTask(task, this::handIn).build();
        session.useTransaction(tx -> {
            for (int i = 0; i < 3000; i++) {
                tx.timer().schedule("k" + i, Parcels.START.plusMillis(i), task);
            }
        });
        parcels.clock.tick(Duration.ofHours(1));
        ExecutorService pool = Executors.newFixedThreadPool(2);
        Future<Integer> one = pool.submit(() -> crm.runDue(10_000).ran());
        Future<Integer> two = pool.submit(() -> other.runDue(10_000).ran());
        int ran = one.get(120, TimeUnit.SECONDS) + two.get(120, TimeUnit.SECONDS);
        pool.shutdown();
        assertThat(ran).isEqualTo(3000);
        assertThat(handedIn()).isEqualTo(3000);
        assertThat(done).hasSize(3000).doesNotHaveDuplicates();
    }

    @Test
    void fourWorkersDoThousandsOfItemsOnceEach() throws Exception {
        session.useTransaction(tx -> {
            for (int i = 0; i < 2000; i++) {
                tx.timer().schedule("k" + i, Parcels.START, task);
            }
        });
        ExecutorService pool = Executors.newFixedThreadPool(4);
        List<Future<Integer>> workers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            workers.add(pool.submit(() -> crm.runDue(10_000).ran()));
        }
        int ran = 0;
        for (Future<Integer> worker : workers) {
            ran += worker.get(120, TimeUnit.SECONDS);
        }
        pool.shutdown();
        assertThat(ran).isEqualTo(2000);
        assertThat(handedIn()).isEqualTo(2000);
        assertThat(done).doesNotHaveDuplicates();
    }
}
