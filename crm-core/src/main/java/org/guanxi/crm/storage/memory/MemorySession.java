package org.guanxi.crm.storage.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.TenantId;
import org.guanxi.crm.error.CrmException;
import org.guanxi.crm.error.Duplicate;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.error.StaleVersion;
import org.guanxi.crm.error.StorageException;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.storage.Storage.Errand;
import org.guanxi.crm.storage.StorageSession;
import org.guanxi.crm.storage.Summary;
import org.jspecify.annotations.Nullable;

/** One transaction: locks, versions, the undo log, and what an error does to it. */
final class MemorySession implements StorageSession {

    private final InMemoryStorage storage;
    private final Tenant tenant;
    private final Thread thread = Thread.currentThread();
    private final UndoLog undo = new UndoLog();
    private boolean isWriting;
    private boolean isClosed;
    private @Nullable CrmException broken;

    MemorySession(InMemoryStorage storage, Tenant tenant) {
        this.storage = storage;
        this.tenant = tenant;
    }

    @Override
    public TenantId tenant() {
        check();
        return tenant.id();
    }

    @Override
    public <E extends Entity<E>> List<E> insertAll(EntityType<E> type, List<E> entities) {
        return writing(() -> {
            Table<E> table = tenant.table(type);
            List<E> canonical = canonical(table, entities);
            checkVersions(type, canonical, entity -> entity.version() == 0);
            List<E> stored = new ArrayList<>(canonical.size());
            for (E entity : canonical) {
                E first = type.withVersion(entity, 1);
                Slot<E> slot = new Slot<>(first);
                refuse(table.add(slot));
                undo.add(() -> table.remove(slot));
                stored.add(first);
            }
            return stored;
        });
    }

    @Override
    public <E extends Entity<E>> List<E> updateAll(EntityType<E> type, List<E> entities) {
        return writing(() -> {
            Table<E> table = tenant.table(type);
            if (entities.size() == 1) {
                return List.of(updateOne(table, entities.get(0)));
            }
            List<E> canonical = canonical(table, entities);
            checkStored(table, canonical);
            List<E> stored = new ArrayList<>(canonical.size());
            for (E entity : canonical) {
                stored.add(replace(table, present(table, entity), entity));
            }
            return stored;
        });
    }

    /** One record is looked up once. */
    private <E extends Entity<E>> E updateOne(Table<E> table, E entity) {
        Slot<E> slot = table.slot(entity.id().uuid());
        E canonical = table.type().canonical(entity, slot == null ? null : slot.entity);
        if (slot == null || slot.entity.version() != canonical.version()) {
            throw new StaleVersion(
                    List.of(new StaleVersion.Loser(table.type().kind(), canonical.id(), canonical.version())));
        }
        return replace(table, slot, canonical);
    }

    private <E extends Entity<E>> E replace(Table<E> table, Slot<E> slot, E entity) {
        E before = slot.entity;
        E next = table.type().withVersion(entity, before.version() + 1);
        refuse(table.replace(slot, next));
        undo.add(() -> table.replace(slot, before));
        return next;
    }

    @Override
    public <E extends Entity<E>> void deleteAll(EntityType<E> type, List<E> entities) {
        writing(() -> {
            Table<E> table = tenant.table(type);
            checkStored(table, entities);
            for (E entity : entities) {
                Slot<E> slot = present(table, entity);
                table.remove(slot);
                undo.add(() -> table.add(slot));
            }
            return true;
        });
    }

    @Override
    public <E extends Entity<E>> Optional<E> get(EntityType<E> type, Id<E> id) {
        return reading(() -> Optional.ofNullable(tenant.table(type).get(id.uuid())));
    }

    @Override
    public <E extends Entity<E>> List<E> getAll(EntityType<E> type, Collection<Id<E>> ids) {
        return reading(() -> present(tenant.table(type), ids));
    }

    @Override
    public <E extends Entity<E>> List<E> hold(EntityType<E> type, Collection<Id<E>> ids) {
        return writing(() ->
                present(tenant.table(type), ids.stream().distinct().sorted().toList()));
    }

    @Override
    public <E extends Entity<E>> List<E> find(Selection<E> selection) {
        // many a rule asks in each transaction for what few tenants have, such as custom fields
        return reading(() -> Finder.find(tenant, selection));
    }

    @Override
    public <E extends Entity<E>> long count(EntityType<E> type, Condition<E> where) {
        return reading(() -> Search.count(tenant, tenant.table(type), where));
    }

    @Override
    public <E extends Entity<E>> List<Summary.Row> summarize(Summary<E> summary) {
        return reading(() -> Summarizer.of(tenant, summary).summarize());
    }

    @Override
    public <T extends Entity<T>> Optional<T> read(Class<T> type, Id<T> id) {
        return reading(() -> tenant.read(type, id));
    }

    @Override
    public <C extends Entity<C>> boolean hasAny(Class<C> type, Condition<C> where) {
        return reading(() -> tenant.hasAny(type, where));
    }

