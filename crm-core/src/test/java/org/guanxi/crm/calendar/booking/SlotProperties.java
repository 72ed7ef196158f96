package org.guanxi.crm.calendar.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.common.TimeRange;

/** Slots for people who have to get from place to place, with buffers, units and hours; the checker tries every step of the grid. */
@Tag("CAL-06")
class SlotProperties {

    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
    private static final int MINUTES = 300;
    private static final int STEP = 5;
    private static final List<String> PLACES = List.of("Pudong", "Hongqiao", "Minhang");

    /** A random afternoon: two people, a pool of two units, and what they have already. */
    private static final class Day {
        final Random random;
        final List<Resource> resources = List.of(
                resource(1, Resource.Kind.PERSON, 1),
                resource(2, Resource.Kind.PERSON, 1),
                resource(3, Resource.Kind.EQUIPMENT, 2));
        final List<Booking> bookings = new ArrayList<>();
        final Map<String, Integer> ways;
        final TimeRange open;
        final SlotQuery query;

        Day(long seed, SlotQuery.Rank rank) {
            random = new Random(seed);
            ways = Map.of("PudongHongqiao", draw(40), "PudongMinhang", draw(20), "HongqiaoMinhang", draw(30));
            for (int i = draw(9); i > 0; i--) {
                bookings.add(booking(i));
            }
            open = TimeRange.of(minute(draw(30)), minute(MINUTES - draw(30)));
            query = SlotQuery.builder()
                    .within(TimeRange.of(minute(0), minute(MINUTES)))
                    .length(Duration.ofMinutes(10L + draw(50)))
                    .addRequired(resources.get(0).id(), resources.get(2).id())
                    .addOptional(resources.get(1).id())
                    .bufferBefore(Duration.ofMinutes(draw(15)))
                    .bufferAfter(Duration.ofMinutes(draw(15)))
                    .place(random.nextInt(4) == 0 ? Optional.empty() : Optional.of(place()))
                    .units(Map.of(resources.get(2).id(), 1 + random.nextInt(2)))
                    .step(Duration.ofMinutes(STEP))
                    .rank(rank)
                    .limit(1 + draw(20))
                    .build();
        }

        private static Resource resource(int number, Resource.Kind kind, int capacity) {
            return Resource.builder()
                    .id(Id.of(new UUID(1, number)))
                    .kind(kind)
                    .name("R" + number)
                    .capacity(capacity)
                    .build();
        }

        int draw(int bound) {
            return random.nextInt(bound);
        }

        private String place() {
            return PLACES.get(random.nextInt(3));
        }

        private Booking booking(int number) {
            int start = draw(MINUTES) - 20;
            int length = random.nextInt(5) == 0 ? 0 : 1 + draw(60);
            int around = length == 0 ? 0 : draw(10);
            return Booking.builder()
                    .id(Id.of(new UUID(2, number)))
                    .item(new RecordRef("calendarItem", new UUID(3, number)))
                    .resource(resources.get(random.nextInt(3)).id())
                    .startsAt(minute(start))
                    .endsAt(minute(start + length))
                    .takenFrom(minute(start - around))
                    .takenUntil(minute(start + length + around))
                    .place(random.nextInt(4) == 0 ? Optional.empty() : Optional.of(place()))
                    .busy(random.nextInt(5) == 0 ? Busy.TENTATIVE : random.nextInt(5) == 0 ? Busy.FREE : Busy.BUSY)
                    .build();
        }

        TravelTime travel() {
            return new TravelTime() {
                @Override
                public Duration between(String from, String to) {
                    return Duration.ofMinutes(ways.getOrDefault(from + to, ways.getOrDefault(to + from, 0)));
                }

                @Override
                public Duration longest() {
                    return Duration.ofMinutes(40);
                }
            };
        }

        Hours hours() {
            return (resource, within) -> within.intersection(open).stream().toList();
        }

        List<Slot> slots() {
            return new SlotSearch(query, resources, bookings, travel(), hours()).slots();
        }

