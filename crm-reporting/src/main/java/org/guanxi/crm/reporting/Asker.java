package org.guanxi.crm.reporting;

import java.util.ArrayList;
import java.util.List;
import org.guanxi.crm.CrmSession;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.Summary;

/** Asks the storage, within the budget and as long as the watch lets it; keeps what it asked. For one report. */
final class Asker {

    private final CrmSession session;
    private final int budget;
    private final ReportWatch watch;
    private final boolean isExplaining;
    private final List<String> statements = new ArrayList<>();
    private int asked;

    Asker(CrmSession session, int budget, ReportWatch watch, boolean isExplaining) {
        this.session = session;
        this.budget = budget;
        this.watch = watch;
        this.isExplaining = isExplaining;
    }

    <E extends Entity<E>> List<Summary.Row> ask(Summary<E> summary) {
        if (asked == budget) {
            throw Problems.one("", "report.over-budget", "maximum", budget);
        } else if (!watch.goesOn(asked)) {
            throw Refused.because("report.cancelled", "asked", asked);
        }
        asked++;
        if (isExplaining) {
            statements.add(session.records().explain(summary));
        }
        return session.records().summarize(summary);
    }

    /** How the storage answered each question, in their order; only if it was to explain. */
    List<String> statements() {
        return List.copyOf(statements);
    }
}
