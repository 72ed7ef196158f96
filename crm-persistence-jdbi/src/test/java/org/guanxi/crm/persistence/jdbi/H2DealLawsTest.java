package org.guanxi.crm.persistence.jdbi;

import javax.sql.DataSource;
import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.tck.area.DealLaws;
import org.h2.jdbcx.JdbcConnectionPool;

/** The laws of deals, on H2 in memory. */
class H2DealLawsTest extends DealLaws {

    private static final DataSource DATABASE =
            JdbcConnectionPool.create("jdbc:h2:mem:deals;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000", "sa", "");

    @Override
    protected Storage newStorage() {
        return new MigratedStorage("H2 deals", DATABASE);
    }
}
