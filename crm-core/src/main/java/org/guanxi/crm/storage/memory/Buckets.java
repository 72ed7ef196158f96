package org.guanxi.crm.storage.memory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.guanxi.crm.storage.Grouping;
import org.guanxi.crm.storage.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Finds the bucket of a day or an instant. What was found is remembered with the stretch of time for which it holds: a bucket,
 * cut where the offset of the zone changes. For one summary and one thread.
 */
final class Buckets {

    private final Grouping.Bucket bucket;
    private final ZoneRules rules;
    private final Map<LocalDate, LocalDateTime> ofDays = new HashMap<>();
    private Stretch[] stretches = new Stretch[0];
    private Stretch last = new Stretch(0, 0, LocalDateTime.MIN);

    /** From one second to before another, with the bucket they lie in. */
    private record Stretch(long from, long until, LocalDateTime start) {}

    private Buckets(Grouping.Bucket bucket) {
        this.bucket = bucket;
        this.rules = bucket.zone().getRules();
    }

    /** The function from an encoded value of that kind to the local date and time at which its bucket begins. */
    static Function<Object, LocalDateTime> of(Grouping.Bucket bucket, Kind kind) {
        Buckets buckets = new Buckets(bucket);
        return kind == Kind.DATE
                ? value -> buckets.ofDays.computeIfAbsent((LocalDate) value, day -> bucket.start(day.atStartOfDay()))
                : value -> buckets.start((Instant) value);
    }

    private LocalDateTime start(Instant instant) {
        long second = instant.getEpochSecond();
        if (second < last.from() || second >= last.until()) {
            last = find(instant, second);
        }
        return last.start();
    }

    private Stretch find(Instant instant, long second) {
        int low = 0;
        int high = stretches.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Stretch stretch = stretches[middle];
            if (second < stretch.from()) {
                high = middle - 1;
            } else if (second >= stretch.until()) {
                low = middle + 1;
            } else {
                return stretch;
            }
        }
        Stretch found = stretch(instant);
        stretches = Arrays.copyOf(stretches, stretches.length + 1);
        stretches[stretches.length - 1] = found;
        Arrays.sort(stretches, Comparator.comparingLong(Stretch::from));
        return found;
    }

    private Stretch stretch(Instant instant) {
        ZoneOffset offset = rules.getOffset(instant);
        LocalDateTime start = bucket.start(LocalDateTime.ofInstant(instant, offset));
        long from = start.toEpochSecond(offset);
        long until = next(start).toEpochSecond(offset);
        @Nullable ZoneOffsetTransition before = rules.previousTransition(instant.plusNanos(1));
        @Nullable ZoneOffsetTransition after = rules.nextTransition(instant);
        return new Stretch(
                before == null ? from : Math.max(from, before.toEpochSecond()),
                after == null ? until : Math.min(until, after.toEpochSecond()),
                start);
    }

    private LocalDateTime next(LocalDateTime start) {
        return switch (bucket.unit()) {
            case MINUTES -> start.plusMinutes(bucket.minutes());
            case HOUR -> start.plusHours(1);
            case DAY -> start.plusDays(1);
            case WEEK -> start.plusWeeks(1);
            case MONTH -> start.plusMonths(1);
            case QUARTER -> start.plusMonths(3);
            case YEAR -> start.plusYears(1);
        };
    }
}
