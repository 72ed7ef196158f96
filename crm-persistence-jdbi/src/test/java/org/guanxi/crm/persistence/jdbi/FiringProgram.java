package org.guanxi.crm.persistence.jdbi;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import org.guanxi.crm.Crm;

/** A program that does what is due an hour from now, beside others that do the same, and notes how much it has done. */
public final class FiringProgram {

    private static final int AT_ONCE = 50;

    private FiringProgram() {}

    /** Arguments: the folder in which a file {@code go} starts it, the URL of the database, and the file for its notes. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        Path notes = folder.resolve(arguments[2]);
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofHours(1));
        try (HikariDataSource database = (HikariDataSource) CrashProgram.database(arguments[1])) {
            Crm crm = CrashProgram.crm(database, () -> {}, later);
            note(notes, 0);
            while (!Files.exists(folder.resolve("go"))) {
                Thread.sleep(10);
            }
            while (crm.nextDue().filter(at -> !at.isAfter(later.instant())).isPresent()) {
                note(notes, crm.runDue(AT_ONCE).ran());
            }
        }
    }

    private static void note(Path notes, int ran) throws IOException {
        Files.writeString(notes, ran + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
