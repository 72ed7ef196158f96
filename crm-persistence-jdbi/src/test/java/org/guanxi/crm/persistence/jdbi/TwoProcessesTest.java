package org.guanxi.crm.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.guanxi.crm.Caller;
import org.guanxi.crm.Crm;
import org.guanxi.crm.CrmSession;
import org.guanxi.crm.journal.JournalTable;
import org.guanxi.crm.reminder.ReminderState;
import org.guanxi.crm.reminder.ReminderTable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two processes do what is due on one PostgreSQL. */
class TwoProcessesTest {

    private static final int REMINDERS = Boolean.getBoolean("crm.full") ? 20_000 : 2_000;
    private static final int AT_ONCE = 500;
    private static final int PATIENCE_SECONDS = 300;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @Tag("CAL-09")
    void eachReminderFiresOnceAlsoIfOneProcessIsKilled(boolean isOneKilled) throws Exception {
        try (HikariDataSource database = (HikariDataSource) TestPostgres.database("two_processes")) {
            plan(CrashProgram.crm(database, () -> {}, Clock.systemUTC()));
            Process one = start(database.getJdbcUrl(), "one");
            Process other = start(database.getJdbcUrl(), "other");
            await(() -> ran("one").size() > 0 && ran("other").size() > 0);
            Files.createFile(folder.resolve("go"));
            if (isOneKilled) {
                await(() -> sum(ran("one")) > 0);
                one.destroyForcibly();
            }
            assertThat(exitOf(one)).isEqualTo(isOneKilled ? 137 : 0);
            assertThat(exitOf(other))
                    .as(Files.readString(folder.resolve("other.out")))
                    .isZero();
            assertThat(sum(ran("one"))).as("both have worked").isPositive();
            assertThat(sum(ran("other"))).as("both have worked").isPositive();
            Clock afterTheLeases = Clock.offset(Clock.systemUTC(), Duration.ofHours(2));
            checkAllHaveFiredOnce(CrashProgram.crm(database, () -> {}, afterTheLeases), isOneKilled);
        }
    }

    private static CrmSession session(Crm crm) {
        return crm.actingAs(Caller.of(CrashProgram.TENANT, CrashProgram.ACTOR.value()));
    }

    private static void plan(Crm crm) {
        CrmSession session = session(crm);
        session.team().hire(CrashProgram.ACTOR, "Li Wei", member -> {});
        Instant soon = Instant.now().plus(Duration.ofMinutes(30));
        for (int from = 0; from < REMINDERS; from += AT_ONCE) {
            int first = from;
            session.inTransaction(tx -> {
                for (int i = first; i < first + AT_ONCE; i++) {
                    tx.reminders().remindAt(soon.plusMillis(i), "Call " + i, details -> {});
                }
                return first;
            });
        }
    }

    private static void checkAllHaveFiredOnce(Crm crm, boolean isOneDead) {
        int left = 0;
        for (boolean hasMore = true; hasMore; ) {
            var report = crm.runDue(1000);
            left += report.ran();
            hasMore = report.hasMore();
        }
        CrmSession session = session(crm);
        assertThat(left).isLessThanOrEqualTo(isOneDead ? REMINDERS : 0);
        assertThat(session.records().count(ReminderTable.TYPE, ReminderTable.STATE.is(ReminderState.FIRED)))
                .isEqualTo(REMINDERS);
        assertThat(session.records().count(JournalTable.TYPE, JournalTable.EVENT.is("reminder.fired")))
                .isEqualTo(REMINDERS);
    }

    private Process start(String url, String name) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FiringProgram.class.getName(),
                        folder.toString(),
                        url,
                        name))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".out").toFile())
                .start();
    }

    private static int exitOf(Process process) throws InterruptedException {
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    /** How much each run of a process has done, after the line that it is ready. */
    private List<Integer> ran(String name) throws IOException {
        Path notes = folder.resolve(name);
        List<Integer> ran = new ArrayList<>();
        for (String line : Files.exists(notes) ? Files.readAllLines(notes) : List.<String>of()) {
            ran.add(Integer.valueOf(line));
        }
        return ran;
    }

    private static int sum(List<Integer> ran) {
        return ran.stream().mapToInt(Integer::intValue).sum();
    }

    @FunctionalInterface
    private interface Question {
        boolean isSo() throws IOException;
    }

    private static void await(Question question) throws Exception {
        Instant end = Instant.now().plusSeconds(PATIENCE_SECONDS);
        while (!question.isSo()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(10);
        }
    }
}
