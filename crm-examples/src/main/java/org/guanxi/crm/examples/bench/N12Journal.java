package org.guanxi.crm.examples.bench;

import java.io.PrintStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.IdGenerator;
import org.guanxi.crm.common.Ids;
import org.guanxi.crm.common.TenantId;
import org.guanxi.crm.event.Event;
import org.guanxi.crm.event.EventName;
import org.guanxi.crm.journal.EntryWriter;
import org.guanxi.crm.persistence.jdbi.JdbiStorage;

/** The writes of N12 once more, each with its journal entry, beside the same statements by hand. A load has no entry. */
final class N12Journal {

    private static final TenantId TENANT = TenantId.of("acme");
    private static final int BATCH = 1000;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final IdGenerator IDS = Ids.timeOrdered(Clock.systemUTC(), RANDOM);

    private final PrintStream out;
    private final JdbiStorage storage;
    private final DataSource pool;

    N12Journal(PrintStream out, JdbiStorage storage, DataSource pool) {
        this.out = out;
        this.storage = storage;
        this.pool = pool;
    }

    /** A prospect was stored. */
    @EventName("prospect.stored")
    record Stored(Id<Prospect> id) implements Event {}

    private static EntryWriter.Command command() {
        return new EntryWriter.Command(IDS.next(), now(), ActorId.of("li.wei"), Optional.empty());
    }

    private static Instant now() {
        return Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
    }

    private List<Prospect> stored(List<Prospect> batch) {
        return storage.inTransaction(TENANT, session -> {
            EntryWriter entries = new EntryWriter(session, IDS, RANDOM);
            EntryWriter.Command command = command();
            List<Prospect> stored = session.insertAll(ProspectTable.TYPE, batch);
            stored.forEach(each -> entries.note(command, ProspectTable.TYPE, null, each, new Stored(each.id())));
            entries.write();
            return stored;
        });
    }

    /** Changes prospects of two thousand new ones, half of them each way. */
    SideBySide update(int first) throws Exception {
        Prospect[] ours = stored(batch(first)).toArray(Prospect[]::new);
        Prospect[] theirs = stored(batch(first + BATCH)).toArray(Prospect[]::new);
        return SideBySide.run(
                out,
                "update, journalled",
                61,
                200,
                new SideBySide.Way("ours", number -> {
                    Prospect before = ours[number % BATCH];
                    Prospect next = changed(before, number);
                    ours[number % BATCH] = storage.inTransaction(TENANT, session -> {
                        EntryWriter entries = new EntryWriter(session, IDS, RANDOM);
                        Prospect after = session.update(ProspectTable.TYPE, next);
                        entries.note(command(), ProspectTable.TYPE, before, after, new Stored(after.id()));
                        entries.write();
                        return after;
                    });
                }),
                new SideBySide.Way("JDBC by hand", number -> {
                    Prospect before = theirs[number % BATCH];
                    Prospect next = changed(before, number);
                    theirs[number % BATCH] = N12Postgres.inTransaction(pool, connection -> {
                        ProspectJdbc.update(connection, "acme", next);
                        JournalJdbc.updated(connection, IDS.next(), now(), before, next);
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

    /** Inserts batches of a thousand. */
    SideBySide insert(int first) throws Exception {
        List<List<Prospect>> ready = new ArrayList<>();
        for (int i = 0; i < 90; i++) {
            ready.add(batch(first + i * BATCH));
        }
        AtomicInteger taken = new AtomicInteger();
        return SideBySide.run(
                out,
                "insert 1,000, journalled",
                31,
                1,
                new SideBySide.Way("ours", number -> stored(ready.get(taken.getAndIncrement()))),
                new SideBySide.Way("JDBC by hand", number -> {
                    List<Prospect> batch = ready.get(taken.getAndIncrement());
                    UUID command = IDS.next();
                    N12Postgres.inTransaction(pool, connection -> {
                        ProspectJdbc.insert(connection, "acme", batch);
                        JournalJdbc.inserted(connection, command, now(), batch);
                        return true;
                    });
                }));
    }

    private static List<Prospect> batch(int from) {
        List<Prospect> batch = new ArrayList<>(BATCH);
        for (int i = from; i < from + BATCH; i++) {
            batch.add(Prospects.of(i));
        }
        return batch;
    }
}
