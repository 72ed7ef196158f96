package org.guanxi.crm.tck;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guanxi.crm.common.TenantId;
import org.guanxi.crm.storage.Catalogue;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.storage.Summary;

/** Leaves everything to another storage: for one that differs in a few operations, which it overrides. */
public abstract class ForwardingStorage implements Storage {

    private final Storage inner;

    /** Leaves everything to this one. */
    protected ForwardingStorage(Storage inner) {
        this.inner = inner;
    }

    @Override
    public void prepare(Catalogue catalogue) {
        inner.prepare(catalogue);
    }

    @Override
    public <R> R inTransaction(TenantId tenant, Work<R> work) {
        return inner.inTransaction(tenant, work);
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
