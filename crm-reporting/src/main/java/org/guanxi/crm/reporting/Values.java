package org.guanxi.crm.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.guanxi.crm.storage.Kind;
import org.jspecify.annotations.Nullable;

/** How the values of reports compare and divide. Pure. */
final class Values {

    private static final int PLACES = 10;

    private Values() {}

    /** Two values of one class, in the order of the storage. */
    static int compare(Object one, Object other) {
        if (one instanceof LocalDateTime begin) {
            return begin.compareTo((LocalDateTime) other);
        } else if (one instanceof Number && other instanceof Number) {
            return number(one).compareTo(number(other));
        }
        return kind(one).compare(one, other);
    }

    private static Kind kind(Object value) {
        if (value instanceof String) {
            return Kind.TEXT;
        } else if (value instanceof UUID) {
            return Kind.ID;
        } else if (value instanceof Boolean) {
            return Kind.FLAG;
        } else if (value instanceof LocalDate) {
            return Kind.DATE;
        } else if (value instanceof Instant) {
            return Kind.INSTANT;
        }
        throw new IllegalArgumentException(value.getClass() + " is no value of a report");
    }

    /** A number as a decimal. */
    static BigDecimal number(Object value) {
        return value instanceof Long whole ? BigDecimal.valueOf(whole) : (BigDecimal) value;
    }

    /** The number, if the value is one. */
    static Optional<BigDecimal> asNumber(@Nullable Object value) {
        return value instanceof Number ? Optional.of(number(value)) : Optional.empty();
    }

    /** One by the other; null where that is not defined. */
    static @Nullable BigDecimal divided(@Nullable Object of, @Nullable Object by) {
        if (!(of instanceof Number) || !(by instanceof Number) || number(by).signum() == 0) {
            return null;
        }
        return normal(number(of).divide(number(by), PLACES, RoundingMode.HALF_UP));
    }

    /** Without trailing zeros, as the storage has its decimals. */
    static BigDecimal normal(BigDecimal value) {
        BigDecimal bare = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
