package org.guanxi.crm.persistence.jdbi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.guanxi.crm.error.StorageException;

/** Runs our committed scripts by Flyway, which is on the class path or not: this class is loaded only where it is. */
final class Migrations {

    static final String FOLDER = "org/guanxi/crm/schema/";

    private Migrations() {}

    static void run(DataSource dataSource, Dialect dialect, String prefix, boolean hasRowLevelSecurity) {
        List<String> locations = new ArrayList<>(List.of("classpath:" + FOLDER + dialect.name()));
        if (hasRowLevelSecurity) {
            locations.add("classpath:" + FOLDER + dialect.name() + "-rls");
        }
        try {
            Flyway.configure(JdbiStorage.class.getClassLoader())
                    .dataSource(dataSource)
                    .locations(locations.toArray(String[]::new))
                    .failOnMissingLocations(true)
                    .table(prefix + "schema_history")
                    .placeholders(Map.of("prefix", prefix))
                    // the schema may have the host's tables; our first script is 001
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new StorageException("storage.failed", e, "operation", "migrate");
        }
    }
}
