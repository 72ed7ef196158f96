package org.guanxi.crm.examples.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import java.util.function.IntConsumer;

/**
 * How often a second this thread can do something.
 *
 * @param byClock by the clock on the wall, which also counts what others on the machine do
 * @param byCpu by the time that the thread computes; the same as by the clock on an idle machine
 */
record Rate(double byClock, double byCpu) {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Does it so many times a round, three rounds to warm up and then these to measure; the median round counts. */
    static Rate of(int times, int rounds, IntConsumer action) {
        double[] clock = new double[rounds];
        double[] cpu = new double[rounds];
        for (int round = -3; round < rounds; round++) {
            long start = System.nanoTime();
            long startOfThread = THREADS.getCurrentThreadCpuTime();
            for (int i = 0; i < times; i++) {
                action.accept(i);
            }
            if (round >= 0) {
                cpu[round] = times * 1e9 / (THREADS.getCurrentThreadCpuTime() - startOfThread);
                clock[round] = times * 1e9 / (System.nanoTime() - start);
            }
        }
        return new Rate(SideBySide.median(clock), SideBySide.median(cpu));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,.0f/s by CPU (%,.0f/s by the clock)", byCpu, byClock);
    }
}
