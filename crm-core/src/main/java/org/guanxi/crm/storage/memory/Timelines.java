package org.guanxi.crm.storage.memory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.Field;
import org.jspecify.annotations.Nullable;

/**
 * An overlap index: the records of each key in order of their start. What lasts longer than a day is kept apart, as one that lasts a year
 * would make every search go back a year.
 */
final class Timelines<E extends Entity<E>> {

    private static final int LONG = 86_400;
    private static final int FEW = 16;

    private final Field<E> key;
    private final Field<E> start;
    private final Field<E> end;
    private final Map<Optional<Object>, Lines<E>> byKey = new HashMap<>();

    /** The records of one key. */
    private static final class Lines<E extends Entity<E>> {
        final Timeline<E> brief = new Timeline<>();
        final Timeline<E> lasting = new Timeline<>();

        Timeline<E> line(int start, int end) {
            return (long) end - start > LONG ? lasting : brief;
        }

        int size() {
            return brief.size() + lasting.size();
        }
    }

    /** Empty ones of an index: its fields are the key, the start and the end, where it is one of overlap. */
    Timelines(List<Field<E>> fields) {
        this.key = fields.get(0);
        this.start = fields.get(fields.size() > 1 ? 1 : 0);
        this.end = fields.get(fields.size() - 1);
    }

    void add(Slot<E> slot) {
        int from = start(slot.entity);
        int until = end(slot.entity);
        byKey.computeIfAbsent(key(slot.entity), any -> new Lines<>())
                .line(from, until)
                .add(from, until, slot);
    }

    void remove(Slot<E> slot) {
        Optional<Object> name = key(slot.entity);
        Lines<E> lines = byKey.get(name);
        if (lines == null) {
            throw new IllegalStateException("the index lost " + slot.entity.id());
        }
        int from = start(slot.entity);
        lines.line(from, end(slot.entity)).remove(from, slot);
        if (lines.size() == 0) {
            byKey.remove(name);
        }
    }

    private Optional<Object> key(E entity) {
        return Optional.ofNullable(key.value(entity));
    }

    private int start(E entity) {
        return floor(start.value(entity));
    }

    private int end(E entity) {
        return ceiling(end.value(entity));
    }

    /** How many records have one of these keys, and, where a range is given, about how many of them may meet it. */
    long estimate(Collection<@Nullable Object> keys, boolean isBounded) {
        long total = 0;
        for (Object each : keys) {
            Lines<E> lines = byKey.get(Optional.ofNullable(each));
            long count = lines == null ? 0 : lines.size();
            total += isBounded ? Math.min(count, FEW + count / FEW) : count;
        }
        return total;
    }

    /** Shows all records of a key; says whether the visitor let it end. */
    boolean each(@Nullable Object name, Visitor<E> visitor) {
        Lines<E> lines = byKey.get(Optional.ofNullable(name));
        return lines == null || (lines.brief.each(visitor) && lines.lasting.each(visitor));
    }

    /**
     * Shows the records of a key that may start before the one and end after the other, and few others; says whether the visitor let it
     * end.
     *
     * @param after a value of the end; null for any
     * @param before a value of the start; null for any
     */
    boolean each(@Nullable Object name, @Nullable Object after, @Nullable Object before, Visitor<E> visitor) {
        Lines<E> lines = byKey.get(Optional.ofNullable(name));
        int from = floor(after);
        // one more, as a bound may include the value itself
        int until = before == null ? Integer.MAX_VALUE : Math.max(ceiling(before), floor(before) + 1);
        int least = from == Integer.MIN_VALUE ? from : from - 1;
        return lines == null || (lines.brief.each(least, until, visitor) && lines.lasting.each(least, until, visitor));
    }

    /** A whole number not above the value, one for all that are too small or absent. */
    private static int floor(@Nullable Object value) {
        if (value instanceof Instant instant) {
            return clamped(instant.getEpochSecond(), 0);
        }
        if (value instanceof LocalDate day) {
            return clamped(day.toEpochDay(), 0);
        }
        return value instanceof Long whole ? clamped(whole, 0) : Integer.MIN_VALUE;
    }

    /** A whole number not below the value, one for all that are too great or absent. */
    private static int ceiling(@Nullable Object value) {
        if (value instanceof Instant instant) {
            return clamped(instant.getEpochSecond() + (instant.getNano() > 0 ? 1 : 0), 1);
        }
        if (value instanceof LocalDate day) {
            return clamped(day.toEpochDay(), 1);
        }
        return value instanceof Long whole ? clamped(whole, 1) : Integer.MAX_VALUE;
    }

    private static int clamped(long value, int up) {
        return (int) Math.max(Integer.MIN_VALUE + up, Math.min(Integer.MAX_VALUE - 1 + up, value));
    }
}
