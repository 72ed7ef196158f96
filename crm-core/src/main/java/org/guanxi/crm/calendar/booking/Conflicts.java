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
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.TimeRange;

/**
 * All conflicts of bookings that are asked for with those that exist: every resource, every item, in one answer. Pure, and the only
 * place that knows what a conflict is. Ranges are half-open, so that what touches does not meet; what has no length meets nothing; a
 * booking never meets another of the same item. Titles are left empty.
 */
public final class Conflicts {

    private final Map<Id<Resource>, Resource> resources;
    private final Map<Id<Resource>, Taken> existing;
    private final TravelTime travel;
    private final Hours hours;

    private Conflicts(
            Map<Id<Resource>, Resource> resources, Map<Id<Resource>, Taken> existing, TravelTime travel, Hours hours) {
        this.resources = resources;
        this.existing = existing;
        this.travel = travel;
        this.hours = hours;
    }

    /**
     * Knows what exists.
     *
     * @param resources those that are asked for
     * @param existing their bookings around the time that is asked for, those of other resources are of no matter
     */
    public static Conflicts with(
            Collection<Resource> resources, Collection<Booking> existing, TravelTime travel, Hours hours) {
        Map<Id<Resource>, Resource> byId = new HashMap<>();
        resources.forEach(each -> byId.put(each.id(), each));
        Map<Id<Resource>, List<Booking>> lists = new HashMap<>();
        for (Booking each : existing) {
            if (each.busy() != Busy.FREE && each.taken().isPresent()) {
                lists.computeIfAbsent(each.resource(), any -> new ArrayList<>()).add(each);
            }
        }
        Map<Id<Resource>, Taken> taken = new HashMap<>();
        lists.forEach((resource, bookings) -> taken.put(resource, new Taken(bookings)));
        return new Conflicts(byId, taken, travel, hours);
    }

    /** What stands in the way of these bookings, in order of time. */
    public List<Conflict> of(Collection<Booking> asked) {
        List<Conflict> found = new ArrayList<>();
        for (Booking each : asked) {
            Resource resource = resources.get(each.resource());
            if (resource != null && each.busy() != Busy.FREE && each.taken().isPresent()) {
                found.addAll(of(each, resource));
            }
        }
        found.sort(Conflict.ORDER);
        return List.copyOf(found);
    }

    private List<Conflict> of(Booking asked, Resource resource) {
        List<Conflict> found = new ArrayList<>();
        List<Booking> near = near(asked);
        if (resource.capacity() == 1) {
            near.forEach(each -> pair(asked, each, resource).ifPresent(found::add));
        } else {
            found.addAll(shared(asked, near, resource));
        }
        near.forEach(each -> way(asked, each, resource).ifPresent(found::add));
        closed(asked, resource).ifPresent(found::add);
        return found;
    }

    private List<Booking> near(Booking asked) {
        Taken taken = existing.get(asked.resource());
        if (taken == null) {
            return List.of();
        }
        Duration around = travel.longest();
        List<Booking> near = new ArrayList<>();
        for (Booking each : taken.meeting(
                asked.takenFrom().minus(around), asked.takenUntil().plus(around))) {
            if (!each.item().equals(asked.item())) {
                near.add(each);
            }
        }
        return near;
    }

    private static Optional<Conflict> pair(Booking asked, Booking there, Resource resource) {
        Optional<TimeRange> core = both(asked.time(), there.time());
        if (core.isPresent()) {
            boolean isHard = asked.busy() == Busy.BUSY && there.busy() == Busy.BUSY;
            Conflict.Kind kind = isHard ? Conflict.Kind.BUSY : Conflict.Kind.TENTATIVE;
            return core.map(overlap -> conflict(kind, asked, Optional.of(there), resource, overlap));
        }
        return both(asked.taken(), there.taken())
                .map(overlap -> conflict(Conflict.Kind.BUFFER, asked, Optional.of(there), resource, overlap));
    }

    /** Of a resource with several units: the hardest kind by which more are taken than there are, with all that take part. */
    private static List<Conflict> shared(Booking asked, List<Booking> near, Resource resource) {
        List<Booking> firm =
                near.stream().filter(each -> each.busy() == Busy.BUSY).toList();
        if (asked.busy() == Busy.BUSY) {
            List<Conflict> hard = over(Conflict.Kind.CAPACITY, asked, firm, resource);
            if (!hard.isEmpty()) {
                return hard;
            }
        }
        List<Conflict> soft = over(Conflict.Kind.TENTATIVE, asked, near, resource);
        return soft.isEmpty() ? over(Conflict.Kind.BUFFER, asked, near, resource) : soft;
    }

