package org.guanxi.crm.reporting;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a report is about in one dimension.
 *
 * @param state whether it is about a value at all
 * @param value the value, if there is one: {@link String}, {@link Long}, {@link java.math.BigDecimal}, {@link Boolean}, {@link
 *     java.time.LocalDate}, {@link java.time.Instant}, {@link java.util.UUID}, or for a part of time the {@link
 *     java.time.LocalDateTime} at which it begins
 */
public record Group(State state, @Nullable Object value) {

    /** About what a row is. */
    public enum State {
        /** One value. */
        VALUE,
        /** The records without a value. */
        ABSENT,
        /** All values but the first ones. */
        REST,
        /** All values: the row is a total. */
        ALL
    }

    static final Group ABSENT = new Group(State.ABSENT, null);
    static final Group REST = new Group(State.REST, null);
    static final Group ALL = new Group(State.ALL, null);

    static Group of(@Nullable Object value) {
        return value == null ? ABSENT : new Group(State.VALUE, value);
    }

    /** The value; empty if it is about none. */
    public Optional<Object> present() {
        return Optional.ofNullable(value);
    }

    /** In the order of the values, then absent, the rest, and all; the values are of one class. */
    static int compare(Group one, Group other) {
        if (one.value == null || other.value == null) {
            return one.state.compareTo(other.state);
        }
        return Values.compare(one.value, other.value);
    }

    @Override
    public String toString() {
        return value == null ? state.name() : value.toString();
    }
}
