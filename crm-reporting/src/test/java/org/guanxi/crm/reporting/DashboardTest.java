package org.guanxi.crm.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guanxi.crm.Caller;
import org.guanxi.crm.CrmSession;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.common.Money;
import org.guanxi.crm.reporting.chart.Chart;
import org.guanxi.crm.reporting.chart.Dashboard;
import org.guanxi.crm.reporting.chart.DashboardPage;
import org.guanxi.crm.reporting.chart.Panel;
import org.guanxi.crm.storage.Grouping.Unit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("REP-04")
class DashboardTest {

    private static final String HOSTILE = "</script><img src=x onerror=document.title='caught'>\u202Eevil";
    private static final Reports REPORTS = Reports.by(Engines.CLOCK);

    private final List<Sale> sales = new ArrayList<>();
    private CrmSession session = Engines.all().get(0).crm().actingAs(Caller.of("none", "li.wei"));

    @BeforeEach
    void sell() {
        sale("Li", "2026-04-01", 1234567);
        sale("Li", "2026-05-01", 1);
        sale("王芳", "2026-05-02", 20);
        sale(HOSTILE, "2026-05-02", 3);
        sale("=HYPERLINK(1)", "2026-05-03", 4);
        session = new Sales(List.of(), sales).in(Engines.all().get(0));
    }

    private void sale(String seller, String day, int price) {
        Sale.Builder sale = Sale.builder();
        sale.id(Sales.id(sales.size())).pieces(price % 7).isGift(price % 2 == 0).seller(seller);
        sale.soldOn(LocalDate.parse(day)).soldAt(Instant.parse(day + "T08:00:00Z"));
        sales.add(sale.price(Money.of(String.valueOf(price), "CNY")).build());
    }

    private static ReportDefinition.Builder report(String name) {
        return ReportDefinition.of(Sale.Table.TYPE, name)
                .figure("amount", Figure.sum(Sale.Table.PRICE.amount()))
                .figure("count", Figure.count())
                .figure("gifts", Figure.count().where(Filter.is(Sale.Table.GIFT, true)))
                .figure("gift rate", new Figure.Ratio("gifts", "count"));
    }

    private static Dashboard everyChart() {
        ReportDefinition seller = report("sellers")
                .by("seller", Sale.Table.SELLER)
                .totals(ReportDefinition.Totals.GRAND)
                .build();
        ReportDefinition both = report("both")
                .by("month", Sale.Table.SOLD_ON, Unit.MONTH)
                .by("seller", Sale.Table.SELLER)
                .build();
        Dashboard board = Dashboard.of(LocalizedText.of(Map.of("en", "Sales <b>", "zh", "销售 <b>")))
                .panel(Panel.of(
                        report("at a glance").build(),
                        Chart.of(Chart.Type.NUMBER, "amount", "gift rate").percent("gift rate")))
                .panel(Panel.of(
                        report("dial").build(),
                        Chart.of(Chart.Type.GAUGE, "gift rate").percent("gift rate")))
                .panel(Panel.of(seller, Chart.of(Chart.Type.SCATTER, "amount", "count")));
        for (Chart.Type type : List.of(Chart.Type.TABLE, Chart.Type.BAR, Chart.Type.PIE, Chart.Type.FUNNEL)) {
            board = board.panel(Panel.of(seller, Chart.of(type, "amount")));
        }
        for (Chart.Type type : List.of(Chart.Type.STACKED, Chart.Type.LINE, Chart.Type.HEAT_MAP, Chart.Type.SANKEY)) {
            board = board.panel(Panel.of(both, Chart.of(type, "amount")));
        }
        return board.filter(new Dashboard.Choice(
                LocalizedText.of("Month"), "testSale", Dimension.of("month", Sale.Table.SOLD_ON, Unit.MONTH)));
    }

    @Test
    void everyChartIsDrawnWithTheRightNumbersAndWithoutAnError() throws Exception {
        Browser.Seen seen = Browser.open(DashboardPage.html(REPORTS, session, everyChart(), Locale.ENGLISH));
        assertThat(seen.console()).isEmpty();
        assertThat(seen.document())
                .contains("data-state=\"ready\"")
                .contains("1,234,595")
                .contains("40%");
        assertThat(seen.document().split("<svg ", -1)).hasSizeGreaterThanOrEqualTo(10);
        assertThat(seen.document()).contains("王芳").contains("2026-04");
    }

    @Test
    void aBoardOnAWallLoadsItselfAgainAndAsksNothing() throws Exception {
        Dashboard wall = everyChart().onWall(Duration.ofSeconds(90));
        String page = DashboardPage.html(REPORTS, session, wall, Locale.CHINESE);
        assertThat(page).contains("http-equiv=\"refresh\" content=\"90\"");
        Browser.Seen seen = Browser.open(page);
        assertThat(seen.console()).isEmpty();
        assertThat(seen.document()).contains("class=\"wall\"").doesNotContain("<select");
    }

    @Test
    void theReaderNarrowsThePage() throws Exception {
        String choosing = "<script>const s = document.querySelector('select'); s.value = '2026-05';"
                + " s.dispatchEvent(new Event('change'));</script></body>";
        String page = DashboardPage.html(REPORTS, session, everyChart(), Locale.CHINESE);
        int end = page.lastIndexOf("</body>");
        Browser.Seen seen = Browser.open(page.substring(0, end) + choosing + page.substring(end + "</body>".length()));
        assertThat(seen.console()).isEmpty();
        String tile = seen.document().substring(seen.document().indexOf("class=\"tiles\""));
        assertThat(tile.substring(0, tile.indexOf("</section>")))
                .contains(">28<")
                .contains("50%");
    }

    @Test
    void whatRecordsHoldIsNeverMarkup() throws Exception {
        String page = DashboardPage.html(REPORTS, session, everyChart(), Locale.CHINESE);
        assertThat(page)
                .doesNotContain("<img src=x")
                .doesNotContain("\u202E")
                .doesNotContain("Sales <b>")
                .contains("lang=\"zh\"");
        assertThat(page).doesNotContain("src=\"http").contains("default-src 'none'");
        Browser.Seen seen = Browser.open(page);
        assertThat(seen.document()).contains("<title>销售 &lt;b&gt;</title>").doesNotContain("<img src=x");
    }
}
