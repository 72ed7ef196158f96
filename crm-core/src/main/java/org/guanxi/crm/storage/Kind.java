package org.guanxi.crm.storage;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.TextRule;

/** The column kinds an adapter has to know, each with the Java type in which its values are encoded. */
public enum Kind {
    /** A UUID, compared as an unsigned 128-bit number. */
    ID(UUID.class),
    /** Text, compared by code point; never empty, without U+0000 and lone surrogates. */
    TEXT(String.class),
    /** A 64-bit whole number. */
    WHOLE(Long.class),
    /** An exact decimal number within the column's precision and scale, without trailing zeros. */
    DECIMAL(BigDecimal.class),
    /** True or false; false sorts first. */
    FLAG(Boolean.class),
    /** A day without a zone. */
    DATE(LocalDate.class),
    /** An instant in microseconds. */
    INSTANT(Instant.class),
    /** Canonical JSON text; cannot be compared. */
    JSON(String.class);

    private final Class<?> type;

    Kind(Class<?> type) {
        this.type = type;
    }

    /** The Java type of an encoded value. */
    public Class<?> type() {
        return type;
    }

    /** Whether values of this kind have an order, so that they can be compared and sorted. */
    public boolean isOrdered() {
        return this != JSON;
    }

    /**
     * Compares two encoded values of this kind in the one order that every adapter follows.
     *
     * @throws UnsupportedOperationException for {@link #JSON}
     */
    public int compare(Object left, Object right) {
        return switch (this) {
            case ID -> Id.compareUnsigned((UUID) left, (UUID) right);
            case TEXT -> TextRule.compareByCodePoint((String) left, (String) right);
            case WHOLE -> Long.compare((Long) left, (Long) right);
            case DECIMAL -> ((BigDecimal) left).compareTo((BigDecimal) right);
            case FLAG -> Boolean.compare((Boolean) left, (Boolean) right);
            case DATE -> ((LocalDate) left).compareTo((LocalDate) right);
            case INSTANT -> ((Instant) left).compareTo((Instant) right);
            case JSON -> throw new UnsupportedOperationException("JSON has no order");
        };
    }

    /**
     * The encoded value of its text, which is what {@code toString} says of it.
     *
     * @throws RuntimeException of the type's own parser, if the text is none of this kind
     */
    public Object parse(String text) {
        return switch (this) {
            case ID -> UUID.fromString(text);
            case TEXT, JSON -> text;
            case WHOLE -> Long.valueOf(text);
            case DECIMAL -> new BigDecimal(text);
            case FLAG -> Boolean.valueOf(text);
            case DATE -> LocalDate.parse(text);
            case INSTANT -> Instant.parse(text);
        };
    }
}
