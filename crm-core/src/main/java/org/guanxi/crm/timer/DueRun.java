package org.guanxi.crm.timer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.guanxi.crm.common.TenantId;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.error.StaleVersion;
import org.guanxi.crm.internal.Backoff;
import org.guanxi.crm.internal.Rounds;
import org.guanxi.crm.internal.UnitOfWork;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.storage.StorageSession;

/**
 * Runs what is due, for the length of one call. A worker leases some items in one transaction, and then does each in a transaction of its
 * own that also removes it; an item whose lease has ended or that was scheduled anew meanwhile is at another version, and left alone.
 */
public final class DueRun {

    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Duration IDLE = Duration.ofMinutes(5);

    private final Storage storage;
    private final Function<TenantId, UnitOfWork> units;
    private final Clock clock;
    private final List<DueReport.Failure> failures = new ArrayList<>();
    private int ran;

    /**
     * A run.
     *
     * @param units how work is done in a tenant, in transactions of their own
     */
    public DueRun(Storage storage, Function<TenantId, UnitOfWork> units, Clock clock) {
        this.storage = storage;
        this.units = units;
        this.clock = clock;
    }

    /** Runs at most so many items. */
    public DueReport run(int limit) {
        boolean hasMore = new Rounds(storage, Storage.Errand.DUE_WORK).go(this::now, limit, this::visit);
        return new DueReport(ran, failures, hasMore);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private int visit(TenantId tenant, int share) {
        List<DueItem> claimed;
        try {
            claimed = units.apply(tenant).call(workspace -> claim(workspace, share));
        } catch (StaleVersion e) {
            return 0; // others were faster at every try; the tenant stays due
        }
        for (DueItem item : claimed) {
            if (item.nextAt().filter(leased -> now().isBefore(leased)).isPresent()) {
                run(tenant, item);
            }
        }
        return claimed.size();
    }

    private static List<DueItem> claim(Workspace workspace, int most) {
        StorageSession store = workspace.store();
        Instant now = workspace.now();
        store.visited(Storage.Errand.DUE_WORK, now.plus(IDLE));
        Selection<DueItem> next = Selection.of(DueItemTable.TYPE).orderBy(DueItemTable.NEXT_AT.ascending());
        List<DueItem> due =
                store.find(next.where(DueItemTable.NEXT_AT.atMost(now)).limit(most));
        List<DueItem> begun = due.stream().map(item -> begun(workspace, item)).toList();
        List<DueItem> taken = store.updateAll(DueItemTable.TYPE, begun);
        store.find(next.where(DueItemTable.NEXT_AT.isPresent()).limit(1))
                .forEach(item -> item.nextAt().ifPresent(at -> store.visitBy(Storage.Errand.DUE_WORK, at)));
        return taken;
    }

    /** The item leased and one attempt on; parked if it has killed its workers too often. */
    private static DueItem begun(Workspace workspace, DueItem item) {
        DueItem.Builder begun = DueItem.builder().from(item);
        boolean isGivenUp = item.attempts() > 0
                && workspace
                        .policy(RetryPolicy.class)
                        .again(item.task(), item.attempts())
                        .isEmpty();
        return isGivenUp
                ? begun.nextAt(Optional.empty()).parkedAt(workspace.now()).build()
                : begun.nextAt(workspace.now().plus(LEASE))
                        .attempts(item.attempts() + 1)
                        .build();
    }

    private void run(TenantId tenant, DueItem item) {
        try {
            boolean isDone = units.apply(tenant).call(workspace -> isDone(workspace, item));
            ran += isDone ? 1 : 0;
        } catch (RuntimeException e) {
            fail(tenant, item, Backoff.told(e));
        }
    }

    private static boolean isDone(Workspace workspace, DueItem item) {
        StorageSession store = workspace.store();
        if (!isStill(store, item)) {
            return false;
        }
        DueTask task = workspace.offers(DueTask.class).stream()
                .filter(each -> each.name().equals(item.task()))
                .findFirst()
                .orElseThrow(() -> Problems.one("task", "timer.unknown-task", "task", item.task()));
        store.delete(DueItemTable.TYPE, item);
        return workspace.asSystem(inner -> {
            task.work().accept(inner, item);
            return true;
        });
    }

    private static boolean isStill(StorageSession store, DueItem item) {
        Optional<DueItem> present = store.get(DueItemTable.TYPE, item.id());
        return present.isPresent() && present.get().version() == item.version();
    }

    private void fail(TenantId tenant, DueItem item, String error) {
        failures.add(new DueReport.Failure(tenant, item.key(), item.task(), item.attempts(), error));
        units.apply(tenant).run(workspace -> {
            Optional<Instant> again = workspace
                    .policy(RetryPolicy.class)
                    .again(item.task(), item.attempts())
                    .map(now()::plus);
            StorageSession store = workspace.store();
            again.ifPresent(at -> store.visitBy(Storage.Errand.DUE_WORK, at));
            if (isStill(store, item)) {
                DueItem.Builder failed =
                        DueItem.builder().from(item).nextAt(again).lastError(error);
                failed.parkedAt(again.isPresent() ? Optional.empty() : Optional.of(now()));
                store.update(DueItemTable.TYPE, failed.build());
            }
        });
    }
}
