package org.guanxi.crm.storage;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a summary groups by: a value, or the part of time that a day or an instant lies in. Records without a value make a
 * group of their own.
 *
 * @param path what is grouped by
 * @param bucket the part of time; empty to group by the value itself
 * @param decoder makes the value of the encoded one; of a bucket, of the local date and time at which it begins
 * @param <E> the entity that is summarized
 * @param <V> what a group is called: the value, or the bucket's beginning
 */
public record Grouping<E, V>(Path<E, ?> path, Optional<Bucket> bucket, Function<Object, V> decoder) {

    /** Groups by value. */
    public static <E, V> Grouping<E, V> by(Path<E, V> path) {
        return new Grouping<>(path, Optional.empty(), path.end()::decoded);
    }

    /** Groups days by the bucket they lie in. */
    public static <E> Grouping<E, LocalDate> byDate(Path<E, LocalDate> path, Bucket bucket) {
        return new Grouping<>(path, Optional.of(bucket.checkedForDays()), Grouping::date);
    }

    /** Groups instants by the bucket of at least a day they lie in, in the bucket's zone. */
    public static <E> Grouping<E, LocalDate> byDay(Path<E, Instant> path, Bucket bucket) {
        return new Grouping<>(path, Optional.of(bucket.checkedForDays()), Grouping::date);
    }

    /** Groups instants by the bucket of any length they lie in, in the bucket's zone. */
    public static <E> Grouping<E, LocalDateTime> byTime(Path<E, Instant> path, Bucket bucket) {
        return new Grouping<>(path, Optional.of(bucket), LocalDateTime.class::cast);
    }

    private static LocalDate date(Object start) {
        return ((LocalDateTime) start).toLocalDate();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Grouping<?, ?> that && path.equals(that.path) && bucket.equals(that.bucket);
    }

    @Override
    public int hashCode() {
        return 31 * path.hashCode() + bucket.hashCode();
    }

    @Override
    public String toString() {
        return path + bucket.map(each -> " by " + each).orElse("");
    }

    /** The length of a bucket. */
    public enum Unit {
        /** So many minutes, counted from midnight by the local clock. */
        MINUTES,
        /** An hour by the local clock; the two that a change to winter time makes are one. */
        HOUR,
        /** A local day. */
        DAY,
        /** Seven local days from the first day of the week. */
        WEEK,
        /** A calendar month. */
        MONTH,
        /** Three months, counted from the first month of the year. */
        QUARTER,
        /** Twelve months from the first month of the year. */
        YEAR
    }

    /**
     * Parts of time in a zone.
     *
     * @param unit how long they are
     * @param minutes for {@link Unit#MINUTES}, how many; a divisor of 1440; else 0
     * @param zone in which days begin; of no effect on values that are days already
     * @param weekStart on which day weeks begin
     * @param yearStart in which month years and quarters begin, for fiscal years
     */
    public record Bucket(Unit unit, int minutes, ZoneId zone, DayOfWeek weekStart, Month yearStart) {

        /** Checks the minutes. */
        public Bucket {
            if (unit == Unit.MINUTES ? minutes < 1 || 1440 % minutes != 0 : minutes != 0) {
                throw new IllegalArgumentException(minutes + " minutes do not make a " + unit);
            }
        }

        /** Buckets of this length in this zone; weeks begin on Monday and years in January. */
        public static Bucket of(Unit unit, ZoneId zone) {
            return new Bucket(unit, 0, zone, DayOfWeek.MONDAY, Month.JANUARY);
        }

        /** Buckets of so many minutes, a divisor of 1440, in this zone. */
        public static Bucket minutes(int minutes, ZoneId zone) {
            return new Bucket(Unit.MINUTES, minutes, zone, DayOfWeek.MONDAY, Month.JANUARY);
        }

        /** The same with weeks that begin on this day. */
        public Bucket weeksFrom(DayOfWeek day) {
            return new Bucket(unit, minutes, zone, day, yearStart);
        }

        /** The same with years and quarters that begin in this month. */
        public Bucket yearsFrom(Month month) {
            return new Bucket(unit, minutes, zone, weekStart, month);
        }

        /** Where the bucket of this local date and time begins. */
        public LocalDateTime start(LocalDateTime local) {
            LocalDate day = local.toLocalDate();
            return switch (unit) {
                case MINUTES -> {
                    int minute = local.getHour() * 60 + local.getMinute();
                    yield day.atStartOfDay().plusMinutes(minute - minute % minutes);
                }
                case HOUR -> local.truncatedTo(ChronoUnit.HOURS);
                case DAY -> day.atStartOfDay();
                case WEEK ->
                    day.with(TemporalAdjusters.previousOrSame(weekStart)).atStartOfDay();
                case MONTH -> day.withDayOfMonth(1).atStartOfDay();
                case QUARTER -> monthsBack(day, 3);
                case YEAR -> monthsBack(day, 12);
            };
        }

        private LocalDateTime monthsBack(LocalDate day, int length) {
            int into = Math.floorMod(day.getMonthValue() - yearStart.getValue(), length);
            return day.withDayOfMonth(1).minusMonths(into).atStartOfDay();
        }

        private Bucket checkedForDays() {
            if (unit == Unit.MINUTES || unit == Unit.HOUR) {
                throw new IllegalArgumentException(unit + " is shorter than a day");
            }
            return this;
        }
    }
}
