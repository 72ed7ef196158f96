package org.guanxi.crm.distribution;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.team.Member;
import org.jspecify.annotations.Nullable;

/** One run: what everybody has, who waits in which order, and what was decided so far. For one thread. */
final class DistributionRun {

    private static final int NOBODY = -1;

    private final Strategy strategy;
    private final Eligibility eligibility;
    private final Seat[] seats;
    private final List<UUID> queue;
    private final long totalWeight;
    private final long spread;
    private final @Nullable WhyNot[] verdicts;
    private final List<Decided> decided = new ArrayList<>();
    private final boolean[] saturated;
    private long handedOut;
    private int chosen = NOBODY;

    /** One taker, with what changes during the run. */
    private static final class Seat {
        private final Taker taker;
        private long load;
        private long room;
        private long quota;
        private long got;
        private long waitsSince;
        private final List<Decided> singles = new ArrayList<>();

        private Seat(Taker taker, long got) {
            this.taker = taker;
            this.load = taker.load();
            this.room = taker.room();
            this.quota = taker.quota();
            this.got = got;
        }

        private void take(int records) {
            load += records;
            got += records;
            room -= room == Taker.UNBOUNDED ? 0 : records;
            quota -= quota == Taker.UNBOUNDED ? 0 : records;
        }

        private boolean isFull() {
            return room == 0 || quota == 0;
        }
    }

    /** What was decided of one record; the seat may change while the run goes on. */
    private static final class Decided {
        private final Handout record;
        private final Map<WhyNot, Integer> passedOver;
        private int seat;
        private Handed.Why why;

        private Decided(Handout record, int seat, Handed.Why why, Map<WhyNot, Integer> passedOver) {
            this.record = record;
            this.seat = seat;
            this.why = why;
            this.passedOver = passedOver;
        }
    }

    DistributionRun(Strategy strategy, Eligibility eligibility, Collection<Taker> takers, Turn turn) {
        this.strategy = strategy;
        this.eligibility = eligibility;
        Map<UUID, Integer> weights = new LinkedHashMap<>();
        takers.forEach(each -> weights.put(each.member().uuid(), each.weight()));
        Map<UUID, Long> got = turn.gotOf(weights);
        this.seats = takers.stream()
                .sorted(Comparator.comparing(Taker::member))
                .map(each -> new Seat(each, got.getOrDefault(each.member().uuid(), 0L)))
                .toArray(Seat[]::new);
        this.verdicts = new WhyNot[seats.length];
        this.saturated = new boolean[seats.length];
        this.totalWeight =
                Arrays.stream(seats).mapToLong(each -> each.taker.weight()).sum();
        long weighing =
                Arrays.stream(seats).filter(each -> each.taker.weight() > 0).count();
        this.spread = Math.max(1, 2 * weighing - 2);
        this.handedOut = Arrays.stream(seats).mapToLong(each -> each.got).sum();
        this.queue = new ArrayList<>(turn.queue());
        Arrays.stream(seats)
                .map(each -> each.taker.member().uuid())
                .filter(each -> !turn.queue().contains(each))
                .forEach(queue::add);
        for (Seat seat : seats) {
            seat.waitsSince = queue.indexOf(seat.taker.member().uuid()) - (long) queue.size();
        }
    }

    /** Hands out what goes to one person together. */
    void handOut(List<Handout> group) {
        for (int seat = 0; seat < seats.length; seat++) {
            verdicts[seat] = whyNot(group, seats[seat]);
        }
        chosen = preferred(group);
        Handed.Why why = Handed.Why.PREFERRED;
        if (chosen == NOBODY) {
            chosen = choose();
            why = why();
        }
        if (chosen == NOBODY && strategy == Strategy.MAXIMUM_COVERAGE && group.size() == 1) {
            chosen = makeRoom();
            why = Handed.Why.IN_TURN;
        }
        Map<WhyNot, Integer> passedOver = passedOver();
        for (Handout record : group) {
            Decided done = new Decided(record, chosen, why, passedOver);
            decided.add(done);
            if (chosen != NOBODY && group.size() == 1) {
                seats[chosen].singles.add(done);
            }
        }
        if (chosen != NOBODY) {
            seats[chosen].take(group.size());
            seats[chosen].waitsSince = decided.size();
            handedOut += group.size();
        }
    }

