package org.guanxi.crm.persistence.jdbi;

import org.guanxi.crm.storage.Catalogue;
import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.tck.StorageTck;

/** The contract on PostgreSQL with row-level security, for a user who cannot go around it. */
class PostgresRlsStorageTckTest extends StorageTck {

    @Override
    protected Storage newStorage(Catalogue catalogue) {
        JdbiStorage storage =
                JdbiStorage.on(TestPostgres.database("tck_rls", "crm_tck_rls")).rowLevelSecurity(true);
        storage.prepare(catalogue);
        storage.migrate();
        storage.validate();
        return storage;
    }
}
