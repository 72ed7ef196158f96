package org.guanxi.crm.calendar.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.common.TimeRange;

/** Laws of conflicts, of free and busy, and of slots; the checkers look at every minute and know nothing of sorting. */
@Tag("CAL-03")
@Tag("CAL-06")
class BookingProperties {

    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
    private static final int MINUTES = 240;

    private static Resource resource(int number, int capacity) {
        return Resource.builder()
                .id(Id.of(new UUID(1, number)))
                .kind(Resource.Kind.ROOM)
                .name("Room " + number)
                .capacity(capacity)
                .build();
    }

    private static Instant minute(int minute) {
        return START.plus(Duration.ofMinutes(minute));
    }

    @Provide
    Arbitrary<List<Booking>> bookings() {
        Arbitrary<Integer> starts = Arbitraries.integers().between(0, MINUTES - 60);
        Arbitrary<Integer> lengths = Arbitraries.integers().between(0, 50);
        Arbitrary<Integer> buffers = Arbitraries.integers().between(0, 9);
        Arbitrary<Integer> resources = Arbitraries.integers().between(1, 2);
        Arbitrary<Integer> units = Arbitraries.integers().between(1, 2);
        Arbitrary<Busy> busy = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(4, Arbitraries.just(Busy.BUSY)),
                net.jqwik.api.Tuple.of(1, Arbitraries.just(Busy.TENTATIVE)),
                net.jqwik.api.Tuple.of(1, Arbitraries.just(Busy.FREE)));
        return Combinators.combine(starts, lengths, buffers, resources, units, busy)
                .as(BookingProperties::booking)
                .list()
                .ofMaxSize(14)
                .map(BookingProperties::numbered);
    }

    private static Booking.Builder booking(int start, int length, int buffer, int resource, int units, Busy busy) {
        int around = length == 0 ? 0 : buffer;
        return Booking.builder()
                .resource(Id.of(new UUID(1, resource)))
                .startsAt(minute(start))
                .endsAt(minute(start + length))
                .takenFrom(minute(start - around))
                .takenUntil(minute(start + length + around))
                .units(units)
                .busy(busy);
    }

    private static List<Booking> numbered(List<Booking.Builder> builders) {
        List<Booking> numbered = new ArrayList<>();
        for (int i = 0; i < builders.size(); i++) {
            numbered.add(builders.get(i)
                    .id(Id.of(new UUID(2, i)))
                    .item(new RecordRef("calendarItem", new UUID(3, i)))
                    .build());
        }
        return numbered;
    }

    private static List<Conflict> conflicts(List<Booking> asked, List<Booking> there, int capacity) {
        List<Resource> resources = List.of(resource(1, capacity), resource(2, capacity));
        return Conflicts.with(resources, there, TravelTime.none(), Hours.always())
                .of(asked);
    }

    private static boolean isWithin(Instant from, Instant until, int minute) {
        return !minute(minute).isBefore(from) && minute(minute).isBefore(until);
    }

    private static boolean isMeeting(Booking left, Booking right, boolean isWide) {
        for (int minute = -20; minute < MINUTES + 20; minute++) {
            boolean isLeft = isWide
                    ? isWithin(left.takenFrom(), left.takenUntil(), minute)
                    : isWithin(left.startsAt(), left.endsAt(), minute);
            boolean isRight = isWide
                    ? isWithin(right.takenFrom(), right.takenUntil(), minute)
                    : isWithin(right.startsAt(), right.endsAt(), minute);
            if (isLeft && isRight) {
                return true;
            }
        }
        return false;
    }

    @Property(tries = 300)
    void conflictsAreThoseThatLookingAtEveryPairAndEveryMinuteFinds(@ForAll("bookings") List<Booking> all) {
        Set<String> found = new HashSet<>();
        for (Conflict each : conflicts(all, all, 1)) {
            found.add(each.kind() + " " + item(each.asked()) + " "
                    + item(each.existing().orElseThrow()));
        }
        Set<String> expected = new HashSet<>();
        for (Booking left : all) {
            for (Booking right : all) {
                boolean isSame = left == right || !left.resource().equals(right.resource());
                if (isSame || left.busy() == Busy.FREE || right.busy() == Busy.FREE) {
                    continue;
                }
                boolean isFirm = left.busy() == Busy.BUSY && right.busy() == Busy.BUSY;
                String pair = " " + left.item() + " " + right.item();
                if (isMeeting(left, right, false)) {
                    expected.add((isFirm ? "BUSY" : "TENTATIVE") + pair);
                } else if (isMeeting(left, right, true)) {
                    expected.add("BUFFER" + pair);
                }
            }
        }
        assertThat(found).isEqualTo(expected);
    }

    private static String item(Conflict.Side side) {
        return side.item().orElseThrow().toString();
    }

    @Property(tries = 200)
    void theOrderInWhichBookingsWereMadeIsOfNoMatter(@ForAll("bookings") List<Booking> all, @ForAll long seed) {
        List<Booking> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(conflicts(all, shuffled, 1)).isEqualTo(conflicts(all, all, 1));
        TimeRange within = TimeRange.of(minute(0), minute(MINUTES));
        assertThat(FreeBusy.of(resource(1, 2), within, shuffled, Hours.always()))
                .isEqualTo(FreeBusy.of(resource(1, 2), within, all, Hours.always()));
    }

    @Property(tries = 200)
    void whatIsAcceptedNeverTakesMoreUnitsThanThereAre(
            @ForAll("bookings") List<Booking> all, @ForAll @IntRange(min = 2, max = 4) int capacity) {
        List<Booking> accepted = new ArrayList<>();
        for (Booking each : all) {
            boolean isClear = conflicts(List.of(each), accepted, capacity).stream()
                    .noneMatch(conflict -> conflict.kind() == Conflict.Kind.CAPACITY);
            if (each.busy() == Busy.BUSY && isClear) {
                accepted.add(each);
            } else if (each.busy() == Busy.BUSY) {
                assertThat(most(with(accepted, each), each.resource())).isGreaterThan(capacity);
            }
        }
        for (int number = 1; number <= 2; number++) {
            assertThat(most(accepted, Id.of(new UUID(1, number)))).isLessThanOrEqualTo(capacity);
        }
    }

    private static List<Booking> with(List<Booking> accepted, Booking more) {
        List<Booking> all = new ArrayList<>(accepted);
        all.add(more);
        return all;
    }

    private static int most(List<Booking> bookings, Id<Resource> resource) {
        int most = 0;
        for (int minute = 0; minute < MINUTES; minute++) {
            int sum = 0;
            for (Booking each : bookings) {
                boolean isThen = each.resource().equals(resource) && isWithin(each.startsAt(), each.endsAt(), minute);
                sum += isThen ? each.units() : 0;
            }
            most = Math.max(most, sum);
        }
        return most;
    }

    @Property(tries = 200)
    void freeAndBusyAndPerhapsCoverTheWindowExactlyOnce(@ForAll("bookings") List<Booking> all) {
        // Espo merges in a single pass: what a third event bridges stays apart there, and shorter ones of equal start
        // come twice
        TimeRange within = TimeRange.of(minute(10), minute(MINUTES - 30));
        FreeBusy known = FreeBusy.of(resource(1, 1), within, all, Hours.always());
        for (int minute = 0; minute < MINUTES; minute++) {
            Instant at = minute(minute);
            long times = count(known.free(), at) + count(known.busy(), at) + count(known.tentative(), at);
            assertThat(times).isEqualTo(within.contains(at) ? 1 : 0);
            int now = minute;
            boolean isBusy = all.stream()
                    .filter(each -> each.resource().equals(known.resource()) && each.busy() == Busy.BUSY)
                    .anyMatch(each -> isWithin(each.takenFrom(), each.takenUntil(), now));
            assertThat(count(known.busy(), at)).isEqualTo(isBusy && within.contains(at) ? 1 : 0);
        }
        for (int i = 1; i < known.busy().size(); i++) {
            assertThat(known.busy().get(i).start())
                    .isAfter(known.busy().get(i - 1).end());
        }
    }

    private static long count(List<TimeRange> ranges, Instant at) {
        return ranges.stream().filter(each -> each.contains(at)).count();
    }

    @Property(tries = 200)
    void theNextSlotIsFreeForAllAndNoEarlierOneOnTheGridIs(
            @ForAll("bookings") List<Booking> all, @ForAll @IntRange(min = 1, max = 60) int length) {
        TimeRange within = TimeRange.of(minute(0), minute(MINUTES));
        SlotQuery query = SlotQuery.builder()
                .within(within)
                .length(Duration.ofMinutes(length))
                .addRequired(Id.of(new UUID(1, 1)), Id.of(new UUID(1, 2)))
                .step(Duration.ofMinutes(5))
                .limit(100)
                .build();
        List<Instant> expected = new ArrayList<>();
        for (int minute = 0; minute + length <= MINUTES; minute += 5) {
            TimeRange slot = TimeRange.of(minute(minute), minute(minute + length));
            boolean isFree = all.stream()
                    .filter(each -> each.busy() != Busy.FREE)
                    .noneMatch(each -> each.taken().filter(slot::overlaps).isPresent());
            if (isFree) {
                expected.add(slot.start());
            }
        }
        List<Resource> resources = List.of(resource(1, 1), resource(2, 1));
        assertThat(new SlotSearch(query, resources, all, TravelTime.none(), Hours.always()).slots())
                .extracting(slot -> slot.time().start())
                .isEqualTo(expected);
    }
}
