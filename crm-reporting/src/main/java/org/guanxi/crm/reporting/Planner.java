package org.guanxi.crm.reporting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanxi.crm.CrmSession;
import org.guanxi.crm.common.Json;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Condition.Comparison;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.Grouping;
import org.guanxi.crm.storage.Kind;
import org.guanxi.crm.storage.Measure;
import org.guanxi.crm.storage.Path;

/** Checks a definition and finds its fields; everything that is wrong is told at once. For one report. */
final class Planner {

    /** What the dimension is called that keeps currencies apart. */
    static final String CURRENCY = "currency";

    /** The records with a beginning and an end of their own: the fields of both, by kind. */
    private static final Map<String, List<String>> LASTING = Map.of(
            "spell", List.of("heldSince", "heldUntil"),
            "poolStay", List.of("heldSince", "heldUntil"),
            "stageVisit", List.of("enteredAt", "leftAt"),
            "dealPastOwner", List.of("sinceAt", "untilAt"));

    private final CrmSession session;
    private final Fields fields;
    private final ReportDefinition definition;
    private final Instant now;
    private final Problems problems = new Problems();

    Planner(CrmSession session, ReportDefinition definition, Instant now) {
        this.session = session;
        this.fields = new Fields(session);
        this.definition = definition;
        this.now = definition.asOf().orElse(now);
    }

    Plan<?> plan() {
        Optional<EntityType<?>> type = fields.catalogue().find(definition.kind());
        if (type.isEmpty()) {
            throw Problems.one("kind", "catalogue.unknown-kind", "kind", definition.kind());
        }
        return plan(type.get());
    }

    private <E extends Entity<E>> Plan<E> plan(EntityType<E> type) {
        new NameCheck(definition, problems).check();
        Condition<E> where = condition(type, definition.where(), "where").and(lasting(type));
        Optional<Path<E, ?>> window = definition.window().flatMap(each -> window(type, each));
        Map<String, Plan.Amount<E>> aggregates = aggregates(type);
        List<Plan.Axis<E>> dimensions = dimensions(type, aggregates);
        Optional<Path<E, ?>> rateDay = definition.currencies() instanceof CurrencyPolicy.Converted converted
                ? converted.on().flatMap(field -> time(type, field, "currencies.on"))
                : Optional.empty();
        problems.throwIfAny();
        return new Plan<>(definition, type, where, window, dimensions, aggregates, rateDay, now);
    }

    private <E extends Entity<E>> Condition<E> condition(EntityType<E> type, Filter filter, String place) {
        if (filter.equals(Filter.everything())) {
            return Condition.all();
        }
        FilterQuery query = new FilterQuery(fields, definition.calendar(), now, problems);
        Map<String, Object> where = query.of(type, filter, place);
        try {
            String text = Json.write(Map.of("version", 1L, "kind", type.kind(), "where", where));
            return session.search().read(type, text).where();
        } catch (Invalid e) {
            problems.addAll(place.equals("where") ? "" : place, e.problems());
            return Condition.all();
        }
    }

    private <E extends Entity<E>> Condition<E> lasting(EntityType<E> type) {
        Optional<Instant> asOf = definition.asOf();
        if (asOf.isEmpty()) {
            return Condition.all();
        }
        List<String> bounds = LASTING.get(type.kind());
        if (bounds == null) {
            problems.add("asOf", "report.as-of-impossible", "kind", type.kind());
            return Condition.all();
        }
        Path<E, ?> since = fields.find(type, bounds.get(0)).orElseThrow().path();
        Path<E, ?> until = fields.find(type, bounds.get(1)).orElseThrow().path();
        return Spans.compare(since, Comparison.AT_MOST, asOf.get())
                .and(Spans.absent(until).or(Spans.compare(until, Comparison.ABOVE, asOf.get())));
    }

    private <E extends Entity<E>> Optional<Path<E, ?>> window(EntityType<E> type, ReportDefinition.Window window) {
        return time(type, window.field(), "window.field");
    }

    private <E extends Entity<E>> Optional<Path<E, ?>> time(EntityType<E> type, String field, String place) {
        Optional<Found<E>> found = find(type, field, place);
        if (found.isPresent() && !found.get().isTime()) {
            problems.add(place, "report.no-time", "field", field);
            return Optional.empty();
        }
        return found.map(Found::path);
    }

    private <E extends Entity<E>> Optional<Found<E>> find(EntityType<E> type, String field, String place) {
        Optional<Found<E>> found = fields.find(type, field);
        if (found.isEmpty()) {
            problems.add(place, "report.unknown-field", "field", field, "kind", type.kind());
        }
        return found;
    }

    // ---- dimensions

