package org.guanxi.crm.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.guanxi.crm.CrmSession;
import org.guanxi.crm.common.Money;
import org.guanxi.crm.customfield.FieldDefinition;
import org.guanxi.crm.customfield.FieldType;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.Problem;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.opportunity.OpportunityTable;
import org.guanxi.crm.storage.Grouping.Unit;
import org.guanxi.crm.storage.Measure;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What reports answer, in figures that a reader can check; on every engine where it says so. */
class ReportTest {

    private static final Reports REPORTS = Reports.by(Engines.CLOCK).rates(Engines.RATES);

    private final List<Sale> sales = new ArrayList<>();

    static List<Engines.Engine> engines() {
        return Engines.all();
    }

    private void sale(String seller, String day, String price) {
        Sale.Builder sale = Sale.builder();
        sale.id(Sales.id(sales.size())).pieces(1).isGift(false).soldOn(LocalDate.parse(day));
        sale.soldAt(Instant.parse(day + "T10:00:00Z"));
        if (!seller.isEmpty()) {
            sale.seller(seller);
        }
        if (!price.isEmpty()) {
            sale.price(Money.of(price.split(" ")[0], price.split(" ")[1]));
        }
        sales.add(sale.build());
    }

    private CrmSession in(Engines.Engine engine) {
        return new Sales(List.of(), sales).in(engine);
    }

    private static ReportDefinition.Builder report() {
        return ReportDefinition.of(Sale.Table.TYPE, "sales")
                .figure("count", Figure.count())
                .figure("price", Figure.sum(Sale.Table.PRICE.amount()));
    }

    private static List<String> told(List<Report.Row> rows, String... figures) {
        return rows.stream()
                .map(row -> {
                    StringBuilder line = new StringBuilder();
                    row.groups().forEach(group -> line.append(group).append(' '));
                    for (String figure : figures) {
                        line.append(row.value(figure).map(Object::toString).orElse("-"))
                                .append(' ');
                    }
                    return line.toString().strip();
                })
                .toList();
    }

    @ParameterizedTest
    @MethodSource("engines")
    @Tag("REP-01")
    void theFirstGroupsAndTheRestMakeTheTotal(Engines.Engine engine) {
        sale("Li", "2026-05-01", "5 CNY");
        sale("Li", "2026-05-02", "6 CNY");
        sale("Wang", "2026-05-02", "3 CNY");
        sale("", "2026-05-03", "1 CNY");
        sale("Zhao", "2026-05-03", "");
        ReportDefinition definition = report().by("seller", Sale.Table.SELLER)
                .figure("share", new Figure.Share("price", List.of()))
                .addOrder(new ReportDefinition.Sort("price", true))
                .top(new ReportDefinition.Top("seller", 2, "price", true))
                .totals(ReportDefinition.Totals.GRAND)
                .build();
        Report report = REPORTS.run(in(engine), definition);
        assertThat(told(report.rows(), "count", "price", "share"))
                .containsExactly("Li 2 11 0.7333333333", "Wang 1 3 0.2", "REST 2 1 0.0666666667");
        assertThat(told(report.totals(), "count", "price", "share")).containsExactly("ALL 5 15 1");
        assertThat(report.currency("price")).contains(Currency.getInstance("CNY"));
    }

