package org.guanxi.crm.examples.pipeline;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What did not fit in imported files: each kind of thing with how often it came, what was done, and its first examples. */
final class Findings {

    private static final int EXAMPLES = 3;

    private final Map<String, Finding> byKind = new LinkedHashMap<>();

    private static final class Finding {
        private final String done;
        private final List<String> examples = new ArrayList<>();
        private int count;

        private Finding(String done) {
            this.done = done;
        }
    }

    /** Notes one case of this kind. */
    void note(String kind, String example, String done) {
        Finding finding = byKind.computeIfAbsent(kind, key -> new Finding(done));
        finding.count++;
        if (finding.examples.size() < EXAMPLES) {
            finding.examples.add(example);
        }
    }

    void print(PrintStream out) {
        out.println("What did not fit, and what was done about it:");
        byKind.forEach((kind, finding) -> out.printf(
                Locale.ROOT,
                "  %6d  %s: %s (such as %s)%n",
                finding.count,
                kind,
                finding.done,
                String.join(", ", finding.examples)));
        if (byKind.isEmpty()) {
            out.println("  nothing");
        }
    }
}
