package org.guanxi.crm.examples;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.examples.bench.Bench;
import org.guanxi.crm.examples.lab.Lab;
import org.guanxi.crm.examples.pipeline.PipelineJob;

/**
 * The programs of this module by name: without arguments or with a folder the main job, {@code [FOLDER] [--memory|--postgres]}; with
 * {@code bench [N12 ...]} the benchmarks; with {@code lab [recurrence|worktime FILE]} questions whose answers are known.
 */
public final class Main {

    private Main() {}

    /** Runs what the arguments name; ends the process with 1 if the input is of no use. */
    public static void main(String[] args) throws Exception {
        int code = run(Arrays.asList(args), System.out, System.err);
        if (code != 0) {
            System.exit(code);
        }
    }

    /** Runs what the arguments name; what is wrong with the input is told in words, line by line, and answered with 1. */
    static int run(List<String> arguments, PrintStream out, PrintStream err) throws Exception {
        try {
            if (!arguments.isEmpty() && arguments.get(0).equals("bench")) {
                Bench.run(arguments.subList(1, arguments.size()), out);
            } else if (!arguments.isEmpty() && arguments.get(0).equals("lab")) {
                Lab.run(arguments.subList(1, arguments.size()), out);
            } else {
                PipelineJob.run(arguments, out);
            }
            return 0;
        } catch (Invalid e) {
            out.flush();
            err.println("The input cannot be used:");
            e.problems().forEach(problem -> err.println("  " + problem.path() + ": " + problem.text(Locale.ENGLISH)));
            return 1;
        }
    }
}
