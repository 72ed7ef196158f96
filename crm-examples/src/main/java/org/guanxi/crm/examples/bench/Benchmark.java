package org.guanxi.crm.examples.bench;

import java.io.PrintStream;

/** One number to reach: it measures, prints what it saw, and says whether that is enough. */
interface Benchmark {

    /** Its id, such as {@code N12}. */
    String id();

    /** What it measures, in one line. */
    String title();

    /** The same with so many records, where it can be tried with fewer than the number asks for. */
    default Benchmark sized(int size) {
        return this;
    }

    /** Measures, and prints the figures with the peer's beside them. */
    Verdict run(PrintStream out) throws Exception;

    /**
     * Whether the number is reached.
     *
     * @param isReached whether every part is
     * @param figures the parts, in one line
     */
    record Verdict(boolean isReached, String figures) {}
}
