package org.guanxi.crm.reporting.ready;

import java.util.List;
import org.guanxi.crm.reporting.ReportDefinition;

/** The catalogue of indicators, K01 to K35: each with its formula; those whose areas are not there yet say for which they wait. */
public final class Indicators {

    private Indicators() {}

    /** All of them, computed by these reports as far as their areas stand. */
    public static List<Indicator> all(DealReports deals, AreaReports areas) {
        return List.of(
                indicator(
                        "K01",
                        "satisfaction index",
                        "满意度",
                        "Σ factor weight × factor mean, scaled to 0..1000 or 0..100",
                        true,
                        List.of(),
                        List.of("survey")),
                indicator(
                        "K02",
                        "very-satisfied share",
                        "非常满意度",
                        "answers in the top box(es) ÷ answers",
                        true,
                        List.of(),
                        List.of("survey")),
                indicator(
                        "K03",
                        "partner (dealer/service point) satisfaction",
                        "服务商满意度",
                        "as K01 over partners' answers",
                        true,
                        List.of(),
                        List.of("survey")),
                indicator(
                        "K04",
                        "improvement index",
                        "改善度",
                        "second-half score ÷ first-half score",
                        false,
                        List.of(),
                        List.of("survey")),
                indicator(
                        "K05",
                        "assessed score",
                        "满意度考核用分",
                        "survey score × customer-data accuracy of the site (default), or: each sampled customer with"
                                + " wrong contact data scores 0; the scheme names which",
                        false,
                        List.of(),
                        List.of("survey")),
                indicator(
                        "K06",
                        "valid new-customer information",
                        "实销客户信息有效留存率",
                        "customers sold to in the period whose basic fields are complete and verified ÷ customers sold"
                                + " to",
                        true,
                        List.of(),
                        List.of("order")),
                indicator(
                        "K07",
                        "valid customer information",
                        "有效客户信息比率",
                        "valid customers ÷ all customers ever sold to (valid: basic fields not evidently void)",
                        false,
                        List.of(),
                        List.of("order")),
                indicator(
                        "K08",
                        "service return of new customers",
                        "销售客户回站率",
                        "customers sold to since the start date that came back for service ÷ customers sold to since"
                                + " then",
                        false,
                        List.of(),
                        List.of("order", "service")),
                indicator(
                        "K09",
                        "callback ratio",
                        "回访比例",
                        "callbacks made ÷ callbacks owed",
                        false,
                        List.of(),
                        List.of("care")),
                indicator(
                        "K10",
                        "callback success",
                        "回访成功率",
                        "callbacks completed (right person reached, questions answered) ÷ callbacks owed",
                        false,
                        List.of(),
                        List.of("care")),
                indicator(
                        "K11",
                        "yearly active customers",
                        "年度有效客户总量",
                        "customers with at least one service visit in the year",
                        false,
                        List.of(),
                        List.of("service")),
                indicator(
                        "K12",
                        "active-customer retention",
                        "有效客户保持率",
                        "last year's active customers with a visit this year ÷ last year's active customers; scrapped"
                                + " assets stay in the denominator (a variant without known terminals has its own name)",
                        false,
                        List.of(),
                        List.of("service")),
                indicator(
                        "K13",
                        "service churn",
                        "售后服务客户流失率",
                        "of the customers with a visit in the 12 months up to the quarter's end, those whose last"
                                + " visit is more than 6 months before that end ÷ all of them",
                        false,
                        List.of(),
                        List.of("service")),
                indicator(
                        "K14",
                        "visit states",
                        "服务状态",
                        "n = visits with asOf − 12 months < t ≤ asOf (calendar months, named zone): n ≥ 3 active; n ="
                                + " 2 swinging; n = 1 and t ≤ asOf − 3 months drifting; n = 1 and later: new (first ever)"
                                + " or returning; n = 0: lost if the last visit, or without one the purchase, is ≤ asOf −"
                                + " 12 months, else not yet due; every owner is in exactly one",
                        false,
                        List.of(),
                        List.of("service")),
                indicator(
                        "K15",
                        "4R",
                        "4R 指标",
                        "referral = customers won by referral ÷ active customers; repeat = customers with ≥ 2 orders ÷"
                                + " with ≥ 1 (cohort and window named); related = customers with ≥ 2 product categories ÷"
                                + " customers; retention = active in t−1 and t ÷ active in t−1",
                        false,
                        List.of(),
                        List.of("order")),
                indicator(
                        "K16",
                        "prospect conversion A→C",
                        "A卡转C卡",
                        "prospects that bought ÷ prospects opened (cohort by opening)",
                        false,
                        List.of(),
                        List.of("lead")),
                indicator(
                        "K17",
                        "winning",
                        "赢单",
                        "win rate = won ÷ (won + lost); loss reasons; cycle time; average deal; acquisition cost ="
                                + " marketing + sales cost ÷ customers won; by pipeline, stage, owner, source, product,"
                                + " new or existing customer",
                        false,
                        List.of(
                                deals.overview(),
                                deals.winRateByProduct(),
                                deals.winRateByManager(),
                                deals.lossReasons()),
                        List.of("campaign")),
                indicator(
                        "K18",
                        "stage conversion and dwell",
                        "阶段转化与停留",
                        "entered next ÷ entered; median and p90 days in stage",
                        false,
                        List.of(deals.stageVisits()),
                        List.of("percentiles of stage visits")),
                indicator(
                        "K19",
                        "forecast accuracy",
                        "预测准确率",
                        "1 − abs(forecast at start − actual) ÷ actual, by category and owner",
                        false,
                        List.of(),
                        List.of("forecast")),
                indicator(
                        "K20",
                        "quota attainment",
                        "目标达成率",
                        "credited amount ÷ quota",
                        false,
                        List.of(),
                        List.of("quota")),
                indicator(
                        "K21",
                        "pool turnover",
                        "公海流转",
                        "claimed, released, recycled, time in pool, conversion of claimed customers",
                        false,
                        List.of(areas.spellsBegun(), areas.spellsEnded(), areas.holdings()),
                        List.of("time in pool")),
                indicator(
                        "K22",
                        "first response and resolution time, SLA attainment",
                        "响应与解决时间",
                        "business time; met ÷ due",
                        false,
                        List.of(),
                        List.of("service")),
                indicator(
                        "K23",
                        "first-time fix, repeat repair",
                        "一次修复率/返修率",
                        "orders without a second visit for the same fault within N days ÷ closed orders; orders that"
                                + " are such a second visit ÷ closed orders; N is data",
                        false,
                        List.of(),
                        List.of("service")),
                indicator(
                        "K24",
                        "technician utilisation, travel share, jobs a day",
                        "技师利用率",
                        "working ÷ shift; travelling ÷ shift",
                        false,
                        List.of(),
                        List.of("dispatch")),
                indicator(
                        "K25",
                        "call centre: service level, ASA, AHT, abandonment, occupancy, transfer rate, first-contact"
                                + " resolution",
                        "呼叫中心",
                        "80/20 by default",
                        false,
                        List.of(),
                        List.of("callcenter")),
                indicator(
                        "K26",
                        "complaint closure within 24 h; repeat complaints",
                        "投诉 24 小时关闭",
                        "closed ≤ 24 elapsed h ÷ all; a site is flagged at > 3 of one kind in a month, > 5 of one kind"
                                + " in a quarter, or any complaint handled past its due time",
                        false,
                        List.of(),
                        List.of("service")),
                indicator(
                        "K27",
                        "campaign: reach, response, cost per response, attributed amount, ROI",
                        "营销活动",
                        "(attributed − cost) ÷ cost",
                        false,
                        List.of(),
                        List.of("campaign")),
                indicator(
                        "K28",
                        "data accuracy, completeness, timeliness",
                        "数据质量",
                        "per field, per source, per owner",
                        false,
                        List.of(areas.customerCompleteness()),
                        List.of("verification of fields")),
                indicator(
                        "K29",
                        "service margin",
                        "服务毛利",
                        "service income − (labour + travel + parts + goodwill)",
                        false,
                        List.of(),
                        List.of("service")),
                indicator(
                        "K30",
                        "pyramid / Pareto",
                        "客户价值金字塔",
                        "share of sales, of cost to serve and of profit by customer percentile; the 20 / 80 line",
                        false,
                        List.of(),
                        List.of("order")),
                indicator(
                        "K31",
                        "replacement capture",
                        "换购掌握率",
                        "replacements bought from us ÷ known replacements by our owners; beside it: known to us before"
                                + " purchase ÷ same",
                        false,
                        List.of(),
                        List.of("order")),
                indicator(
                        "K32",
                        "customer equity",
                        "客户权值",
                        "Σ lifetime value; market share = our units ÷ market units (given); customer share = spend"
                                + " with us ÷ spend in category",
                        false,
                        List.of(),
                        List.of("value")),
                indicator(
                        "K33",
                        "staff activity",
                        "员工分析",
                        "customers added, follow-ups, orders (count, amount) per person",
                        false,
                        List.of(areas.staffActivity()),
                        List.of("order")),
                indicator(
                        "K34",
                        "return after complaint",
                        "投诉后回流",
                        "complainers that bought or came again within N months ÷ complainers, by closed ≤ 24 h or"
                                + " later",
                        false,
                        List.of(),
                        List.of("service")),
                indicator(
                        "K35",
                        "showroom",
                        "集客",
                        "capture = cards ÷ first-visit groups; test-drive, invited, revisit shares; first and"
                                + " later-visit conversion (formulas in the ownership reference, 5.2)",
                        false,
                        List.of(),
                        List.of("lead")));
    }

    private static Indicator indicator(
            String id,
            String english,
            String chinese,
            String formula,
            boolean isAssessed,
            List<ReportDefinition> reports,
            List<String> waitsFor) {
        return new Indicator(id, DealReports.text(english, chinese), formula, isAssessed, reports, waitsFor);
    }
}
