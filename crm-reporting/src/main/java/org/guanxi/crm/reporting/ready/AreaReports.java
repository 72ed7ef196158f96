package org.guanxi.crm.reporting.ready;

import java.util.List;
import org.guanxi.crm.calendar.CalendarItemTable;
import org.guanxi.crm.contact.ContactTable;
import org.guanxi.crm.customer.CustomerTable;
import org.guanxi.crm.interaction.InteractionTable;
import org.guanxi.crm.ownership.StandingTable;
import org.guanxi.crm.ownership.pool.PoolTable;
import org.guanxi.crm.ownership.spell.SpellTable;
import org.guanxi.crm.promise.PromiseTable;
import org.guanxi.crm.reporting.Dimension;
import org.guanxi.crm.reporting.Figure;
import org.guanxi.crm.reporting.Filter;
import org.guanxi.crm.reporting.Period;
import org.guanxi.crm.reporting.ReportCalendar;
import org.guanxi.crm.reporting.ReportDefinition;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.Grouping.Unit;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.Path;
import org.guanxi.crm.task.TaskTable;
import org.guanxi.crm.team.MemberTable;

/**
 * Reports about customers, contacts and talks, promises, tasks, calendars and ownership, by one calendar. Immutable.
 *
 * @param calendar by which days and months are reckoned
 */
public record AreaReports(ReportCalendar calendar) {

    /** All of them. */
    public List<ReportDefinition> all() {
        return List.of(
                customersBy("status", "Customers by status", "客户状态", CustomerTable.STATUS),
                customersBy("level", "Customers by level", "客户级别", CustomerTable.LEVEL),
                customersBy("industry", "Customers by industry", "客户行业", CustomerTable.INDUSTRY),
                customersBy("source", "Customers by source", "客户来源", CustomerTable.SOURCE),
                customersBy("owner", "Customers by owner", "客户归属", CustomerTable.OWNER.to(MemberTable.NAME)),
                perMonth(
                        CustomerTable.TYPE,
                        "customers.new",
                        "New customers by month",
                        "新增客户",
                        CustomerTable.CREATED_AT),
                forgottenCustomers(),
                customerCompleteness(),
                perMonth(ContactTable.TYPE, "contacts.new", "New contacts by month", "新增联系人", ContactTable.CREATED_AT),
                talks(),
                staffActivity(),
                promises(),
                openTasks(),
                tasksByState(),
                calendarLoad(),
                holdings(),
                spellsEnded(),
                spellsBegun());
    }

    private ReportDefinition.Builder report(EntityType<?> type, String name, String english, String chinese) {
        ReportDefinition.Builder report = ReportDefinition.of(type, name);
        report.title(DealReports.text(english, chinese)).calendar(calendar);
        return report.figure("count", Figure.count());
    }

    private ReportDefinition perMonth(
            EntityType<?> type, String name, String english, String chinese, OrderedAttribute<?, ?> at) {
        return report(type, name, english, chinese)
                .addDimension(Dimension.of("month", at, Unit.MONTH).filled())
                .figure("soFar", new Figure.Cumulative("count", "month"))
                .build();
    }

    /** The customers by what lies at the end of a path, the most frequent first, with shares. */
    public ReportDefinition customersBy(String name, String english, String chinese, Path<?, ?> path) {
        return report(CustomerTable.TYPE, "customers.by-" + name, english, chinese)
                .by(name, path)
                .figure("share", new Figure.Share("count", List.of()))
                .addOrder(new ReportDefinition.Sort("count", true))
                .totals(ReportDefinition.Totals.GRAND)
                .build();
    }

    /** The customers with whom nobody has spoken for 90 days or ever, by owner. */
    public ReportDefinition forgottenCustomers() {
        return report(CustomerTable.TYPE, "customers.forgotten", "Not followed up for 90 days", "90 天未跟进客户")
                .by("owner", CustomerTable.OWNER.to(MemberTable.NAME))
                .where(Filter.within(CustomerTable.LAST_FOLLOW_UP, Period.lastDays(90))
                        .not())
                .addOrder(new ReportDefinition.Sort("count", true))
                .totals(ReportDefinition.Totals.GRAND)
                .build();
    }

    /** K28: which part of the customers has each basic field, by source. */
    public ReportDefinition customerCompleteness() {
        ReportDefinition.Builder report =
                report(CustomerTable.TYPE, "customers.completeness", "Completeness of customer data", "客户资料完整率");
        report.by("source", CustomerTable.SOURCE);
        filled(report, "industry", CustomerTable.INDUSTRY);
        filled(report, "level", CustomerTable.LEVEL);
        filled(report, "taxNumber", CustomerTable.TAX_NUMBER);
        filled(report, "owner", CustomerTable.OWNER);
        return report.totals(ReportDefinition.Totals.GRAND).build();
    }

