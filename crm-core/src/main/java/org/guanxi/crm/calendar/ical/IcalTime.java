package org.guanxi.crm.calendar.ical;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A date or a time of a file. Immutable.
 *
 * @param at the local time; midnight of a day
 * @param form what it is
 * @param zoneName of a time in a zone, the name that the file gives it; {@link IcalFile#zone} tells which it is
 */
public record IcalTime(LocalDateTime at, Form form, Optional<String> zoneName) {

    /** What a time is. */
    public enum Form {
        /** A whole day. */
        DAY,
        /** A local time wherever one is. */
        FLOATING,
        /** A time in UTC. */
        UTC,
        /** A local time in a zone. */
        ZONED
    }
}
