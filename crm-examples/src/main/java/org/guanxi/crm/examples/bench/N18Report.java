package org.guanxi.crm.examples.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.TenantId;
import org.guanxi.crm.persistence.jdbi.JdbiStorage;
import org.guanxi.crm.storage.Grouping;
import org.guanxi.crm.storage.Measure;
import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.storage.Summary;

/** A report over a million deals by stage, sector of the firm and month: how many, how much, how long at most. */
final class N18Report implements Benchmark {

    static final TenantId TENANT = TenantId.of("acme");
    private static final int DEALS = 1_000_000;
    private static final int FIRMS = 100_000;
    private static final int ROUNDS = 11;
    private static final String[] STAGES = {"open", "won", "lost", "waiting", "offered"};
    private static final Instant BEGINNING = Instant.parse("2024-03-02T08:00:00Z");

    @Override
    public String id() {
        return "N18";
    }

    @Override
    public String title() {
        return "report over 1,000,000 deals by two groupings and a month, in memory and beside an analyst's SQL";
    }

    @Override
    public Verdict run(PrintStream out) throws Exception {
        double memory = Double.parseDouble(Fork.run(out, N18Memory.class, List.of("-Xmx4g"), Integer.toString(DEALS)));
        String sql = analyst();
        try (BoxedPostgres server = BoxedPostgres.start()) {
            JdbiStorage storage = server.storage(Firm.Table.TYPE, Deal.Table.TYPE);
            fill(storage, DEALS);
            server.execute("vacuum analyze crm_deal");
            server.execute("vacuum analyze crm_firm");
            Summary<Deal> report = report();
            out.println(storage.explain(TENANT, report));
            int rows = storage.inTransaction(TENANT, session -> session.summarize(report))
                    .size();
            if (rows != rows(server, sql)) {
                throw new IllegalStateException("not the same groups");
            }
            SideBySide sides = SideBySide.run(
                    out,
                    "report on PostgreSQL",
                    ROUNDS,
                    1,
                    new SideBySide.Way(
                            "ours", number -> storage.inTransaction(TENANT, session -> session.summarize(report))),
                    new SideBySide.Way("an analyst's SQL", number -> rows(server, sql)));
            double times = 1 / sides.byClock();
            return new Verdict(
                    memory <= 300 && times <= 1.1,
                    String.format(
                            Locale.ROOT,
                            "in memory %.0f ms (300), on PostgreSQL %.2f x the analyst's time (1.10)",
                            memory,
                            times));
        }
    }

    /** The report. */
    static Summary<Deal> report() {
        return Summary.of(Deal.Table.TYPE)
                .groupBy(
                        Grouping.by(Deal.Table.STAGE),
                        Grouping.by(Deal.Table.FIRM.to(Firm.Table.SECTOR)),
                        Grouping.byDay(
                                Deal.Table.CLOSED_AT,
                                Grouping.Bucket.of(Grouping.Unit.MONTH, java.time.ZoneId.of("Europe/Berlin"))))
                .measure(Measure.count(), Measure.sum(Deal.Table.AMOUNT), Measure.maximum(Deal.Table.DAYS));
    }

    /** Stores firms and deals, the same for every store. */
    static void fill(Storage storage, int count) {
        for (int from = 0; from < FIRMS; from += 1000) {
            List<Firm> firms = new ArrayList<>();
            for (int i = from; i < from + 1000; i++) {
                firms.add(Firm.builder()
                        .id(id(i))
                        .name("firm " + i)
                        .sector("sector " + i % 40)
                        .build());
            }
            storage.inTransaction(TENANT, session -> session.insertAll(Firm.Table.TYPE, firms));
        }
        for (int from = 0; from < count; from += 1000) {
            List<Deal> deals = new ArrayList<>();
            for (int i = from; i < from + 1000; i++) {
                deals.add(deal(i));
            }
            storage.inTransaction(TENANT, session -> session.insertAll(Deal.Table.TYPE, deals));
        }
    }

    private static Deal deal(int number) {
        return Deal.builder()
                .id(id(number))
                .title("deal " + number)
                .stage(STAGES[number % STAGES.length])
                .days(number % 97)
                .amount(BigDecimal.valueOf(number % 100_003, 2).stripTrailingZeros())
                .closedAt(BEGINNING.plusSeconds(number * 61L))
                .firm(id(number * 7919L % FIRMS))
                .build();
    }

    private static <E> Id<E> id(long number) {
        return Id.of(new UUID(
                0x0190_0000_0000_7000L + (number << 16), Long.MIN_VALUE | ((number * 0x9E37_79B9_7F4A_7C15L) >>> 2)));
    }

    private static String analyst() throws IOException {
        try (InputStream text = Objects.requireNonNull(N18Report.class.getResourceAsStream("n18.sql"))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static int rows(BoxedPostgres server, String sql) throws SQLException {
        try (Connection connection = server.pool().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            int count = 0;
            while (row.next()) {
                row.getBigDecimal(5);
                count++;
            }
            return count;
        }
    }
}
