package org.guanxi.crm.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.Grouping;
import org.guanxi.crm.storage.Measure;
import org.guanxi.crm.storage.Path;
import org.guanxi.crm.storage.Summary;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the aggregates of some records at one level after the other. Amounts of each currency field are asked apart from all else
 * and joined by their groups, so that no grouping by currency disturbs another figure.
 */
final class Slice<E extends Entity<E>> {

    private final Plan<E> plan;
    private final Asker asker;
    private final ExchangeRates rates;
    private final Map<Path<E, String>, Set<String>> currencies = new HashMap<>();

    Slice(Plan<E> plan, Asker asker, ExchangeRates rates) {
        this.plan = plan;
        this.asker = asker;
        this.rates = rates;
    }

    /** The currencies that were met in the figures of each currency field. */
    Map<Path<E, String>, Set<String>> currencies() {
        return currencies;
    }

    /**
     * The figures of the records, grouped by the dimensions of the level; those that are not of it are given as they are.
     *
     * @param key what rows are about in the other dimensions
     * @param figures which aggregates
     */
    Frame frame(Condition<E> where, Set<String> level, List<Group> key, Set<String> figures) {
        Frame frame = new Frame();
        List<Plan.Axis<E>> axes = new ArrayList<>();
        plan.dimensions().stream().filter(axis -> level.contains(axis.name())).forEach(axes::add);
        Question<E> question = new Question<>(where, axes, key);
        Map<String, Plan.Amount<E>> plain = new HashMap<>();
        Map<Path<E, String>, Map<String, Plan.Amount<E>>> amounts = new LinkedHashMap<>();
        Set<String> counts = new LinkedHashSet<>();
        plan.aggregates().forEach((name, amount) -> {
            if (figures.contains(name)) {
                if (amount.isCount()) {
                    counts.add(name);
                }
                amount.currency()
                        .map(currency -> amounts.computeIfAbsent(currency, none -> new HashMap<>()))
                        .orElse(plain)
                        .put(name, amount);
            }
        });
        askPlain(question, plain, frame);
        amounts.forEach((currency, ofIt) -> askAmounts(question, currency, ofIt, frame));
        frame.zero(counts);
        return frame;
    }

    /** Whether no record meets the condition. */
    boolean isEmpty(Condition<E> where) {
        Measure<E, Object> records = records();
        return asker.ask(Summary.of(plan.type()).where(where).measure(records)).stream()
                .allMatch(row -> Long.valueOf(0).equals(row.get(records).orElse(0L)));
    }

    private static <E extends Entity<E>> Measure<E, Object> records() {
        return new Measure<>("records", Measure.Aggregate.COUNT, Optional.empty(), Condition.all(), each -> each);
    }

    private record Question<E extends Entity<E>>(Condition<E> where, List<Plan.Axis<E>> axes, List<Group> key) {
        Summary<E> summary(Plan<E> plan) {
            Summary<E> summary = Summary.of(plan.type()).where(where);
            for (Plan.Axis<E> axis : axes) {
                summary = summary.groupBy(axis.grouping());
            }
            return summary;
        }

        List<Group> key(Plan<E> plan, Summary.Row row) {
            List<Group> groups = new ArrayList<>(key);
            for (Plan.Axis<E> axis : axes) {
                groups.set(
                        plan.position(axis.name()),
                        Group.of(row.get(axis.grouping()).orElse(null)));
            }
            return List.copyOf(groups);
        }
    }

    private static <E extends Entity<E>> Summary<E> measuring(Summary<E> summary, Set<Measure<E, Object>> measures) {
        Summary<E> measured = summary;
        for (Measure<E, Object> measure : measures) {
            measured = measured.measure(measure);
        }
        return measured;
    }

    private void askPlain(Question<E> question, Map<String, Plan.Amount<E>> plain, Frame frame) {
        Set<Measure<E, Object>> measures = new LinkedHashSet<>();
        plan.aggregates().forEach((name, amount) -> {
            if (plain.containsKey(name)) {
                measures.add(amount.measure());
            }
        });
        if (measures.isEmpty()) {
            // a group exists by its records, whatever is measured of them
            measures.add(records());
        }
        for (Summary.Row row : asker.ask(measuring(question.summary(plan), measures))) {
            Map<String, Object> figures = frame.row(question.key(plan, row));
            plain.forEach((name, amount) -> row.get(amount.measure()).ifPresent(value -> figures.put(name, value)));
        }
    }

