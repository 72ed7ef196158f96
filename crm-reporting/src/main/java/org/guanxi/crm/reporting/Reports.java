package org.guanxi.crm.reporting;

import java.time.Clock;
import java.util.List;
import org.guanxi.crm.CrmSession;
import org.guanxi.crm.storage.Entity;

/**
 * Answers report definitions by the rights of the session's caller, which apply to the records and to everything along every path.
 * Immutable, thread-safe. Costs one summary for each level of totals and each currency field, twice where a window is compared; outside
 * a transaction each is read in one of its own, inside {@link CrmSession#inTransaction} all in that one.
 */
public final class Reports {

    /** How many questions a report may put to the storage unless something else is said. */
    public static final int DEFAULT_BUDGET = 200;

    private final Clock clock;
    private final ExchangeRates rates;
    private final int budget;

    private Reports(Clock clock, ExchangeRates rates, int budget) {
        this.clock = clock;
        this.rates = rates;
        this.budget = budget;
    }

    /** Reports that reckon by this clock, without exchange rates. */
    public static Reports by(Clock clock) {
        return new Reports(clock, ExchangeRates.NONE, DEFAULT_BUDGET);
    }

    /** The same with these exchange rates. */
    public Reports rates(ExchangeRates given) {
        return new Reports(clock, given, budget);
    }

    /** The same with so many questions to the storage at most for one report; more end it with {@code report.over-budget}. */
    public Reports budget(int questions) {
        return new Reports(clock, rates, questions);
    }

    /**
     * Checks a definition without asking for records; reads the custom fields of the kinds it names.
     *
     * @throws org.guanxi.crm.error.Invalid with everything that is wrong: {@code catalogue.unknown-kind}; {@code
     *     report.unknown-field}, {@code report.unknown-name}, {@code report.same-name}, {@code report.no-figure}, {@code
     *     report.wrong-figure}, {@code report.not-additive}, {@code report.cyclic-figure}, {@code report.wrong-bucket}, {@code
     *     report.no-time}, {@code report.many-values}, {@code report.wrong-comparison}, {@code report.comparison-without-window},
     *     {@code report.several-amounts}, {@code report.as-of-impossible}, {@code report.too-large}, {@code selection.limit}; and
     *     what {@link org.guanxi.crm.search.QueryText} says of values
     */
    public void check(CrmSession session, ReportDefinition definition) {
        new Planner(session, definition, clock.instant()).plan();
    }

    /**
     * Answers a definition.
     *
     * @throws org.guanxi.crm.error.Invalid as {@link #check}; {@code report.mixed-currencies} where amounts of more than one currency
     *     meet and the policy is {@link CurrencyPolicy.One}, {@code report.no-rate} naming every rate that is missing, {@code
     *     report.top-of-currencies}, {@code report.over-budget}, {@code summary.too-many-groups} beyond {@link
     *     org.guanxi.crm.storage.Summary#MAXIMUM_GROUPS}
     * @throws org.guanxi.crm.error.Forbidden {@code access.withheld} if it asks for what is withheld from the caller
     */
    public Report run(CrmSession session, ReportDefinition definition) {
        return run(session, definition, ReportWatch.NONE);
    }

    /**
     * Answers a definition while somebody watches; errors as {@link #run(CrmSession, ReportDefinition)}.
     *
     * @throws org.guanxi.crm.error.Refused {@code report.cancelled} when the watch ends it
     */
    public Report run(CrmSession session, ReportDefinition definition, ReportWatch watch) {
        Plan<?> plan = new Planner(session, definition, clock.instant()).plan();
        return report(plan, new Asker(session, budget, watch, false));
    }

    /**
     * How the storage answers a definition, question by question: on a database the statements with what is bound to them. Answers the
     * report on the way, as later questions depend on earlier answers; needs a second connection while it does. For people; no form is
     * promised.
     */
    public List<String> explain(CrmSession session, ReportDefinition definition) {
        Plan<?> plan = new Planner(session, definition, clock.instant()).plan();
        Asker asker = new Asker(session, budget, ReportWatch.NONE, true);
        report(plan, asker);
        return asker.statements();
    }

    private <E extends Entity<E>> Report report(Plan<E> plan, Asker asker) {
        return new Evaluation<>(plan, asker, rates).report();
    }
}
