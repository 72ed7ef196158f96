package org.guanxi.crm.examples.bench;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.guanxi.crm.Crm;
import org.guanxi.crm.calendar.booking.Booking;
import org.guanxi.crm.calendar.booking.BookingTable;
import org.guanxi.crm.calendar.booking.Resource;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.common.TenantId;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.storage.memory.InMemoryStorage;

/** Fills a store in memory with bookings and prints how long it takes to see whether a quarter of an hour is free. */
public final class N01Heap {

    private static final TenantId TENANT = TenantId.of("acme");
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final int BATCH = 1000;
    private static final int PROBES = 1_000_000;

    private N01Heap() {}

    /** Resources and bookings of each; the last line printed is the nanoseconds of a random check and of a repeated one. */
    public static void main(String[] args) {
        int resources = Integer.parseInt(args[0]);
        int each = Integer.parseInt(args[1]);
        InMemoryStorage storage = new InMemoryStorage();
        storage.prepare(Crm.builder().build().catalogue());
        long before = used();
        long start = System.nanoTime();
        for (int i = 0; i < each; i += BATCH) {
            fill(storage, resources, i, Math.min(each, i + BATCH));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        long bytes = used() - before;
        System.out.printf(
                Locale.ROOT,
                "%,d bookings of %,d resources in %.0f s, %.0f bytes each with the entity%n",
                (long) resources * each,
                resources,
                seconds,
                (double) bytes / resources / each);
        check(storage, resources, each, true);
        double random = check(storage, resources, each, true);
        double warm = check(storage, 1, each, false);
        System.out.printf(Locale.ROOT, "%.0f %.0f%n", random, warm);
    }

    private static void fill(InMemoryStorage storage, int resources, int from, int until) {
        for (int resource = 0; resource < resources; resource++) {
            List<Booking> batch = new ArrayList<>();
            for (int i = from; i < until; i++) {
                batch.add(booking(resource, i));
            }
            storage.inTransaction(TENANT, session -> session.insertAll(BookingTable.TYPE, batch));
        }
    }

    private static Booking booking(int resource, int number) {
        Instant start = START.plusSeconds(number * 3600L);
        Instant end = start.plusSeconds(2700);
        return Booking.builder()
                .id(Id.of(new UUID(resource + 1L, number)))
                .resource(Id.of(new UUID(0, resource)))
                .item(new RecordRef("calendarItem", new UUID(7, number)))
                .startsAt(start)
                .endsAt(end)
                .takenFrom(start)
                .takenUntil(end)
                .build();
    }

    /** Nanoseconds of CPU of one check, half of which find a booking. */
    private static double check(InMemoryStorage storage, int resources, int each, boolean isRandom) {
        Random random = new Random(1);
        return storage.inTransaction(TENANT, session -> {
            long found = 0;
            long start = cpu();
            for (int i = 0; i < PROBES; i++) {
                Id<Resource> resource = Id.of(new UUID(0, isRandom ? random.nextInt(resources) : 0));
                int number = isRandom ? random.nextInt(each) : each / 2;
                Instant from = START.plusSeconds(number * 3600L + (i % 2 == 0 ? 900 : 2700));
                found += session.find(Selection.of(BookingTable.TYPE)
                                .where(BookingTable.RESOURCE.is(resource))
                                .where(BookingTable.TAKEN_FROM.below(from.plusSeconds(900)))
                                .where(BookingTable.TAKEN_UNTIL.above(from)))
                        .size();
            }
            double nanos = (double) (cpu() - start) / PROBES;
            if (found != PROBES / 2) {
                throw new IllegalStateException("found " + found);
            }
            return nanos;
        });
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
