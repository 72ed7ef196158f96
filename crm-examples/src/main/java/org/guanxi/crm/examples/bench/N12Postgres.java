package org.guanxi.crm.examples.bench;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.TenantId;
import org.guanxi.crm.journal.JournalTable;
import org.guanxi.crm.persistence.jdbi.JdbiStorage;
import org.guanxi.crm.storage.Selection;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Records of 25 columns and three nested lists on PostgreSQL, beside the same statements by hand. */
final class N12Postgres implements Benchmark {

    private static final TenantId TENANT = TenantId.of("acme");
    private static final int RECORDS = 20_000;
    private static final int BATCH = 1000;
    private static final int JOURNALLED = 1_000_000;

    @Override
    public String id() {
        return "N12";
    }

    @Override
    public String title() {
        return "store on PostgreSQL beside JDBC by hand: load, update with version, page of 50, batches of 1,000";
    }

    @Override
    public Verdict run(PrintStream out) throws Exception {
        try (BoxedPostgres server = BoxedPostgres.start()) {
            JdbiStorage storage = server.storage(ProspectTable.TYPE, JournalTable.TYPE);
            for (int from = 0; from < RECORDS; from += BATCH) {
                List<Prospect> batch = batch(from);
                storage.inTransaction(TENANT, session -> session.insertAll(ProspectTable.TYPE, batch));
            }
            server.execute("analyze crm_prospect");
            Contest contest = new Contest(out, storage, server.pool());
            contest.check();
            SideBySide load = contest.load();
            SideBySide update = contest.update();
            SideBySide page = contest.page();
            SideBySide insert = contest.insert();
            N12Journal journalled = new N12Journal(out, storage, server.pool());
            SideBySide journalledUpdate = journalled.update(JOURNALLED);
            server.execute("analyze");
            SideBySide journalledInsert = journalled.insert(JOURNALLED + 2 * BATCH);
            return new Verdict(
                    load.byClock() >= 0.8 && update.byClock() >= 0.7 && page.byClock() >= 0.85 && insert.byCpu() >= 0.9,
                    String.format(
                            Locale.ROOT,
                            "load %.2f (0.80), update %.2f (0.70), page of 50 %.2f (0.85), batch by CPU %.2f (0.90);"
                                    + " with journal: update %.2f, batch by CPU %.2f",
                            load.byClock(),
                            update.byClock(),
                            page.byClock(),
                            insert.byCpu(),
                            journalledUpdate.byClock(),
                            journalledInsert.byCpu()));
        }
    }

    private static List<Prospect> batch(int from) {
        List<Prospect> batch = new ArrayList<>(BATCH);
        for (int i = from; i < from + BATCH; i++) {
            batch.add(Prospects.of(i));
        }
        return batch;
    }

    /** Both ways to do each thing, each time in a transaction of its own. */
    private record Contest(PrintStream out, JdbiStorage storage, DataSource pool) {

        /** Both ways read the same. */
        void check() throws Exception {
            Prospect ours = ours(Prospects.id(17));
            Prospect theirs = inTransaction(pool, connection -> ProspectJdbc.get(connection, "acme", Prospects.id(17)));
            if (!ours.equals(theirs) || ours.visits().size() != 2) {
                throw new IllegalStateException(ours + " is not " + theirs);
            }
            if (!pageOfOurs(ours).equals(pageByHand(ours))) {
                throw new IllegalStateException("not the same page");
            }
        }

        private Prospect ours(Id<Prospect> id) {
            return storage.inTransaction(TENANT, session -> session.get(ProspectTable.TYPE, id))
                    .orElseThrow();
        }

        private List<Prospect> pageOfOurs(Prospect last) {
            Selection<Prospect> selection = Selection.of(ProspectTable.TYPE)
                    .orderBy(ProspectTable.NAME.ascending())
                    .after(last)
                    .limit(50);
            return storage.inTransaction(TENANT, session -> session.find(selection));
        }

        private List<Prospect> pageByHand(Prospect last) throws SQLException {
            return inTransaction(pool, connection -> ProspectJdbc.page(connection, "acme", last, 50));
        }

