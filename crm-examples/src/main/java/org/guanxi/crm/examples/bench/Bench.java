package org.guanxi.crm.examples.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Runs the benchmarks: {@code bench} lists them, {@code bench N14} runs one, {@code bench N13 50000} one that can be tried with fewer
 * records.
 */
public final class Bench {

    private static final List<Benchmark> ALL = List.of(
            new N01Memory(),
            new N03Recurrence(),
            new N04Worktime(),
            new N12Postgres(),
            new N13Import(1_000_000),
            new N14Memory(),
            new N18Report(),
            new N19Cold());

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private Bench() {}

    /** Runs the named benchmark, or lists all; answers whether the name is known. */
    public static boolean run(List<String> names, PrintStream out) throws Exception {
        if (names.isEmpty()) {
            ALL.forEach(each -> out.printf(Locale.ROOT, "%s  %s%n", each.id(), each.title()));
            return true;
        }
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            Optional<Benchmark> found = ALL.stream()
                    .filter(each -> each.id().equalsIgnoreCase(name))
                    .findFirst();
            if (i + 1 < names.size() && NUMBER.matcher(names.get(i + 1)).matches()) {
                int size = Integer.parseInt(names.get(++i));
                found = found.map(benchmark -> benchmark.sized(size));
            }
            if (found.isEmpty()) {
                out.println(name + " is no benchmark; `bench` alone lists them");
                return false;
            }
            Benchmark.Verdict verdict = found.get().run(out);
            out.printf(
                    Locale.ROOT,
                    "%s: %s %s%n",
                    found.get().id(),
                    verdict.figures(),
                    verdict.isReached() ? "reached" : "not reached");
        }
        return true;
    }
}
