package org.guanxi.crm.ownership.limit;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * How many records one person may claim in a window. A claim counts once it is done, whatever becomes of the record; only its undo gives it
 * back. What is assigned or transferred does not count.
 *
 * @param window in which
 * @param maximum how many, at least 1
 * @param pool of which pool, by its code; absent for all pools together
 */
public record ClaimQuota(Window window, int maximum, Optional<String> pool) {

    private static final int HOURS = 24;

    /** A window. */
    public enum Window {
        /** A local day. */
        DAY,
        /** A local week, from Monday. */
        WEEK,
        /** A local month. */
        MONTH,
        /** The last 24 hours. */
        ROLLING_DAY
    }

    /** So many, from all pools together. */
    public static ClaimQuota of(Window window, int maximum) {
        return new ClaimQuota(window, maximum, Optional.empty());
    }

    /** The same, from the pool of this code alone. */
    public ClaimQuota from(String poolCode) {
        return new ClaimQuota(window, maximum, Optional.of(poolCode));
    }

    /** When the window began that this instant lies in; what was claimed then or later counts. */
    public Instant began(Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        return switch (window) {
            case DAY -> today.atStartOfDay(zone).toInstant();
            case WEEK ->
                today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .atStartOfDay(zone)
                        .toInstant();
            case MONTH -> today.withDayOfMonth(1).atStartOfDay(zone).toInstant();
            case ROLLING_DAY -> now.minus(Duration.ofHours(HOURS)).plusNanos(1_000);
        };
    }
}
