package org.guanxi.crm.examples.bench;

import java.util.Locale;
import org.guanxi.crm.storage.Catalogue;
import org.guanxi.crm.storage.Summary;
import org.guanxi.crm.storage.memory.InMemoryStorage;

/** The report in memory, in a process with room for a million deals. */
public final class N18Memory {

    private static final int RUNS = 21;

    private N18Memory() {}

    /** The first argument says how many deals; the last line printed is the milliseconds of the median run. */
    public static void main(String[] args) {
        InMemoryStorage storage = new InMemoryStorage();
        storage.prepare(Catalogue.of(java.util.List.of(Deal.Table.TYPE, Firm.Table.TYPE)));
        N18Report.fill(storage, Integer.parseInt(args[0]));
        Summary<Deal> report = N18Report.report();
        Rate rate = Rate.of(
                1,
                RUNS,
                number -> storage.inTransaction(
                        N18Report.TENANT, session -> session.summarize(report).size()));
        System.out.printf(
                Locale.ROOT,
                "in memory: %.0f ms of the thread, %.0f ms by the clock%n",
                1000 / rate.byCpu(),
                1000 / rate.byClock());
        System.out.printf(Locale.ROOT, "%.1f%n", 1000 / rate.byClock());
    }
}
