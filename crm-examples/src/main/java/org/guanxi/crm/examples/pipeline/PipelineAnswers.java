package org.guanxi.crm.examples.pipeline;

import java.io.PrintStream;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guanxi.crm.CrmSession;
import org.guanxi.crm.catalog.ProductTable;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.Money;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.customer.CustomerOverview;
import org.guanxi.crm.customer.CustomerTable;
import org.guanxi.crm.customer.SectionItem;
import org.guanxi.crm.journal.Change;
import org.guanxi.crm.journal.HistoryItem;
import org.guanxi.crm.opportunity.DaysToClose;
import org.guanxi.crm.opportunity.DealFigure;
import org.guanxi.crm.opportunity.Opportunity;
import org.guanxi.crm.opportunity.OpportunityFigures;
import org.guanxi.crm.opportunity.OpportunityTable;
import org.guanxi.crm.opportunity.WinRate;
import org.guanxi.crm.pipeline.StageKind;
import org.guanxi.crm.storage.Path;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.team.MemberTable;

/** Asks the CRM what a sales manager asks, and prints the answers in plain figures. */
final class PipelineAnswers {

    private static final int SHOWN = 5;

    private final CrmSession session;
    private final OpportunityFigures figures;
    private final PrintStream out;

    PipelineAnswers(CrmSession session, PrintStream out) {
        this.session = session;
        this.figures = session.opportunities().figures();
        this.out = out;
    }

    void print() {
        print("Deals by stage", figures.byStage(), OpportunityFigures.StagePlace::stage);
        print("Won by quarter", figures.wonByQuarter(), PipelineAnswers::quarter);
        print("Won by seller", figures.wonBySeller(), name -> name);
        print(
                "Won by manager",
                wonBy(OpportunityTable.OWNER.to(MemberTable.MANAGER.to(MemberTable.NAME))),
                name -> name);
        print("Won by product", figures.wonByProduct(), name -> name);
        print("Won by sector", wonBy(OpportunityTable.CUSTOMER.to(CustomerTable.INDUSTRY)), name -> name);
        printWinRates();
        printDays();
        best().ifPresent(this::printCustomer);
    }

    private <V> List<DealFigure<V>> wonBy(Path<Opportunity, V> path) {
        return figures.wonBy(path);
    }

    private static String quarter(LocalDate start) {
        return start.getYear() + "-Q" + (start.getMonthValue() / 3 + 1);
    }

    private <V> void print(String title, List<DealFigure<V>> rows, Function<V, String> name) {
        out.println();
        out.println(title);
        long deals = 0;
        Optional<Money> total = Optional.empty();
        for (DealFigure<V> row : rows) {
            line(row.of().map(name).orElse("(none)"), row.deals(), amounts(row.amounts()));
            deals += row.deals();
            for (Money amount : row.amounts()) {
                total = Optional.of(total.map(amount::plus).orElse(amount));
            }
        }
        line("total", deals, amounts(total.stream().toList()));
    }

    private void line(String name, long deals, String amount) {
        out.printf(Locale.ROOT, "  %-28s %6d deals %20s%n", name, deals, amount);
    }

    private static String amounts(List<Money> amounts) {
        return amounts.isEmpty() ? "-" : amounts.stream().map(Money::toString).collect(Collectors.joining(", "));
    }

    private void printWinRates() {
        out.println();
        out.println("Win rate: won of won and lost");
        print(figures.winRate(), "all");
        figures.winRateBy(OpportunityTable.PRODUCT.to(ProductTable.NAME))
                .forEach(rate -> print(rate, rate.of().orElse("(none)")));
    }

    private void print(WinRate<String> rate, String name) {
        String percent = rate.rate()
                .map(value -> value.value().setScale(2, RoundingMode.HALF_UP) + " %")
                .orElse("undefined");
        out.printf(Locale.ROOT, "  %-28s %6d won %6d lost %10s%n", name, rate.won(), rate.lost(), percent);
    }

