package org.guanxi.crm.examples.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** From nothing to the first saved customer, by the clock of the process that starts the other. */
final class N19Cold implements Benchmark {

    private static final int TABLES = 70;
    private static final int RUNS = 15;

    @Override
    public String id() {
        return "N19";
    }

    @Override
    public String title() {
        return "from a cold JVM to the first saved customer, with " + TABLES
                + " tables of 25 attributes besides our own";
    }

    @Override
    public Verdict run(PrintStream out) throws Exception {
        Path folder = Files.createTempDirectory("synthetic");
        try {
            String classPath = Fork.classPath();
            SyntheticTables.compile(folder, TABLES, classPath);
            return measure(out, folder + File.pathSeparator + classPath);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static Verdict measure(PrintStream out, String classPath) throws IOException, InterruptedException {
        double[] saved = new double[RUNS];
        double[] used = new double[RUNS];
        double[] nothing = new double[RUNS];
        for (int run = -2; run < RUNS; run++) {
            double[] times = start(classPath, "all", 2);
            double[] empty = start(classPath, "nothing", 1);
            if (run >= 0) {
                saved[run] = times[0];
                used[run] = times[1];
                nothing[run] = empty[0];
            }
        }
        double first = SideBySide.median(saved);
        double all = SideBySide.median(used);
        print(out, "first customer saved", saved);
        print(out, "every table used", used);
        print(out, "an empty program's first line", nothing);
        return new Verdict(
                first <= 400 && all <= 1000,
                String.format(Locale.ROOT, "first customer %.0f ms (400), all used %.0f ms (1,000)", first, all));
    }

    private static void print(PrintStream out, String what, double[] times) {
        double[] sorted = times.clone();
        java.util.Arrays.sort(sorted);
        out.printf(
                Locale.ROOT,
                "%-32s %6.0f ms (least %.0f, most %.0f)%n",
                what,
                SideBySide.median(times),
                sorted[0],
                sorted[sorted.length - 1]);
    }

    /** The milliseconds after which each of so many lines came. */
    private static double[] start(String classPath, String argument, int lines)
            throws IOException, InterruptedException {
        double[] times = new double[lines];
        long start = System.nanoTime();
        Process process = Fork.start(N19Start.class, List.of(), classPath, List.of(argument));
        try (BufferedReader output = Fork.output(process)) {
            for (int i = 0; i < lines; i++) {
                if (output.readLine() == null) {
                    throw new IllegalStateException("the program ended too early");
                }
                times[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        process.waitFor();
        return times;
    }
}
