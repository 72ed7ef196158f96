package org.guanxi.crm.reporting;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanxi.crm.Crm;
import org.guanxi.crm.persistence.jdbi.JdbiStorage;
import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.storage.memory.InMemoryStorage;
import org.guanxi.crm.testing.SettableClock;

/** The engines on which every report is tried, started once: in memory, H2, and PostgreSQL where it can be started. */
final class Engines {

    static final SettableClock CLOCK = SettableClock.at("2026-05-20T10:00:00Z");

    private static final List<Engine> ALL = start();

    private Engines() {}

    /** An engine with the tables of the tests. */
    record Engine(String name, Storage storage, Crm crm) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Engine> all() {
        return ALL;
    }

    private static List<Engine> start() {
        List<Engine> engines = new ArrayList<>();
        engines.add(engine("memory", new InMemoryStorage()));
        engines.add(migrated("H2", "jdbc:h2:mem:reports;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000", "sa"));
        try {
            engines.add(migrated("PostgreSQL", postgres(), "postgres"));
        } catch (IOException | RuntimeException e) {
            if (Boolean.getBoolean("crm.pg.required") || "true".equals(System.getenv("CI"))) {
                throw new IllegalStateException(e);
            }
            System.err.println("SKIPPED: reports on PostgreSQL, which could not be started: " + e);
        }
        return engines;
    }

    @SuppressWarnings("resource") // the server runs to the end of the JVM, which stops it
    private static String postgres() throws IOException {
        String given = System.getenv("CRM_TEST_JDBC_URL");
        if (given != null && !given.isBlank()) {
            return given;
        }
        return EmbeddedPostgres.builder()
                .setServerConfig("listen_addresses", "127.0.0.1")
                .start()
                .getJdbcUrl("postgres", "postgres");
    }

    private static Engine migrated(String name, String url, String user) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        if (!url.contains("user=")) {
            config.setUsername(user);
        }
        config.setMaximumPoolSize(4);
        JdbiStorage storage = JdbiStorage.on(new HikariDataSource(config));
        Engine engine = engine(name, storage);
        storage.migrate();
        return engine;
    }

    private static Engine engine(String name, Storage storage) {
        Crm crm = Crm.builder()
                .storage(storage)
                .clock(CLOCK)
                .entities(Shop.Table.TYPE, Sale.Table.TYPE)
                .build();
        return new Engine(name, storage, crm);
    }

    /** Exchange rates of the tests: fixed, but twice as high before May. */
    static final ExchangeRates RATES =
            (from, to, day) -> Optional.ofNullable(Map.of("USD", 7L, "JPY", 2L).get(from.getCurrencyCode()))
                    .map(rate -> BigDecimal.valueOf(day.getMonthValue() < 5 ? 2 * rate : rate));
}
