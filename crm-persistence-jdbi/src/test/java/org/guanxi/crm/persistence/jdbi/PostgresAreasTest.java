package org.guanxi.crm.persistence.jdbi;

import javax.sql.DataSource;
import org.guanxi.crm.storage.Storage;

/** What every area promises, on PostgreSQL. */
class PostgresAreasTest extends AreaContracts {

    private static final DataSource DATABASE = TestPostgres.database("areas");

    @Override
    Storage storage() {
        return new MigratedStorage("Postgres", DATABASE);
    }
}
