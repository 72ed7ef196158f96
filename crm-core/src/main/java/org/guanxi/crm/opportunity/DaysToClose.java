package org.guanxi.crm.opportunity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many days deals took from the day they were opened to the day they ended.
 *
 * @param dealsByDays how many deals took so many days, fewest days first; unmodifiable
 */
public record DaysToClose(SortedMap<Integer, Long> dealsByDays) {

    private static final int DECIMALS = 10;

    /** Copies the map. */
    public DaysToClose {
        dealsByDays = Collections.unmodifiableSortedMap(new TreeMap<>(dealsByDays));
    }

    /** How many deals there are. */
    public long deals() {
        return dealsByDays.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The days by the deals, rounded HALF_UP to ten decimals; empty without deals. */
    public Optional<BigDecimal> average() {
        if (deals() == 0) {
            return Optional.empty();
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<Integer, Long> each : dealsByDays.entrySet()) {
            sum = sum.add(BigDecimal.valueOf(each.getKey()).multiply(BigDecimal.valueOf(each.getValue())));
        }
        return Optional.of(sum.divide(BigDecimal.valueOf(deals()), DECIMALS, RoundingMode.HALF_UP));
    }

    /** The fewest days; empty without deals. */
    public Optional<Integer> shortest() {
        return dealsByDays.isEmpty() ? Optional.empty() : Optional.of(dealsByDays.firstKey());
    }

    /** The most days; empty without deals. */
    public Optional<Integer> longest() {
        return dealsByDays.isEmpty() ? Optional.empty() : Optional.of(dealsByDays.lastKey());
    }

    /** The days that half of the deals took at most: of an even number of deals, the mean of the two in the middle. */
    public Optional<BigDecimal> median() {
        return percentile(50);
    }

    /**
     * The days that so many percent of the deals took at most, interpolated between the two nearest deals as spreadsheets and SQL's
     * {@code percentile_cont} do; exact; empty without deals.
     *
     * @param percent from 0 to 100
     */
    public Optional<BigDecimal> percentile(int percent) {
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException(percent + " is no percentage of the deals");
        }
        if (deals() == 0) {
            return Optional.empty();
        }
        long hundredths = percent * (deals() - 1);
        BigDecimal lower = BigDecimal.valueOf(daysOf(hundredths / 100));
        BigDecimal upper = BigDecimal.valueOf(daysOf((hundredths + 99) / 100));
        BigDecimal part = BigDecimal.valueOf(hundredths % 100, 2);
        return Optional.of(lower.add(upper.subtract(lower).multiply(part)));
    }

    private int daysOf(long rank) {
        long seen = 0;
        for (Map.Entry<Integer, Long> each : dealsByDays.entrySet()) {
            seen += each.getValue();
            if (rank < seen) {
                return each.getKey();
            }
        }
        throw new IllegalArgumentException("there is no deal of the rank " + rank);
    }
}
