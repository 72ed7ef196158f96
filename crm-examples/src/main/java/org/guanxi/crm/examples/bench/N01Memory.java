package org.guanxi.crm.examples.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Whether a resource is free, asked of the store in memory with ten million bookings, beside maps of one's own. */
final class N01Memory implements Benchmark {

    private static final double RANDOM = 1000;
    private static final double WARM = 150;
    private static final double BYTES = 25;
    private static final String RESOURCES = "10000";
    private static final String EACH = "1000";

    @Override
    public String id() {
        return "N01";
    }

    @Override
    public String title() {
        return "conflict check in memory, 10,000 resources, 10,000,000 bookings";
    }

    @Override
    public Verdict run(PrintStream out) throws Exception {
        List<String> options = List.of("-Xmx8g");
        String[] figures =
                Fork.run(out, N01Heap.class, options, RESOURCES, EACH).split(" ", 3);
        for (String peer : List.of("TreeRangeMap", "TreeMap")) {
            Fork.run(out, N01Peers.class, options, peer, RESOURCES, EACH);
        }
        double random = Double.parseDouble(figures[0]);
        double warm = Double.parseDouble(figures[1]);
        double bytes = Double.parseDouble(figures[2]);
        return new Verdict(
                random <= RANDOM && warm <= WARM && bytes <= BYTES,
                String.format(
                        Locale.ROOT,
                        "%.0f ns random, %.0f ns warm, by CPU; index %.1f bytes a booking",
                        random,
                        warm,
                        bytes));
    }
}
