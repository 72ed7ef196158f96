package org.guanxi.crm.calendar.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.TimeRange;
import org.jspecify.annotations.Nullable;

/**
 * When all required are free: from one to the next, each is asked when it is free next, until all agree. Pure; the order of the
 * resources is of no matter. It knows nothing of ways between places.
 */
public final class SlotSearch {

    private static final int MOST_COMPARED = 1000;

    private final SlotQuery query;
    private final List<Obstacles> required;
    private final List<Obstacles> optional;

    /** When one resource cannot be had. */
    private record Obstacles(List<TimeRange> taken, List<TimeRange> closed) {}

    /**
     * Knows what is taken.
     *
     * @param freeBusy of all that the query names, over its window and the buffers around it
     */
    public SlotSearch(SlotQuery query, Map<Id<Resource>, FreeBusy> freeBusy) {
        this.query = query;
        this.required = query.required().stream()
                .map(each -> obstacles(each, freeBusy.get(each)))
                .toList();
        this.optional = query.optional().stream()
                .map(each -> obstacles(each, freeBusy.get(each)))
                .toList();
    }

    private Obstacles obstacles(Id<Resource> id, @Nullable FreeBusy known) {
        if (known == null) {
            throw new IllegalArgumentException("nothing is known of " + id);
        }
        List<TimeRange> taken = new ArrayList<>(known.busy());
        if (!query.isTentativeFree()) {
            taken.addAll(known.tentative());
        }
        return new Obstacles(Ranges.merged(taken), known.closed());
    }

    /** The slots, the best first by the query's rank; empty if there are none. */
    public List<Slot> slots() {
        boolean isRanked = query.rank() == SlotQuery.Rank.BEST;
        int most = isRanked ? MOST_COMPARED : query.limit();
        List<Slot> slots = new ArrayList<>();
        Optional<Instant> start = next(query.within().start());
        while (start.isPresent() && slots.size() < most) {
            slots.add(slot(start.get()));
            start = next(start.get().plus(query.step()));
        }
        if (isRanked) {
            slots.sort(Comparator.comparingInt((Slot slot) -> -slot.present().size())
                    .thenComparingInt(Slot::shortGaps)
                    .thenComparing(slot -> slot.time().start()));
        }
        return List.copyOf(slots.subList(0, Math.min(slots.size(), query.limit())));
    }

    private Optional<Instant> next(Instant earliest) {
        Instant start = onGrid(earliest);
        for (int agreed = 0, i = 0; agreed <= required.size(); i = (i + 1) % Math.max(1, required.size())) {
            if (start.plus(query.length()).isAfter(query.within().end())) {
                return Optional.empty();
            }
            if (agreed == required.size()) {
                return Optional.of(start);
            }
            Instant free = onGrid(free(required.get(i), start));
            agreed = free.equals(start) ? agreed + 1 : 0;
            start = free;
        }
        return Optional.empty();
    }

    /** The first instant not before the start at which nothing stands in the way, or one from which to look on. */
    private Instant free(Obstacles obstacles, Instant start) {
        Instant end = start.plus(query.length());
        Instant after = lastEnd(obstacles.taken, start.minus(query.bufferBefore()), end.plus(query.bufferAfter()));
        Instant opened = lastEnd(obstacles.closed, start, end);
        Instant behindTaken = after.equals(Instant.MIN) ? start : after.plus(query.bufferBefore());
        Instant behindClosed = opened.equals(Instant.MIN) ? start : opened;
        return behindTaken.isAfter(behindClosed) ? behindTaken : behindClosed;
    }

    /** The end of the last of these that meets the time; {@link Instant#MIN} if none does. */
    private static Instant lastEnd(List<TimeRange> ranges, Instant from, Instant until) {
        int low = 0;
        int high = ranges.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ranges.get(middle).start().isBefore(until)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low > 0 && ranges.get(low - 1).end().isAfter(from)
                ? ranges.get(low - 1).end()
                : Instant.MIN;
    }

    private Instant onGrid(Instant instant) {
        long step = query.step().toSeconds();
        long second = instant.getEpochSecond();
        long passed = Math.floorMod(second, step);
        boolean isOn = passed == 0 && instant.getNano() == 0;
        return isOn ? instant : Instant.ofEpochSecond(second - passed + step);
    }

    private Slot slot(Instant start) {
        TimeRange time = TimeRange.of(start, query.length());
        List<Id<Resource>> present = new ArrayList<>();
        List<Id<Resource>> missing = new ArrayList<>();
        for (int i = 0; i < optional.size(); i++) {
            boolean isFree = free(optional.get(i), start).equals(start);
            (isFree ? present : missing).add(query.optional().get(i));
        }
        int gaps = 0;
        for (Obstacles each : required) {
            gaps += shortGaps(each, time);
        }
        return new Slot(time, present, missing, gaps);
    }

    private int shortGaps(Obstacles obstacles, TimeRange time) {
        List<TimeRange> all = new ArrayList<>(obstacles.taken);
        all.addAll(obstacles.closed);
        Duration before = query.length();
        Duration after = query.length();
        for (TimeRange each : all) {
            if (!each.end().isAfter(time.start())) {
                Duration gap = Duration.between(each.end(), time.start());
                before = gap.compareTo(before) < 0 ? gap : before;
            }
            if (!each.start().isBefore(time.end())) {
                Duration gap = Duration.between(time.end(), each.start());
                after = gap.compareTo(after) < 0 ? gap : after;
            }
        }
        return (isShort(before) ? 1 : 0) + (isShort(after) ? 1 : 0);
    }

    private boolean isShort(Duration gap) {
        return !gap.isZero() && gap.compareTo(query.length()) < 0;
    }
}