    @ParameterizedTest
    @MethodSource("engines")
    @Tag("REP-01")
    void aRunningQuarterIsComparedWithAsMuchOfTheYearBefore(Engines.Engine engine) {
        sale("Li", "2026-04-10", "5 CNY");
        sale("Li", "2026-05-20", "6 CNY");
        sale("Li", "2026-05-21", "100 CNY");
        sale("Li", "2025-04-01", "2 CNY");
        sale("Li", "2025-05-20", "2 CNY");
        sale("Li", "2025-05-21", "100 CNY");
        sale("Li", "2025-06-21", "100 CNY");
        ReportDefinition definition = report().by("month", Sale.Table.SOLD_ON, Unit.MONTH)
                .during(Sale.Table.SOLD_ON, Period.current(Unit.QUARTER))
                .comparison(ReportDefinition.Comparison.PREVIOUS_YEAR)
                .totals(ReportDefinition.Totals.GRAND)
                .build();
        Report report = REPORTS.run(in(engine), definition);
        assertThat(told(report.rows(), "price")).containsExactly("2026-04-01T00:00 5", "2026-05-01T00:00 6");
        assertThat(report.rows())
                .extracting(row -> row.earlier("price").orElseThrow().toString())
                .containsExactly("2", "2");
        Report.Row total = report.total().orElseThrow();
        assertThat(total.change("price")).contains(BigDecimal.valueOf(7));
        assertThat(total.changeRate("price")).contains(new BigDecimal("1.75"));
        assertThat(report.comparedWindow().orElseThrow().until()).isEqualTo("2025-05-21T00:00");
    }

    @Test
    @Tag("REP-01")
    void sumsRunAlongAFilledYearAndStepsAreComparedWithTheOneBefore() {
        sale("Li", "2026-01-31", "4 CNY");
        sale("Li", "2026-03-01", "1 CNY");
        ReportDefinition definition = report().addDimension(
                        Dimension.of("month", Sale.Table.SOLD_ON, Unit.MONTH).filled())
                .figure("so far", new Figure.Cumulative("price", "month"))
                .figure("step", new Figure.Conversion("so far", "month"))
                .build();
        assertThat(told(REPORTS.run(in(Engines.all().get(0)), definition).rows(), "count", "price", "so far", "step"))
                .containsExactly("2026-01-01T00:00 1 4 4 -", "2026-02-01T00:00 0 - 4 1", "2026-03-01T00:00 1 1 5 1.25");
    }

    @ParameterizedTest
    @MethodSource("engines")
    @Tag("REP-01")
    void currenciesNeverAddUpSilently(Engines.Engine engine) {
        sale("Li", "2026-05-01", "1 CNY");
        sale("Li", "2026-04-30", "2 USD");
        CrmSession session = in(engine);
        assertThatThrownBy(() -> REPORTS.run(session, report().build()))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("CNY, USD");
        assertThat(told(
                        REPORTS.run(
                                        session,
                                        report().currencies(new CurrencyPolicy.Apart())
                                                .build())
                                .rows(),
                        "price"))
                .containsExactly("CNY 1", "USD 2");
        Currency yuan = Currency.getInstance("CNY");
        CurrencyPolicy today = new CurrencyPolicy.Converted(yuan, Optional.empty());
        assertThat(told(REPORTS.run(session, report().currencies(today).build()).rows(), "count", "price"))
                .containsExactly("2 15");
        CurrencyPolicy then = new CurrencyPolicy.Converted(yuan, Optional.of("soldOn"));
        assertThat(told(REPORTS.run(session, report().currencies(then).build()).rows(), "price"))
                .containsExactly("29");
        assertThatThrownBy(() -> Reports.by(Engines.CLOCK)
                        .run(session, report().currencies(then).build()))
                .hasMessageContaining("USD 2026-04-30");
    }

