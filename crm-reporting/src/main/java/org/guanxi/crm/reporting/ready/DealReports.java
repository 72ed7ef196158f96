package org.guanxi.crm.reporting.ready;

import java.util.List;
import java.util.Map;
import org.guanxi.crm.catalog.ProductTable;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.customer.CustomerTable;
import org.guanxi.crm.opportunity.OpportunityTable;
import org.guanxi.crm.opportunity.StageVisitTable;
import org.guanxi.crm.pipeline.StageKind;
import org.guanxi.crm.pipeline.StageTable;
import org.guanxi.crm.reporting.CurrencyPolicy;
import org.guanxi.crm.reporting.Dimension;
import org.guanxi.crm.reporting.Figure;
import org.guanxi.crm.reporting.Filter;
import org.guanxi.crm.reporting.ReportCalendar;
import org.guanxi.crm.reporting.ReportDefinition;
import org.guanxi.crm.reporting.ReportDefinition.Sort;
import org.guanxi.crm.storage.Grouping.Unit;
import org.guanxi.crm.storage.Path;
import org.guanxi.crm.team.MemberTable;

/**
 * Reports about deals, by one calendar and one policy for currencies. Immutable.
 *
 * @param calendar by which days and quarters are reckoned
 * @param currencies what happens where currencies meet
 */
public record DealReports(ReportCalendar calendar, CurrencyPolicy currencies) {

    private static final Filter OPEN = Filter.is(OpportunityTable.STATE, StageKind.OPEN);
    private static final Filter WON = Filter.is(OpportunityTable.STATE, StageKind.WON);
    private static final Filter LOST = Filter.is(OpportunityTable.STATE, StageKind.LOST);
    private static final Filter DECIDED = Filter.in(OpportunityTable.STATE, List.of(StageKind.WON, StageKind.LOST));

    private ReportDefinition.Builder report(String name, String english, String chinese) {
        ReportDefinition.Builder report = ReportDefinition.of(OpportunityTable.TYPE, name);
        report.title(text(english, chinese)).calendar(calendar).currencies(currencies);
        return report;
    }

    static LocalizedText text(String english, String chinese) {
        return LocalizedText.of(Map.of("en", english, "zh", chinese));
    }

    private static ReportDefinition.Builder counted(ReportDefinition.Builder report) {
        report.figure("deals", Figure.count());
        return report.figure("amount", Figure.sum(OpportunityTable.AMOUNT.amount()));
    }

    /** How many deals are open, won and lost, what was won, the mean won deal, the win rate, and the mean days until won. */
    public ReportDefinition overview() {
        ReportDefinition.Builder report = report("deals.overview", "Deals at a glance", "商机概览");
        report.figure("open", Figure.count().where(OPEN))
                .figure("won", Figure.count().where(WON));
        report.figure("wonAmount", Figure.sum(OpportunityTable.AMOUNT.amount()).where(WON));
        report.figure(
                "meanWon", Figure.average(OpportunityTable.AMOUNT.amount()).where(WON));
        report.figure("decided", Figure.count().where(DECIDED)).figure("winRate", new Figure.Ratio("won", "decided"));
        return report.figure(
                        "days", Figure.average(OpportunityTable.DAYS_TO_CLOSE).where(WON))
                .build();
    }

    /** The open deals by stage, in the order of the stages: count and amount. */
    public ReportDefinition pipelineByStage() {
        return counted(report("deals.pipeline", "Open deals by stage", "各阶段在谈商机"))
                .by("position", OpportunityTable.STAGE.to(StageTable.POSITION))
                .by("stage", OpportunityTable.STAGE.to(StageTable.KEY))
                .where(OPEN)
                .totals(ReportDefinition.Totals.GRAND)
                .build();
    }

    /** All deals by stage, ends included: count and amount. */
    public ReportDefinition byStage() {
        return counted(report("deals.stages", "Deals by stage", "各阶段商机"))
                .by("stage", OpportunityTable.STAGE.to(StageTable.KEY))
                .addOrder(new Sort("deals", true))
                .totals(ReportDefinition.Totals.GRAND)
                .build();
    }

    /** The won deals by quarter of the day they were won: count, amount, and the amount so far. */
    public ReportDefinition wonByQuarter() {
        return counted(report("deals.won-by-quarter", "Won by quarter", "季度成交"))
                .addDimension(Dimension.of("quarter", OpportunityTable.CLOSED_ON, Unit.QUARTER)
                        .filled())
                .figure("soFar", new Figure.Cumulative("amount", "quarter"))
                .where(WON)
                .totals(ReportDefinition.Totals.GRAND)
                .build();
    }

