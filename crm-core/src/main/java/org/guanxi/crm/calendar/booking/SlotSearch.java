package org.guanxi.crm.calendar.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.common.TimeRange;
import org.jspecify.annotations.Nullable;

/**
 * When all required are free: from one to the next, each is asked when it is free next, until all agree. Whether a time is free is said by
 * {@link Conflicts}, so that what is offered meets no conflict when it is arranged; the search only knows where not to ask. Pure; the
 * order of the resources is of no matter.
 */
public final class SlotSearch {

    private static final int MOST_COMPARED = 1000;
    private static final RecordRef NOT_YET = new RecordRef("slot", new UUID(0, 0));

    private final SlotQuery query;
    private final TravelTime travel;
    private final Conflicts conflicts;
    private final List<Obstacles> required;
    private final List<Obstacles> optional;

    /**
     * When one resource cannot be had.
     *
     * @param resource whose time it is
     * @param taken when no unit is left; the buffers of what is looked for must not meet it
     * @param ways when it is too near to another place to get there or back
     * @param closed when it does not work
     */
    private record Obstacles(
            Id<Resource> resource, List<TimeRange> taken, List<TimeRange> ways, List<TimeRange> closed) {}

    /**
     * Knows what is taken.
     *
     * @param resources all that the query names
     * @param bookings theirs, over {@link #around}
     */
    public SlotSearch(
            SlotQuery query,
            Collection<Resource> resources,
            Collection<Booking> bookings,
            TravelTime travel,
            Hours hours) {
        this.query = query;
        this.travel = travel;
        Map<Id<Resource>, Resource> known = new HashMap<>();
        resources.forEach(each -> known.put(each.id(), each));
        Map<Id<Resource>, List<Booking>> taken = new HashMap<>();
        for (Booking each : bookings) {
            if (each.busy() == Busy.BUSY || (each.busy() == Busy.TENTATIVE && !query.isTentativeFree())) {
                taken.computeIfAbsent(each.resource(), any -> new ArrayList<>()).add(each);
            }
        }
        List<Booking> counted = taken.values().stream().flatMap(List::stream).toList();
        this.conflicts = Conflicts.with(known.values(), counted, travel, hours);
        this.required = query.required().stream()
                .map(each -> obstacles(each, known.get(each), taken.getOrDefault(each, List.of()), hours))
                .toList();
        this.optional = query.optional().stream()
                .map(each -> obstacles(each, known.get(each), taken.getOrDefault(each, List.of()), hours))
                .toList();
    }

    /** The time over which bookings are of any matter to a query: its window, with buffers and ways around it. */
    public static TimeRange around(SlotQuery query, TravelTime travel) {
        Duration way = travel.longest();
        return TimeRange.of(
                query.within().start().minus(query.bufferBefore()).minus(way),
                query.within().end().plus(query.bufferAfter()).plus(way));
    }

    private Obstacles obstacles(Id<Resource> id, @Nullable Resource resource, List<Booking> bookings, Hours hours) {
        if (resource == null) {
            throw new IllegalArgumentException("nothing is known of " + id);
        }
        FreeBusy known = FreeBusy.of(resource, around(query, travel), bookings, hours);
        List<TimeRange> taken = new ArrayList<>(known.busy());
        taken.addAll(known.tentative());
        List<TimeRange> ways = new ArrayList<>();
        for (Booking each : bookings) {
            query.place()
                    .flatMap(place -> Conflicts.way(place, each, resource, travel))
                    .ifPresent(ways::add);
        }
        return new Obstacles(id, Ranges.merged(taken), Ranges.merged(ways), known.closed());
    }

    /** The slots, the best first by the query's rank; empty if there are none. */
    public List<Slot> slots() {
        boolean isRanked = query.rank() == SlotQuery.Rank.BEST;
        int most = isRanked ? MOST_COMPARED : query.limit();
        List<Slot> slots = new ArrayList<>();
        Optional<Instant> start = next(query.within().start());
        while (start.isPresent() && slots.size() < most) {
            Instant begin = start.get();
            if (required.stream().allMatch(each -> isFree(each, begin))) {
                slots.add(slot(begin));
            }
            start = next(begin.plus(query.step()));
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

    /** The first instant not before the start at which nothing known stands in the way, or one from which to look on. */
    private Instant free(Obstacles obstacles, Instant start) {
        Instant end = start.plus(query.length());
        Instant after = lastEnd(obstacles.taken, start.minus(query.bufferBefore()), end.plus(query.bufferAfter()));
        Instant free = after.equals(Instant.MIN) ? start : after.plus(query.bufferBefore());
        for (List<TimeRange> each : List.of(obstacles.ways, obstacles.closed)) {
            Instant behind = lastEnd(each, start, end);
            free = behind.isAfter(free) ? behind : free;
        }
        return free;
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

    /** Whether what is looked for meets no conflict there. */
    private boolean isFree(Obstacles obstacles, Instant start) {
        return conflicts.of(List.of(asked(obstacles.resource, start))).isEmpty();
    }

    private Booking asked(Id<Resource> resource, Instant start) {
        Instant end = start.plus(query.length());
        return Booking.builder()
                .id(Id.of(NOT_YET.id()))
                .resource(resource)
                .item(NOT_YET)
                .startsAt(start)
                .endsAt(end)
                .takenFrom(start.minus(query.bufferBefore()))
                .takenUntil(end.plus(query.bufferAfter()))
                .place(query.place())
                .units(query.units().getOrDefault(resource, 1))
                .build();
    }

    private Slot slot(Instant start) {
        TimeRange time = TimeRange.of(start, query.length());
        List<Id<Resource>> present = new ArrayList<>();
        List<Id<Resource>> missing = new ArrayList<>();
        for (Obstacles each : optional) {
            (isFree(each, start) ? present : missing).add(each.resource);
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
