package org.guanxi.crm.examples.bench;

import java.io.PrintStream;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.guanxi.crm.Caller;
import org.guanxi.crm.Crm;
import org.guanxi.crm.CrmSession;
import org.guanxi.crm.calendar.Attendee;
import org.guanxi.crm.calendar.ItemKind;
import org.guanxi.crm.calendar.NewItem;
import org.guanxi.crm.calendar.NewResource;
import org.guanxi.crm.calendar.booking.Resource;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.persistence.jdbi.Dialect;
import org.guanxi.crm.persistence.jdbi.JdbiStorage;
import org.guanxi.crm.team.Member;

/** Eight threads book four rooms on PostgreSQL, each booking journalled; beside the same rows written by hand, with the same guard. */
final class N02Booking implements Benchmark {

    private static final int THREADS = 8;
    private static final int ROOMS = 4;
    private static final int ROUNDS = 10;
    private static final double LEAST = 0.8;
    private static final ZoneId ZONE = ZoneId.of("UTC");

    private final int tries;

    N02Booking(int tries) {
        this.tries = tries;
    }

    @Override
    public Benchmark sized(int size) {
        return new N02Booking(size);
    }

    @Override
    public String id() {
        return "N02";
    }

    @Override
    public String title() {
        return String.format(
                Locale.ROOT, "booking on PostgreSQL, 8 threads on 4 rooms, %,d tries, beside JDBC by hand", tries);
    }

    /** One try; says whether it was a booking. */
    @FunctionalInterface
    interface Way {
        boolean book(int number) throws Exception;
    }

    @Override
    public Verdict run(PrintStream out) throws Exception {
        try (BoxedPostgres database = BoxedPostgres.start(THREADS)) {
            JdbiStorage storage = JdbiStorage.on(database.pool());
            Crm crm = Crm.builder().storage(storage).build();
            database.execute(JdbiStorage.script(Dialect.postgresql(), crm.catalogue(), "crm_"));
            Way ours = ours(crm.actingAs(Caller.of("ours", "li.wei")));
            CrmSession other = crm.actingAs(Caller.of("hand", "li.wei"));
            BookingJdbc hand = new BookingJdbc(database.pool(), "hand", rooms(other), organiser(other));
            List<Double> ratios = new ArrayList<>();
            int size = tries / ROUNDS;
            round(ours, 0, size / 2);
            round(hand::book, 0, size / 2);
            for (int round = 0; round < ROUNDS; round++) {
                int from = size / 2 + round * size;
                boolean isFirst = round % 2 == 0;
                double one = round(isFirst ? ours : hand::book, from, size);
                double two = round(isFirst ? hand::book : ours, from, size);
                ratios.add(isFirst ? one / two : two / one);
                out.printf(
                        Locale.ROOT,
                        "ours %,7.0f tries/s   by hand %,7.0f tries/s%n",
                        isFirst ? one : two,
                        isFirst ? two : one);
            }
            long twice = twice(database);
            double ratio =
                    SideBySide.median(ratios.stream().mapToDouble(each -> each).toArray());
            return new Verdict(
                    ratio >= LEAST && twice == 0,
                    String.format(
                            Locale.ROOT,
                            "%.2f x by hand, %,d tries, %,d booked, %,d taken twice",
                            ratio,
                            tries,
                            database.count("crm_booking where tenant = 'ours'"),
                            twice));
        }
    }

    private static Id<Member> organiser(CrmSession session) {
        return session.team()
                .hire(
                        ActorId.of("li.wei"),
                        "Li Wei",
                        details -> details.zone(ZONE).joinedOn(LocalDate.of(2025, 1, 1)))
                .id();
    }

    private static List<Id<Resource>> rooms(CrmSession session) {
        List<Id<Resource>> rooms = new ArrayList<>();
        for (int i = 0; i < ROOMS; i++) {
            rooms.add(session.calendar()
                    .addResource(NewResource.of(Resource.Kind.ROOM, "Room " + i))
                    .id());
        }
        return rooms;
    }

    private static Way ours(CrmSession session) {
        Id<Member> organiser = organiser(session);
        List<Id<Resource>> rooms = rooms(session);
        return number -> {
            BookingJdbc.Slot slot = BookingJdbc.slot(number, ROOMS);
            return session.calendar()
                    .arrange(NewItem.builder(
                                    ItemKind.MEETING,
                                    "Meeting " + number,
                                    slot.start().atZone(ZONE),
                                    slot.end().atZone(ZONE))
                            .organiser(organiser)
                            .addAttendees(Attendee.of(rooms.get(slot.room())))
                            .build())
                    .isDone();
        };
    }

    /** Tries a second. */
    private static double round(Way way, int from, int count) throws Exception {
        AtomicInteger next = new AtomicInteger(from);
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                running.add(threads.submit(() -> {
                    start.await();
                    for (int number = next.getAndIncrement(); number < from + count; number = next.getAndIncrement()) {
                        way.book(number);
                    }
                    return true;
                }));
            }
            long begin = System.nanoTime();
            start.countDown();
            for (Future<?> each : running) {
                each.get();
            }
            return count * 1e9 / (System.nanoTime() - begin);
        } finally {
            threads.shutdown();
        }
    }

    private static long twice(BoxedPostgres database) throws SQLException {
        return database.count("(select taken_from < max(taken_until) over (partition by tenant, resource"
                + " order by taken_from, id rows between unbounded preceding and 1 preceding) as is_twice"
                + " from crm_booking) each_of where is_twice");
    }
}
