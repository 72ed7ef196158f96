package org.guanxi.crm.storage.memory;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.guanxi.crm.storage.Kind;
import org.guanxi.crm.storage.Measure;
import org.jspecify.annotations.Nullable;

/** One measure of all groups while it is computed: arrays by the number of the group, and no object for each of them. */
abstract class Figures {

    private static final int SMALLEST = 64;
    private static final int AVERAGE_SCALE = 10;

    private int room;

    /** Takes the encoded values of so many records, null where there is none, each for its group; groups are less than the last number. */
    final void add(@Nullable Object[] values, int[] groups, int size, int most) {
        if (most > room) {
            room = Math.max(SMALLEST, Math.max(most, room * 2));
            grow(room);
        }
        for (int i = 0; i < size; i++) {
            Object value = values[i];
            if (value != null) {
                add(value, groups[i]);
            }
        }
    }

    abstract void grow(int groups);

    abstract void add(Object value, int group);

    /** The figure of a group, encoded; null if there is none. */
    abstract @Nullable Object result(int group);

    /** Empty figures of this function over values of this kind; a count is given any value for each record. */
    static Figures of(Measure.Aggregate function, Kind kind) {
        Figures figures = switch (function) {
            case COUNT -> new Count();
            case DISTINCT -> new Distinct();
            case SUM -> new Sum(kind, false);
            case AVERAGE -> new Sum(kind, true);
            case MINIMUM -> new Extreme(kind, -1);
            case MAXIMUM -> new Extreme(kind, 1);
        };
        figures.room = SMALLEST;
        figures.grow(SMALLEST);
        return figures;
    }

    private static final class Count extends Figures {
        private long[] counts = new long[0];

        @Override
        void grow(int groups) {
            counts = Arrays.copyOf(counts, groups);
        }

        @Override
        void add(Object value, int group) {
            counts[group]++;
        }

        @Override
        Object result(int group) {
            return counts[group];
        }
    }

    private static final class Distinct extends Figures {
        private @Nullable Set<Object>[] values = sets(0);

        @Override
        void grow(int groups) {
            values = Arrays.copyOf(values, groups);
        }

        @Override
        void add(Object value, int group) {
            Set<Object> known = values[group];
            if (known == null) {
                known = new HashSet<>();
                values[group] = known;
            }
            known.add(value);
        }

        @Override
        Object result(int group) {
            Set<Object> known = values[group];
            return known == null ? 0L : (long) known.size();
        }

        @SuppressWarnings({"unchecked", "rawtypes"}) // an array cannot be made of a generic type
        private static @Nullable Set<Object>[] sets(int size) {
            return new Set[size];
        }
    }

    /** Adds up in whole numbers, for decimals whole millionths, while all fits; what does not adds up as decimals. */
    private static final class Sum extends Figures {
        private static final int SCALE = 6;
        private static final int DIGITS = 18;
        private static final long[] TENS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};

        private final boolean isAverage;
        private final int scale;
        private @Nullable BigDecimal[] sums = new BigDecimal[0];
        private long[] wholes = new long[0];
        private long[] counts = new long[0];

        Sum(Kind kind, boolean isAverage) {
            this.isAverage = isAverage;
            this.scale = kind == Kind.DECIMAL ? SCALE : 0;
        }

        @Override
        void grow(int groups) {
            sums = Arrays.copyOf(sums, groups);
            wholes = Arrays.copyOf(wholes, groups);
            counts = Arrays.copyOf(counts, groups);
        }

        @Override
        void add(Object value, int group) {
            counts[group]++;
            if (!(value instanceof BigDecimal decimal)) {
                add((long) (Long) value, group);
                return;
            }
            int own = decimal.scale();
            if (own < 0 || own > SCALE || decimal.precision() + SCALE - own > DIGITS) {
                sums[group] = sum(group).add(decimal);
            } else {
                // the digits without the point, and without an object on the way
                add(decimal.scaleByPowerOfTen(own).longValue() * TENS[SCALE - own], group);
            }
        }

        private void add(long next, int group) {
            long whole = wholes[group];
            long total = whole + next;
            if (((whole ^ total) & (next ^ total)) < 0) {
                sums[group] = sum(group).add(BigDecimal.valueOf(whole, scale)).add(BigDecimal.valueOf(next, scale));
                wholes[group] = 0;
            } else {
                wholes[group] = total;
            }
        }

        private BigDecimal sum(int group) {
            BigDecimal sum = sums[group];
            return sum == null ? BigDecimal.ZERO : sum;
        }

        @Override
        @Nullable
        Object result(int group) {
            long count = counts[group];
            if (count == 0) {
                return null;
            }
            BigDecimal total = sum(group).add(BigDecimal.valueOf(wholes[group], scale));
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

    private static final class Extreme extends Figures {
        private final Kind kind;
        private final int sign;
        private @Nullable Object[] extremes = new Object[0];

        Extreme(Kind kind, int sign) {
            this.kind = kind;
            this.sign = sign;
        }

        @Override
        void grow(int groups) {
            extremes = Arrays.copyOf(extremes, groups);
        }

        @Override
        void add(Object value, int group) {
            Object extreme = extremes[group];
            if (extreme == null || kind.compare(value, extreme) * sign > 0) {
                extremes[group] = value;
            }
        }

        @Override
        @Nullable
        Object result(int group) {
            return extremes[group];
        }
    }
}
