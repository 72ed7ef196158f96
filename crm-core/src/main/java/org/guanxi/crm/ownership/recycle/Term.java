package org.guanxi.crm.ownership.recycle;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Predicate;
import org.guanxi.crm.error.Problems;

/**
 * A length of time as rules name it.
 *
 * <p>Days of the calendar and working days count whole local days: what begins on a day and lasts n days lasts to the end of the
 * n-th day after it, whatever the hour it began at. Elapsed days are 24 hours each.
 *
 * @param amount how many, 1 to {@value #LONGEST} (hours: 24 times that); zero is refused, as it would read as "off"
 * @param unit of what
 */
public record Term(int amount, Unit unit) {

    /** The longest term in days. */
    public static final int LONGEST = 3_650;

    private static final int HOURS = 24;

    /** What is counted. */
    public enum Unit {
        /** Local days. */
        DAYS,
        /** Local days on which work is done. */
        WORKING_DAYS,
        /** Spans of 24 hours. */
        ELAPSED_DAYS,
        /** Hours. */
        HOURS
    }

    /**
     * Checks the amount.
     *
     * @throws org.guanxi.crm.error.Invalid {@code ownership.term}
     */
    public Term {
        int longest = unit == Unit.HOURS ? LONGEST * HOURS : LONGEST;
        if (amount < 1 || amount > longest) {
            throw Problems.one("amount", "ownership.term", "amount", amount, "maximum", longest);
        }
    }

    /** So many local days. */
    public static Term days(int amount) {
        return new Term(amount, Unit.DAYS);
    }

    /** So many working days. */
    public static Term workingDays(int amount) {
        return new Term(amount, Unit.WORKING_DAYS);
    }

    /** So many times 24 hours. */
    public static Term elapsedDays(int amount) {
        return new Term(amount, Unit.ELAPSED_DAYS);
    }

    /** So many hours. */
    public static Term hours(int amount) {
        return new Term(amount, Unit.HOURS);
    }

    /**
     * When the term ends that begins at the anchor: the first instant that is no longer in it.
     *
     * @param zone where days begin
     * @param isWorkingDay the days on which work is done
     * @return empty if there are too few working days in the {@value #LONGEST} days that follow
     */
    public Optional<Instant> after(Instant anchor, ZoneId zone, Predicate<LocalDate> isWorkingDay) {
        return switch (unit) {
            case HOURS -> Optional.of(anchor.plus(Duration.ofHours(amount)));
            case ELAPSED_DAYS -> Optional.of(anchor.plus(Duration.ofDays(amount)));
            case DAYS -> Optional.of(startOf(day(anchor, zone).plusDays(amount + 1L), zone));
            case WORKING_DAYS ->
                workingDay(day(anchor, zone), isWorkingDay).map(last -> startOf(last.plusDays(1), zone));
        };
    }

    /** How long it is at least, to compare terms with: a day counts 24 hours. */
    Duration atLeast() {
        return unit == Unit.HOURS ? Duration.ofHours(amount) : Duration.ofDays(amount);
    }

    private Optional<LocalDate> workingDay(LocalDate from, Predicate<LocalDate> isWorkingDay) {
        int left = amount;
        LocalDate day = from;
        for (int walked = 0; walked < LONGEST; walked++) {
            day = day.plusDays(1);
            left -= isWorkingDay.test(day) ? 1 : 0;
            if (left == 0) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }

    private static LocalDate day(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toLocalDate();
    }

    private static Instant startOf(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
