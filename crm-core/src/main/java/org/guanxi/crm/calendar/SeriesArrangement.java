package org.guanxi.crm.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What became of a series that was to be arranged: every occurrence up to the horizon was looked at, and every one that clashes is named.
 *
 * @param series the series as it is now; empty if nothing was done
 * @param checked how many occurrences were looked at
 * @param booked how many of them stand in calendars now
 * @param clashes those with a conflict to know of, in order
 * @param checkedUntil up to where; what lies behind is made and checked by due work when its time comes
 * @param isComplete whether there is nothing behind
 */
public record SeriesArrangement(
        Optional<Series> series,
        int checked,
        int booked,
        List<Clash> clashes,
        Instant checkedUntil,
        boolean isComplete) {

    /** Copies the list. */
    public SeriesArrangement {
        clashes = List.copyOf(clashes);
    }

    /**
     * An occurrence with conflicts.
     *
     * @param occurrence its start by the rule, in the series' zone
     * @param told the conflicts
     * @param isBooked whether it stands in calendars all the same
     */
    public record Clash(LocalDateTime occurrence, List<Arrangement.Told> told, boolean isBooked) {

        /** Copies the list. */
        public Clash {
            told = List.copyOf(told);
        }
    }

    /** Whether it was done. */
    public boolean isDone() {
        return series.isPresent();
    }
}