        /** Whether the resource could be there, minute by minute and neighbour by neighbour. */
        boolean isPossible(Resource resource, Instant start) {
            Instant end = start.plus(query.length());
            int units = query.units().getOrDefault(resource.id(), 1);
            List<Booking> own = bookings.stream()
                    .filter(each -> each.resource().equals(resource.id()) && each.busy() != Busy.FREE)
                    .toList();
            boolean isOpen = !start.isBefore(open.start()) && !end.isAfter(open.end());
            Instant from = start.minus(query.bufferBefore());
            Instant until = end.plus(query.bufferAfter());
            for (Instant at = from; at.isBefore(until); at = at.plusSeconds(60)) {
                Instant now = at;
                long taken = own.stream()
                        .filter(each -> !now.isBefore(each.takenFrom()) && now.isBefore(each.takenUntil()))
                        .count();
                isOpen &= taken + units <= resource.capacity();
            }
            return isOpen && own.stream().allMatch(each -> isReachable(resource, each, start, end));
        }

        private boolean isReachable(Resource resource, Booking there, Instant start, Instant end) {
            if (resource.kind() != Resource.Kind.PERSON
                    || there.place().isEmpty()
                    || query.place().isEmpty()
                    || there.startsAt().equals(there.endsAt())) {
                return true;
            }
            Duration way = travel().between(query.place().get(), there.place().get());
            return !there.endsAt().plus(way).isAfter(start) || !end.plus(way).isAfter(there.startsAt());
        }
    }

    private static Instant minute(int minute) {
        return START.plus(Duration.ofMinutes(minute));
    }

    private static List<Instant> possible(Day day) {
        List<Instant> possible = new ArrayList<>();
        for (Instant at = minute(0); !at.plus(day.query.length()).isAfter(minute(MINUTES)); at = at.plusSeconds(300)) {
            if (day.isPossible(day.resources.get(0), at) && day.isPossible(day.resources.get(2), at)) {
                possible.add(at);
            }
        }
        return possible;
    }

    @Property(tries = 500)
    void theEarliestSlotsAreThoseThatTryingEveryStepFinds(@ForAll long seed) {
        Day day = new Day(seed, SlotQuery.Rank.EARLIEST);
        assertThat(day.slots())
                .extracting(slot -> slot.time().start())
                .isEqualTo(possible(day).stream().limit(day.query.limit()).toList());
    }

    @Property(tries = 300)
    void noStepOfTheGridIsRankedBeforeTheBestSlots(@ForAll long seed) {
        Day day = new Day(seed, SlotQuery.Rank.BEST);
        List<Boolean> expected = possible(day).stream()
                .map(at -> day.isPossible(day.resources.get(1), at))
                .sorted(Comparator.reverseOrder())
                .limit(day.query.limit())
                .toList();
        assertThat(day.slots()).extracting(slot -> slot.missing().isEmpty()).isEqualTo(expected);
    }

    @Property(tries = 300)
    void whatIsOfferedMeetsNoConflictWhenItIsAskedFor(@ForAll long seed) {
        Day day = new Day(seed, SlotQuery.Rank.BEST);
        Conflicts conflicts = Conflicts.with(day.resources, day.bookings, day.travel(), day.hours());
        for (Slot slot : day.slots()) {
            for (Resource each : List.of(day.resources.get(0), day.resources.get(2))) {
                Booking asked = Booking.builder()
                        .id(Id.of(new UUID(9, 9)))
                        .item(new RecordRef("calendarItem", new UUID(9, 9)))
                        .resource(each.id())
                        .startsAt(slot.time().start())
                        .endsAt(slot.time().end())
                        .takenFrom(slot.time().start().minus(day.query.bufferBefore()))
                        .takenUntil(slot.time().end().plus(day.query.bufferAfter()))
                        .place(day.query.place())
                        .units(day.query.units().getOrDefault(each.id(), 1))
                        .build();
                assertThat(conflicts.of(List.of(asked))).isEmpty();
            }
        }
    }
}
