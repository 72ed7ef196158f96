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
        Pass pass = new Pass();
        search.each(pass);
        pass.take();
        if (pass.groups.size() > pass.most) {
            throw Problems.one(summary.type().kind(), "summary.too-many-groups", "maximum", Summary.MAXIMUM_GROUPS);
        }
        return rows(pass);
    }

    /** One pass over the records: they are taken many at once, grouping by grouping and measure by measure. */
    private final class Pass implements Visitor<E> {
        final Groups groups = new Groups(tenant, summary.groupings(), BATCH);
        final List<Figures> figures = new ArrayList<>();
        final int most = summary.top().isPresent() ? Integer.MAX_VALUE : Summary.MAXIMUM_GROUPS;
        private final List<Function<Object, @Nullable Object>> readings = new ArrayList<>();
        private final Object[] batch = new Object[BATCH];
        private final @Nullable Object[] values = new Object[BATCH];
        private final int[] found = new int[BATCH];
        private int size;

        Pass() {
            for (Measure<E, ?> measure : summary.measures()) {
                figures.add(Figures.of(measure.function(), kind(measure)));
                readings.add(reading(measure));
            }
        }

        @Override
        public boolean visit(E entity) {
            batch[size++] = entity;
            if (size == BATCH) {
                take();
            }
            return groups.size() <= most;
        }

        void take() {
            groups.find(batch, size, found);
            for (int measure = 0; measure < readings.size(); measure++) {
                Function<Object, @Nullable Object> reading = readings.get(measure);
                for (int i = 0; i < size; i++) {
                    values[i] = reading.apply(batch[i]);
                }
                figures.get(measure).add(values, found, size, groups.size());
            }
            size = 0;
        }
    }

    /** What a measure looks at in a record; any value for one that is only counted, null for one that is left out. */
    @SuppressWarnings("unchecked") // it is only handed records of the summary's type
    private Function<Object, @Nullable Object> reading(Measure<E, ?> measure) {
        Function<Object, @Nullable Object> reading =
                measure.path().isPresent() ? Reading.of(tenant, measure.path().get()) : record -> record;
        Condition<E> where = measure.where();
        if (where instanceof Condition.All<E>) {
            return reading;
        }
        return record -> where.test((E) record, tenant) ? reading.apply(record) : null;
    }

    private List<Summary.Row> rows(Pass pass) {
        List<Line> lines = new ArrayList<>();
        for (int group = 0; group < pass.groups.size(); group++) {
            @Nullable Object[] results = new Object[pass.figures.size()];
            for (int i = 0; i < results.length; i++) {
                results[i] = pass.figures.get(i).result(group);
            }
            lines.add(new Line(pass.groups.values(group), results));
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