    /** What was said of everybody when the last group was handed out. */
    List<Handed.Verdict> verdicts() {
        List<Handed.Verdict> result = new ArrayList<>();
        for (int seat = 0; seat < seats.length; seat++) {
            Optional<WhyNot> whyNot = seat == chosen
                    ? Optional.empty()
                    : Optional.of(Optional.ofNullable(verdicts[seat]).orElse(WhyNot.NOT_IN_TURN));
            result.add(new Handed.Verdict(seats[seat].taker.member(), whyNot));
        }
        return result;
    }

    Handed result() {
        List<Handed.Assignment> assignments = new ArrayList<>();
        List<Handed.LeftOver> leftOver = new ArrayList<>();
        for (Decided each : decided) {
            if (each.seat == NOBODY) {
                leftOver.add(new Handed.LeftOver(each.record, each.passedOver));
            } else {
                Id<Member> taker = seats[each.seat].taker.member();
                assignments.add(new Handed.Assignment(each.record, taker, each.why, each.passedOver));
            }
        }
        return new Handed(assignments, leftOver, next());
    }

    private Turn next() {
        Map<UUID, Long> waiting = new LinkedHashMap<>();
        Map<UUID, Long> got = new LinkedHashMap<>();
        Map<UUID, Integer> weights = new LinkedHashMap<>();
        for (int place = 0; place < queue.size(); place++) {
            waiting.put(queue.get(place), place - (long) queue.size());
        }
        long rounds = fullRounds();
        for (Seat seat : seats) {
            UUID member = seat.taker.member().uuid();
            waiting.put(member, seat.waitsSince);
            got.put(member, seat.got - rounds * seat.taker.weight());
            weights.put(member, seat.taker.weight());
        }
        List<UUID> next = new ArrayList<>(queue);
        next.sort(Comparator.comparing(waiting::get));
        return new Turn(next, got, weights);
    }

    /** How often everybody has got the whole weight: after that the shares are exact, and all begins as at first. */
    private long fullRounds() {
        return Arrays.stream(seats)
                .filter(each -> each.taker.weight() > 0)
                .mapToLong(each -> each.got / each.taker.weight())
                .min()
                .orElse(0);
    }

    private @Nullable WhyNot whyNot(List<Handout> group, Seat seat) {
        WhyNot hardest = null;
        for (Handout record : group) {
            WhyNot each = eligibility.whyNot(record, seat.taker.member()).orElse(null);
            if (each != null && (hardest == null || each.compareTo(hardest) > 0)) {
                hardest = each;
            }
        }
        if (hardest == null && seat.taker.weight() == 0) {
            hardest = WhyNot.NO_WEIGHT;
        }
        if (hardest == null && seat.quota < group.size()) {
            hardest = WhyNot.AT_QUOTA;
        }
        if (hardest == null && seat.room < group.size()) {
            hardest = WhyNot.AT_CAPACITY;
        }
        return hardest;
    }

    private int preferred(List<Handout> group) {
        for (Handout record : group) {
            for (int seat = 0; seat < seats.length; seat++) {
                if (verdicts[seat] == null
                        && record.preferred()
                                .filter(seats[seat].taker.member()::equals)
                                .isPresent()) {
                    return seat;
                }
            }
        }
        return NOBODY;
    }

    private int choose() {
        int best = NOBODY;
        for (int seat = 0; seat < seats.length; seat++) {
            if (verdicts[seat] == null && (best == NOBODY || isBefore(seats[seat], seats[best]))) {
                best = seat;
            }
        }
        return best;
    }

    private Handed.Why why() {
        return switch (strategy) {
            case ROUND_ROBIN, MAXIMUM_COVERAGE -> Handed.Why.IN_TURN;
            case WEIGHTED -> Handed.Why.BY_WEIGHT;
            case LEAST_LOADED -> Handed.Why.LEAST_LOADED;
            case MOST_ROOM -> Handed.Why.MOST_ROOM;
        };
    }

