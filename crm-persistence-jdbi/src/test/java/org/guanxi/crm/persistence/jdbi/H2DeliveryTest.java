package org.guanxi.crm.persistence.jdbi;

import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.tck.area.DeliveryContract;
import org.h2.jdbcx.JdbcConnectionPool;

class H2DeliveryTest extends DeliveryContract {

    @Override
    protected Storage newStorage() {
        String url = "jdbc:h2:mem:areas;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000";
        return new SteppedStorage(JdbiStorage.on(JdbcConnectionPool.create(url, "sa", "")), () -> {});
    }
}
