package org.guanxi.crm.storage.memory;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.Set;
import org.guanxi.crm.storage.Kind;
import org.guanxi.crm.storage.Measure;
import org.jspecify.annotations.Nullable;

/** One figure of one group while it is computed, value by value. */
abstract class Figure {

    private static final int AVERAGE_SCALE = 10;

    /** Takes one encoded value; never an absent one. */
    abstract void add(Object value);

    /** The figure so far, encoded; null if there is none. */
    abstract @Nullable Object result();

    /** An empty figure of this function over values of this kind; a count is given any value for each record. */
    static Figure of(Measure.Aggregate function, Kind kind) {
        return switch (function) {
            case COUNT -> new Count();
            case DISTINCT -> new Distinct();
            case SUM -> new Sum(false);
            case AVERAGE -> new Sum(true);
            case MINIMUM -> new Extreme(kind, -1);
            case MAXIMUM -> new Extreme(kind, 1);
        };
    }

    private static final class Count extends Figure {
        private long count;

        @Override
        void add(Object value) {
            count++;
        }

        @Override
        Object result() {
            return count;
        }
    }

    private static final class Distinct extends Figure {
        private final Set<Object> values = new HashSet<>();

        @Override
        void add(Object value) {
            values.add(value);
        }

        @Override
        Object result() {
            return (long) values.size();
        }
    }

    /** Whole numbers add up as such while they fit. */
    private static final class Sum extends Figure {
        private final boolean isAverage;
        private BigDecimal sum = BigDecimal.ZERO;
        private long whole;
        private long count;

        Sum(boolean isAverage) {
            this.isAverage = isAverage;
        }

        @Override
        void add(Object value) {
            count++;
            if (value instanceof BigDecimal decimal) {
                sum = sum.add(decimal);
                return;
            }
            long next = (Long) value;
            long total = whole + next;
            if (((whole ^ total) & (next ^ total)) < 0) {
                sum = sum.add(BigDecimal.valueOf(whole)).add(BigDecimal.valueOf(next));
                whole = 0;
            } else {
                whole = total;
            }
        }

        @Override
        @Nullable
        Object result() {
            if (count == 0) {
                return null;
            }
            BigDecimal total = sum.add(BigDecimal.valueOf(whole));
            return normalised(
                    isAverage ? total.divide(BigDecimal.valueOf(count), AVERAGE_SCALE, RoundingMode.HALF_UP) : total);
        }

        private static BigDecimal normalised(BigDecimal value) {
            if (value.signum() == 0) {
                return BigDecimal.ZERO;
            }
            BigDecimal stripped = value.stripTrailingZeros();
            return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }
    }

    private static final class Extreme extends Figure {
        private final Kind kind;
        private final int sign;
        private @Nullable Object extreme;

        Extreme(Kind kind, int sign) {
            this.kind = kind;
            this.sign = sign;
        }

        @Override
        void add(Object value) {
            if (extreme == null || kind.compare(value, extreme) * sign > 0) {
                extreme = value;
            }
        }

        @Override
        @Nullable
        Object result() {
            return extreme;
        }
    }
}
