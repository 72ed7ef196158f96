package org.guanxi.crm.reporting;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import org.guanxi.crm.common.DateRange;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.storage.Grouping.Unit;

/** A span of days, given outright or by what day it is. Quarters and years are those of the report's calendar. */
public sealed interface Period {

    /** The units that periods are made of. */
    Set<Unit> UNITS = Set.of(Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.QUARTER, Unit.YEAR);

    /** The most units that a period may have or lie away. */
    int MOST = 10_000;

    /** The first day and the day after the last, if today is this day. */
    DateRange days(LocalDate today, ReportCalendar calendar);

    /**
     * Whole units counted from the one that today lies in.
     *
     * @param unit of at least a day
     * @param from which one is the first: 0 for the present one, -1 for the one before
     * @param count how many, at least 1
     */
    record Relative(Unit unit, int from, int count) implements Period {
        /** Checks the unit and the bounds. */
        public Relative {
            check(unit);
            if (count < 1 || count > MOST || Math.abs((long) from) > MOST) {
                throw Problems.one("period", "report.wrong-period", "period", unit + " " + from + " " + count);
            }
        }

        @Override
        public DateRange days(LocalDate today, ReportCalendar calendar) {
            LocalDate present = start(today, unit, calendar);
            return DateRange.of(plus(present, unit, from), plus(present, unit, (long) from + count));
        }
    }

    /**
     * From the beginning of the unit that today lies in until the end of today.
     *
     * @param unit of at least a day
     */
    record ToDate(Unit unit) implements Period {
        /** Checks the unit. */
        public ToDate {
            check(unit);
        }

        @Override
        public DateRange days(LocalDate today, ReportCalendar calendar) {
            return DateRange.of(start(today, unit, calendar), today.plusDays(1));
        }
    }

    /**
     * These days, whatever day it is.
     *
     * @param from the first day
     * @param until the first day after it, later than the first
     */
    record Between(LocalDate from, LocalDate until) implements Period {
        /** Checks the order. */
        public Between {
            if (!from.isBefore(until)) {
                throw Problems.one("period", "report.wrong-period", "period", from + " " + until);
            }
        }

        @Override
        public DateRange days(LocalDate today, ReportCalendar calendar) {
            return DateRange.of(from, until);
        }
    }

    /** The unit that today lies in, such as this quarter. */
    static Period current(Unit unit) {
        return new Relative(unit, 0, 1);
    }

    /** The whole unit before the present one, such as last quarter. */
    static Period previous(Unit unit) {
        return new Relative(unit, -1, 1);
    }

    /** So many whole units before the present one, such as the last three full months. */
    static Period lastFull(int count, Unit unit) {
        return new Relative(unit, -count, count);
    }

    /** So many days, the last of which is today. */
    static Period lastDays(int count) {
        return new Relative(Unit.DAY, 1 - count, count);
    }

    private static void check(Unit unit) {
        if (!UNITS.contains(unit)) {
            throw Problems.one("period", "report.wrong-period", "period", unit);
        }
    }

    private static LocalDate start(LocalDate today, Unit unit, ReportCalendar calendar) {
        return calendar.bucket(unit, 0).start(today.atStartOfDay()).toLocalDate();
    }

    /** The day so many units later. */
    static LocalDate plus(LocalDate day, Unit unit, long count) {
        return switch (unit) {
            case DAY -> day.plusDays(count);
            case WEEK -> day.plusWeeks(count);
            case MONTH -> day.plusMonths(count);
            case QUARTER -> day.plusMonths(3 * count);
            case YEAR -> day.plusYears(count);
            default -> throw new DateTimeException(unit + " is shorter than a day");
        };
    }
}