    @Test
    @Tag("REP-01")
    void everythingThatIsWrongWithADefinitionIsToldAtOnce() {
        ReportDefinition definition = ReportDefinition.of(Sale.Table.TYPE, "bad")
                .by("twice", Sale.Table.SELLER)
                .by("twice", Sale.Table.SELLER, Unit.MONTH)
                .addDimension(new Dimension("x", "shop.owner", Optional.empty(), 0, false))
                .figure("a", new Figure.Ratio("b", "b"))
                .figure("b", new Figure.Ratio("a", "count"))
                .figure(
                        "of text",
                        new Figure.Aggregate(Measure.Aggregate.SUM, Optional.of("seller"), Filter.everything()))
                .where(new Filter.Compare("pieces", Filter.Comparison.IS, "many"))
                .comparison(ReportDefinition.Comparison.PREVIOUS_YEAR)
                .top(new ReportDefinition.Top("nobody", 0, "a", true))
                .asOf(Instant.EPOCH)
                .build();
        assertThatThrownBy(() -> REPORTS.check(in(Engines.all().get(0)), definition))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(Problem::code)
                                .contains(
                                        "report.same-name",
                                        "report.wrong-bucket",
                                        "report.unknown-field",
                                        "report.cyclic-figure",
                                        "report.unknown-name",
                                        "report.wrong-figure",
                                        "condition.wrong-value",
                                        "report.comparison-without-window",
                                        "selection.limit",
                                        "report.as-of-impossible"));
    }

    @ParameterizedTest
    @MethodSource("engines")
    @Tag("REP-02")
    void howItIsAnsweredCanBeSeen(Engines.Engine engine) {
        sale("Li", "2026-05-01", "1 CNY");
        ReportDefinition definition = report().by("seller", Sale.Table.SELLER)
                .where(Filter.is(Sale.Table.SELLER, "Li"))
                .build();
        List<String> told = REPORTS.explain(in(engine), definition);
        assertThat(told).hasSize(2).allMatch(each -> each.contains("Li"));
        if (!engine.name().equals("memory")) {
            assertThat(told).allMatch(each -> each.contains("group by") && each.contains("?"));
        }
    }

    @Test
    @Tag("REP-08")
    void aReportEndsWhenItsBudgetOrItsWatchSaysSo() {
        CrmSession session = in(Engines.all().get(0));
        assertThatThrownBy(() -> REPORTS.budget(1).run(session, report().build()))
                .hasMessageContaining("more than 1 questions");
        assertThatThrownBy(() -> REPORTS.run(session, report().build(), asked -> asked < 1))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("report.cancelled");
    }

    @ParameterizedTest
    @MethodSource("engines")
    @Tag("REP-01")
    void customFieldsAreFullMembers(Engines.Engine engine) {
        sale("Li", "2026-05-01", "1 CNY");
        CrmSession session = in(engine);
        session.customFields()
                .define(
                        "testSale",
                        "score",
                        FieldDefinition.of(FieldType.NUMBER, "Score").build());
        ReportDefinition definition = ReportDefinition.builder()
                .name("scores")
                .kind("testSale")
                .addDimension(new Dimension("score", "custom.score", Optional.empty(), 0, false))
                .putFigure(
                        "sum",
                        new Figure.Aggregate(Measure.Aggregate.SUM, Optional.of("custom.score"), Filter.everything()))
                .where(new Filter.Not(new Filter.Compare("custom.score", Filter.Comparison.ABOVE, 3L)))
                .build();
        assertThat(told(REPORTS.run(session, definition).rows(), "sum")).containsExactly("ABSENT -");
    }

    @Test
    @Tag("REP-01")
    void periodsFollowTheFiscalCalendarAndTheZone() {
        ReportCalendar fiscal = ReportCalendar.in(ZoneId.of("Asia/Shanghai")).yearsFrom(Month.APRIL);
        LocalDate today = LocalDate.parse("2026-05-20");
        assertThat(Period.current(Unit.YEAR).days(today, fiscal)).hasToString("2026-04-01/2027-04-01");
        assertThat(Period.previous(Unit.QUARTER).days(today, fiscal)).hasToString("2026-01-01/2026-04-01");
        assertThat(Period.lastFull(3, Unit.MONTH).days(today, fiscal)).hasToString("2026-02-01/2026-05-01");
        assertThat(Period.lastDays(30).days(today, fiscal)).hasToString("2026-04-21/2026-05-21");
    }

    @Test
    @Tag("REP-01")
    void aTypedDefinitionOfTheLibrarysOwnKindsIsAccepted() {
        ReportDefinition definition = ReportDefinition.of(OpportunityTable.TYPE, "deals")
                .by("owner", OpportunityTable.OWNER)
                .figure("deals", Figure.count())
                .build();
        REPORTS.check(in(Engines.all().get(0)), definition);
    }
}
