package org.guanxi.crm.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.guanxi.crm.Caller;
import org.guanxi.crm.Crm;
import org.guanxi.crm.CrmSession;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.reminder.ReminderTable;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.tck.area.ParcelTable;
import org.guanxi.crm.team.MemberTable;
import org.guanxi.crm.testing.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What survives the death of the process: a program is killed between any two of its steps, and what it left is looked at by
 * another. With {@code crm.full} at each step, else at six of them.
 */
abstract class CrashContract {

    private static final int HALTS = 6;
    private static final int KILLS = 2;
    private static final int PATIENCE_SECONDS = 120;

    @TempDir
    Path folder;

    /** An empty database, what is committed to which is there after the death of its user; the URL has user and password in it. */
    abstract String newDatabase();

    private String url = "";

    @BeforeEach
    void openTheDatabase() {
        url = newDatabase();
    }

    @Test
    @Tag("CAL-09")
    void aProcessThatHaltsBetweenAnyTwoStepsLosesNothing() throws Exception {
        assertThat(exitOf(start(1, "-Dcrm.halt=-1"))).isZero();
        int steps = stepsOfTheLastRound();
        assertThat(steps).isGreaterThan(30);
        int stride = Boolean.getBoolean("crm.full") ? 1 : steps / HALTS;
        int runs = 0;
        int halts = 0;
        for (int step = 1; step < steps; step += stride) {
            int exit = exitOf(start(1, "-Dcrm.halt=" + step));
            assertThat(exit).as("step " + step).isIn(137, stepsOfTheLastRound() < step ? 0 : 137);
            runs++;
            halts += exit == 137 ? 1 : 0;
            checkAll();
        }
        assertThat(halts * 2).as("halted in time, of " + runs).isGreaterThan(runs);
    }

    /**
     * Of the last that came to its end. A round may have less to do than another: its records fall into one partition, or what another
     * died with is leased to that one still.
     */
    private int stepsOfTheLastRound() throws IOException {
        return notes().stream()
                .filter(line -> line.startsWith("steps "))
                .mapToInt(line -> Integer.parseInt(line.substring(6)))
                .reduce(0, (former, later) -> later);
    }

    @Test
    @Tag("CAL-09")
    void aProcessThatIsKilledAtAnyMomentLosesNothing() throws Exception {
        Random random = new Random(20250303);
        for (int kill = 0; kill < KILLS; kill++) {
            long before = notes().size();
            Process process = start(1_000_000, "-Dcrm.halt=-1");
            while (notes().size() < before + 20) {
                assertThat(process.isAlive()).as("it dies by our hand").isTrue();
                Thread.sleep(20);
            }
            Thread.sleep(random.nextInt(700));
            process.destroyForcibly();
            assertThat(exitOf(process)).isEqualTo(137);
            checkAll();
        }
    }

    private Process start(int rounds, String option) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                option,
                "-cp",
                System.getProperty("java.class.path"),
                CrashProgram.class.getName(),
                folder.toString(),
                url,
                Integer.toString(rounds));
        File output = folder.resolve("output").toFile();
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
    }

    private int exitOf(Process process) throws Exception {
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        if (process.exitValue() == 1) {
            throw new AssertionError(Files.readString(folder.resolve("output")));
        }
        return process.exitValue();
    }

    private List<String> notes() throws IOException {
        Path notes = folder.resolve("notes");
        return Files.exists(notes) ? Files.readAllLines(notes) : List.of();
    }

    private void checkAll() throws IOException {
        try (HikariDataSource database = (HikariDataSource) CrashProgram.database(url)) {
            SettableClock later = SettableClock.at(Instant.now().plus(Duration.ofHours(1)));
            check(CrashProgram.crm(database, () -> {}, later));
        }
    }

    private void check(Crm crm) throws IOException {
        CrmSession session = crm.actingAs(Caller.of(CrashProgram.TENANT, "auditor"));
        while (crm.runDue(1000).hasMore()) {
            // until nothing is due
        }
        List<String> lines = delivered(crm);
        Map<UUID, Long> present = new LinkedHashMap<>();
        for (EntityType<?> type : List.of(ParcelTable.TYPE, ReminderTable.TYPE, MemberTable.TYPE)) {
            present.putAll(intact(session, type));
        }
        Map<UUID, List<Long>> complete = new LinkedHashMap<>();
        present.forEach((id, version) -> complete.put(id, upTo(version)));
        assertThat(arrived(lines)).isEqualTo(complete);
        checkDueWork(session, lines);
        for (String line : lines) {
            String[] words = line.split(" ", -1);
            if (words[0].equals("written")) {
                UUID id = Id.parse(words[1]).uuid();
                assertThat(present.get(id)).as(line).isGreaterThanOrEqualTo(Long.parseLong(words[2]));
            }
        }
    }

    /** What was noted, and what arrives now. */
    private List<String> delivered(Crm crm) throws IOException {
        List<String> lines = new ArrayList<>(notes());
        while (crm.deliver(
                        CrashProgram.SUBSCRIPTION,
                        each -> lines.add("arrived "
                                + each.entry().subject().id() + " "
                                + each.entry().subjectVersion()),
                        1000)
                .hasMore()) {
            // until nothing waits
        }
        Files.write(folder.resolve("notes"), lines);
        return lines;
    }

    /** The records that are there, each with its history whole, and their versions. */
    private static <E extends Entity<E>> Map<UUID, Long> intact(CrmSession session, EntityType<E> type) {
        Map<UUID, Long> present = new LinkedHashMap<>();
        session.records().forEach(Selection.of(type), record -> {
            present.put(record.id().uuid(), record.version());
            assertThat(session.journal()
                            .verify(RecordRef.of(type.kind(), record.id()))
                            .isIntact())
                    .isTrue();
        });
        return present;
    }

    /** Each item has done its work once, and each reminder has fired once, those that the process did not live to see included. */
    private static void checkDueWork(CrmSession session, List<String> lines) {
        Map<String, Integer> named = new LinkedHashMap<>();
        session.records()
                .forEach(Selection.of(ParcelTable.TYPE), parcel -> named.merge(parcel.name(), 1, Integer::sum));
        for (String line : lines) {
            String[] words = line.split(" ", -1);
            if (words[0].equals("scheduled")) {
                assertThat(named.get(words[1])).as(line).isEqualTo(1);
            }
        }
        session.records()
                .forEach(
                        Selection.of(ReminderTable.TYPE),
                        reminder -> assertThat(session.journal()
                                        .historyOf(ReminderTable.TYPE, reminder.id())
                                        .items())
                                .extracting(item -> item.entry().event())
                                .containsExactly("reminder.fired", "reminder.planned"));
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    /** The versions of each record in the order in which they first arrived. */
    private static Map<UUID, List<Long>> arrived(List<String> lines) {
        Map<UUID, List<Long>> arrived = new LinkedHashMap<>();
        for (String line : lines) {
            String[] words = line.split(" ", -1);
            if (words[0].equals("arrived")) {
                List<Long> versions = arrived.computeIfAbsent(UUID.fromString(words[1]), id -> new ArrayList<>());
                if (!versions.contains(Long.valueOf(words[2]))) {
                    versions.add(Long.valueOf(words[2]));
                }
            }
        }
        return arrived;
    }
}