    private static List<Conflict> over(Conflict.Kind kind, Booking asked, List<Booking> there, Resource resource) {
        boolean isWide = kind == Conflict.Kind.BUFFER;
        Optional<TimeRange> wanted = isWide ? asked.taken() : asked.time();
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<Load> loads = new ArrayList<>();
        for (Booking each : there) {
            both(wanted, isWide ? each.taken() : each.time())
                    .ifPresent(overlap -> loads.add(new Load(overlap, each.units())));
        }
        List<TimeRange> full = Load.above(loads, resource.capacity() - asked.units());
        List<Conflict> found = new ArrayList<>();
        for (Booking each : there) {
            Optional<TimeRange> time = isWide ? each.taken() : each.time();
            full.stream()
                    .flatMap(range -> both(time, Optional.of(range)).stream())
                    .findFirst()
                    .ifPresent(overlap -> found.add(conflict(kind, asked, Optional.of(each), resource, overlap)));
        }
        return found;
    }

    /** Whether there is too little time to come from there, or to go there. */
    private Optional<Conflict> way(Booking asked, Booking there, Resource resource) {
        if (!isMoving(resource) || asked.place().isEmpty() || there.place().isEmpty() || isMeeting(asked, there)) {
            return Optional.empty();
        }
        boolean isBefore = !there.endsAt().isAfter(asked.startsAt());
        Booking first = isBefore ? there : asked;
        Booking second = isBefore ? asked : there;
        Duration needed =
                travel.between(first.place().orElseThrow(), second.place().orElseThrow());
        Duration left = Duration.between(first.endsAt(), second.startsAt());
        if (left.isNegative() || left.compareTo(needed) >= 0) {
            return Optional.empty();
        }
        TimeRange way = TimeRange.of(first.endsAt(), needed);
        return Optional.of(conflict(Conflict.Kind.TRAVEL, asked, Optional.of(there), resource, way));
    }

    private static boolean isMoving(Resource resource) {
        return resource.kind() == Resource.Kind.PERSON || resource.kind() == Resource.Kind.VEHICLE;
    }

    /** When the resource cannot be at this place because of that booking: its time, and the way there and back. */
    static Optional<TimeRange> way(String place, Booking there, Resource resource, TravelTime travel) {
        if (!isMoving(resource) || there.place().isEmpty() || there.taken().isEmpty()) {
            return Optional.empty();
        }
        String other = there.place().get();
        Instant from = there.startsAt().minus(travel.between(place, other));
        Instant until = there.endsAt().plus(travel.between(other, place));
        return from.isBefore(until) ? Optional.of(TimeRange.of(from, until)) : Optional.empty();
    }

    private static boolean isMeeting(Booking asked, Booking there) {
        return both(asked.taken(), there.taken()).isPresent();
    }

    private Optional<Conflict> closed(Booking asked, Resource resource) {
        return asked.time().flatMap(time -> {
            Instant open = time.start();
            for (TimeRange each : hours.open(resource.id(), time)) {
                if (each.start().isAfter(open)) {
                    return Optional.of(closed(asked, resource, TimeRange.of(open, each.start())));
                }
                open = each.end();
            }
            return open.isBefore(time.end())
                    ? Optional.of(closed(asked, resource, TimeRange.of(open, time.end())))
                    : Optional.empty();
        });
    }

    private static Conflict closed(Booking asked, Resource resource, TimeRange time) {
        return conflict(Conflict.Kind.HOURS, asked, Optional.empty(), resource, time);
    }

    private static Conflict conflict(
            Conflict.Kind kind, Booking asked, Optional<Booking> there, Resource resource, TimeRange overlap) {
        return new Conflict(
                kind,
                resource.id(),
                resource.name(),
                resource.kind(),
                asked.isRequired(),
                side(asked),
                there.map(Conflicts::side),
                overlap);
    }

    private static Conflict.Side side(Booking booking) {
        TimeRange time = booking.time().or(booking::taken).orElseThrow();
        return new Conflict.Side(Optional.of(booking.item()), Optional.empty(), time);
    }

    private static Optional<TimeRange> both(Optional<TimeRange> left, Optional<TimeRange> right) {
        return left.flatMap(one -> right.flatMap(one::intersection));
    }

    /** The bookings of one resource in order of their beginning, with the latest end so far, so that a search can stop. */
    private static final class Taken {
        private final List<Booking> inOrder;
        private final List<Instant> latestEnd = new ArrayList<>();

        Taken(List<Booking> bookings) {
            inOrder = new ArrayList<>(bookings);
            inOrder.sort(Comparator.comparing(Booking::takenFrom).thenComparing(Booking::id));
            Instant latest = Instant.MIN;
            for (Booking each : inOrder) {
                latest = each.takenUntil().isAfter(latest) ? each.takenUntil() : latest;
                latestEnd.add(latest);
            }
        }

        List<Booking> meeting(Instant from, Instant until) {
            int low = 0;
            int high = inOrder.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (inOrder.get(middle).takenFrom().isBefore(until)) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            List<Booking> meeting = new ArrayList<>();
            for (int i = low - 1; i >= 0 && latestEnd.get(i).isAfter(from); i--) {
                if (inOrder.get(i).takenUntil().isAfter(from)) {
                    meeting.add(inOrder.get(i));
                }
            }
            return meeting;
        }
    }
}
