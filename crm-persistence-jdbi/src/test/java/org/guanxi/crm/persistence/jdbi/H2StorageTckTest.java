package org.guanxi.crm.persistence.jdbi;

import org.guanxi.crm.storage.Catalogue;
import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.tck.StorageTck;
import org.h2.jdbcx.JdbcConnectionPool;

/** The contract on H2 in memory, as a newcomer opens it: without any mode. */
class H2StorageTckTest extends StorageTck {

    @Override
    protected Storage newStorage(Catalogue catalogue) {
        JdbiStorage storage = JdbiStorage.on(
                JdbcConnectionPool.create("jdbc:h2:mem:tck;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000", "sa", ""));
        storage.prepare(catalogue);
        storage.migrate();
        storage.validate();
        return storage;
    }
}
