package org.guanxi.crm.recurrence;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The last moment at which a rule may yield, itself included. Immutable.
 *
 * @param at the moment; midnight of a day
 * @param form what kind of text it was or will be
 */
public record Until(LocalDateTime at, Form form) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

    /** How the moment is meant. */
    public enum Form {
        /** A day: to its end. */
        DAY,
        /** On the clock of the recurrence's own zone. */
        LOCAL,
        /** In UTC; a recurrence without a zone reads it as local. */
        UTC
    }

    /** The moment in seconds on the time line of the occurrences. */
    long key(ZoneLine line) {
        return switch (form) {
            case DAY -> line.toKey(at.toLocalDate().plusDays(1).atStartOfDay().toEpochSecond(ZoneOffset.UTC)) - 1;
            case LOCAL -> line.toKey(at.toEpochSecond(ZoneOffset.UTC));
            case UTC -> at.toEpochSecond(ZoneOffset.UTC);
        };
    }

    /** The text of RFC 5545. */
    @Override
    public String toString() {
        return switch (form) {
            case DAY -> DAY.format(at);
            case LOCAL -> TIME.format(at);
            case UTC -> TIME.format(at) + "Z";
        };
    }
}
