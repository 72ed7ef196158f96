package org.guanxi.crm.contact;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.guanxi.crm.error.Problems;

/**
 * A time of the week at which a person may be called, by the person's own clock.
 *
 * @param day the day of the week
 * @param from the first moment
 * @param until the first moment after it; midnight means the end of the day
 */
public record CallTime(DayOfWeek day, LocalTime from, LocalTime until) {

    /**
     * Checks the order.
     *
     * @throws org.guanxi.crm.error.Invalid {@code range.reversed} unless it ends after it begins
     */
    public CallTime {
        if (!until.equals(LocalTime.MIDNIGHT) && !until.isAfter(from)) {
            throw Problems.one("until", "range.reversed", "start", from, "end", until);
        }
    }

    /** Whether this moment, in the person's zone, lies in it. */
    public boolean contains(ZonedDateTime moment) {
        LocalTime time = moment.toLocalTime();
        boolean isBeforeEnd = until.equals(LocalTime.MIDNIGHT) || time.isBefore(until);
        return moment.getDayOfWeek() == day && !time.isBefore(from) && isBeforeEnd;
    }
}
