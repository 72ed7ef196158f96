package org.guanxi.crm.examples.bench;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.guanxi.crm.Caller;
import org.guanxi.crm.Crm;
import org.guanxi.crm.persistence.jdbi.JdbiStorage;
import org.h2.jdbcx.JdbcConnectionPool;

/** How much due work one thread does in a second that has nothing to do: to claim an item, begin it, remove it, commit. */
final class DueWork implements Benchmark {

    private static final int AT_ONCE = 100;
    private static final int CALLS = 30;
    private static final int ROUNDS = 9;
    private static final int WARMING_UP = 3;

    @Override
    public String id() {
        return "DUE";
    }

    @Override
    public String title() {
        return "due items of a task that does nothing, on H2 in a file, one thread";
    }

    @Override
    public Verdict run(PrintStream out) throws Exception {
        Path folder = Files.createTempDirectory("guanxi");
        JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:file:" + folder.resolve("due"), "sa", "");
        JdbiStorage storage = JdbiStorage.on(pool);
        storage.migrate();
        Crm crm = Crm.builder()
                .storage(storage)
                .dueTask("nothing", (session, item) -> {})
                .build();
        int items = AT_ONCE * CALLS * (WARMING_UP + ROUNDS);
        for (int from = 0; from < items; from += AT_ONCE) {
            schedule(crm, from);
        }
        Rate calls =
                Rate.of(CALLS, ROUNDS, number -> checkRan(crm.runDue(AT_ONCE).ran()));
        Rate rate = new Rate(calls.byClock() * AT_ONCE, calls.byCpu() * AT_ONCE);
        out.println("claim, begin, remove, commit: " + rate);
        pool.dispose();
        Files.delete(folder.resolve("due.mv.db"));
        Files.delete(folder);
        return new Verdict(
                rate.byCpu() >= 5_000, String.format(Locale.ROOT, "%,.0f items/s by CPU (5,000)", rate.byCpu()));
    }

    private static void schedule(Crm crm, int from) {
        Instant now = Instant.now();
        crm.actingAs(Caller.of("acme", "li.wei")).inTransaction(tx -> {
            for (int i = from; i < from + AT_ONCE; i++) {
                tx.timer().schedule("item " + i, now, "nothing");
            }
            return from;
        });
    }

    private static void checkRan(int ran) {
        if (ran != AT_ONCE) {
            throw new IllegalStateException(ran + " items ran instead of " + AT_ONCE);
        }
    }
}
