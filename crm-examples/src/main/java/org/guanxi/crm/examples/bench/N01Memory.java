package org.guanxi.crm.examples.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Whether a resource is free, asked of the store in memory with ten million bookings. The peers are still to be put beside it. */
final class N01Memory implements Benchmark {

    private static final double RANDOM = 1000;
    private static final double WARM = 150;

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
        String last = Fork.run(out, N01Heap.class, List.of("-Xmx8g"), "10000", "1000");
        double random = Double.parseDouble(last.substring(0, last.indexOf(' ')));
        double warm = Double.parseDouble(last.substring(last.indexOf(' ') + 1));
        return new Verdict(
                random <= RANDOM && warm <= WARM,
                String.format(Locale.ROOT, "%.0f ns random, %.0f ns warm, by CPU", random, warm));
    }
}