    /** The amounts won by month and product. */
    public ReportDefinition wonByMonthAndProduct() {
        return counted(report("deals.won-by-month-and-product", "Won by month and product", "产品月度成交"))
                .addDimension(Dimension.of("month", OpportunityTable.CLOSED_ON, Unit.MONTH)
                        .filled())
                .by("product", OpportunityTable.PRODUCT.to(ProductTable.NAME))
                .where(WON)
                .build();
    }

    /** The won deals by seller, the greatest amount first, the first of them and the rest. */
    public ReportDefinition wonBySeller(int most) {
        return best("seller", "Won by seller", "销售员业绩", OpportunityTable.OWNER.to(MemberTable.NAME), most);
    }

    /** The won deals by product, the greatest amount first. */
    public ReportDefinition wonByProduct(int most) {
        return best("product", "Won by product", "产品成交", OpportunityTable.PRODUCT.to(ProductTable.NAME), most);
    }

    /** The won deals by sector of the customer, the greatest amount first. */
    public ReportDefinition wonBySector(int most) {
        return best("sector", "Won by sector", "行业成交", OpportunityTable.CUSTOMER.to(CustomerTable.INDUSTRY), most);
    }

    private ReportDefinition best(String name, String english, String chinese, Path<?, ?> path, int most) {
        return counted(report("deals.won-by-" + name, english, chinese))
                .by(name, path)
                .where(WON)
                .addOrder(new Sort("amount", true))
                .top(new ReportDefinition.Top(name, most, "amount", true))
                .totals(ReportDefinition.Totals.GRAND)
                .build();
    }

    /** Won ÷ (won + lost) by product, the best first. */
    public ReportDefinition winRateByProduct() {
        return winRateBy("product", "Win rate by product", "产品赢单率", OpportunityTable.PRODUCT.to(ProductTable.NAME));
    }

    /** Won ÷ (won + lost) by whom the owner reports to, the best first. */
    public ReportDefinition winRateByManager() {
        return winRateBy(
                "manager",
                "Win rate by manager",
                "各经理赢单率",
                OpportunityTable.OWNER.to(MemberTable.MANAGER.to(MemberTable.NAME)));
    }

    /** Won ÷ (won + lost) by what lies at the end of a path, the best first. */
    public ReportDefinition winRateBy(String name, String english, String chinese, Path<?, ?> path) {
        ReportDefinition.Builder report = report("deals.win-rate-by-" + name, english, chinese);
        report.by(name, path).where(DECIDED);
        report.figure("won", Figure.count().where(WON))
                .figure("lost", Figure.count().where(LOST));
        report.figure("decided", Figure.count()).figure("winRate", new Figure.Ratio("won", "decided"));
        return report.addOrder(new Sort("winRate", true))
                .totals(ReportDefinition.Totals.GRAND)
                .build();
    }

    /** Why deals were lost, the most frequent reason first, with its share. */
    public ReportDefinition lossReasons() {
        ReportDefinition.Builder report = report("deals.loss-reasons", "Why deals were lost", "丢单原因");
        report.by("reason", OpportunityTable.REASON).where(LOST).figure("deals", Figure.count());
        return report.figure("share", new Figure.Share("deals", List.of()))
                .addOrder(new Sort("deals", true))
                .totals(ReportDefinition.Totals.GRAND)
                .build();
    }

    /** Visits of stages: how many deals came, how many left, and how long they stayed in seconds; K18 along the positions. */
    public ReportDefinition stageVisits() {
        ReportDefinition.Builder report = ReportDefinition.of(StageVisitTable.TYPE, "deals.stage-visits");
        report.title(text("Stages: conversion and dwell", "阶段转化与停留"))
                .calendar(calendar)
                .by("position", StageVisitTable.STAGE.to(StageTable.POSITION))
                .by("stage", StageVisitTable.STAGE.to(StageTable.KEY))
                .figure("deals", Figure.distinct(StageVisitTable.OPPORTUNITY));
        report.figure("visits", Figure.count());
        report.figure("left", Figure.count().where(Filter.isPresent(StageVisitTable.LEFT_AT)));
        return report.figure("meanSeconds", Figure.average(StageVisitTable.DWELL_SECONDS))
                .build();
    }

    /** From which stage deals came to which end. */
    public ReportDefinition endings() {
        return counted(report("deals.endings", "Where deals end", "商机去向"))
                .by("from", OpportunityTable.CLOSED_FROM.to(StageTable.KEY))
                .by("to", OpportunityTable.STATE)
                .where(OPEN.not())
                .build();
    }
}
