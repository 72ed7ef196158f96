package org.guanxi.crm.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.guanxi.crm.CrmSession;
import org.guanxi.crm.common.Money;
import org.guanxi.crm.storage.Selection;

/** A report means the same on every engine, and its cells are what the records behind them add up to. */
class OneMeaningProperties {

    private static final Reports REPORTS = Reports.by(Engines.CLOCK).rates(Engines.RATES);

    @Property(tries = 60)
    @Tag("REP-02")
    void everyEngineAnswersTheSame(
            @ForAll long seed,
            @ForAll @IntRange(max = 60) int count,
            @ForAll(supplier = Definitions.class) ReportDefinition definition) {
        Sales sales = Sales.random(seed, count, false);
        List<String> answers = new ArrayList<>();
        for (Engines.Engine engine : Engines.all()) {
            answers.add(REPORTS.run(sales.in(engine), definition).toString());
        }
        assertThat(answers).allMatch(answers.get(0)::equals);
    }

    @Property(tries = 60)
    @Tag("REP-03")
    void theRecordsBehindACellAddUpToIt(
            @ForAll long seed,
            @ForAll @IntRange(max = 60) int count,
            @ForAll(supplier = Definitions.class) ReportDefinition drawn) {
        ReportDefinition.Builder plain = ReportDefinition.builder();
        ReportDefinition definition =
                plain.from(drawn).currencies(new CurrencyPolicy.One()).build();
        Sales sales = Sales.random(seed, count, true);
        Engines.Engine engine =
                Engines.all().get(Math.floorMod(seed, Engines.all().size()));
        CrmSession session = sales.in(engine);
        Report report = REPORTS.run(session, definition);
        List<Report.Row> rows = new ArrayList<>(report.rows());
        rows.addAll(report.totals());
        for (Report.Row row : rows) {
            List<Sale> counted = behind(session, report, row, "count");
            assertThat(row.value("count")).contains((long) counted.size());
            assertThat(row.value("gifts"))
                    .contains((long) behind(session, report, row, "gifts").size());
            assertThat(row.number("price")).isEqualTo(sum(prices(counted)));
            assertThat(row.number("mean")).isEqualTo(mean(prices(behind(session, report, row, "mean"))));
            assertThat(row.number("dearest"))
                    .isEqualTo(
                            prices(counted).stream().max(BigDecimal::compareTo).map(Values::normal));
            assertThat(row.value("first"))
                    .isEqualTo(counted.stream().map(Sale::soldAt).min(Instant::compareTo));
            assertThat(row.value("shops"))
                    .contains(sales.shops().stream()
                            .filter(shop -> counted.stream()
                                    .anyMatch(sale -> sale.shop().equals(Optional.of(shop.id()))))
                            .flatMap(shop -> shop.city().stream())
                            .distinct()
                            .count());
        }
        if (definition.having().isEmpty()
                && (definition.top().isEmpty() || definition.top().get().hasRest())) {
            report.total()
                    .ifPresent(total -> assertThat(total.value("count"))
                            .contains(report.rows().stream()
                                    .mapToLong(row -> (Long) row.value("count").orElse(0L))
                                    .sum()));
        }
    }

    private static List<Sale> behind(CrmSession session, Report report, Report.Row row, String figure) {
        @SuppressWarnings("unchecked") // the report is about sales
        Selection<Sale> selection = (Selection<Sale>) report.recordsBehind(row, figure);
        return session.records().find(selection.limit(Selection.MAXIMUM_LIMIT));
    }

    private static List<BigDecimal> prices(List<Sale> sales) {
        return sales.stream()
                .map(sale -> sale.price().map(Money::amount).orElse(null))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Optional<BigDecimal> sum(List<BigDecimal> prices) {
        return prices.stream().reduce(BigDecimal::add).map(Values::normal);
    }

    private static Optional<BigDecimal> mean(List<BigDecimal> prices) {
        return prices.stream()
                .reduce(BigDecimal::add)
                .map(sum -> Values.normal(sum.divide(BigDecimal.valueOf(prices.size()), 10, RoundingMode.HALF_UP)));
    }
}
