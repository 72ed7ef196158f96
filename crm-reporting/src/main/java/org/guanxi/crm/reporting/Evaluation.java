package org.guanxi.crm.reporting;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.Path;

/** Puts a report together from its frames. For one report. */
final class Evaluation<E extends Entity<E>> {

    private final Plan<E> plan;
    private final Asker asker;
    private final Slice<E> slice;
    private final Optional<Windows> windows;

    Evaluation(Plan<E> plan, Asker asker, ExchangeRates rates) {
        this.plan = plan;
        this.asker = asker;
        this.slice = new Slice<>(plan, asker, rates);
        this.windows = Windows.of(plan);
    }

    Report report() {
        Condition<E> where = windows.map(each -> inside(each.current())).orElse(plan.where());
        Optional<Condition<E>> first = new Frames<>(plan, slice, asker, where, Optional.empty()).ranked();
        Frames<E> current = new Frames<>(plan, slice, asker, where, first);
        Optional<Frames<E>> compared =
                windows.flatMap(Windows::compared).map(span -> new Frames<>(plan, slice, asker, inside(span), first));
        List<Report.Row> rows = rows(all(), current, compared);
        List<Report.Row> totals = new ArrayList<>();
        levels().forEach(level -> totals.addAll(rows(level, current, compared)));
        return new Report(new Behind<>(plan, where, first), windows, rows, totals, currencies());
    }

    private Condition<E> inside(Windows.Span span) {
        Path<E, ?> path = plan.window().orElseThrow();
        return plan.where().and(span.of(path, plan.definition().calendar()));
    }

    private Set<String> all() {
        Set<String> all = new LinkedHashSet<>();
        plan.dimensions().forEach(axis -> all.add(axis.name()));
        return all;
    }

    /** The levels of the totals, the finest first; never that of the rows. */
    private Set<Set<String>> levels() {
        Set<Set<String>> levels = new LinkedHashSet<>();
        plan.definition().pivot().ifPresent(pivot -> {
            Set<String> others = all();
            others.remove(pivot);
            levels.add(others);
            levels.add(kept(Set.of(pivot)));
            levels.add(kept(Set.of()));
        });
        if (plan.definition().totals() == ReportDefinition.Totals.SUBTOTALS) {
            for (int outer = plan.dimensions().size() - 1; outer > 0; outer--) {
                Set<String> level = new LinkedHashSet<>();
                plan.dimensions().subList(0, outer).forEach(axis -> level.add(axis.name()));
                levels.add(kept(level));
            }
        }
        if (plan.definition().totals() != ReportDefinition.Totals.NONE) {
            levels.add(kept(Set.of()));
        }
        levels.remove(all());
        return levels;
    }

    /** The level with the dimensions that keep currencies apart, in the order of the dimensions. */
    private Set<String> kept(Set<String> level) {
        Set<String> kept = new LinkedHashSet<>();
        for (Plan.Axis<E> axis : plan.dimensions()) {
            if (axis.isCurrency() || level.contains(axis.name())) {
                kept.add(axis.name());
            }
        }
        return kept;
    }

    private List<Report.Row> rows(Set<String> level, Frames<E> current, Optional<Frames<E>> compared) {
        Map<List<Group>, Map<String, Object>> now = current.frame(level).rows();
        Map<List<Group>, Map<String, Object>> then =
                compared.map(each -> moved(each.frame(level), level)).orElse(Map.of());
        Map<List<Group>, Map<String, Object>> all = new LinkedHashMap<>(now);
        Map<String, Object> none = new HashMap<>();
        plan.aggregates().forEach((name, amount) -> {
            if (amount.isCount()) {
                none.put(name, 0L);
            }
        });
        then.keySet().forEach(key -> all.putIfAbsent(key, none));
        boolean isFinest = level.equals(all());
        return all.entrySet().stream()
                .filter(entry -> !isFinest || Rows.meets(plan.definition().having(), entry.getValue()))
                .sorted(Rows.order(plan))
                .map(entry -> new Report.Row(
                        plan, entry.getKey(), entry.getValue(), then.getOrDefault(entry.getKey(), Map.of())))
                .toList();
    }

    /** The rows of the compared window under the groups of the window; parts of time that have no counterpart are left out. */
    private Map<List<Group>, Map<String, Object>> moved(Frame frame, Set<String> level) {
        Map<List<Group>, Map<String, Object>> moved = new LinkedHashMap<>(frame.rows());
        for (Plan.Axis<E> axis : plan.dimensions()) {
            boolean isWindow = plan.window().filter(axis.path()::equals).isPresent();
            if (isWindow && axis.bucket().isPresent() && level.contains(axis.name())) {
                Map<LocalDateTime, LocalDateTime> parts = windows.orElseThrow().parts(axis);
                int place = plan.position(axis.name());
                Map<List<Group>, Map<String, Object>> next = new LinkedHashMap<>();
                moved.forEach((key, figures) -> {
                    Object begin = key.get(place).value();
                    LocalDateTime counterpart = begin == null ? null : parts.get(begin);
                    if (counterpart != null) {
                        next.put(Frame.with(key, place, Group.of(counterpart)), figures);
                    }
                });
                moved = next;
            }
        }
        return moved;
    }

    /** The currency of each amount that has one throughout the report. */
    private Map<String, Currency> currencies() {
        Map<String, Currency> currencies = new HashMap<>();
        plan.aggregates()
                .forEach((name, amount) -> amount.currency().ifPresent(path -> {
                    if (plan.definition().currencies() instanceof CurrencyPolicy.Converted converted) {
                        currencies.put(name, converted.to());
                    } else {
                        slice.currencies().getOrDefault(path, Set.of()).stream()
                                .findFirst()
                                .ifPresent(code -> currencies.put(name, Currency.getInstance(code)));
                    }
                }));
        return currencies;
    }
}
