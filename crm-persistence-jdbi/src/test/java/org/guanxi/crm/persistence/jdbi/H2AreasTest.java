package org.guanxi.crm.persistence.jdbi;

import javax.sql.DataSource;
import org.guanxi.crm.storage.Storage;
import org.h2.jdbcx.JdbcConnectionPool;

/** What every area promises, on H2 in memory. */
class H2AreasTest extends AreaContracts {

    private static final DataSource DATABASE =
            JdbcConnectionPool.create("jdbc:h2:mem:areas;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000", "sa", "");

    @Override
    Storage storage() {
        return new MigratedStorage("H2", DATABASE);
    }
}
