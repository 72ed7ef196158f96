package org.guanxi.crm.persistence.jdbi;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import javax.sql.DataSource;
import org.opentest4j.TestAbortedException;

/**
 * A real PostgreSQL for tests: the server of the environment variable {@code CRM_TEST_JDBC_URL} if it is set (a URL with user
 * and password, of a user who may create databases), else one that is started from the registry's binaries, once per JVM.
 * Where neither can be had, tests are skipped, and said to be; with {@code CI=true} or {@code -Dcrm.pg.required=true} they
 * fail.
 */
final class TestPostgres {

    private static String failure = "";
    private static final String URL = start();

    private TestPostgres() {}

    /** A pool on a new, empty database of this name, for its owner. */
    static DataSource database(String name) {
        return database(name, "");
    }

    /** The same for an ordinary user of this name, who owns what is in the database but is no superuser. */
    static DataSource database(String name, String user) {
        String database = "crm_" + name.toLowerCase(Locale.ROOT);
        try (Connection connection = DriverManager.getConnection(url());
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + database + " with (force)");
            if (!user.isEmpty()) {
                statement.execute("drop role if exists " + user);
                statement.execute("create role " + user + " login password '" + user + "'");
            }
            statement.execute("create database " + database + (user.isEmpty() ? "" : " owner " + user));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return pool(url().replaceFirst("/[^/?]*\\?", "/" + database + "?"), user);
    }

    private static DataSource pool(String url, String user) {
        HikariConfig config = new HikariConfig();
        String bare = user.isEmpty() ? url : url.replaceFirst("user=[^&]*", "user=" + user);
        config.setJdbcUrl(bare + "&reWriteBatchedInserts=true");
        if (!user.isEmpty()) {
            config.setPassword(user);
        }
        config.setMaximumPoolSize(16);
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }

    private static String url() {
        if (!URL.isEmpty()) {
            return URL;
        }
        String message = "PostgreSQL could not be started: " + failure + ". Set CRM_TEST_JDBC_URL to use another one.";
        if (Boolean.getBoolean("crm.pg.required") || "true".equals(System.getenv("CI"))) {
            throw new IllegalStateException(message);
        }
        System.err.println("SKIPPED: " + message);
        throw new TestAbortedException(message);
    }

    @SuppressWarnings("resource") // the server runs to the end of the JVM, which stops it
    private static String start() {
        String given = System.getenv("CRM_TEST_JDBC_URL");
        if (given != null && !given.isBlank()) {
            return given.contains("?") ? given : given + "?ApplicationName=guanxi";
        }
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .start();
            return server.getJdbcUrl("postgres", "postgres");
        } catch (IOException | RuntimeException e) {
            failure = String.valueOf(e);
            return "";
        }
    }
}
