package org.guanxi.crm.persistence.jdbi;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.guanxi.crm.Caller;
import org.guanxi.crm.Crm;
import org.guanxi.crm.CrmSession;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.delivery.Delivered;
import org.guanxi.crm.delivery.Subscription;
import org.guanxi.crm.tck.area.Parcel;
import org.guanxi.crm.tck.area.ParcelEvent;
import org.guanxi.crm.tck.area.ParcelTable;
import org.guanxi.crm.timer.DueItem;

/**
 * A program that dies: it writes, schedules, does what is due and delivers on a database, notes in a file what it was
 * promised, and halts at the step named by the system property {@code crm.halt}, or works until it is killed.
 */
public final class CrashProgram {

    static final String TENANT = "acme";
    static final String SUBSCRIPTION = "erp";
    static final String TASK = "hand-in";

    private final Path notes;
    private final Crm crm;
    private final CrmSession session;

    private CrashProgram(Path folder, String url, Runnable step) {
        this.notes = folder.resolve("notes");
        this.crm = crm(database(url), step, Clock.systemUTC());
        this.session = crm.actingAs(Caller.of(TENANT, "li.wei"));
    }

    /** Connections to the database of this URL, which has user and password in it. */
    static DataSource database(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(2);
        return new HikariDataSource(config);
    }

    static Crm crm(DataSource database, Runnable step, Clock clock) {
        return Crm.builder()
                .storage(new SteppedStorage(JdbiStorage.on(database), step))
                .clock(clock)
                .entities(ParcelTable.TYPE)
                .events(ParcelEvent.HandedIn.class, ParcelEvent.Moved.class)
                .subscribe(Subscription.named(SUBSCRIPTION))
                .dueTask(TASK, CrashProgram::handIn)
                .build();
    }

    /** Arguments: the folder, the URL of the database, and how many rounds to work. */
    public static void main(String[] arguments) {
        long halt = Long.getLong("crm.halt", Long.MAX_VALUE);
        AtomicLong steps = new AtomicLong(Long.MIN_VALUE / 2);
        CrashProgram program = new CrashProgram(Path.of(arguments[0]), arguments[1], () -> {
            if (steps.incrementAndGet() == halt) {
                Runtime.getRuntime().halt(137);
            }
        });
        steps.set(0);
        for (int round = 0; round < Integer.parseInt(arguments[2]); round++) {
            program.work();
        }
        program.note("steps " + steps.get());
        Runtime.getRuntime().halt(0);
    }

    private void work() {
        String key = UUID.randomUUID().toString();
        Parcel parcel = session.inTransaction(tx -> {
            Parcel made = insert(tx, "parcel");
            tx.timer().schedule(key, Instant.now(), TASK);
            return made;
        });
        note("written " + parcel.id() + " 1");
        note("scheduled " + key);
        for (int move = 1; move < 3; move++) {
            Parcel moved = Parcel.builder().from(parcel).moves(move).build();
            parcel = session.records().update(ParcelTable.TYPE, moved, new ParcelEvent.Moved("x", move));
            note("written " + parcel.id() + " " + parcel.version());
        }
        crm.runDue(10);
        crm.deliver(SUBSCRIPTION, this::arrived, 20);
    }

    private static void handIn(CrmSession tx, DueItem item) {
        insert(tx, item.key());
    }

    private static Parcel insert(CrmSession tx, String name) {
        Parcel parcel = Parcel.builder().id(Id.of(UUID.randomUUID())).name(name).build();
        return tx.records().insert(ParcelTable.TYPE, parcel, new ParcelEvent.HandedIn(name));
    }

    private void arrived(Delivered delivered) {
        note("arrived " + delivered.entry().subject().id() + " "
                + delivered.entry().subjectVersion());
    }

    private void note(String line) {
        try {
            Files.writeString(notes, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
