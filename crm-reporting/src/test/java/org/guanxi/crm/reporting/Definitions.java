package org.guanxi.crm.reporting;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import org.guanxi.crm.storage.Grouping.Unit;

/** Draws definitions of reports about sales that can be answered. */
public final class Definitions implements ArbitrarySupplier<ReportDefinition> {

    private static final List<String> ZONES =
            List.of("UTC", "Asia/Shanghai", "Europe/Berlin", "Australia/Lord_Howe", "America/St_Johns", "Pacific/Apia");

    @Override
    public Arbitrary<ReportDefinition> get() {
        return Arbitraries.longs().map(seed -> new Draw(new Random(seed)).definition());
    }

    private record Draw(Random dice) {

        ReportDefinition definition() {
            ReportDefinition.Builder report = ReportDefinition.of(Sale.Table.TYPE, "sales");
            report.calendar(new ReportCalendar(
                    ZoneId.of(one(ZONES)), one(List.of(DayOfWeek.values())), one(List.of(Month.values()))));
            List<Dimension> dimensions = dimensions();
            report.dimensions(dimensions).where(filter(2));
            figures(report, dimensions);
            boolean hasWindow = dice.nextInt(3) > 0;
            if (hasWindow) {
                report.during(dice.nextBoolean() ? Sale.Table.SOLD_ON : Sale.Table.SOLD_AT, period());
                if (dice.nextBoolean()) {
                    report.comparison(one(List.of(ReportDefinition.Comparison.values())));
                }
            }
            report.totals(one(List.of(ReportDefinition.Totals.values())));
            CurrencyPolicy policy = one(List.of(
                    new CurrencyPolicy.Apart(),
                    new CurrencyPolicy.Converted(Currency.getInstance("CNY"), Optional.empty()),
                    new CurrencyPolicy.Converted(Currency.getInstance("CNY"), Optional.of("soldOn"))));
            report.currencies(policy);
            if (!dimensions.isEmpty()) {
                ordered(report, dimensions, policy);
            }
            return report.build();
        }

        private void ordered(ReportDefinition.Builder report, List<Dimension> dimensions, CurrencyPolicy policy) {
            if (dice.nextBoolean()) {
                report.addOrder(new ReportDefinition.Sort(one(List.of("count", "price", "ratio")), dice.nextBoolean()));
            }
            if (dice.nextBoolean()) {
                String by = policy instanceof CurrencyPolicy.Apart ? "weight" : one(List.of("count", "price", "ratio"));
                report.top(
                        new ReportDefinition.Top(one(dimensions).name(), 1 + dice.nextInt(3), by, dice.nextBoolean()));
            }
            if (dice.nextInt(4) == 0) {
                report.addHaving(new ReportDefinition.Having("count", Filter.Comparison.ABOVE, BigDecimal.ONE));
            }
            if (dice.nextInt(3) == 0) {
                report.pivot(one(dimensions).name());
            }
        }

        private void figures(ReportDefinition.Builder report, List<Dimension> dimensions) {
            report.figure("count", Figure.count());
            report.figure("gifts", Figure.count().where(filter(1)));
            report.figure("weight", Figure.sum(Sale.Table.WEIGHT).where(filter(1)));
            report.figure("price", Figure.sum(Sale.Table.PRICE.amount()));
            report.figure("mean", Figure.average(Sale.Table.PRICE.amount()).where(filter(1)));
            report.figure("shops", Figure.distinct(Sale.Table.SHOP.to(Shop.Table.CITY)));
            report.figure("first", Figure.minimum(Sale.Table.SOLD_AT));
            report.figure("dearest", Figure.maximum(Sale.Table.PRICE.amount()));
            report.figure("ratio", new Figure.Ratio("weight", "count"));
            List<String> within = dimensions.isEmpty() || dice.nextBoolean()
                    ? List.of()
                    : List.of(one(dimensions).name());
            report.figure("share", new Figure.Share("price", within));
            if (!dimensions.isEmpty()) {
                report.figure(
                        "so far", new Figure.Cumulative("price", one(dimensions).name()));
                report.figure(
                        "step", new Figure.Conversion("ratio", one(dimensions).name()));
            }
        }

        private List<Dimension> dimensions() {
            List<Dimension> all = List.of(
                    Dimension.of("seller", Sale.Table.SELLER),
                    Dimension.of("city", Sale.Table.SHOP.to(Shop.Table.CITY)),
                    Dimension.of("head", Sale.Table.SHOP.to(Shop.Table.HEAD.to(Shop.Table.NAME))),
                    Dimension.of("shop", Sale.Table.SHOP),
                    Dimension.of("gift", Sale.Table.GIFT),
                    Dimension.of("pieces", Sale.Table.PIECES),
                    Dimension.of(
                            "on", Sale.Table.SOLD_ON, one(List.of(Unit.WEEK, Unit.MONTH, Unit.QUARTER, Unit.YEAR))),
                    Dimension.of("day", Sale.Table.SOLD_ON, Unit.DAY),
                    Dimension.of("at", Sale.Table.SOLD_AT, one(List.of(Unit.HOUR, Unit.DAY, Unit.WEEK, Unit.MONTH))),
                    Dimension.of("year", Sale.Table.SOLD_AT, Unit.YEAR).filled(),
                    new Dimension("half", "soldAt", Optional.of(Unit.MINUTES), 30, false));
            List<Dimension> drawn = new ArrayList<>();
            int count = dice.nextInt(3);
            for (int i = 0; i < count; i++) {
                Dimension next = one(all);
                if (drawn.stream().noneMatch(each -> each.name().equals(next.name()))) {
                    drawn.add(next);
                }
            }
            return drawn;
        }

        private Filter filter(int depth) {
            int kind = dice.nextInt(depth == 0 ? 6 : 10);
            return switch (kind) {
                case 0 -> Filter.is(Sale.Table.GIFT, true);
                case 1 -> Filter.compare(Sale.Table.PIECES, Filter.Comparison.AT_LEAST, 1L);
                case 2 -> Filter.in(Sale.Table.SHOP.to(Shop.Table.CITY), List.of("a", "上海"));
                case 3 -> Filter.isAbsent(Sale.Table.SHOP.to(Shop.Table.HEAD.to(Shop.Table.NAME)));
                case 4 -> Filter.within(Sale.Table.SOLD_AT, period());
                case 5 -> Filter.compare(Sale.Table.WEIGHT, Filter.Comparison.BELOW, new BigDecimal("1.5"));
                case 6 -> filter(depth - 1).not();
                case 7 -> Filter.any(filter(depth - 1), filter(depth - 1));
                default -> Filter.everything();
            };
        }

        private Period period() {
            Unit unit = one(List.of(Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.QUARTER, Unit.YEAR));
            return one(List.of(
                    Period.current(unit),
                    Period.previous(Unit.YEAR),
                    Period.lastFull(3, unit),
                    Period.lastDays(400),
                    new Period.ToDate(Unit.YEAR),
                    new Period.Between(LocalDate.parse("2025-10-26"), LocalDate.parse("2026-05-21"))));
        }

        private <T> T one(List<T> all) {
            return all.get(dice.nextInt(all.size()));
        }
    }
}
