package org.guanxi.crm.persistence.jdbi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.guanxi.crm.common.TenantId;
import org.guanxi.crm.storage.Catalogue;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.storage.Summary;

/** A store in a database that creates the tables it lacks as soon as it knows them, for contracts that bring tables of their own. */
final class MigratedStorage implements Storage {

    private static final Set<String> MIGRATED = ConcurrentHashMap.newKeySet();

    private final String database;
    private final JdbiStorage storage;

    MigratedStorage(String database, DataSource dataSource) {
        this.database = database;
        this.storage = JdbiStorage.on(dataSource);
    }

    @Override
    public void prepare(Catalogue catalogue) {
        storage.prepare(catalogue);
        if (MIGRATED.add(database + catalogue.kinds())) {
            storage.migrate();
        }
    }

    @Override
    public <R> R inTransaction(TenantId tenant, Work<R> work) {
        return storage.inTransaction(tenant, work);
    }

    @Override
    public Health check() {
        return storage.check();
    }

    @Override
    public String explain(TenantId tenant, Selection<?> selection) {
        return storage.explain(tenant, selection);
    }

    @Override
    public String explain(TenantId tenant, Summary<?> summary) {
        return storage.explain(tenant, summary);
    }

    @Override
    public List<TenantId> toVisit(Errand errand, Instant now, int limit) {
        return storage.toVisit(errand, now, limit);
    }

    @Override
    public Optional<Instant> nextVisit(Errand errand) {
        return storage.nextVisit(errand);
    }

    @Override
    public void close() {
        storage.close();
    }
}
