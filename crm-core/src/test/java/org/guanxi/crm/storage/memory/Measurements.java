package org.guanxi.crm.storage.memory;

import static org.guanxi.crm.storage.memory.Deals.TENANT;

import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.storage.Grouping;
import org.guanxi.crm.storage.Measure;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.storage.Summary;

/** Prints what the store costs with a million records; run by hand. The first argument is another number of records. */
final class Measurements {

    private static final String[] STAGES = {"open", "won", "lost", "waiting", "offered"};
    private static final int FIRMS = 100_000;

    private final int count;
    private final InMemoryStorage storage = Deals.storage();

    private Measurements(int count) {
        this.count = count;
    }

    public static void main(String[] arguments) {
        Measurements measurements = new Measurements(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000);
        measurements.store();
        measurements.write();
        measurements.summarize();
        measurements.find();
    }

    private void store() {
        long before = used();
        long start = now();
        List<Firm> firms = new ArrayList<>();
        for (int i = 0; i < FIRMS; i++) {
            firms.add(Deals.firm(i, "sector " + i % 40));
        }
        storage.inTransaction(TENANT, session -> session.insertAll(FirmTable.TYPE, firms));
        for (int i = 0; i < count; i += 1000) {
            List<Deal> deals = new ArrayList<>();
            for (int j = i; j < i + 1000; j++) {
                deals.add(deal(j));
            }
            storage.inTransaction(TENANT, session -> session.insertAll(DealTable.TYPE, deals));
        }
        print("insert, thousand by thousand: %,.0f a second", count / seconds(start));
        firms.clear();
        print("memory: %,d bytes a record, with the entity and %d indexes", (used() - before) / count, 6);
        List<Object> entities = new ArrayList<>(count);
        long alone = used();
        for (int i = 0; i < count; i++) {
            entities.add(deal(i));
        }
        print("memory: %,d bytes the entity alone", (used() - alone) / count);
        entities.clear();
    }

    private static Deal deal(int number) {
        Deal.Builder builder = Deals.deal(number);
        return builder.stage(STAGES[number % STAGES.length])
                .rank(number % 97)
                .amount(BigDecimal.valueOf(number % 100_003, 2).stripTrailingZeros())
                .startsAt(Deals.MONDAY.plusSeconds(number * 61L))
                .endsAt(Deals.MONDAY.plusSeconds(number * 61L + 3600))
                .firm(Deals.id(number % FIRMS))
                .build();
    }

    private void write() {
        for (int round = 0; round < 4; round++) {
            int transactions = 1_000_000;
            long start = now();
            for (int i = 0; i < transactions; i++) {
                Id<Deal> id = Deals.id(i * 7919L % count);
                storage.inTransaction(
                        TENANT,
                        session -> session.update(
                                DealTable.TYPE, session.get(DealTable.TYPE, id).orElseThrow()));
            }
            print("get, update, commit: %,.0f a second", transactions / seconds(start));
        }
    }

    private void summarize() {
        Measure<Deal, Long> number = Measure.count();
        Measure<Deal, BigDecimal> total = Measure.sum(DealTable.AMOUNT);
        Measure<Deal, Long> highest = Measure.maximum(DealTable.RANK);
        Summary<Deal> summary = Summary.of(DealTable.TYPE)
                .groupBy(
                        Grouping.by(DealTable.STAGE),
                        Grouping.by(DealTable.FIRM.to(FirmTable.SECTOR)),
                        Grouping.byDay(
                                DealTable.STARTS_AT,
                                Grouping.Bucket.of(Grouping.Unit.MONTH, ZoneId.of("Europe/Berlin"))))
                .measure(number, total, highest);
        for (int i = 0; i < 6; i++) {
            time(
                    "summary: two groupings, one along a reference, a month, three measures",
                    () -> storage.inTransaction(
                            TENANT, session -> session.summarize(summary).size()));
        }
    }

    private void find() {
        Selection<Deal> won =
                Selection.of(DealTable.TYPE).where(DealTable.STAGE.is("won")).orderBy(DealTable.RANK.descending());
        Selection<Deal> overlapping = Selection.of(DealTable.TYPE)
                .where(DealTable.STAGE.is("won"))
                .where(DealTable.STARTS_AT.below(Deals.MONDAY.plusSeconds(30_000_000)))
                .where(DealTable.ENDS_AT.above(Deals.MONDAY.plusSeconds(29_990_000)));
        Selection<Firm> winners = Selection.of(FirmTable.TYPE)
                .where(DealTable.FIRM.hasAny(DealTable.RANK.is(96L).and(DealTable.STAGE.is("won"))));
        for (int i = 0; i < 4; i++) {
            time("first 50 of a stage by rank", () -> storage.inTransaction(TENANT, session -> session.find(won)));
            time("overlap", () -> storage.inTransaction(TENANT, session -> session.find(overlapping)));
            time("firms with such deals", () -> storage.inTransaction(TENANT, session -> session.find(winners)));
        }
    }

    private static void time(String what, Supplier<?> work) {
        long start = now();
        Object result = work.get();
        print("%s: %.3f ms, %s", what, seconds(start) * 1000, result instanceof List<?> all ? all.size() : result);
    }

    /** The time this thread has computed: on a busy machine the clock on the wall says little. */
    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double seconds(long start) {
        return (now() - start) / 1e9;
    }

    private static long used() {
        System.gc();
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
