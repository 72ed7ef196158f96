package org.guanxi.crm.storage.memory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
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

    private static final Object ABSENT = new Object();

    private final Field<E> key;
    private final Field<E> start;
    private final Field<E> end;
    private final LineMap<E> byKey = new LineMap<>();

    /** Empty ones of an index: its fields are the key, the start and the end, where it is one of overlap. */
    Timelines(List<Field<E>> fields) {
        this.key = fields.get(0);
        this.start = fields.get(fields.size() > 1 ? 1 : 0);
        this.end = fields.get(fields.size() - 1);
    }

    void add(Slot<E> slot) {
        int from = start(slot.entity);
        int until = end(slot.entity);
        line(byKey.getOrAdd(key(slot.entity)), from, until).add(from, until, slot);
    }

    void remove(Slot<E> slot) {
        Object name = key(slot.entity);
        LineMap.Lines<E> lines = byKey.get(name);
        if (lines == null) {
            throw new IllegalStateException("the index lost " + slot.entity.id());
        }
        int from = start(slot.entity);
        line(lines, from, end(slot.entity)).remove(from, slot);
        if (lines.count() == 0) {
            byKey.remove(name);
        }
    }

    private Timeline<E> line(LineMap.Lines<E> lines, int start, int end) {
        return (long) end - start > LONG ? lines.lastingFrom() : lines;
    }

    private Object key(E entity) {
        return key(key.value(entity));
    }

    private static Object key(@Nullable Object name) {
        return name == null ? ABSENT : name;
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
            LineMap.Lines<E> lines = byKey.get(key(each));
            long count = lines == null ? 0 : lines.count();
            total += isBounded ? Math.min(count, FEW + count / FEW) : count;
        }
        return total;
    }

    /** Shows all records of a key; says whether the visitor let it end. */
    boolean each(@Nullable Object name, Visitor<E> visitor) {
        LineMap.Lines<E> lines = byKey.get(key(name));
        if (lines == null) {
            return true;
        }
        Timeline<E> lasting = lines.lasting();
        return lines.each(visitor) && (lasting == null || lasting.each(visitor));
    }

    /**
     * Shows the records of a key that may start before the one and end after the other, and few others; says whether the visitor let it
     * end.
     *
     * @param after a value of the end; null for any
     * @param before a value of the start; null for any
     */
    boolean each(@Nullable Object name, @Nullable Object after, @Nullable Object before, Visitor<E> visitor) {
        LineMap.Lines<E> lines = byKey.get(key(name));
        return lines == null
                || each(lines, after, before, (slots, place, from, until) -> visitor.visit(slots[place].entity));
    }

    /** The records of a key; null if there are none. */
    LineMap.@Nullable Lines<E> lines(Object name) {
        return byKey.get(name);
    }

    /** Shows those that may start before the one and end after the other, absent ones standing for any. */
    static <E extends Entity<E>> boolean each(
            LineMap.Lines<E> lines,
            @Nullable Object after,
            @Nullable Object before,
            Timeline.Candidates<E> candidates) {
        int from = floor(after);
        // one more, as a bound may include the value itself
        int until = before == null ? Integer.MAX_VALUE : Math.max(ceiling(before), floor(before) + 1);
        int least = from == Integer.MIN_VALUE ? from : from - 1;
        Timeline<E> lasting = lines.lasting();
        return lines.each(least, until, candidates) && (lasting == null || lasting.each(least, until, candidates));
    }

    /** A whole number not above the value, one for all that are too small or absent. */
    static int floor(@Nullable Object value) {
        if (value instanceof Instant instant) {
            return clamped(instant.getEpochSecond(), 0);
        }
        if (value instanceof LocalDate day) {
            return clamped(day.toEpochDay(), 0);
        }
        return value instanceof Long whole ? clamped(whole, 0) : Integer.MIN_VALUE;
    }

    /** A whole number not below the value, one for all that are too great or absent. */
    static int ceiling(@Nullable Object value) {
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
