package org.guanxi.crm.examples.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.guanxi.crm.Crm;
import org.guanxi.crm.calendar.booking.Booking;
import org.guanxi.crm.calendar.booking.BookingTable;
import org.guanxi.crm.calendar.booking.Resource;
import org.guanxi.crm.calendar.booking.ResourceTable;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.common.TenantId;
import org.guanxi.crm.storage.Catalogue;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.ScalarAttribute;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.storage.StorageSession;
import org.guanxi.crm.storage.memory.InMemoryStorage;

/**
 * Fills a store in memory with bookings and prints how long it takes to see whether a quarter of an hour is free, and how many bytes the
 * index and the rest take.
 */
public final class N01Heap {

    private static final TenantId TENANT = TenantId.of("acme");
    private static final int BATCH = 1000;
    private static final int ROUNDS = 5;

    private N01Heap() {}

    /** How the question is put to the store. */
    private enum Way {
        FIND,
        HAS_ANY;

        boolean isTaken(StorageSession session, Id<Resource> resource, Instant from) {
            Condition<Booking> where = BookingTable.RESOURCE
                    .is(resource)
                    .and(BookingTable.TAKEN_FROM.below(from.plusSeconds(N01Probes.LENGTH)))
                    .and(BookingTable.TAKEN_UNTIL.above(from));
            return this == FIND
                    ? !session.find(Selection.of(BookingTable.TYPE).where(where))
                            .isEmpty()
                    : session.hasAny(Booking.class, where);
        }
    }

    /** Resources and bookings of each; the last line printed is nanoseconds, random and repeated, and bytes of the index. */
    public static void main(String[] args) {
        int resources = Integer.parseInt(args[0]);
        int each = Integer.parseInt(args[1]);
        double index = indexBytes(Math.min(1000, resources), each);
        InMemoryStorage storage = new InMemoryStorage();
        storage.prepare(Crm.builder().build().catalogue());
        long before = used();
        long start = System.nanoTime();
        fill(storage, BookingTable.TYPE, resources, each);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%,d bookings of %,d resources in %.0f s; the overlap index %.1f bytes a booking, all with the entity %.0f%n",
                (long) resources * each,
                resources,
                seconds,
                index,
                (double) (used() - before) / resources / each);
        measure(storage, "has any, reading", Way.HAS_ANY, false, resources, each);
        measure(storage, "has any, holding", Way.HAS_ANY, true, resources, each);
        measure(storage, "find, reading", Way.FIND, false, resources, each);
        double[] nanos = measure(storage, "find, holding", Way.FIND, true, resources, each);
        System.out.printf(Locale.ROOT, "%.0f %.0f %.1f%n", nanos[0], nanos[1], index);
    }

    /** Inside a transaction: one that holds a guard, as one that books does, or one that only reads. */
    private static double[] measure(
            InMemoryStorage storage, String title, Way way, boolean isHolding, int resources, int each) {
        return storage.inTransaction(TENANT, session -> {
            if (isHolding) {
                session.hold(ResourceTable.TYPE, List.of(Id.of(new UUID(0, 0))));
            }
            N01Probes.Question question =
                    (resource, from) -> way.isTaken(session, Id.of(new UUID(0, resource)), Instant.ofEpochSecond(from));
            return N01Probes.measure(System.out, title, ROUNDS, resources, each, question);
        });
    }

    /** What the heap has more of with the index than without. */
    private static double indexBytes(int resources, int each) {
        long[] bytes = new long[2];
        List<EntityType<Booking>> types = List.of(type(false), type(true));
        for (int i = 0; i < bytes.length; i++) {
            InMemoryStorage storage = new InMemoryStorage();
            storage.prepare(Catalogue.of(List.of(types.get(i))));
            long before = used();
            fill(storage, types.get(i), resources, each);
            bytes[i] = used() - before;
            storage.close();
        }
        return (double) (bytes[1] - bytes[0]) / resources / each;
    }

    /** Bookings, with nothing but what an overlap index needs. */
    private static EntityType<Booking> type(boolean isIndexed) {
        EntityTypeBuilder<Booking, Booking.Builder> table = EntityType.describe(
                        "booking", Booking.class, Booking.Builder::new, Booking.Builder::from, Booking.Builder::build)
                .identity(Booking.Builder::id, Booking.Builder::version);
        ScalarAttribute<Booking, UUID> key =
                table.uuid("taker", each -> each.resource().uuid(), (builder, id) -> builder.resource(Id.of(id)));
        OrderedAttribute<Booking, Instant> from =
                table.instant("takenFrom", Booking::takenFrom, Booking.Builder::takenFrom);
        OrderedAttribute<Booking, Instant> until =
                table.instant("takenUntil", Booking::takenUntil, Booking.Builder::takenUntil);
        if (isIndexed) {
            table.overlap(key, from, until);
        }
        return table.build();
    }

    private static void fill(InMemoryStorage storage, EntityType<Booking> type, int resources, int each) {
        for (int from = 0; from < each; from += BATCH) {
            for (int resource = 0; resource < resources; resource++) {
                List<Booking> batch = new ArrayList<>();
                for (int i = from; i < Math.min(each, from + BATCH); i++) {
                    batch.add(booking(resource, i));
                }
                storage.inTransaction(TENANT, session -> session.insertAll(type, batch));
            }
        }
    }

    private static Booking booking(int resource, int number) {
        Instant start = Instant.ofEpochSecond(N01Probes.start(number));
        Instant end = start.plusSeconds(N01Probes.TAKEN);
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

    static long used() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