    private boolean isBefore(Seat left, Seat right) {
        int order = switch (strategy) {
            case ROUND_ROBIN, MAXIMUM_COVERAGE -> 0;
            case WEIGHTED -> byShare(left, right);
            case LEAST_LOADED -> Long.compare(left.load * right.taker.weight(), right.load * left.taker.weight());
            case MOST_ROOM -> Long.compare(right.room, left.room);
        };
        return order != 0 ? order < 0 : left.waitsSince < right.waitsSince;
    }

    /**
     * Tijdeman, The chairman assignment problem (1980): among those whose share has run ahead of what they got by at least
     * 1/(2m−2), the one whose next record would be overdue first.
     */
    private int byShare(Seat left, Seat right) {
        boolean isLeftBehind = isBehind(left);
        boolean isRightBehind = isBehind(right);
        if (isLeftBehind != isRightBehind) {
            return isLeftBehind ? -1 : 1;
        }
        if (!isLeftBehind) {
            return Long.compare(arrears(right), arrears(left));
        }
        long leftDue = (left.got * spread + spread - 1) * right.taker.weight();
        long rightDue = (right.got * spread + spread - 1) * left.taker.weight();
        return Long.compare(leftDue, rightDue);
    }

    private boolean isBehind(Seat seat) {
        return arrears(seat) >= (totalWeight + spread - 1) / spread;
    }

    /** By how much the share runs ahead of what the seat got, once one more record is handed out; times the total weight. */
    private long arrears(Seat seat) {
        return (handedOut + 1) * seat.taker.weight() - seat.got * totalWeight;
    }

    private Map<WhyNot, Integer> passedOver() {
        Map<WhyNot, Integer> counts = new EnumMap<>(WhyNot.class);
        for (int seat = 0; seat < seats.length; seat++) {
            if (seat != chosen) {
                WhyNot verdict = verdicts[seat];
                counts.merge(verdict == null ? WhyNot.NOT_IN_TURN : verdict, 1, Integer::sum);
            }
        }
        return counts;
    }

    /**
     * Looks for somebody who is full, may take the record, and can pass one on: to somebody with room, or to somebody who can pass one
     * on in turn. Those who cannot are not asked again, as they stay full.
     */
    private int makeRoom() {
        int[] from = new int[seats.length];
        Arrays.fill(from, NOBODY);
        Decided[] passedOn = new Decided[seats.length];
        Deque<Integer> asked = new ArrayDeque<>();
        for (int seat = 0; seat < seats.length; seat++) {
            boolean isFull = verdicts[seat] == WhyNot.AT_CAPACITY || verdicts[seat] == WhyNot.AT_QUOTA;
            if (isFull && !saturated[seat]) {
                from[seat] = seat;
                asked.add(seat);
            }
        }
        for (Integer giver = asked.poll(); giver != null; giver = asked.poll()) {
            for (Decided held : seats[giver].singles) {
                for (int seat = 0; seat < seats.length; seat++) {
                    if (from[seat] == NOBODY && !saturated[seat] && mayTake(held.record, seats[seat])) {
                        from[seat] = giver;
                        passedOn[seat] = held;
                        if (!seats[seat].isFull()) {
                            return passOn(seat, from, passedOn);
                        }
                        asked.add(seat);
                    }
                }
            }
        }
        for (int seat = 0; seat < seats.length; seat++) {
            saturated[seat] |= from[seat] != NOBODY;
        }
        return NOBODY;
    }

    private boolean mayTake(Handout record, Seat seat) {
        return seat.taker.weight() > 0
                && eligibility.whyNot(record, seat.taker.member()).isEmpty();
    }

    /** Passes records on along the way that was found; answers who has room now. */
    private int passOn(int end, int[] from, Decided[] passedOn) {
        int receiver = end;
        while (from[receiver] != receiver) {
            int giver = from[receiver];
            Decided record = passedOn[receiver];
            record.seat = receiver;
            record.why = Handed.Why.MADE_ROOM;
            seats[giver].singles.remove(record);
            seats[giver].take(-1);
            seats[receiver].singles.add(record);
            seats[receiver].take(1);
            receiver = giver;
        }
        return receiver;
    }
}
