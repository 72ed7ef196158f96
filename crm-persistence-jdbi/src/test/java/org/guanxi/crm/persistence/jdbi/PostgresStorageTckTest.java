package org.guanxi.crm.persistence.jdbi;

import org.guanxi.crm.storage.Catalogue;
import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.tck.StorageTck;

/** The contract on PostgreSQL. */
class PostgresStorageTckTest extends StorageTck {

    @Override
    protected Storage newStorage(Catalogue catalogue) {
        JdbiStorage storage = JdbiStorage.on(TestPostgres.database("tck"));
        storage.prepare(catalogue);
        storage.migrate();
        storage.validate();
        return storage;
    }
}
