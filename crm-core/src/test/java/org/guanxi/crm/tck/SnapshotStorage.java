package org.guanxi.crm.tck;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.TenantId;
import org.guanxi.crm.storage.Catalogue;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.storage.StorageSession;
import org.guanxi.crm.storage.Summary;

/**
 * A store that shows what a database with snapshots shows at its worst: from {@link #freeze} on, the first transaction after {@link #lag}
 * reads how things stood then, until it takes its first guard, which brings it up to date. What a rule read before its guard and did not
 * read again is thus old for certain, and not by chance.
 */
public final class SnapshotStorage extends ForwardingStorage {

    private final Storage now;
    private final Storage then;
    private boolean isFrozen;
    private boolean isLagging;

    /** Stands on two empty stores of the same kind that have nothing to do with one another. */
    public SnapshotStorage(Storage now, Storage then) {
        super(now);
        this.now = now;
        this.then = then;
    }

    /** Keeps how things stand for transactions that lag. */
    public void freeze() {
        isFrozen = true;
    }

    /** Lets the next transaction begin in the past. */
    public void lag() {
        isLagging = true;
    }

    @Override
    public void prepare(Catalogue catalogue) {
        now.prepare(catalogue);
        then.prepare(catalogue);
    }

    @Override
    public <R> R inTransaction(TenantId tenant, Work<R> work) {
        boolean isPast = isLagging;
        isLagging = false;
        return now.inTransaction(
                tenant,
                fresh -> then.inTransaction(tenant, old -> work.run(new Session(fresh, old, isFrozen, isPast))));
    }

    private static final class Session implements StorageSession {
        private final StorageSession fresh;
        private final StorageSession old;
        private final boolean isFrozen;
        private boolean isPast;

        Session(StorageSession fresh, StorageSession old, boolean isFrozen, boolean isPast) {
            this.fresh = fresh;
            this.old = old;
            this.isFrozen = isFrozen;
            this.isPast = isPast;
        }

        private StorageSession read() {
            return isPast ? old : fresh;
        }

        @Override
        public TenantId tenant() {
            return fresh.tenant();
        }

        @Override
        public <E extends Entity<E>> List<E> insertAll(EntityType<E> type, List<E> entities) {
            if (!isFrozen) {
                old.insertAll(type, entities);
            }
            return fresh.insertAll(type, entities);
        }

        @Override
        public <E extends Entity<E>> List<E> updateAll(EntityType<E> type, List<E> entities) {
            if (!isFrozen) {
                old.updateAll(type, entities);
            }
            return fresh.updateAll(type, entities);
        }

        @Override
        public <E extends Entity<E>> void deleteAll(EntityType<E> type, List<E> entities) {
            if (!isFrozen) {
                old.deleteAll(type, entities);
            }
            fresh.deleteAll(type, entities);
        }

        @Override
        public <E extends Entity<E>> List<E> hold(EntityType<E> type, Collection<Id<E>> ids) {
            isPast = false;
            return fresh.hold(type, ids);
        }

        @Override
        public <R> R attempt(Supplier<R> work) {
            return fresh.attempt(() -> old.attempt(work));
        }

        @Override
        public <E extends Entity<E>> List<E> getAll(EntityType<E> type, Collection<Id<E>> ids) {
            return read().getAll(type, ids);
        }

        @Override
        public <E extends Entity<E>> List<E> find(Selection<E> selection) {
            return read().find(selection);
        }

        @Override
        public <E extends Entity<E>> long count(EntityType<E> type, Condition<E> where) {
            return read().count(type, where);
        }

        @Override
        public <E extends Entity<E>> List<Summary.Row> summarize(Summary<E> summary) {
            return read().summarize(summary);
        }

        @Override
        public <T extends Entity<T>> Optional<T> read(Class<T> type, Id<T> id) {
            return read().read(type, id);
        }

        @Override
        public <T extends Entity<T>> boolean hasAny(Class<T> type, Condition<T> condition) {
            return read().hasAny(type, condition);
        }

        @Override
        public void visitBy(Storage.Errand errand, Instant at) {
            fresh.visitBy(errand, at);
        }

        @Override
        public void visited(Storage.Errand errand, Instant next) {
            fresh.visited(errand, next);
        }
    }
}
