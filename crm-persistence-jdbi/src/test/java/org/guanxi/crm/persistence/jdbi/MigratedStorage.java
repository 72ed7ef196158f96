package org.guanxi.crm.persistence.jdbi;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.guanxi.crm.storage.Catalogue;
import org.guanxi.crm.tck.ForwardingStorage;

/** A store in a database that creates the tables it lacks as soon as it knows them, for contracts that bring tables of their own. */
final class MigratedStorage extends ForwardingStorage {

    private static final Set<String> MIGRATED = ConcurrentHashMap.newKeySet();

    private final String database;
    private final JdbiStorage storage;

    MigratedStorage(String database, DataSource dataSource) {
        this(database, JdbiStorage.on(dataSource));
    }

    private MigratedStorage(String database, JdbiStorage storage) {
        super(storage);
        this.database = database;
        this.storage = storage;
    }

    @Override
    public void prepare(Catalogue catalogue) {
        super.prepare(catalogue);
        if (MIGRATED.add(database + catalogue.kinds())) {
            storage.migrate();
        }
    }
}
