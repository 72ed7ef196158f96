package org.guanxi.crm.storage.memory;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.Grouping;
import org.guanxi.crm.storage.Kind;
import org.guanxi.crm.storage.Measure;
import org.guanxi.crm.storage.Summary;
import org.jspecify.annotations.Nullable;

/** Answers a summary: one pass over the records, each grouping and measure compiled to a function beforehand. */
final class Summarizer<E extends Entity<E>> {

    private final Tenant tenant;
    private final Summary<E> summary;
    private final Search<E> search;

    private Summarizer(Tenant tenant, Summary<E> summary) {
        summary.check();
        this.tenant = tenant;
        this.summary = summary;
        this.search = new Search<>(tenant, tenant.table(summary.type()), summary.where());
    }

    static <E extends Entity<E>> Summarizer<E> of(Tenant tenant, Summary<E> summary) {
        return new Summarizer<>(tenant, summary);
    }

    String explain() {
        return summary.type() + " by " + search.access() + ", tested for " + summary.where() + ", in groups of "
                + summary.groupings();
    }

    List<Summary.Row> summarize() {
        Groups groups = new Groups(this::figures);
        List<Function<E, @Nullable Object>> groupings = new ArrayList<>();
        summary.groupings().forEach(grouping -> groupings.add(reading(grouping)));
        List<Taking<E>> measures = new ArrayList<>();
        summary.measures().forEach(measure -> measures.add(taking(measure)));
        @Nullable Object[] values = new Object[groupings.size()];
        if (values.length == 0) {
            groups.of(values);
        }
        search.each(entity -> {
            for (int i = 0; i < values.length; i++) {
                values[i] = groupings.get(i).apply(entity);
            }
            Groups.Group group = groups.of(values);
            for (int i = 0; i < measures.size(); i++) {
                measures.get(i).take(entity, group.figures()[i]);
            }
            return summary.top().isPresent() || groups.all().size() <= Summary.MAXIMUM_GROUPS;
        });
        if (summary.top().isEmpty() && groups.all().size() > Summary.MAXIMUM_GROUPS) {
            throw Problems.one(summary.type().kind(), "summary.too-many-groups", "maximum", Summary.MAXIMUM_GROUPS);
        }
        return rows(groups);
    }

    /** Hands what a measure looks at in a record to a figure. */
    @FunctionalInterface
    private interface Taking<E> {
        void take(E entity, Figure figure);
    }

    private Taking<E> taking(Measure<E, ?> measure) {
        Taking<E> taking;
        if (measure.path().isEmpty()) {
            taking = (entity, figure) -> figure.add(entity);
        } else {
            Function<E, @Nullable Object> reading =
                    Reading.of(tenant, measure.path().get());
            taking = (entity, figure) -> {
                Object value = reading.apply(entity);
                if (value != null) {
                    figure.add(value);
                }
            };
        }
        Condition<E> where = measure.where();
        if (where instanceof Condition.All<E>) {
            return taking;
        }
        return (entity, figure) -> {
            if (where.test(entity, tenant)) {
                taking.take(entity, figure);
            }
        };
    }

    private Function<E, @Nullable Object> reading(Grouping<E, ?> grouping) {
        Function<E, @Nullable Object> reading = Reading.of(tenant, grouping.path());
        if (grouping.bucket().isEmpty()) {
            return reading;
        }
        Function<Object, LocalDateTime> buckets = Buckets.of(
                grouping.bucket().get(), grouping.path().end().field().kind());
        return entity -> {
            Object value = reading.apply(entity);
            return value == null ? null : buckets.apply(value);
        };
    }

    private Figure[] figures() {
        return summary.measures().stream()
                .map(measure -> Figure.of(measure.function(), kind(measure)))
                .toArray(Figure[]::new);
    }

    private List<Summary.Row> rows(Groups groups) {
        record Line(@Nullable Object[] groups, @Nullable Object[] figures) {}
        List<Line> lines = new ArrayList<>();
        for (Groups.Group group : groups.all()) {
            @Nullable Object[] figures = new Object[group.figures().length];
            for (int i = 0; i < figures.length; i++) {
                figures[i] = group.figures()[i].result();
            }
            lines.add(new Line(group.values(), figures));
        }
        Comparator<@Nullable Object[]> byFigures = byFigures();
        Comparator<@Nullable Object[]> byGroups = byGroups();
        lines.sort(Comparator.comparing(Line::figures, byFigures).thenComparing(Line::groups, byGroups));
        return lines.stream()
                .limit(summary.top().orElse(Summary.MAXIMUM_GROUPS))
                .map(line -> summary.row(line.groups(), line.figures()))
                .toList();
    }

    private Comparator<@Nullable Object[]> byFigures() {
        Comparator<@Nullable Object[]> comparator = (left, right) -> 0;
        for (Summary.Step<E> step : summary.order()) {
            int position = summary.measures().indexOf(step.measure());
            Kind kind = resultKind(step.measure());
            Comparator<@Nullable Object[]> next =
                    (left, right) -> KeyOrder.compare(kind, left[position], right[position]);
            comparator = comparator.thenComparing(step.isDescending() ? next.reversed() : next);
        }
        return comparator;
    }

    private Comparator<@Nullable Object[]> byGroups() {
        Comparator<@Nullable Object[]> comparator = (left, right) -> 0;
        for (int i = 0; i < summary.groupings().size(); i++) {
            int position = i;
            Grouping<E, ?> grouping = summary.groupings().get(i);
            Kind kind = grouping.path().end().field().kind();
            boolean isBucket = grouping.bucket().isPresent();
            comparator = comparator.thenComparing((left, right) -> isBucket
                    ? compareStarts(left[position], right[position])
                    : KeyOrder.compare(kind, left[position], right[position]));
        }
        return comparator;
    }

    private static int compareStarts(@Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return Boolean.compare(left != null, right != null);
        }
        return ((LocalDateTime) left).compareTo((LocalDateTime) right);
    }

    private Kind kind(Measure<E, ?> measure) {
        return measure.path().map(path -> path.end().field().kind()).orElse(Kind.WHOLE);
    }

    private Kind resultKind(Measure<E, ?> measure) {
        return switch (measure.function()) {
            case COUNT, DISTINCT -> Kind.WHOLE;
            case SUM, AVERAGE -> Kind.DECIMAL;
            case MINIMUM, MAXIMUM -> kind(measure);
        };
    }
}