    @Override
    public <R> R attempt(Supplier<R> work) {
        check();
        int mark = undo.mark();
        boolean isDone = false;
        try {
            R result = work.get();
            refuseBroken();
            isDone = true;
            return result;
        } finally {
            if (!isDone) {
                undo.undo(mark);
                broken = null;
            }
        }
    }

    @Override
    public void visitBy(Errand errand, Instant at) {
        writing(() -> {
            Instant known = tenant.visit(errand);
            if (known == null || at.isBefore(known)) {
                visit(errand, known, at);
            }
            return true;
        });
    }

    @Override
    public void visited(Errand errand, Instant next) {
        writing(() -> {
            visit(errand, tenant.visit(errand), next);
            return true;
        });
    }

    private void visit(Errand errand, @Nullable Instant before, Instant at) {
        tenant.visit(errand, at);
        undo.add(() -> tenant.visit(errand, before));
    }

    /** Refuses to go on if an error was swallowed, and else lets others see what was done once the session ends. */
    void commit() {
        refuseBroken();
        if (isWriting) {
            tenant.commitVisits();
        }
    }

    /** Ends the session, taking back what was done unless it was committed. */
    void end(boolean isCommitted) {
        isClosed = true;
        if (isWriting) {
            try {
                if (!isCommitted) {
                    undo.undo(0);
                }
            } finally {
                tenant.lock().unlockWrite();
            }
        }
    }

    private <R> R reading(Supplier<R> operation) {
        check();
        if (isWriting) {
            return operation.get();
        }
        tenant.lock().lockRead();
        try {
            return operation.get();
        } finally {
            tenant.lock().unlockRead();
        }
    }

    /** Keeps the write lock to the end; what a failing operation had already done is undone, and the session broken. */
    private <R> R writing(Supplier<R> operation) {
        check();
        if (!isWriting) {
            tenant.lock().lockWrite();
            isWriting = true;
        }
        int mark = undo.mark();
        boolean isDone = false;
        try {
            R result = operation.get();
            isDone = true;
            return result;
        } catch (CrmException error) {
            broken = error;
            throw error;
        } finally {
            if (!isDone) {
                undo.undo(mark);
            }
        }
    }

    private void check() {
        if (isClosed || Thread.currentThread() != thread) {
            throw Refused.because("transaction.closed");
        }
        storage.checkOpen();
        refuseBroken();
    }

    private void refuseBroken() {
        CrmException error = broken;
        if (error != null) {
            throw new StorageException("transaction.broken", error, "error", error.code());
        }
    }

    private static <E extends Entity<E>> List<E> canonical(Table<E> table, List<E> entities) {
        if (entities.size() == 1) {
            return List.of(canonical(table, entities.get(0)));
        }
        Problems problems = new Problems();
        List<E> canonical = new ArrayList<>(entities.size());
        for (int i = 0; i < entities.size(); i++) {
            try {
                canonical.add(canonical(table, entities.get(i)));
            } catch (Invalid invalid) {
                problems.addAll("[" + i + "]", invalid.problems());
            }
        }
        problems.throwIfAny();
        return canonical;
    }

    private static <E extends Entity<E>> E canonical(Table<E> table, E entity) {
        return table.type().canonical(entity, table.get(entity.id().uuid()));
    }

    /** Every record must be stored at the version given, and may come only once. */
    private static <E extends Entity<E>> void checkStored(Table<E> table, List<E> entities) {
        Set<UUID> seen = new HashSet<>();
        checkVersions(table.type(), entities, entity -> {
            E stored = table.get(entity.id().uuid());
            boolean isFirst = entities.size() == 1 || seen.add(entity.id().uuid());
            return stored != null && isFirst && stored.version() == entity.version();
        });
    }

    private static <E extends Entity<E>> void checkVersions(
            EntityType<E> type, List<E> entities, java.util.function.Predicate<E> isCurrent) {
        List<StaleVersion.Loser> losers = new ArrayList<>();
        for (E entity : entities) {
            if (!isCurrent.test(entity)) {
                losers.add(new StaleVersion.Loser(type.kind(), entity.id(), entity.version()));
            }
        }
        if (!losers.isEmpty()) {
            throw new StaleVersion(losers);
        }
    }

    private static void refuse(Optional<Duplicate> duplicate) {
        if (duplicate.isPresent()) {
            throw duplicate.get();
        }
    }

    private static <E extends Entity<E>> Slot<E> present(Table<E> table, E entity) {
        Slot<E> slot = table.slot(entity.id().uuid());
        if (slot == null) {
            throw new IllegalStateException("the table lost " + entity.id());
        }
        return slot;
    }

    private static <E extends Entity<E>> List<E> present(Table<E> table, Collection<Id<E>> ids) {
        List<E> found = new ArrayList<>(ids.size());
        for (Id<E> id : ids) {
            E entity = table.get(id.uuid());
            if (entity != null) {
                found.add(entity);
            }
        }
        return found;
    }
}
