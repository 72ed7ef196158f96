package org.guanxi.crm.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that stands still until it is set or moved. It tells whole microseconds, as everything that is stored does.
 * Thread-safe; the clocks that {@link #withZone} makes of it tell the same time.
 */
public final class SettableClock extends Clock {

    private final AtomicReference<Instant> now;
    private final ZoneId zone;

    private SettableClock(AtomicReference<Instant> now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /** A clock in UTC that stands at this instant, cut to microseconds. */
    public static SettableClock at(Instant start) {
        return new SettableClock(new AtomicReference<>(start.truncatedTo(ChronoUnit.MICROS)), ZoneOffset.UTC);
    }

    /**
     * A clock in UTC that stands at this instant.
     *
     * @param start in ISO 8601, such as {@code 2026-03-01T08:00:00Z}
     */
    public static SettableClock at(String start) {
        return at(Instant.parse(start));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public SettableClock withZone(ZoneId other) {
        return new SettableClock(now, other);
    }

    /** Puts the clock to this instant, cut to microseconds; it may be earlier than now. */
    public void set(Instant instant) {
        now.set(instant.truncatedTo(ChronoUnit.MICROS));
    }

    /** Moves the clock on by so much, or back if that is negative; answers what it tells then. */
    public Instant tick(Duration duration) {
        return now.updateAndGet(instant -> instant.plus(duration).truncatedTo(ChronoUnit.MICROS));
    }

    /** The instant at which it stands, and its zone. */
    @Override
    public String toString() {
        return now.get() + " " + zone;
    }
}
