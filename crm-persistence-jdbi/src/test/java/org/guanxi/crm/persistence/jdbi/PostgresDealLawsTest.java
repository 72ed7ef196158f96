package org.guanxi.crm.persistence.jdbi;

import javax.sql.DataSource;
import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.tck.area.DealLaws;

/** The laws of deals, on PostgreSQL. */
class PostgresDealLawsTest extends DealLaws {

    private static final DataSource DATABASE = TestPostgres.database("deals");

    @Override
    protected Storage newStorage() {
        return new MigratedStorage("Postgres deals", DATABASE);
    }
}
