package org.guanxi.crm.recurrence;

import java.time.DayOfWeek;
import org.guanxi.crm.error.Problems;

/**
 * A day of the week, each or the n-th of the month or year. Immutable.
 *
 * @param ordinal 0 for each; 1 to 53 counted from the beginning, -1 to -53 from the end
 * @param day the day
 */
public record NthDay(int ordinal, DayOfWeek day) {

    private static final String[] CODES = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};

    /**
     * Checks the ordinal.
     *
     * @throws org.guanxi.crm.error.Invalid {@code recurrence.value} if it is out of range
     */
    public NthDay {
        if (Math.abs(ordinal) > 53) {
            throw Problems.one(
                    "ordinal", "recurrence.value", "part", "BYDAY", "value", ordinal, "expected", "-53 to 53");
        }
    }

    /**
     * Every such day.
     *
     * @param day the day
     * @return without ordinal
     */
    public static NthDay each(DayOfWeek day) {
        return new NthDay(0, day);
    }

    /**
     * The n-th such day.
     *
     * @param ordinal 1 is the first, -1 the last
     * @param day the day
     * @return with ordinal
     * @throws org.guanxi.crm.error.Invalid {@code recurrence.value} if the ordinal is out of range
     */
    public static NthDay of(int ordinal, DayOfWeek day) {
        return new NthDay(ordinal, day);
    }

    /** The two letters of RFC 5545. */
    static String code(DayOfWeek day) {
        return CODES[Civil.number(day)];
    }

    /** The text of RFC 5545, such as {@code -1FR}. */
    @Override
    public String toString() {
        return (ordinal == 0 ? "" : Integer.toString(ordinal)) + code(day);
    }
}
