package org.guanxi.crm.tck;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.Grouping;
import org.guanxi.crm.storage.Grouping.Bucket;
import org.guanxi.crm.storage.Measure;
import org.guanxi.crm.storage.Path;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.Summary;
import org.jspecify.annotations.Nullable;

/**
 * Computes a summary record by record in the plainest way there is, with a calendar, an order and an arithmetic of its own, so
 * that it shares no mistake with an adapter.
 */
final class PlainSummary {

    private final World world;

    private PlainSummary(World world) {
        this.world = world;
    }

    /** The rows of the summary of this world. */
    static <E extends Entity<E>> List<Summary.Row> of(World world, Summary<E> summary) {
        return new PlainSummary(world).rows(summary);
    }

    private <E extends Entity<E>> List<Summary.Row> rows(Summary<E> summary) {
        Map<List<Object>, List<E>> groups = new LinkedHashMap<>();
        if (summary.groupings().isEmpty()) {
            groups.put(List.of(), new ArrayList<>());
        }
        world.meeting(summary.type(), summary.where())
                .forEach(each -> groups.computeIfAbsent(key(summary, each), absent -> new ArrayList<>())
                        .add(each));
        List<PlainRow> rows = new ArrayList<>();
        groups.forEach((key, members) -> rows.add(new PlainRow(key, figures(summary, members))));
        rows.sort(order(summary));
        return rows.stream()
                .limit(summary.top().orElse(Integer.MAX_VALUE))
                .map(row -> summary.row(row.key.toArray(), row.figures.toArray()))
                .toList();
    }

    private record PlainRow(List<Object> key, List<Object> figures) {}

    private static <E extends Entity<E>> Comparator<PlainRow> order(Summary<E> summary) {
        Comparator<PlainRow> order = (left, right) -> 0;
        for (Summary.Step<E> step : summary.order()) {
            int position = summary.measures().indexOf(step.measure());
            Comparator<PlainRow> next =
                    Comparator.comparing(row -> row.figures.get(position), PlainSummary::compareOrAbsent);
            order = order.thenComparing(step.isDescending() ? next.reversed() : next);
        }
        for (int i = 0; i < summary.groupings().size(); i++) {
            int position = i;
            order = order.thenComparing(row -> row.key.get(position), PlainSummary::compareOrAbsent);
        }
        return order;
    }

    private <E extends Entity<E>> List<Object> key(Summary<E> summary, E entity) {
        List<Object> key = new ArrayList<>();
        for (Grouping<E, ?> grouping : summary.groupings()) {
            Object value = value(grouping.path(), entity);
            key.add(
                    value == null || grouping.bucket().isEmpty()
                            ? value
                            : begin(grouping.bucket().get(), value));
        }
        return key;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // each hop fits the record that the hop before it named
    private @Nullable Object value(Path<?, ?> path, Object entity) {
        Object record = entity;
        for (Path.Hop hop : path.hops()) {
            ReferenceAttribute reference = hop.reference();
            Object named = reference.read(record).orElse(null);
            record = named == null
                    ? null
                    : world.read(reference.target(), (Id) named).orElse(null);
            if (record == null || !hop.visible().test(record, world)) {
                return null;
            }
        }
        return ((org.guanxi.crm.storage.Field) path.end().field()).value(record);
    }

    private <E extends Entity<E>> List<Object> figures(Summary<E> summary, List<E> members) {
        List<Object> figures = new ArrayList<>();
        for (Measure<E, ?> measure : summary.measures()) {
            List<E> taken = members.stream()
                    .filter(each -> measure.where().test(each, world))
                    .toList();
            if (measure.path().isEmpty()) {
                figures.add((long) taken.size());
            } else {
                figures.add(figure(
                        measure.function(),
                        taken.stream()
                                .map(each -> value(measure.path().get(), each))
                                .filter(Objects::nonNull)
                                .toList()));
            }
        }
        return figures;
    }

    private static @Nullable Object figure(Measure.Aggregate function, List<Object> values) {
        if (function == Measure.Aggregate.COUNT) {
            return (long) values.size();
        }
        if (function == Measure.Aggregate.DISTINCT) {
            return (long) new HashSet<>(values).size();
        }
        if (values.isEmpty()) {
            return null;
        }
        return switch (function) {
            case MINIMUM -> values.stream().min(PlainSummary::compare).orElseThrow();
            case MAXIMUM -> values.stream().max(PlainSummary::compare).orElseThrow();
            case SUM -> canonical(sum(values));
            default -> canonical(sum(values).divide(BigDecimal.valueOf(values.size()), 10, RoundingMode.HALF_UP));
        };
    }

    private static BigDecimal sum(List<Object> values) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Object value : values) {
            sum = sum.add(new BigDecimal(value.toString()));
        }
        return sum;
    }

    private static BigDecimal canonical(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static int compareOrAbsent(@Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return left == right ? 0 : left == null ? -1 : 1;
        }
        return compare(left, right);
    }

    /** Text by code point, ids by their digits, all else as it compares itself. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // both values are of one kind
    private static int compare(Object left, Object right) {
        if (left instanceof String text) {
            return Arrays.compare(
                    text.codePoints().toArray(), ((String) right).codePoints().toArray());
        }
        if (left instanceof UUID) {
            return left.toString().compareTo(right.toString());
        }
        return ((Comparable) left).compareTo(right);
    }

    /** Where the bucket begins: by going back, day by day, until a day is one on which a bucket begins. */
    private static LocalDateTime begin(Bucket bucket, Object value) {
        LocalDateTime local = value instanceof Instant instant
                ? LocalDateTime.ofInstant(instant, bucket.zone())
                : ((LocalDate) value).atStartOfDay();
        LocalDate day = local.toLocalDate();
        int length = switch (bucket.unit()) {
            case MINUTES -> bucket.minutes();
            case HOUR -> 60;
            default -> 0;
        };
        if (length > 0) {
            int minutes = local.toLocalTime().toSecondOfDay() / 60 / length * length;
            return LocalDateTime.of(day, LocalTime.of(minutes / 60, minutes % 60));
        }
        while (!isBeginning(bucket, day)) {
            day = day.minusDays(1);
        }
        return day.atStartOfDay();
    }

    private static boolean isBeginning(Bucket bucket, LocalDate day) {
        int monthsIntoYear = (day.getMonthValue() - bucket.yearStart().getValue() + 12) % 12;
        DayOfWeek weekday = day.getDayOfWeek();
        return switch (bucket.unit()) {
            case WEEK -> weekday == bucket.weekStart();
            case MONTH -> day.getDayOfMonth() == 1;
            case QUARTER -> day.getDayOfMonth() == 1 && monthsIntoYear % 3 == 0;
            case YEAR -> day.getDayOfMonth() == 1 && monthsIntoYear == 0;
            default -> true;
        };
    }
}
