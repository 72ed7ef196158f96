package org.guanxi.crm.recurrence;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** A series laid out on the time line of its zone: what its rules yield, its single dates, and what may not be taken. */
final class TimeLine {

    private final Recurrence series;
    private final GapPolicy gaps;
    private final ZoneLine line;

    TimeLine(Recurrence series, GapPolicy gaps) {
        this.series = series;
        this.gaps = gaps;
        this.line = new ZoneLine(series.zone());
    }

    /** Those from one place to before another. */
    OccurrenceList between(long from, long to, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("a limit is 1 or more, not " + limit);
        }
        Occurrences walk = walk(from);
        List<Occurrence> found = new ArrayList<>();
        while (walk.hasNext() && walk.key() < to) {
            if (found.size() == limit) {
                return new OccurrenceList(found, false, false);
            }
            found.add(walk.next());
        }
        return new OccurrenceList(found, true, walk.isExhausted());
    }

    /** Those from a place on. */
    Occurrences walk(long from) {
        List<RuleWalk> walks = new ArrayList<>(series.rules().size());
        for (RecurrenceRule rule : series.rules()) {
            RuleWalk walk =
                    new RuleWalk(series.isOfDays() ? withoutTimes(rule) : rule, series.start(), series.zone(), gaps);
            walk.seek(from);
            walks.add(walk);
        }
        List<Occurrences.Fixed> fixed = List.of();
        if (series.isStartIncluded()
                || !series.dates().isEmpty()
                || !series.moves().isEmpty()) {
            fixed = fixed();
        }
        return new Occurrences(line, walks, fixed, taken(), from);
    }

    private static RecurrenceRule withoutTimes(RecurrenceRule rule) {
        return rule.toBuilder()
                .by(RecurrenceRule.Part.BYHOUR, List.of())
                .by(RecurrenceRule.Part.BYMINUTE, List.of())
                .by(RecurrenceRule.Part.BYSECOND, List.of())
                .unchecked();
    }

    private List<Occurrences.Fixed> fixed() {
        List<Occurrences.Fixed> all = new ArrayList<>();
        if (series.isStartIncluded()) {
            all.add(new Occurrences.Fixed(
                    line.toKey(Recurrence.seconds(series.start())), Recurrence.seconds(series.start()), false));
        }
        for (LocalDateTime date : series.dates()) {
            all.add(new Occurrences.Fixed(line.toKey(Recurrence.seconds(date)), Recurrence.seconds(date), false));
        }
        series.moves().forEach((original, moved) -> {
            if (!series.exceptions().contains(original)) {
                all.add(new Occurrences.Fixed(
                        line.toKey(Recurrence.seconds(moved)), Recurrence.seconds(original), true));
            }
        });
        all.sort(Comparator.comparingLong(Occurrences.Fixed::key).thenComparing(Occurrences.Fixed::isMoved));
        return all;
    }

    /** The places on the time line that rules and dates may not take, in order. */
    private long[] taken() {
        if (series.exceptions().isEmpty() && series.moves().isEmpty()) {
            return new long[0];
        }
        long[] keys = new long[series.exceptions().size() + series.moves().size()];
        int count = 0;
        for (LocalDateTime exception : series.exceptions()) {
            keys[count++] = line.toKey(Recurrence.seconds(exception));
        }
        for (LocalDateTime original : series.moves().keySet()) {
            keys[count++] = line.toKey(Recurrence.seconds(original));
        }
        Arrays.sort(keys);
        return keys;
    }

    /** The place of a local time; a part of a second later is the next second. */
    long key(LocalDateTime local) {
        return line.toKey(Recurrence.seconds(local)) + (local.equals(local.withNano(0)) ? 0 : 1);
    }

    long key(Instant instant) {
        if (series.zone().isEmpty()) {
            throw new IllegalStateException("a series without a zone has no instants; give it the viewer's zone first");
        }
        return instant.getEpochSecond() + (instant.getNano() > 0 ? 1 : 0);
    }
}