    private void askAmounts(
            Question<E> question, Path<E, String> currency, Map<String, Plan.Amount<E>> amounts, Frame frame) {
        Grouping<E, Object> byCurrency = new Grouping<>(currency, Optional.empty(), encoded -> encoded);
        Summary<E> summary = question.summary(plan);
        boolean isHidden =
                question.axes().stream().noneMatch(axis -> axis.grouping().equals(byCurrency));
        if (isHidden) {
            summary = summary.groupBy(byCurrency);
        }
        if (plan.definition().currencies() instanceof CurrencyPolicy.Converted converted) {
            convert(question, converted, summary, byCurrency, amounts, frame);
            return;
        }
        Set<Measure<E, Object>> measures = new LinkedHashSet<>();
        amounts.values().forEach(amount -> measures.add(amount.measure()));
        for (Summary.Row row : asker.ask(measuring(summary, measures))) {
            amounts.forEach((name, amount) -> row.get(amount.measure()).ifPresent(value -> {
                if (isHidden) {
                    noteCurrency(currency, name, row.get(byCurrency).orElse(null));
                }
                frame.row(question.key(plan, row)).put(name, value);
            }));
        }
    }

    private void noteCurrency(Path<E, String> path, String figure, @Nullable Object currency) {
        Set<String> met = currencies.computeIfAbsent(path, none -> new TreeSet<>());
        met.add(String.valueOf(currency));
        if (met.size() > 1) {
            throw Problems.one(
                    "figures." + figure,
                    "report.mixed-currencies",
                    "figure",
                    figure,
                    "currencies",
                    String.join(", ", met));
        }
    }

    private void convert(
            Question<E> question,
            CurrencyPolicy.Converted converted,
            Summary<E> asked,
            Grouping<E, Object> byCurrency,
            Map<String, Plan.Amount<E>> amounts,
            Frame frame) {
        Optional<Grouping<E, Object>> byDay = plan.rateDay()
                .map(path -> new Grouping<>(
                        path,
                        Optional.of(plan.definition().calendar().bucket(Grouping.Unit.DAY, 0)),
                        encoded -> encoded));
        Set<Measure<E, Object>> measures = new LinkedHashSet<>();
        amounts.values().forEach(amount -> {
            measures.add(added(amount));
            measures.add(counted(amount));
        });
        Summary<E> summary = byDay.isPresent() ? asked.groupBy(byDay.get()) : asked;
        Exchange conversion = new Exchange(converted.to(), rates);
        Map<String, Measure.Aggregate> functions = new HashMap<>();
        amounts.forEach((name, amount) -> functions.put(name, amount.measure().function()));
        LocalDate today =
                LocalDate.ofInstant(plan.now(), plan.definition().calendar().zone());
        for (Summary.Row row : asker.ask(measuring(summary, measures))) {
            LocalDate day = byDay.flatMap(row::get)
                    .map(begin -> ((LocalDateTime) begin).toLocalDate())
                    .orElse(today);
            amounts.forEach((name, amount) -> row.get(added(amount))
                    .ifPresent(value -> conversion.add(
                            question.key(plan, row),
                            name,
                            amount.measure().function(),
                            (BigDecimal) value,
                            (Long) row.get(counted(amount)).orElse(0L),
                            row.get(byCurrency).orElseThrow().toString(),
                            day)));
        }
        conversion.into(frame, functions);
    }

    /** What of an amount adds up over currencies: for an average, its sum. */
    private static <E extends Entity<E>> Measure<E, Object> added(Plan.Amount<E> amount) {
        Measure<E, Object> measure = amount.measure();
        return measure.function() == Measure.Aggregate.AVERAGE
                ? new Measure<>(
                        measure.name(), Measure.Aggregate.SUM, measure.path(), measure.where(), measure.decoder())
                : measure;
    }

    /** How many records have a value of the amount. */
    private static <E extends Entity<E>> Measure<E, Object> counted(Plan.Amount<E> amount) {
        Measure<E, Object> measure = amount.measure();
        Condition<E> isThere = Spans.absent(measure.path().orElseThrow()).not();
        return new Measure<>(
                "values of " + measure.name(),
                Measure.Aggregate.COUNT,
                Optional.empty(),
                measure.where().and(isThere),
                measure.decoder());
    }
}
