package org.guanxi.crm.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.guanxi.crm.Caller;
import org.guanxi.crm.CrmSession;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.Money;
import org.guanxi.crm.customer.CustomerTable;
import org.guanxi.crm.customer.NewCustomer;
import org.guanxi.crm.opportunity.NewOpportunity;
import org.guanxi.crm.opportunity.PastEnding;
import org.guanxi.crm.pipeline.ReasonGiven;
import org.guanxi.crm.reporting.chart.DashboardPage;
import org.guanxi.crm.reporting.ready.AreaReports;
import org.guanxi.crm.reporting.ready.DealPaths;
import org.guanxi.crm.reporting.ready.DealReports;
import org.guanxi.crm.reporting.ready.Indicator;
import org.guanxi.crm.reporting.ready.Indicators;
import org.guanxi.crm.reporting.ready.PipelineBoard;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.team.Member;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReadyReportsTest {

    private static final DealReports DEALS = new DealReports(ReportCalendar.STANDARD, new CurrencyPolicy.One());
    private static final AreaReports AREAS = new AreaReports(ReportCalendar.STANDARD);
    private static final Reports REPORTS = Reports.by(Engines.CLOCK);

    static List<Engines.Engine> engines() {
        return Engines.all();
    }

    private static CrmSession world(Engines.Engine engine) {
        CrmSession session = engine.crm().actingAs(Caller.of("ready" + System.nanoTime(), "li.wei"));
        session.opportunities().useStandard();
        Id<Member> li = session.team()
                .hire(ActorId.of("li.wei"), "Li Wei", person -> {})
                .id();
        session.customers().register(NewCustomer.organisation("Shanghai Bell"));
        List<NewOpportunity> deals = new ArrayList<>();
        deals.add(deal(li, "won", "10"));
        deals.add(deal(li, "won", "5"));
        deals.add(deal(li, "lost", "7"));
        session.opportunities().openAll(deals);
        return session;
    }

    private static NewOpportunity deal(Id<Member> owner, String end, String amount) {
        NewOpportunity.Builder draft = NewOpportunity.builder();
        draft.name("Deal").owner(owner).stage("engaging").amount(Money.of(amount, "CNY"));
        draft.openedOn(LocalDate.parse("2026-02-01"));
        return draft.ending(new PastEnding(end, LocalDate.parse("2026-05-01"), ReasonGiven.of("not-recorded")))
                .build();
    }

    @ParameterizedTest
    @MethodSource("engines")
    @Tag("REP-03")
    void everyReadyReportAndIndicatorCanBeRun(Engines.Engine engine) {
        CrmSession session = world(engine);
        List<ReportDefinition> all = new ArrayList<>(AREAS.all());
        Indicators.all(DEALS, AREAS).forEach(indicator -> all.addAll(indicator.reports()));
        all.addAll(List.of(
                DEALS.byStage(), DEALS.pipelineByStage(), DEALS.wonByQuarter(), DEALS.endings(), DEALS.wonBySector(3)));
        assertThat(all).allSatisfy(definition -> {
            Report report = REPORTS.run(session, definition);
            assertThat(DefinitionText.read(DefinitionText.write(definition))).isEqualTo(report.definition());
        });
        Report overview = REPORTS.run(session, DEALS.overview());
        assertThat(overview.rows().get(0).number("winRate").orElseThrow()).isEqualByComparingTo("0.6666666667");
        assertThat(REPORTS.run(session, AREAS.customersBy("status", "x", "x", CustomerTable.STATUS))
                        .total()
                        .orElseThrow()
                        .value("count"))
                .contains(1L);
        assertThat(DashboardPage.html(REPORTS, session, PipelineBoard.of(DEALS), Locale.CHINESE))
                .contains("销售漏斗");
    }

    @ParameterizedTest
    @MethodSource("engines")
    @Tag("REP-05")
    void theWaysOfDealsAreCountedWithTheirEnds(Engines.Engine engine) {
        DealPaths paths = DealPaths.of(world(engine), Condition.all());
        assertThat(paths.deals()).isEqualTo(3);
        assertThat(paths.variants())
                .extracting(each -> each.stages() + " " + each.deals() + " " + each.end() + " "
                        + each.meanTime().toDays())
                .containsExactly("[engaging, won] 2 WON 89", "[engaging, lost] 1 LOST 89");
        assertThat(paths.variants().get(1).lostAt()).contains("engaging");
        assertThat(paths.steps()).extracting(DealPaths.Step::times).containsExactly(2L, 1L);
    }

    @Test
    @Tag("REP-03")
    void theCatalogueHasEveryIndicatorAndSaysWhatItWaitsFor() {
        List<Indicator> all = Indicators.all(DEALS, AREAS);
        assertThat(all).hasSize(35).allSatisfy(each -> {
            assertThat(each.formula()).isNotBlank();
            assertThat(each.reports().isEmpty() && each.waitsFor().isEmpty()).isFalse();
        });
        assertThat(all.get(34).id()).isEqualTo("K35");
    }
}
