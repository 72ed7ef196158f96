package org.guanxi.crm.persistence.jdbi;

import com.zaxxer.hikari.HikariDataSource;

/** What survives on PostgreSQL, which goes on when its client dies. */
class PostgresCrashTest extends CrashContract {

    @Override
    String newDatabase() {
        try (HikariDataSource database = (HikariDataSource) TestPostgres.database("crash")) {
            return database.getJdbcUrl();
        }
    }
}
