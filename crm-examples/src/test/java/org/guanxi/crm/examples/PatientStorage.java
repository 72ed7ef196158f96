package org.guanxi.crm.examples;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.guanxi.crm.common.TenantId;
import org.guanxi.crm.storage.Catalogue;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.storage.Summary;

/** A storage of somebody else's: it tells of every transaction that took long, and leaves the rest to another storage. */
final class PatientStorage implements Storage {

    private final Storage inner;
    private final Duration patience;
    private final Consumer<String> log;

    PatientStorage(Storage inner, Duration patience, Consumer<String> log) {
        this.inner = inner;
        this.patience = patience;
        this.log = log;
    }

    @Override
    public <R> R inTransaction(TenantId tenant, Work<R> work) {
        long start = System.nanoTime();
        try {
            return inner.inTransaction(tenant, work);
        } finally {
            Duration taken = Duration.ofNanos(System.nanoTime() - start);
            if (taken.compareTo(patience) >= 0) {
                log.accept("a transaction of " + tenant + " took " + taken);
            }
        }
    }

    @Override
    public void prepare(Catalogue catalogue) {
        inner.prepare(catalogue);
    }

    @Override
    public boolean joins() {
        return inner.joins();
    }

    @Override
    public Health check() {
        return inner.check();
    }

    @Override
    public String explain(TenantId tenant, Selection<?> selection) {
        return inner.explain(tenant, selection);
    }

    @Override
    public String explain(TenantId tenant, Summary<?> summary) {
        return inner.explain(tenant, summary);
    }

    @Override
    public List<TenantId> toVisit(Errand errand, Instant now, int limit) {
        return inner.toVisit(errand, now, limit);
    }

    @Override
    public Optional<Instant> nextVisit(Errand errand) {
        return inner.nextVisit(errand);
    }

    @Override
    public void close() {
        inner.close();
    }
}
