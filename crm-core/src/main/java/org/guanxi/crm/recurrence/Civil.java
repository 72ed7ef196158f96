package org.guanxi.crm.recurrence;

import java.time.DayOfWeek;

/** The Gregorian calendar on plain numbers: days are counted from 1970-01-01, without an object for each. */
final class Civil {

    /** The days of 400 years, after which the calendar repeats itself, days of the week included. */
    static final int CYCLE_DAYS = 146_097;

    /** The last year in which anything is looked for. */
    static final int LAST_YEAR = 9_999;

    private static final int DAYS_TO_1970 = 719_468;

    private Civil() {}

    /** The day of a date; the year begins in March inside, so that the leap day is its last. */
    static long day(int year, int month, int dayOfMonth) {
        int shifted = month <= 2 ? year - 1 : year;
        int era = Math.floorDiv(shifted, 400);
        int yearOfEra = shifted - era * 400;
        int dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + dayOfMonth - 1;
        int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return (long) era * CYCLE_DAYS + dayOfEra - DAYS_TO_1970;
    }

    /** Year and month of a day, as year × 12 + month − 1. */
    static int monthIndex(long day) {
        long shifted = day + DAYS_TO_1970;
        long era = Math.floorDiv(shifted, (long) CYCLE_DAYS);
        int dayOfEra = (int) (shifted - era * CYCLE_DAYS);
        int yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int marchMonth = (5 * dayOfYear + 2) / 153;
        int year = yearOfEra + (int) era * 400;
        return marchMonth < 10 ? year * 12 + marchMonth + 2 : (year + 1) * 12 + marchMonth - 10;
    }

    static int year(long day) {
        return Math.floorDiv(monthIndex(day), 12);
    }

    static long firstOfMonth(int monthIndex) {
        return day(Math.floorDiv(monthIndex, 12), Math.floorMod(monthIndex, 12) + 1, 1);
    }

    static int lengthOfMonth(int monthIndex) {
        int month = Math.floorMod(monthIndex, 12);
        if (month == 1) {
            return isLeap(Math.floorDiv(monthIndex, 12)) ? 29 : 28;
        }
        return month == 3 || month == 5 || month == 8 || month == 10 ? 30 : 31;
    }

    static int lengthOfYear(int year) {
        return isLeap(year) ? 366 : 365;
    }

    static boolean isLeap(int year) {
        return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    }

    /** The number of a day of the week, 0 for Monday to 6. */
    static int number(DayOfWeek day) {
        return day.getValue() - 1;
    }

    /** The day of the week, 0 for Monday to 6. */
    static int weekday(long day) {
        return (int) Math.floorMod(day + 3, 7L);
    }

    /** The first day of week 1 of a year: the first week with four days of the year in it. */
    static long firstWeek(int year, int weekStart) {
        long fourth = day(year, 1, 4);
        return fourth - Math.floorMod(weekday(fourth) - weekStart, 7);
    }

    static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
