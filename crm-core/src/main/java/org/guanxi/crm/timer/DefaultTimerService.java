package org.guanxi.crm.timer;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.guanxi.crm.common.Json;
import org.guanxi.crm.error.Duplicate;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.internal.UnitOfWork;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Page;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.storage.StorageSession;

/** Keeps the items. */
final class DefaultTimerService implements TimerService {

    private final UnitOfWork unit;

    DefaultTimerService(UnitOfWork unit) {
        this.unit = unit;
    }

    @Override
    public void schedule(String key, Instant at, String task, Optional<String> payload) {
        unit.run(workspace -> {
            if (workspace.offers(DueTask.class).stream()
                    .noneMatch(each -> each.name().equals(task))) {
                throw Problems.one("task", "timer.unknown-task", "task", task);
            }
            payload.ifPresent(text -> Json.read(text, Object.class));
            Instant due = at.truncatedTo(ChronoUnit.MICROS);
            DueItem.Builder item =
                    DueItem.builder().key(key).dueAt(due).nextAt(due).task(task).payload(payload);
            workspace.checkMayUpdate(
                    DueItemTable.TYPE, item.id(workspace.newId()).build());
            // First, as the workers do, so that nobody waits for the other crosswise.
            workspace.store().visitBy(Storage.Errand.DUE_WORK, due);
            put(workspace, key, item);
        });
    }

    private static void put(Workspace workspace, String key, DueItem.Builder item) {
        StorageSession store = workspace.store();
        if (replace(store, key, item)) {
            return;
        }
        try {
            workspace.attempt(inner -> store.insert(
                    DueItemTable.TYPE, item.id(workspace.newId()).version(0).build()));
        } catch (Duplicate e) {
            if (!replace(store, key, item)) {
                throw e;
            }
        }
    }

    private static boolean replace(StorageSession store, String key, DueItem.Builder item) {
        Optional<DueItem> present = find(store, key);
        present.ifPresent(was -> store.update(
                DueItemTable.TYPE, item.id(was.id()).version(was.version()).build()));
        return present.isPresent();
    }

    private static Optional<DueItem> find(StorageSession store, String key) {
        return store.find(byKey(key)).stream().findFirst();
    }

    private static Selection<DueItem> byKey(String key) {
        return Selection.of(DueItemTable.TYPE).where(DueItemTable.KEY.is(key)).limit(1);
    }

    @Override
    public boolean cancel(String key) {
        return unit.call(workspace -> {
            Optional<DueItem> present = find(workspace.store(), key);
            present.ifPresent(item -> {
                workspace.checkMayUpdate(DueItemTable.TYPE, item);
                workspace.store().delete(DueItemTable.TYPE, item);
            });
            return present.isPresent();
        });
    }

    @Override
    public Optional<DueItem> scheduled(String key) {
        return unit.call(workspace -> workspace.find(byKey(key)).stream().findFirst());
    }

    @Override
    public Page<DueItem> parked(Optional<String> cursor) {
        return unit.call(workspace -> workspace.page(
                Selection.of(DueItemTable.TYPE)
                        .where(DueItemTable.PARKED_AT.isPresent())
                        .orderBy(DueItemTable.PARKED_AT.ascending()),
                cursor));
    }

    @Override
    public boolean release(String key) {
        return unit.call(workspace -> {
            Instant now = workspace.now();
            workspace.store().visitBy(Storage.Errand.DUE_WORK, now);
            Optional<DueItem> present = find(workspace.store(), key).filter(DueItem::isParked);
            present.ifPresent(item -> {
                workspace.checkMayUpdate(DueItemTable.TYPE, item);
                DueItem.Builder released = DueItem.builder().from(item);
                released.parkedAt(Optional.empty()).nextAt(now).attempts(0);
                workspace.store().update(DueItemTable.TYPE, released.build());
            });
            return present.isPresent();
        });
    }
}
