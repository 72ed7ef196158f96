package org.guanxi.crm.examples;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.guanxi.crm.persistence.jdbi.JdbiStorage;
import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.storage.memory.InMemoryStorage;

/** One of the three engines, empty and ready; whatever it put on the disk is gone when it is closed. */
public final class OpenStore implements AutoCloseable {

    private final String name;
    private final Storage storage;
    private final List<AutoCloseable> behind;

    private OpenStore(String name, Storage storage, List<AutoCloseable> behind) {
        this.name = name;
        this.storage = storage;
        this.behind = behind;
    }

    /** Which engines there are. */
    public enum Engine {
        /** Maps and indexes in this process. */
        MEMORY,
        /** H2, embedded, in a file. */
        H2,
        /** PostgreSQL, started for this run. */
        POSTGRES
    }

    /** Opens an engine. */
    public static OpenStore of(Engine engine) throws IOException {
        return switch (engine) {
            case MEMORY -> new OpenStore("in memory", new InMemoryStorage(), List.of());
            case H2 -> h2();
            case POSTGRES -> postgres();
        };
    }

    private static OpenStore h2() throws IOException {
        Path folder = Files.createTempDirectory("guanxi");
        HikariDataSource pool = pool("jdbc:h2:file:" + folder.resolve("crm")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
        return migrated("on H2", pool, List.of(pool, () -> delete(folder)));
    }

    private static OpenStore postgres() throws IOException {
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("listen_addresses", "127.0.0.1")
                .start();
        HikariDataSource pool = pool(server.getJdbcUrl("postgres", "postgres") + "&reWriteBatchedInserts=true");
        return migrated("on PostgreSQL", pool, List.of(pool, server));
    }

    private static HikariDataSource pool(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(16);
        return new HikariDataSource(config);
    }

    private static OpenStore migrated(String name, HikariDataSource pool, List<AutoCloseable> behind) {
        JdbiStorage storage = JdbiStorage.on(pool);
        storage.migrate();
        return new OpenStore(name, storage, behind);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** The engine of a command-line switch such as {@code --memory}; H2 without one. */
    public static Engine engine(List<String> arguments) {
        for (Engine engine : Engine.values()) {
            if (arguments.contains("--" + engine.name().toLowerCase(Locale.ROOT))) {
                return engine;
            }
        }
        return Engine.H2;
    }

    /** What people call it. */
    public String name() {
        return name;
    }

    /** The store. */
    public Storage storage() {
        return storage;
    }

    @Override
    public void close() {
        storage.close();
        for (AutoCloseable each : behind) {
            try {
                each.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
