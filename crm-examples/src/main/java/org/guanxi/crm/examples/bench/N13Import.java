package org.guanxi.crm.examples.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.guanxi.crm.persistence.jdbi.JdbiStorage;
import org.postgresql.PGConnection;

/** A file of customers imported into PostgreSQL by another process of little memory, beside COPY of the customers alone. */
final class N13Import implements Benchmark {

    private final int rows;

    N13Import(int rows) {
        this.rows = rows;
    }

    @Override
    public String id() {
        return "N13";
    }

    @Override
    public String title() {
        return "bulk import of 1,000,000 customers from CSV to PostgreSQL, validated, without doubles, journalled";
    }

    @Override
    public Benchmark sized(int size) {
        return new N13Import(size);
    }

    @Override
    public Verdict run(PrintStream out) throws Exception {
        Path folder = Files.createTempDirectory("guanxi-n13");
        Path csv = folder.resolve("customers.csv");
        Path dump = folder.resolve("customers.copy");
        try (BoxedPostgres server = BoxedPostgres.start()) {
            JdbiStorage.on(server.pool()).migrate();
            CustomerFile.write(csv, rows);
            out.printf(Locale.ROOT, "a file of %,d customers, %,d MB%n", rows, Files.size(csv) >> 20);
            server.execute("checkpoint");
            double ours = Double.parseDouble(
                    Fork.run(out, N13Child.class, List.of("-Xmx256m"), server.url(), csv.toString()));
            long imported = server.count("crm_customer");
            double copied = copy(server, dump, out);
            // the same number of rows, and not of seconds: rows that are refused cost, but are not counted
            double ratio = copied / ours;
            out.printf(
                    Locale.ROOT,
                    "imported: %,d customers in %.1f s, %,.0f a second; COPY of them alone: %.1f s, %,.0f a second%n",
                    imported,
                    ours,
                    imported / ours,
                    copied,
                    imported / copied);
            return new Verdict(
                    ratio >= 0.3, String.format(Locale.ROOT, "%.2f of COPY (0.30), in a heap of 256 MB", ratio));
        } finally {
            Files.deleteIfExists(csv);
            Files.deleteIfExists(dump);
            Files.delete(folder);
        }
    }

    /** Copies the customers that were imported into a table that is alike; answers the seconds. */
    private static double copy(BoxedPostgres server, Path dump, PrintStream out) throws SQLException, IOException {
        server.execute("create table plain_customer (like crm_customer including all);\ncheckpoint");
        try (Connection connection = server.pool().getConnection()) {
            PGConnection copying = connection.unwrap(PGConnection.class);
            try (OutputStream to = Files.newOutputStream(dump)) {
                copying.getCopyAPI().copyOut("copy crm_customer to stdout", to);
            }
            double before = BoxedPostgres.computedFor(connection);
            long start = System.nanoTime();
            try (InputStream from = Files.newInputStream(dump)) {
                copying.getCopyAPI().copyIn("copy plain_customer from stdin", from);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            out.printf(
                    Locale.ROOT,
                    "COPY: the server computed for %.1f s%n",
                    BoxedPostgres.computedFor(connection) - before);
            return seconds;
        }
    }
}
