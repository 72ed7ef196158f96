package org.guanxi.crm.persistence.jdbi;

import org.guanxi.crm.storage.Catalogue;
import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.tck.StorageTck;

/** The contract on PostgreSQL where every insert is a COPY, however few its rows. */
class PostgresCopyStorageTckTest extends StorageTck {

    @Override
    protected Storage newStorage(Catalogue catalogue) {
        JdbiStorage storage = JdbiStorage.on(TestPostgres.database("tck_copy")).dialect(new PostgresDialect(1));
        storage.prepare(catalogue);
        storage.migrate();
        return storage;
    }
}
