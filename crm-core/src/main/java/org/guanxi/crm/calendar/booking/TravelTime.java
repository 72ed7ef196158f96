package org.guanxi.crm.calendar.booking;

import java.time.Duration;

/** How long people and vehicles need from one place to another. Pure. */
public interface TravelTime {

    /** How long it takes; zero where the places are the same or nothing is known. */
    Duration between(String from, String to);

    /** The longest that {@link #between} ever answers: so far around an item its neighbours are looked for. */
    Duration longest();

    /** Nothing is known, nothing is checked. */
    static TravelTime none() {
        return always(Duration.ZERO);
    }

    /** The same time between any two different places. */
    static TravelTime always(Duration duration) {
        return new TravelTime() {
            @Override
            public Duration between(String from, String to) {
                return from.equals(to) ? Duration.ZERO : duration;
            }

            @Override
            public Duration longest() {
                return duration;
            }
        };
    }
}