    private <E extends Entity<E>> List<Plan.Axis<E>> dimensions(
            EntityType<E> type, Map<String, Plan.Amount<E>> aggregates) {
        List<Path<E, String>> currencies = aggregates.values().stream()
                .flatMap(each -> each.currency().stream())
                .distinct()
                .toList();
        List<Plan.Axis<E>> axes = new ArrayList<>();
        for (int i = 0; i < definition.dimensions().size(); i++) {
            axis(type, definition.dimensions().get(i), "dimensions[" + i + "]", currencies)
                    .ifPresent(axes::add);
        }
        if (definition.currencies() instanceof CurrencyPolicy.Apart) {
            if (currencies.size() > 1) {
                problems.add("currencies", "report.several-amounts", "count", currencies.size());
            }
            boolean isThere = axes.stream().anyMatch(Plan.Axis::isCurrency);
            if (!isThere && !currencies.isEmpty()) {
                axes.add(new Plan.Axis<>(CURRENCY, currencies.get(0), Optional.empty(), false, true));
            }
        }
        return axes;
    }

    private <E extends Entity<E>> Optional<Plan.Axis<E>> axis(
            EntityType<E> type, Dimension dimension, String place, List<Path<E, String>> currencies) {
        Optional<Found<E>> found = find(type, dimension.field(), place + ".field");
        if (found.isEmpty()) {
            return Optional.empty();
        } else if (found.get().hasMany()) {
            problems.add(place + ".field", "report.many-values", "field", dimension.field());
            return Optional.empty();
        }
        Optional<Grouping.Bucket> bucket =
                dimension.unit().flatMap(unit -> bucket(dimension, found.get(), unit, place));
        if (dimension.isFilled() && dimension.unit().isEmpty()) {
            problems.add(place + ".filled", "report.wrong-bucket", "field", dimension.field(), "bucket", "filled");
        }
        Path<E, ?> path = found.get().path();
        boolean isCurrency = bucket.isEmpty() && currencies.contains(path);
        return Optional.of(new Plan.Axis<>(dimension.name(), path, bucket, dimension.isFilled(), isCurrency));
    }

    private <E extends Entity<E>> Optional<Grouping.Bucket> bucket(
            Dimension dimension, Found<E> found, Grouping.Unit unit, String place) {
        boolean isShort = unit == Grouping.Unit.MINUTES || unit == Grouping.Unit.HOUR;
        int minutes = dimension.minutes();
        boolean isLength = unit == Grouping.Unit.MINUTES ? minutes > 0 && 1440 % minutes == 0 : minutes == 0;
        if (!found.isTime() || (isShort && found.kind() == Kind.DATE) || !isLength) {
            problems.add(place + ".unit", "report.wrong-bucket", "field", dimension.field(), "bucket", unit);
            return Optional.empty();
        }
        return Optional.of(definition.calendar().bucket(unit, minutes));
    }

    // ---- figures

    private <E extends Entity<E>> Map<String, Plan.Amount<E>> aggregates(EntityType<E> type) {
        Map<String, Plan.Amount<E>> amounts = new LinkedHashMap<>();
        definition.figures().forEach((name, figure) -> {
            if (figure instanceof Figure.Aggregate aggregate) {
                amount(type, name, aggregate).ifPresent(amount -> amounts.put(name, amount));
            }
        });
        return amounts;
    }

    private <E extends Entity<E>> Optional<Plan.Amount<E>> amount(
            EntityType<E> type, String name, Figure.Aggregate aggregate) {
        String place = "figures." + name;
        Condition<E> where = condition(type, aggregate.where(), place + ".where");
        boolean isCount = aggregate.function() == Measure.Aggregate.COUNT;
        if (isCount != aggregate.field().isEmpty()) {
            problems.add(place, "report.wrong-figure", "figure", name, "function", aggregate.function());
            return Optional.empty();
        }
        if (isCount) {
            return Optional.of(
                    new Plan.Amount<>(measure(name, aggregate.function(), Optional.empty(), where), Optional.empty()));
        }
        Optional<Found<E>> found = find(type, aggregate.field().get(), place + ".of");
        if (found.isPresent() && !fits(aggregate.function(), found.get())) {
            problems.add(place, "report.wrong-figure", "figure", name, "function", aggregate.function());
            return Optional.empty();
        }
        return found.map(each -> new Plan.Amount<>(
                measure(name, aggregate.function(), Optional.of(each.path()), where),
                aggregate.function() == Measure.Aggregate.DISTINCT ? Optional.empty() : each.currency()));
    }

    private static <E extends Entity<E>> Measure<E, Object> measure(
            String name, Measure.Aggregate function, Optional<Path<E, ?>> path, Condition<E> where) {
        return new Measure<>(name, function, path, where, encoded -> encoded);
    }

    private static boolean fits(Measure.Aggregate function, Found<?> found) {
        boolean isNumber = found.kind() == Kind.WHOLE || found.kind() == Kind.DECIMAL;
        boolean needsNumber = function == Measure.Aggregate.SUM || function == Measure.Aggregate.AVERAGE;
        return (!needsNumber || isNumber) && !found.hasMany();
    }
}