    private void printDays() {
        out.println();
        out.println("Days from engaging to the end");
        for (StageKind end : List.of(StageKind.WON, StageKind.LOST)) {
            DaysToClose days = figures.daysToClose(end);
            out.printf(
                    Locale.ROOT,
                    "  %-6s %6d deals, mean %s, median %s, from %s to %s%n",
                    end.name().toLowerCase(Locale.ROOT),
                    days.deals(),
                    days.average()
                            .map(mean -> mean.setScale(2, RoundingMode.HALF_UP).toPlainString())
                            .orElse("-"),
                    days.median().map(median -> median.toPlainString()).orElse("-"),
                    days.shortest().map(String::valueOf).orElse("-"),
                    days.longest().map(String::valueOf).orElse("-"));
        }
    }

    /** The customer that was worth most, of those the first by name. */
    private Optional<Customer> best() {
        Comparator<DealFigure<String>> byAmount =
                Comparator.comparing(row -> row.amounts().get(0));
        return wonBy(OpportunityTable.CUSTOMER.to(CustomerTable.NAME)).stream()
                .filter(row -> row.of().isPresent() && !row.amounts().isEmpty())
                .max(byAmount.thenComparing(row -> row.of().orElse(""), Comparator.reverseOrder()))
                .flatMap(row -> session
                        .records()
                        .find(Selection.of(CustomerTable.TYPE)
                                .where(CustomerTable.NAME.is(row.of().orElseThrow())))
                        .stream()
                        .findFirst());
    }

    private void printCustomer(Customer customer) {
        out.println();
        out.println("All about " + customer.name());
        CustomerOverview overview = session.customers().overview(customer.id(), SHOWN);
        for (CustomerOverview.Section section : overview.sections()) {
            if (section.count() > 0) {
                out.printf(Locale.ROOT, "  %s (%d)%n", section.title().in(Locale.ENGLISH), section.count());
                section.items().forEach(item -> out.println("    " + told(item)));
            }
        }
        giveToBestSeller(customer);
        printHistory(customer);
    }

    private String told(SectionItem item) {
        String facts = item.facts().entrySet().stream()
                .map(fact -> fact.getKey() + " " + readable(fact.getValue()))
                .collect(Collectors.joining(", "));
        return item.title() + (facts.isEmpty() ? "" : " (" + facts + ")");
    }

    /** So that there is something to tell of who changed what. */
    private void giveToBestSeller(Customer customer) {
        Comparator<DealFigure<Id<Member>>> byDeals = Comparator.comparing(DealFigure::deals);
        figures.where(OpportunityTable.CUSTOMER.is(customer.id())).wonBy(OpportunityTable.OWNER).stream()
                .max(byDeals)
                .flatMap(DealFigure::of)
                .ifPresent(seller -> session.customers().change(customer.id(), changed -> changed.owner(seller)));
    }

    private void printHistory(Customer customer) {
        out.println();
        out.println("Who changed what of " + customer.name() + ", newest first");
        RecordRef record = RecordRef.of(CustomerTable.TYPE.kind(), customer.id());
        for (HistoryItem item :
                session.journal().historyOf(record, Optional.empty(), SHOWN).items()) {
            out.printf(
                    Locale.ROOT,
                    "  version %d: %s by %s%s%n",
                    item.entry().subjectVersion(),
                    item.entry().event(),
                    item.entry().actor(),
                    item.entry().reason().map(why -> ", because " + why).orElse(""));
            item.changes().stream().limit(SHOWN).forEach(change -> out.println("    " + told(change)));
        }
    }

    private String told(Change change) {
        return change.attribute() + ": " + change.before().map(this::readable).orElse("nothing") + " -> "
                + change.after().map(this::readable).orElse("nothing");
    }

    /** A value in words; a person of the team by name. */
    private String readable(Object value) {
        if (value instanceof Id<?> id) {
            Id<Member> member = Id.of(id.uuid());
            return session.records()
                    .lookFor(MemberTable.TYPE, member)
                    .map(Member::name)
                    .orElse("another record");
        }
        return String.valueOf(value);
    }
}
