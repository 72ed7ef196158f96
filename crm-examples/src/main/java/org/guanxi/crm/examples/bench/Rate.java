package org.guanxi.crm.examples.bench;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** How often a second something can be done, by the clock of this process. */
final class Rate {

    private Rate() {}

    /** Does it so many times to warm up and so many rounds of so many times to measure; answers the median round. */
    static double perSecond(int times, int rounds, IntConsumer action) {
        run(times, action);
        run(times, action);
        double[] rates = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            rates[i] = run(times, action);
        }
        Arrays.sort(rates);
        return rates[rounds / 2];
    }

    private static double run(int times, IntConsumer action) {
        long start = System.nanoTime();
        for (int i = 0; i < times; i++) {
            action.accept(i);
        }
        return times * 1e9 / (System.nanoTime() - start);
    }
}
