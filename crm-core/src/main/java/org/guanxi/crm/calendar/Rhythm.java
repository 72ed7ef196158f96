package org.guanxi.crm.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.guanxi.crm.recurrence.Occurrence;
import org.guanxi.crm.recurrence.Occurrences;
import org.guanxi.crm.recurrence.Recurrence;
import org.guanxi.crm.recurrence.RecurrenceRule;

/** When a series takes place. Pure. */
final class Rhythm {

    private final Series series;
    private final Recurrence recurrence;

    /**
     * Some occurrences.
     *
     * @param starts their starts by the rule
     * @param until up to where they are all
     * @param isComplete whether there are none behind
     */
    record Stretch(List<LocalDateTime> starts, Instant until, boolean isComplete) {}

    Rhythm(Series series) {
        this.series = series;
        Recurrence.Builder builder = Recurrence.startingAt(series.startsAt()).zone(series.zone());
        series.rules().forEach(each -> builder.rule(RecurrenceRule.parse(each)));
        series.dates().forEach(builder::date);
        series.exceptions().forEach(builder::except);
        this.recurrence = builder.build();
    }

    Recurrence recurrence() {
        return recurrence;
    }

    /** The occurrences that start from one instant on and before another, but no more than so many. */
    Stretch between(Instant from, Instant until, int most) {
        List<LocalDateTime> starts = new ArrayList<>();
        Occurrences walk = recurrence.occurrences(from);
        while (walk.hasNext()) {
            Occurrence next = walk.next();
            if (series.endsBefore()
                    .filter(end -> !next.original().isBefore(end))
                    .isPresent()) {
                return new Stretch(starts, until, true);
            }
            boolean isBehind = !next.instant().isBefore(until);
            if (isBehind || starts.size() == most) {
                return new Stretch(starts, isBehind ? until : next.instant(), false);
            }
            starts.add(next.original());
        }
        return new Stretch(starts, until, true);
    }

    /** The occurrence that the rule has start then, as an item like all others of the series. */
    CalendarItem.Builder item(LocalDateTime start) {
        return timed(CalendarItem.builder(), start)
                .kind(series.kind())
                .title(series.title())
                .place(series.place())
                .notes(series.notes())
                .visibility(series.visibility())
                .bufferBefore(series.bufferBefore())
                .bufferAfter(series.bufferAfter())
                .organiser(series.organiser())
                .about(series.about())
                .series(series.id())
                .occurrence(start);
    }

    /** The item at the time that the clock of the series has for this start. */
    CalendarItem.Builder timed(CalendarItem.Builder item, LocalDateTime start) {
        ZoneId zone = series.zone();
        Instant begins = start.atZone(zone).toInstant();
        Instant ends = start.plus(series.length()).atZone(zone).toInstant();
        return item.startsAt(begins)
                .endsAt(ends.isBefore(begins) ? begins : ends)
                .zone(zone);
    }
}