    private static void filled(ReportDefinition.Builder report, String name, Path<?, ?> path) {
        report.figure("with " + name, Figure.count().where(Filter.isPresent(path)));
        report.figure(name + " rate", new Figure.Ratio("with " + name, "count"));
    }

    /** Talks by month and kind. */
    public ReportDefinition talks() {
        return report(InteractionTable.TYPE, "talks.by-month", "Talks by month and kind", "月度跟进")
                .by("month", InteractionTable.AT, Unit.MONTH)
                .by("kind", InteractionTable.KIND)
                .totals(ReportDefinition.Totals.SUBTOTALS)
                .build();
    }

    /** K33: talks and follow-ups by person, this month beside as much of the last. */
    public ReportDefinition staffActivity() {
        return report(InteractionTable.TYPE, "talks.by-person", "Activity by person", "员工活动")
                .by("person", InteractionTable.MEMBER.to(MemberTable.NAME))
                .figure("followUps", Figure.count().where(Filter.is(InteractionTable.IS_FOLLOW_UP, true)))
                .figure("customers", Figure.distinct(InteractionTable.CUSTOMER))
                .during(InteractionTable.AT, Period.current(Unit.MONTH))
                .comparison(ReportDefinition.Comparison.PREVIOUS_PERIOD)
                .totals(ReportDefinition.Totals.GRAND)
                .build();
    }

    /** Promises by side and state. */
    public ReportDefinition promises() {
        return report(PromiseTable.TYPE, "promises", "Promises", "承诺")
                .by("side", PromiseTable.SIDE)
                .by("state", PromiseTable.STATE)
                .totals(ReportDefinition.Totals.SUBTOTALS)
                .build();
    }

    /** Open tasks by owner and the week they are due in. */
    public ReportDefinition openTasks() {
        return report(TaskTable.TYPE, "tasks.open", "Open tasks", "未完成任务")
                .by("owner", TaskTable.OWNER.to(MemberTable.NAME))
                .by("week", TaskTable.DUE_ORDER, Unit.WEEK)
                .where(Filter.is(TaskTable.IS_OPEN, true))
                .totals(ReportDefinition.Totals.SUBTOTALS)
                .build();
    }

    /** Tasks by owner and state. */
    public ReportDefinition tasksByState() {
        return report(TaskTable.TYPE, "tasks.by-state", "Tasks by state", "任务状态")
                .by("owner", TaskTable.OWNER.to(MemberTable.NAME))
                .by("state", TaskTable.STATE)
                .pivot("state")
                .build();
    }

    /** What is in the calendars, by week and kind. */
    public ReportDefinition calendarLoad() {
        return report(CalendarItemTable.TYPE, "calendar.load", "Calendar load", "日程负荷")
                .by("week", CalendarItemTable.STARTS_AT, Unit.WEEK)
                .by("kind", CalendarItemTable.KIND)
                .build();
    }

    /** Who holds how many records, and how many lie in pools. */
    public ReportDefinition holdings() {
        return report(StandingTable.TYPE, "ownership.holdings", "Holdings", "客户持有")
                .by("state", StandingTable.STATE)
                .by("pool", StandingTable.POOL.to(PoolTable.CODE))
                .by("owner", StandingTable.OWNER.to(MemberTable.NAME))
                .totals(ReportDefinition.Totals.SUBTOTALS)
                .build();
    }

    /** K21: spells of ownership by the month and cause of their end. */
    public ReportDefinition spellsEnded() {
        return report(SpellTable.TYPE, "ownership.ended", "How ownership ended", "归属结束原因")
                .by("month", SpellTable.UNTIL, Unit.MONTH)
                .by("cause", SpellTable.END)
                .where(Filter.isPresent(SpellTable.UNTIL))
                .totals(ReportDefinition.Totals.GRAND)
                .build();
    }

    /** K21: spells of ownership by the month and cause of their beginning. */
    public ReportDefinition spellsBegun() {
        return report(SpellTable.TYPE, "ownership.begun", "How ownership began", "归属开始方式")
                .by("month", SpellTable.SINCE, Unit.MONTH)
                .by("cause", SpellTable.START)
                .totals(ReportDefinition.Totals.GRAND)
                .build();
    }
}
