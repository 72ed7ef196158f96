package org.guanxi.crm.examples.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Random;

/** The bookings and the questions of N01, the same for all: each resource is taken for 45 minutes of every hour. */
final class N01Probes {

    /** How long a booking is, in seconds. */
    static final int TAKEN = 2700;

    /** How long a time is that is asked for, in seconds. */
    static final int LENGTH = 900;

    private static final int HOUR = 3600;
    private static final long BEGINNING = 1_767_225_600;
    private static final int PROBES = 1_000_000;

    private N01Probes() {}

    /** Whether a resource is taken at any time of the quarter of an hour that begins then. */
    @FunctionalInterface
    interface Question {
        boolean isTaken(int resource, long from);
    }

    /** When a booking begins, in seconds. */
    static long start(int number) {
        return BEGINNING + (long) number * HOUR;
    }

    /** Nanoseconds of CPU of one question, half of which are answered yes: anywhere, and at one place again and again. */
    static double[] measure(PrintStream out, String title, int rounds, int resources, int each, Question question) {
        double[] random = new double[rounds];
        double[] warm = new double[rounds];
        for (int round = -2; round < rounds; round++) {
            double anywhere = anywhere(resources, each, question);
            double here = here(resources, each, question);
            if (round >= 0) {
                random[round] = anywhere;
                warm[round] = here;
            }
        }
        double[] nanos = {SideBySide.median(random), SideBySide.median(warm)};
        out.printf(Locale.ROOT, "%-36s %,7.0f ns random  %,6.0f ns warm%n", title, nanos[0], nanos[1]);
        return nanos;
    }

    private static double anywhere(int resources, int each, Question question) {
        Random random = new Random(1);
        int found = 0;
        long start = cpu();
        for (int i = 0; i < PROBES; i++) {
            long from = start(random.nextInt(each)) + (i % 2 == 0 ? LENGTH : TAKEN);
            found += question.isTaken(random.nextInt(resources), from) ? 1 : 0;
        }
        return nanos(start, found);
    }

    private static double here(int resources, int each, Question question) {
        int found = 0;
        long hour = start(each / 2);
        long start = cpu();
        for (int i = 0; i < PROBES; i++) {
            found += question.isTaken(resources / 2, hour + (i % 2 == 0 ? LENGTH : TAKEN)) ? 1 : 0;
        }
        return nanos(start, found);
    }

    private static double nanos(long start, int found) {
        double nanos = (double) (cpu() - start) / PROBES;
        if (found != PROBES / 2) {
            throw new IllegalStateException("found " + found);
        }
        return nanos;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
