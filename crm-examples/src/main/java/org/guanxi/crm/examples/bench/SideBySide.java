package org.guanxi.crm.examples.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Measures the same work done in several ways, round by round in turn, so that what else the machine does weighs on all. */
final class SideBySide {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final PrintStream out;
    private final String what;
    private final List<Way> ways;
    private final double[][] wall;
    private final double[][] cpu;

    private SideBySide(PrintStream out, String what, List<Way> ways, int rounds) {
        this.out = out;
        this.what = what;
        this.ways = ways;
        this.wall = new double[ways.size()][rounds];
        this.cpu = new double[ways.size()][rounds];
    }

    /** Something done so many times. */
    @FunctionalInterface
    interface Work {
        /** Does it once; the number grows by one from call to call, over all rounds. */
        void run(int number) throws Exception;
    }

    /**
     * One way to do it.
     *
     * @param name what it is called in the figures
     * @param work what is done
     */
    record Way(String name, Work work) {}

    /**
     * Measures, and prints each way with the median of its rounds.
     *
     * @param rounds how many rounds count; a third as many go before, to warm up
     * @param times how often the work is done in a round
     * @param ways the first is ours, the second the peer to be compared with
     */
    static SideBySide run(PrintStream out, String what, int rounds, int times, Way... ways) throws Exception {
        SideBySide all = new SideBySide(out, what, List.of(ways), rounds);
        int[] done = new int[ways.length];
        int warmUp = rounds / 3 + 1;
        for (int round = -warmUp; round < rounds; round++) {
            for (int way = 0; way < ways.length; way++) {
                // who begins changes from round to round
                int turn = (way + Math.floorMod(round, ways.length)) % ways.length;
                all.measure(turn, round, times, done);
            }
        }
        all.print();
        return all;
    }

    private void measure(int way, int round, int times, int[] done) throws Exception {
        Work work = ways.get(way).work();
        long start = System.nanoTime();
        long startOfThread = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < times; i++) {
            work.run(done[way]++);
        }
        if (round >= 0) {
            cpu[way][round] = (THREADS.getCurrentThreadCpuTime() - startOfThread) / 1e3 / times;
            wall[way][round] = (System.nanoTime() - start) / 1e3 / times;
        }
    }

    private void print() {
        for (int way = 0; way < ways.size(); way++) {
            out.printf(
                    Locale.ROOT,
                    "%-24s %-30s %,10.1f µs  %,10.1f µs of the thread%s%n",
                    way == 0 ? what : "",
                    ways.get(way).name(),
                    median(wall[way]),
                    median(cpu[way]),
                    way == 0
                            ? ""
                            : String.format(
                                    Locale.ROOT, "   ours is %.2f x (%.2f by CPU)", ratio(wall, way), ratio(cpu, way)));
        }
    }

    /** How fast ours is by the clock, as a multiple of the peer: the median over the rounds. */
    double byClock() {
        return ratio(wall, 1);
    }

    /** How fast ours is by the time that the thread computes, as a multiple of the peer. */
    double byCpu() {
        return ratio(cpu, 1);
    }

    private static double ratio(double[][] times, int peer) {
        double[] ratios = new double[times[0].length];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = times[peer][i] / times[0][i];
        }
        return median(ratios);
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
