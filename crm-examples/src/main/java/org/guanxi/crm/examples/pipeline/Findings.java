package org.guanxi.crm.examples.pipeline;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.guanxi.crm.exchange.ImportReport;

/** Prints the reports of several imports: each kind of thing with how often it came, what was done, and its first examples. */
final class Findings {

    private static final int EXAMPLES = 3;

    private Findings() {}

    static void print(List<ImportReport> reports, PrintStream out) {
        out.println("What did not fit, and what was done about it:");
        reports.forEach(report -> report.findings().forEach(finding -> print(finding, out)));
        if (reports.stream().allMatch(report -> report.findings().isEmpty())) {
            out.println("  nothing");
        }
    }

    private static void print(ImportReport.Finding finding, PrintStream out) {
        Mismatch mismatch = Mismatch.of(finding.code());
        ImportReport.Example first = finding.examples().get(0);
        String words = mismatch == null
                ? first.problem().text(Locale.ENGLISH)
                : mismatch.words(finding.about().or(first::value).orElse(""));
        out.printf(
                Locale.ROOT,
                "  %6d  %s: %s (such as %s)%n",
                finding.count(),
                words,
                mismatch == null ? "left out" : mismatch.done(),
                finding.examples().stream()
                        .limit(EXAMPLES)
                        .map(Findings::record)
                        .collect(Collectors.joining(", ")));
    }

    /** The record by the name it bears in the files; else the line. */
    private static String record(ImportReport.Example example) {
        Object record = example.problem().arguments().get("record");
        return record == null ? "line " + example.line() : String.valueOf(record);
    }
}
