package org.guanxi.crm.examples.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Runs the benchmarks: {@code bench} lists them, {@code bench N14} runs one. */
public final class Bench {

    private static final List<Benchmark> ALL =
            List.of(new N01Memory(), new N04Worktime(), new N12Postgres(), new N14Memory(), new N18Report(), new N19Cold());

    private Bench() {}

    /** Runs the named benchmark, or lists all; answers whether the name is known. */
    public static boolean run(List<String> names, PrintStream out) throws Exception {
        if (names.isEmpty()) {
            ALL.forEach(each -> out.printf(Locale.ROOT, "%s  %s%n", each.id(), each.title()));
            return true;
        }
        for (String name : names) {
            Optional<Benchmark> found = ALL.stream()
                    .filter(each -> each.id().equalsIgnoreCase(name))
                    .findFirst();
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
