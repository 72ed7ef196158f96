package org.guanxi.crm.storage.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.guanxi.crm.common.TenantId;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.error.StorageException;
import org.guanxi.crm.storage.Catalogue;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.storage.Summary;

/**
 * A store that keeps everything in this process's memory, and loses it with the process. Thread-safe.
 *
 * <p>One transaction writes at a time per tenant: from its first write or {@code hold} to its end all others of the tenant wait,
 * to read and to write. A transaction that only reads holds up nobody longer than for one operation. A transaction costs
 * what it touches, however many records there are; a condition, order or summary that no index helps reads all records of its
 * kind.
 *
 * <p>A transaction that swallowed a storage error does not commit: {@code inTransaction} then throws {@link StorageException}
 * {@code transaction.broken}, as does everything the transaction asks for after the error. A thread that opens a transaction
 * inside one of the same tenant that writes is refused with {@code transaction.nested}. After {@link #close} everything throws
 * {@code storage.closed}.
 */
public final class InMemoryStorage implements Storage {

    private final Map<TenantId, Tenant> tenants = new ConcurrentHashMap<>();
    private volatile Catalogue catalogue = Catalogue.of(List.of());
    private volatile boolean isClosed;

    /** An empty store. */
    public InMemoryStorage() {}

    @Override
    public void prepare(Catalogue known) {
        checkOpen();
        Problems problems = new Problems();
        known.described().forEach(type -> known.checkReferences(type, problems));
        problems.throwIfAny();
        catalogue = known;
    }

    @Override
    public <R> R inTransaction(TenantId tenant, Work<R> work) {
        checkOpen();
        MemorySession session = new MemorySession(this, tenant(tenant));
        boolean isDone = false;
        try {
            R result = work.run(session);
            session.commit();
            isDone = true;
            return result;
        } finally {
            session.end(isDone);
        }
    }

    @Override
    public Health check() {
        return isClosed
                ? new Health(false, "memory, closed")
                : new Health(true, "memory, " + tenants.size() + " tenants");
    }

    @Override
    public String explain(TenantId tenant, Selection<?> selection) {
        return reading(tenant, known -> Finder.of(known, selection).explain());
    }

    @Override
    public String explain(TenantId tenant, Summary<?> summary) {
        return reading(tenant, known -> Summarizer.of(known, summary).explain());
    }

    private <R> R reading(TenantId tenant, Function<Tenant, R> question) {
        checkOpen();
        Tenant known = tenant(tenant);
        known.lock().lockRead();
        try {
            return question.apply(known);
        } finally {
            known.lock().unlockRead();
        }
    }

    @Override
    public List<TenantId> toVisit(Errand errand, Instant now, int limit) {
        checkOpen();
        record Visit(TenantId tenant, Instant at) {}
        return tenants.values().stream()
                .flatMap(tenant -> tenant.committedVisit(errand).map(at -> new Visit(tenant.id(), at)).stream())
                .filter(visit -> !visit.at().isAfter(now))
                .sorted(Comparator.comparing(Visit::at)
                        .thenComparing(visit -> visit.tenant().value()))
                .limit(limit)
                .map(Visit::tenant)
                .toList();
    }

    @Override
    public Optional<Instant> nextVisit(Errand errand) {
        checkOpen();
        return tenants.values().stream()
                .flatMap(tenant -> tenant.committedVisit(errand).stream())
                .min(Comparator.naturalOrder());
    }

    @Override
    public void close() {
        isClosed = true;
    }

    void checkOpen() {
        if (isClosed) {
            throw StorageException.because("storage.closed");
        }
    }

    private Tenant tenant(TenantId id) {
        Tenant tenant = tenants.get(id);
        return tenant != null ? tenant : tenants.computeIfAbsent(id, fresh -> new Tenant(fresh, () -> catalogue));
    }
}
