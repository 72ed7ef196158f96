package org.guanxi.crm.task;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * By when something is to be done: by an instant, or by the end of a day in a zone. Immutable.
 *
 * @param at the instant from which it is overdue, in microseconds; of a day its end in the zone
 * @param on the day; empty if it is due by an instant
 * @param zone whose day it is, or in whose days it recurs; empty if it is due by an instant and its zone does not matter
 */
public record Due(Instant at, Optional<LocalDate> on, Optional<ZoneId> zone) {

    /** By this instant. */
    public static Due at(Instant instant) {
        return new Due(instant.truncatedTo(ChronoUnit.MICROS), Optional.empty(), Optional.empty());
    }

    /** By this instant, which recurs at the same time of day in the zone. */
    public static Due at(Instant instant, ZoneId zone) {
        return new Due(instant.truncatedTo(ChronoUnit.MICROS), Optional.empty(), Optional.of(zone));
    }

    /** By the end of this day in the zone. */
    public static Due on(LocalDate day, ZoneId zone) {
        return new Due(day.plusDays(1).atStartOfDay(zone).toInstant(), Optional.of(day), Optional.of(zone));
    }
}
