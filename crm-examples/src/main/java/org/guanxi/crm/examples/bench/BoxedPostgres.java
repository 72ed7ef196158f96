package org.guanxi.crm.examples.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.guanxi.crm.persistence.jdbi.Dialect;
import org.guanxi.crm.persistence.jdbi.JdbiStorage;
import org.guanxi.crm.storage.Catalogue;
import org.guanxi.crm.storage.EntityType;
import org.postgresql.PGConnection;

/** A PostgreSQL of its own for one run, from the registry's binaries, with its usual settings, and a pool on it. */
final class BoxedPostgres implements AutoCloseable {

    private static final Pattern END_OF_STATEMENT = Pattern.compile(";\\s*\n");

    private final EmbeddedPostgres server;
    private final HikariDataSource pool;

    private BoxedPostgres(EmbeddedPostgres server, HikariDataSource pool) {
        this.server = server;
        this.pool = pool;
    }

    static BoxedPostgres start() throws IOException {
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("listen_addresses", "127.0.0.1")
                .start();
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(server.getJdbcUrl("postgres", "postgres") + "&reWriteBatchedInserts=true");
        config.setMaximumPoolSize(4);
        return new BoxedPostgres(server, new HikariDataSource(config));
    }

    HikariDataSource pool() {
        return pool;
    }

    /** How another process reaches it. */
    String url() {
        return pool.getJdbcUrl();
    }

    /** How many rows the table has. */
    long count(String table) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** How many seconds the server computed for the connections of this pool, which has so many, all idle. */
    static double computedByServer(DataSource pool, int connections) throws SQLException {
        if (connections == 0) {
            return 0;
        }
        try (Connection connection = pool.getConnection()) {
            return computedFor(connection) + computedByServer(pool, connections - 1);
        }
    }

    /** How many seconds the server computed for this connection. */
    static double computedFor(Connection connection) throws SQLException {
        int process = connection.unwrap(PGConnection.class).getBackendPID();
        return ProcessHandle.of(process).map(BoxedPostgres::computed).orElse(Double.NaN);
    }

    /** How many seconds a process computed. */
    static double computed(ProcessHandle process) {
        return process.info()
                .totalCpuDuration()
                .map(duration -> duration.toMillis() / 1e3)
                .orElse(Double.NaN);
    }

    /** A store of these types, whose tables are new. */
    JdbiStorage storage(EntityType<?>... types) throws SQLException {
        Catalogue catalogue = Catalogue.of(List.of(types));
        execute(JdbiStorage.script(Dialect.postgresql(), catalogue, "crm_"));
        JdbiStorage storage = JdbiStorage.on(pool);
        storage.prepare(catalogue);
        return storage;
    }

    /** Executes statements, each by itself. */
    void execute(String statements) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            for (String each : END_OF_STATEMENT.splitAsStream(statements).toList()) {
                statement.execute(each);
            }
        }
    }

    @Override
    public void close() throws IOException {
        pool.close();
        server.close();
    }
}
