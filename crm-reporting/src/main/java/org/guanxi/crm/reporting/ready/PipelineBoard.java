package org.guanxi.crm.reporting.ready;

import java.time.Duration;
import org.guanxi.crm.catalog.ProductTable;
import org.guanxi.crm.customer.CustomerTable;
import org.guanxi.crm.opportunity.OpportunityTable;
import org.guanxi.crm.reporting.Dimension;
import org.guanxi.crm.reporting.ReportDefinition;
import org.guanxi.crm.reporting.chart.Chart;
import org.guanxi.crm.reporting.chart.Dashboard;
import org.guanxi.crm.reporting.chart.Panel;
import org.guanxi.crm.storage.Grouping.Unit;
import org.guanxi.crm.team.MemberTable;

/** The dashboard of a sales manager. */
public final class PipelineBoard {

    private static final int MOST = 10;
    private static final int MOST_ON_WALL = 6;

    private PipelineBoard() {}

    /** The board of these reports, narrowed by quarter of the end, product, seller's superior and sector. */
    public static Dashboard of(DealReports deals) {
        Dashboard board = Dashboard.of(DealReports.text("Sales pipeline", "销售漏斗"));
        board = board.panel(panel(
                                deals.overview(),
                                Chart.of(Chart.Type.NUMBER, "open", "won", "wonAmount", "meanWon", "winRate", "days")
                                        .percent("winRate"))
                        .wide())
                .panel(panel(deals.wonByQuarter(), Chart.of(Chart.Type.BAR, "amount")))
                .panel(panel(deals.byStage(), Chart.of(Chart.Type.FUNNEL, "deals")))
                .panel(panel(deals.wonBySeller(MOST), Chart.of(Chart.Type.BAR, "amount")))
                .panel(panel(deals.wonByProduct(MOST), Chart.of(Chart.Type.PIE, "amount")))
                .panel(panel(deals.wonByMonthAndProduct(), Chart.of(Chart.Type.LINE, "amount"))
                        .wide())
                .panel(panel(
                        deals.winRateByProduct(),
                        Chart.of(Chart.Type.TABLE, "won", "lost", "winRate").percent("winRate")))
                .panel(panel(deals.wonBySector(MOST), Chart.of(Chart.Type.BAR, "amount")))
                .panel(panel(
                        deals.winRateByManager(),
                        Chart.of(Chart.Type.BAR, "winRate").percent("winRate")))
                .panel(panel(deals.endings(), Chart.of(Chart.Type.SANKEY, "deals")));
        return filtered(board);
    }

    /** The board on a wall: the same reports, the numbers big, on one screen, loaded again after this time. */
    public static Dashboard wall(DealReports deals, Duration every) {
        return Dashboard.of(DealReports.text("Sales today", "今日销售"))
                .panel(panel(
                                deals.overview(),
                                Chart.of(Chart.Type.NUMBER, "open", "won", "wonAmount", "winRate", "days")
                                        .percent("winRate"))
                        .wide())
                .panel(panel(deals.wonByQuarter(), Chart.of(Chart.Type.BAR, "amount")))
                .panel(panel(deals.byStage(), Chart.of(Chart.Type.FUNNEL, "deals")))
                .panel(panel(deals.wonBySeller(MOST_ON_WALL), Chart.of(Chart.Type.BAR, "amount")))
                .panel(panel(deals.wonByMonthAndProduct(), Chart.of(Chart.Type.LINE, "amount")))
                .panel(panel(deals.wonByProduct(MOST_ON_WALL), Chart.of(Chart.Type.PIE, "amount")))
                .panel(panel(
                        deals.winRateByManager(),
                        Chart.of(Chart.Type.BAR, "winRate").percent("winRate")))
                .onWall(every);
    }

    private static Dashboard filtered(Dashboard board) {
        String kind = OpportunityTable.TYPE.kind();
        return board.filter(new Dashboard.Choice(
                        DealReports.text("Closed in", "关闭季度"),
                        kind,
                        Dimension.of("quarter", OpportunityTable.CLOSED_ON, Unit.QUARTER)))
                .filter(new Dashboard.Choice(
                        DealReports.text("Product", "产品"),
                        kind,
                        Dimension.of("product", OpportunityTable.PRODUCT.to(ProductTable.NAME))))
                .filter(new Dashboard.Choice(
                        DealReports.text("Manager", "经理"),
                        kind,
                        Dimension.of("manager", OpportunityTable.OWNER.to(MemberTable.MANAGER.to(MemberTable.NAME)))))
                .filter(new Dashboard.Choice(
                        DealReports.text("Sector", "行业"),
                        kind,
                        Dimension.of("sector", OpportunityTable.CUSTOMER.to(CustomerTable.INDUSTRY))));
    }

    private static Panel panel(ReportDefinition report, Chart chart) {
        return Panel.of(report, chart)
                .name("open", "Open deals", "在谈商机")
                .name("won", "Won", "赢单")
                .name("lost", "Lost", "输单")
                .name("wonAmount", "Won amount", "成交金额")
                .name("meanWon", "Mean won deal", "平均单额")
                .name("winRate", "Win rate", "赢单率")
                .name("days", "Mean days to win", "平均成交天数")
                .name("deals", "Deals", "商机数")
                .name("amount", "Amount", "金额")
                .name("quarter", "Quarter", "季度")
                .name("month", "Month", "月份")
                .name("stage", "Stage", "阶段")
                .name("seller", "Seller", "销售员")
                .name("product", "Product", "产品")
                .name("manager", "Manager", "经理")
                .name("sector", "Sector", "行业")
                .name("from", "From", "来自阶段")
                .name("to", "To", "结果")
                .code("OPEN", "open", "在谈")
                .code("WON", "won", "赢单")
                .code("LOST", "lost", "输单")
                .code("ABANDONED", "abandoned", "放弃")
                .code("won", "won", "赢单")
                .code("lost", "lost", "输单")
                .code("abandoned", "abandoned", "放弃")
                .code("prospecting", "prospecting", "寻找机会")
                .code("engaging", "engaging", "接触")
                .code("qualifying", "qualifying", "甄别")
                .code("proposing", "proposing", "方案")
                .code("negotiating", "negotiating", "谈判");
    }
}
