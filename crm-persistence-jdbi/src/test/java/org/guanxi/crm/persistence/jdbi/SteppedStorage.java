package org.guanxi.crm.persistence.jdbi;

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
import org.guanxi.crm.storage.StorageSession;
import org.guanxi.crm.storage.Summary;
import org.guanxi.crm.tck.ForwardingStorage;

/** A store that creates its tables when it is prepared, and tells of each step: after every write, before and after every commit. */
final class SteppedStorage extends ForwardingStorage {

    private final JdbiStorage storage;
    private final Runnable step;

    SteppedStorage(JdbiStorage storage, Runnable step) {
        super(storage);
        this.storage = storage;
        this.step = step;
    }

    @Override
    public void prepare(Catalogue catalogue) {
        storage.prepare(catalogue);
        storage.migrate();
    }

    @Override
    public <R> R inTransaction(TenantId tenant, Work<R> work) {
        R result = super.inTransaction(tenant, session -> {
            R answer = work.run(new Stepped(session, step));
            step.run();
            return answer;
        });
        step.run();
        return result;
    }

    private record Stepped(StorageSession session, Runnable step) implements StorageSession {

        @Override
        public TenantId tenant() {
            return session.tenant();
        }

        @Override
        public <E extends Entity<E>> List<E> insertAll(EntityType<E> type, List<E> entities) {
            List<E> stored = session.insertAll(type, entities);
            step.run();
            return stored;
        }

        @Override
        public <E extends Entity<E>> List<E> updateAll(EntityType<E> type, List<E> entities) {
            List<E> stored = session.updateAll(type, entities);
            step.run();
            return stored;
        }

        @Override
        public <E extends Entity<E>> void deleteAll(EntityType<E> type, List<E> entities) {
            session.deleteAll(type, entities);
            step.run();
        }

        @Override
        public <E extends Entity<E>> List<E> getAll(EntityType<E> type, Collection<Id<E>> ids) {
            return session.getAll(type, ids);
        }

        @Override
        public <E extends Entity<E>> List<E> find(Selection<E> selection) {
            return session.find(selection);
        }

        @Override
        public <E extends Entity<E>> long count(EntityType<E> type, Condition<E> where) {
            return session.count(type, where);
        }

        @Override
        public <E extends Entity<E>> List<Summary.Row> summarize(Summary<E> summary) {
            return session.summarize(summary);
        }

        @Override
        public <E extends Entity<E>> List<E> hold(EntityType<E> type, Collection<Id<E>> ids) {
            return session.hold(type, ids);
        }

        @Override
        public <R> R attempt(Supplier<R> work) {
            return session.attempt(work);
        }

        @Override
        public void visitBy(Errand errand, Instant at) {
            session.visitBy(errand, at);
            step.run();
        }

        @Override
        public void visited(Errand errand, Instant next) {
            session.visited(errand, next);
            step.run();
        }

        @Override
        public <T extends Entity<T>> Optional<T> read(Class<T> type, Id<T> id) {
            return session.read(type, id);
        }

        @Override
        public <C extends Entity<C>> boolean hasAny(Class<C> type, Condition<C> where) {
            return session.hasAny(type, where);
        }
    }
}
