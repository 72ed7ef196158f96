package org.guanxi.crm.examples;

import java.util.Arrays;
import java.util.List;
import org.guanxi.crm.examples.bench.Bench;
import org.guanxi.crm.examples.lab.Lab;
import org.guanxi.crm.examples.pipeline.PipelineJob;

/**
 * The programs of this module by name: without arguments or with a folder the main job, {@code [FOLDER] [--memory|--postgres]}; with
 * {@code bench [N12 ...]} the benchmarks; with {@code lab [recurrence|worktime FILE]} questions whose answers are known.
 */
public final class Main {

    private Main() {}

    /** Runs what the arguments name. */
    public static void main(String[] args) throws Exception {
        List<String> arguments = Arrays.asList(args);
        if (!arguments.isEmpty() && arguments.get(0).equals("bench")) {
            Bench.run(arguments.subList(1, arguments.size()), System.out);
        } else if (!arguments.isEmpty() && arguments.get(0).equals("lab")) {
            Lab.run(arguments.subList(1, arguments.size()), System.out);
        } else {
            PipelineJob.run(arguments, System.out);
        }
    }
}
