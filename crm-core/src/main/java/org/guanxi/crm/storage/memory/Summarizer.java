package org.guanxi.crm.storage.memory;

import java.time.LocalDateTime;
import java.util.ArrayList;
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

    private static final int BATCH = 1024;

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
        Groups<E> groups = new Groups<>(tenant, summary.groupings(), this::figures);
        List<Taking<E>> measures = new ArrayList<>();
        summary.measures().forEach(measure -> measures.add(taking(measure)));
        int most = summary.top().isPresent() ? Integer.MAX_VALUE : Summary.MAXIMUM_GROUPS;
        List<E> batch = new ArrayList<>(BATCH);
        Groups.Group[] found = new Groups.Group[BATCH];
        search.each(entity -> {
            batch.add(entity);
            if (batch.size() == BATCH) {
                take(batch, groups, found, measures);
            }
            return groups.all().size() <= most;
        });
        take(batch, groups, found, measures);
        if (groups.all().size() > most) {
            throw Problems.one(summary.type().kind(), "summary.too-many-groups", "maximum", Summary.MAXIMUM_GROUPS);
        }
        return rows(groups);
    }

    private void take(List<E> batch, Groups<E> groups, Groups.Group[] found, List<Taking<E>> measures) {
        groups.find(batch, found);
        for (int measure = 0; measure < measures.size(); measure++) {
            Taking<E> taking = measures.get(measure);
            for (int i = 0; i < batch.size(); i++) {
                taking.take(batch.get(i), found[i].figures[measure]);
            }
        }
        batch.clear();
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
            Function<Object, @Nullable Object> reading =
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

    private Figure[] figures() {
        return summary.measures().stream()
                .map(measure -> Figure.of(measure.function(), kind(measure)))
                .toArray(Figure[]::new);
    }

    private List<Summary.Row> rows(Groups<E> groups) {
        List<Line> lines = new ArrayList<>();
        for (Groups.Group group : groups.all()) {
            lines.add(new Line(group.values, group.results()));
        }
        lines.sort(this::compare);
        return lines.stream()
                .limit(summary.top().orElse(Summary.MAXIMUM_GROUPS))
                .map(line -> summary.row(line.groups, line.figures))
                .toList();
    }

    /** A row before it is one. */
    private static final class Line {
        final @Nullable Object[] groups;
        final @Nullable Object[] figures;

        Line(@Nullable Object[] groups, @Nullable Object[] figures) {
            this.groups = groups;
            this.figures = figures;
        }
    }

    private int compare(Line left, Line right) {
        for (Summary.Step<E> step : summary.order()) {
            int position = summary.measures().indexOf(step.measure());
            int outcome = KeyOrder.compare(resultKind(step.measure()), left.figures[position], right.figures[position]);
            if (outcome != 0) {
                return step.isDescending() ? -outcome : outcome;
            }
        }
        for (int i = 0; i < left.groups.length; i++) {
            Grouping<E, ?> grouping = summary.groupings().get(i);
            int outcome = grouping.bucket().isPresent()
                    ? compareStarts(left.groups[i], right.groups[i])
                    : KeyOrder.compare(grouping.path().end().field().kind(), left.groups[i], right.groups[i]);
            if (outcome != 0) {
                return outcome;
            }
        }
        return 0;
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
