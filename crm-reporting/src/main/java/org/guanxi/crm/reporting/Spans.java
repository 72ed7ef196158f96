package org.guanxi.crm.reporting;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Condition.Comparison;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.Field;
import org.guanxi.crm.storage.Kind;
import org.guanxi.crm.storage.Path;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.jspecify.annotations.Nullable;

/** Spans of local time as conditions, and conditions on what lies at the end of a path. Pure. */
final class Spans {

    /** No offset is further from UTC. */
    private static final int WIDEST_HOURS = 18;

    private Spans() {}

    /** From an instant until before another. */
    record Span(Instant from, Instant until) {}

    /**
     * The instants whose local time lies from the first until before the second: one span, or several where a clock that is set
     * back crosses the bounds.
     */
    static List<Span> instants(LocalDateTime from, LocalDateTime until, ZoneId zone) {
        ZoneRules rules = zone.getRules();
        Instant begin = from.toInstant(ZoneOffset.UTC).minusSeconds(WIDEST_HOURS * 3600L);
        Instant end = until.toInstant(ZoneOffset.UTC).plusSeconds(WIDEST_HOURS * 3600L);
        List<Span> spans = new ArrayList<>();
        while (begin.isBefore(end)) {
            ZoneOffsetTransition next = rules.nextTransition(begin);
            Instant change = next == null || next.getInstant().isAfter(end) ? end : next.getInstant();
            ZoneOffset offset = rules.getOffset(begin);
            Instant first = later(begin, from.toInstant(offset));
            Instant last = earlier(change, until.toInstant(offset));
            if (first.isBefore(last)) {
                add(spans, new Span(first, last));
            }
            begin = change;
        }
        return spans;
    }

    private static void add(List<Span> spans, Span span) {
        int last = spans.size() - 1;
        if (last >= 0 && spans.get(last).until().equals(span.from())) {
            spans.set(last, new Span(spans.get(last).from(), span.until()));
        } else {
            spans.add(span);
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** The day or instant at the end of the path lies in this span of local time; of days, whole ones. */
    static <E extends Entity<E>> Condition<E> within(
            Path<E, ?> path, LocalDateTime from, LocalDateTime until, ZoneId zone) {
        if (path.end().field().kind() == Kind.DATE) {
            return between(path, from.toLocalDate(), until.toLocalDate());
        }
        List<Condition<E>> parts = new ArrayList<>();
        for (Span span : instants(from, until, zone)) {
            parts.add(between(path, span.from(), span.until()));
        }
        return Condition.anyOf(parts);
    }

    private static <E extends Entity<E>> Condition<E> between(Path<E, ?> path, Object from, Object until) {
        return compare(path, Comparison.AT_LEAST, from).and(compare(path, Comparison.BELOW, until));
    }

    /** What lies at the end of the path compares so to an encoded value. */
    static <E extends Entity<E>> Condition<E> compare(Path<E, ?> path, Comparison comparison, Object value) {
        return behind(path, 0, new Compared(comparison, value));
    }

    /** There is nothing at the end of the path. */
    static <E extends Entity<E>> Condition<E> absent(Path<E, ?> path) {
        return Spans.<E>behind(path, 0, new Compared(null, null)).not();
    }

    /** A comparison, or with nulls that there is a value. */
    private record Compared(
            @Nullable Comparison comparison, @Nullable Object value) {
        <T> Condition<T> of(Field<T> field) {
            return comparison == null || value == null
                    ? new Condition.Absent<>(field).not()
                    : new Condition.Compare<>(field, comparison, value);
        }
    }

    @SuppressWarnings(
            "unchecked") // the hops of a path fit together, its end belongs to the kind that the last one leads to
    private static <S extends Entity<S>> Condition<S> behind(Path<?, ?> path, int hop, Compared compared) {
        if (hop == path.hops().size()) {
            return compared.of((Field<S>) path.end().field());
        }
        return via((ReferenceAttribute<S, ?>) path.hops().get(hop).reference(), path, hop, compared);
    }

    private static <S extends Entity<S>, T extends Entity<T>> Condition<S> via(
            ReferenceAttribute<S, T> reference, Path<?, ?> path, int hop, Compared compared) {
        Condition<T> further = behind(path, hop + 1, compared);
        return reference.via(further);
    }
}
