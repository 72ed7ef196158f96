package org.guanxi.crm.examples;

import java.io.PrintStream;
import java.util.Locale;

/** A bar that fills while long work goes on; drawn anew at most once per percent, on one line. */
public final class ProgressBar {

    private static final int WIDTH = 40;

    private final PrintStream out;
    private final String what;
    private final long total;
    private long drawn = -1;

    /** A bar for so many steps of this work. */
    public ProgressBar(PrintStream out, String what, long total) {
        this.out = out;
        this.what = what;
        this.total = Math.max(1, total);
    }

    /** Shows that so many steps are done. */
    public void at(long done) {
        long percent = Math.min(100, done * 100 / total);
        if (percent != drawn) {
            drawn = percent;
            int filled = (int) (percent * WIDTH / 100);
            out.printf(
                    Locale.ROOT,
                    "\r%-22s [%s%s] %3d %%",
                    what,
                    "#".repeat(filled),
                    "-".repeat(WIDTH - filled),
                    percent);
            out.flush();
        }
    }

    /** Fills the bar and ends its line. */
    public void end() {
        at(total);
        out.println();
    }
}