        SideBySide load() throws Exception {
            Jdbi jdbi = Jdbi.create(pool).registerRowMapper(ConstructorMapper.factory(ProspectRow.class));
            return SideBySide.run(
                    out,
                    "load by id",
                    61,
                    300,
                    new SideBySide.Way("ours", number -> ours(some(number))),
                    new SideBySide.Way(
                            "JDBC by hand",
                            number -> inTransaction(
                                    pool, connection -> ProspectJdbc.get(connection, "acme", some(number)))),
                    new SideBySide.Way(
                            "Jdbi by reflection",
                            number -> jdbi.inTransaction(handle -> handle.createQuery(
                                            "select * from crm_prospect where tenant = :tenant and id = :id")
                                    .bind("tenant", "acme")
                                    .bind("id", some(number).uuid())
                                    .mapTo(ProspectRow.class)
                                    .one())));
        }

        SideBySide update() throws Exception {
            int each = RECORDS / 2;
            Prospect[] ours = new Prospect[each];
            Prospect[] theirs = new Prospect[each];
            for (int i = 0; i < each; i++) {
                ours[i] = ours(Prospects.id(i));
                theirs[i] = ours(Prospects.id(each + i));
            }
            return SideBySide.run(
                    out,
                    "update with version",
                    61,
                    200,
                    new SideBySide.Way("ours", number -> {
                        Prospect next = changed(ours[number % each], number);
                        ours[number % each] =
                                storage.inTransaction(TENANT, session -> session.update(ProspectTable.TYPE, next));
                    }),
                    new SideBySide.Way("JDBC by hand", number -> {
                        Prospect next = changed(theirs[number % each], number);
                        theirs[number % each] = inTransaction(pool, connection -> {
                            ProspectJdbc.update(connection, "acme", next);
                            return ProspectTable.TYPE.withVersion(next, next.version() + 1);
                        });
                    }));
        }

        private static Prospect changed(Prospect prospect, int number) {
            return Prospect.builder()
                    .from(prospect)
                    .status("round " + number)
                    .employees(number)
                    .build();
        }

        SideBySide page() throws Exception {
            Jdbi jdbi = Jdbi.create(pool).registerRowMapper(ConstructorMapper.factory(ProspectRow.class));
            Prospect[] last = new Prospect[1000];
            for (int i = 0; i < last.length; i++) {
                last[i] = ours(some(i));
            }
            return SideBySide.run(
                    out,
                    "page of 50",
                    61,
                    50,
                    new SideBySide.Way("ours", number -> pageOfOurs(last[number % last.length])),
                    new SideBySide.Way("JDBC by hand", number -> pageByHand(last[number % last.length])),
                    new SideBySide.Way(
                            "Jdbi by reflection",
                            number -> jdbi.inTransaction(handle -> handle.createQuery(
                                            "select * from crm_prospect where tenant = :tenant and (name, id) > (:name, :id)"
                                                    + " order by name, id limit 50")
                                    .bind("tenant", "acme")
                                    .bind("name", last[number % last.length].name())
                                    .bind("id", last[number % last.length].id().uuid())
                                    .mapTo(ProspectRow.class)
                                    .list())));
        }

        SideBySide insert() throws Exception {
            List<List<Prospect>> ready = new ArrayList<>();
            for (int i = 0; i < 120; i++) {
                ready.add(batch(RECORDS + i * BATCH));
            }
            AtomicInteger taken = new AtomicInteger();
            return SideBySide.run(
                    out,
                    "insert 1,000",
                    31,
                    1,
                    new SideBySide.Way("ours", number -> {
                        List<Prospect> batch = ready.get(taken.getAndIncrement());
                        storage.inTransaction(TENANT, session -> session.insertAll(ProspectTable.TYPE, batch));
                    }),
                    new SideBySide.Way("JDBC by hand", number -> {
                        List<Prospect> batch = ready.get(taken.getAndIncrement());
                        inTransaction(pool, connection -> {
                            ProspectJdbc.insert(connection, "acme", batch);
                            return true;
                        });
                    }));
        }

        private static Id<Prospect> some(int number) {
            return Prospects.id(Math.floorMod(number * 7919L, RECORDS));
        }
    }

    /** Something done on a connection. */
    @FunctionalInterface
    interface OnConnection<R> {
        R run(Connection connection) throws SQLException;
    }

    static <R> R inTransaction(DataSource pool, OnConnection<R> work) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try {
                R result = work.run(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }
}
