package org.guanxi.crm.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.team.Member;

/** What each strategy promises, counted by hand. */
@Tag("OWN-09")
@Tag("LED-03")
class DistributionProperties {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Property(tries = 200)
    void atEveryPrefixAndAcrossRunsNobodyIsMoreThanOneAhead(
            @ForAll @IntRange(min = 1, max = 9) int people, @ForAll("runs") List<Integer> runs) {
        Map<Id<Member>, Integer> got = new HashMap<>();
        members(people).forEach(each -> got.put(each, 0));
        Turn turn = Turn.FIRST;
        int offset = 0;
        for (int size : runs) {
            Handed handed = Distribution.by(Strategy.ROUND_ROBIN).of(records(offset, size), takers(people), turn);
            for (Handed.Assignment each : handed.assignments()) {
                got.merge(each.taker(), 1, Integer::sum);
                assertThat(Collections.max(got.values()) - Collections.min(got.values()))
                        .isLessThanOrEqualTo(1);
            }
            turn = handed.next();
            offset += size;
        }
    }

    @Property(tries = 200)
    void whatSomebodyGotNeverDiffersFromTheShareByAsMuchAsOne(
            @ForAll("weights") List<Integer> weights, @ForAll("runs") List<Integer> runs) {
        long total = weights.stream().mapToLong(each -> each).sum();
        long[] got = new long[weights.size()];
        List<Taker> takers = weighing(weights);
        Turn turn = Turn.FIRST;
        int count = 0;
        for (int size : runs) {
            Handed handed = Distribution.by(Strategy.WEIGHTED).of(records(count, size), takers, turn);
            for (Handed.Assignment each : handed.assignments()) {
                got[indexOf(each.taker())]++;
                count++;
                for (int person = 0; person < got.length; person++) {
                    double share = (double) count * weights.get(person) / total;
                    double bound = got.length == 1 ? 0 : 1 - 1.0 / (2 * got.length - 2);
                    assertThat(Math.abs(got[person] - share)).isLessThanOrEqualTo(bound + 1e-9);
                }
            }
            turn = handed.next();
        }
    }

    @Property(tries = 100)
    void severalRunsGiveWhatOneRunGives(
            @ForAll("weights") List<Integer> weights,
            @ForAll("runs") List<Integer> runs,
            @ForAll("inTurn") Strategy strategy) {
        int count = runs.stream().mapToInt(each -> each).sum();
        List<Taker> takers = weighing(weights);
        List<Id<Member>> once = people(Distribution.by(strategy)
                .of(records(0, count), takers, Turn.FIRST)
                .assignments());
        List<Id<Member>> inParts = new ArrayList<>();
        Turn turn = Turn.FIRST;
        for (int size : runs) {
            Handed handed = Distribution.by(strategy).of(records(inParts.size(), size), takers, turn);
            inParts.addAll(people(handed.assignments()));
            turn = handed.next();
        }

        assertThat(inParts).isEqualTo(once);
    }

    @Property(tries = 200)
    void everyRecordIsHandedOutOnceOrLeftOverAndNobodyGetsMoreThanThereIsRoomFor(
            @ForAll Strategy strategy, @ForAll Random random, @ForAll @IntRange(min = 1, max = 40) int count) {
        List<Taker> takers = crowded(random);
        Eligibility some = chance(random);
        List<Handout> records = records(0, count);
        Handed handed = Distribution.by(strategy).among(some).of(records, takers, Turn.FIRST);

        Set<RecordRef> seen = new HashSet<>();
        handed.assignments()
                .forEach(each -> assertThat(seen.add(each.record().record())).isTrue());
        handed.leftOver()
                .forEach(each -> assertThat(seen.add(each.record().record())).isTrue());
        assertThat(seen).hasSize(count);
        for (Taker taker : takers) {
            long got = handed.assignments().stream()
                    .filter(each -> each.taker().equals(taker.member()))
                    .count();
            assertThat(got).isLessThanOrEqualTo(Math.min(taker.room(), taker.quota()));
        }
        handed.assignments()
                .forEach(each ->
                        assertThat(some.whyNot(each.record(), each.taker())).isEmpty());
    }

    @Property(tries = 200)
    void theOrderOfTheListsChangesNothing(@ForAll Strategy strategy, @ForAll Random random) {
        List<Taker> takers = crowded(random);
        List<Handout> records = records(0, 25);
        Eligibility some = chance(random);
        Handed handed = Distribution.by(strategy).among(some).of(records, takers, Turn.FIRST);
        List<Taker> shuffledTakers = new ArrayList<>(takers);
        List<Handout> shuffledRecords = new ArrayList<>(records);
        Collections.shuffle(shuffledTakers, random);
        Collections.shuffle(shuffledRecords, random);

        assertThat(Distribution.by(strategy).among(some).of(shuffledRecords, shuffledTakers, Turn.FIRST))
                .isEqualTo(handed);
    }

    @Property(tries = 200)
    void noMoreRecordsCouldHaveBeenHandedOut(@ForAll Random random, @ForAll @IntRange(min = 1, max = 14) int count) {
        List<Taker> takers = crowded(random);
        Eligibility some = chance(random);
        List<Handout> records = records(0, count);
        Handed handed = Distribution.by(Strategy.MAXIMUM_COVERAGE).among(some).of(records, takers, Turn.FIRST);

        assertThat(handed.assignments()).hasSize(largestMatching(records, takers, some));
    }

    @Property(tries = 100)
    void theLeastLoadedGetsTheNextRecord(@ForAll Random random) {
        List<Taker> takers = crowded(random);
        Map<Id<Member>, Long> load = new HashMap<>();
        Map<Id<Member>, Long> left = new HashMap<>();
        takers.forEach(each -> load.put(each.member(), each.load()));
        takers.forEach(each -> left.put(each.member(), Math.min(each.room(), each.quota())));
        Handed handed = Distribution.by(Strategy.LEAST_LOADED).of(records(0, 20), takers, Turn.FIRST);

        for (Handed.Assignment each : handed.assignments()) {
            for (Taker other : takers) {
                if (left.get(other.member()) > 0) {
                    assertThat(load.get(each.taker())).isLessThanOrEqualTo(load.get(other.member()));
                }
            }
            load.merge(each.taker(), 1L, Long::sum);
            left.merge(each.taker(), -1L, Long::sum);
        }
    }

    @Property(tries = 100)
    void thoseOfOneHouseholdGoToOnePersonOrToNobody(@ForAll Strategy strategy, @ForAll Random random) {
        List<Handout> records = new ArrayList<>();
        for (Handout each : records(0, 30)) {
            records.add(random.nextBoolean() ? each.stickingTo("house " + random.nextInt(5)) : each);
        }
        Handed handed = Distribution.by(strategy).of(records, crowded(random), Turn.FIRST);
        Map<String, Set<Object>> takers = new HashMap<>();
        handed.assignments()
                .forEach(each -> each.record()
                        .sticksTo()
                        .ifPresent(house -> takers.computeIfAbsent(house, key -> new HashSet<>())
                                .add(each.taker())));
        handed.leftOver()
                .forEach(each -> each.record()
                        .sticksTo()
                        .ifPresent(house -> takers.computeIfAbsent(house, key -> new HashSet<>())
                                .add("nobody")));

        assertThat(takers.values()).allMatch(each -> each.size() == 1);
    }

    @Property(tries = 100)
    void somebodyWhoMayTakeNothingChangesNothing(@ForAll("inTurn") Strategy strategy, @ForAll Random random) {
        List<Taker> takers =
                crowded(random).stream().map(each -> each.weighing(1)).toList();
        List<Taker> more = new ArrayList<>(takers);
        Id<Member> stranger = member(99);
        more.add(Taker.of(stranger).weighing(0));
        Eligibility some = chance(random);
        Distribution distribution = Distribution.by(strategy).among(some);

        assertThat(people(distribution.of(records(0, 20), more, Turn.FIRST).assignments()))
                .isEqualTo(people(
                        distribution.of(records(0, 20), takers, Turn.FIRST).assignments()));
    }

    @Provide
    Arbitrary<List<Integer>> runs() {
        return Arbitraries.integers().between(0, 12).list().ofMinSize(1).ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<Integer>> weights() {
        return Arbitraries.integers().between(1, 20).list().ofMinSize(1).ofMaxSize(7);
    }

    @Provide
    Arbitrary<Strategy> inTurn() {
        return Arbitraries.of(Strategy.ROUND_ROBIN, Strategy.WEIGHTED);
    }

    private static int largestMatching(List<Handout> records, List<Taker> takers, Eligibility eligibility) {
        int[] holder = new int[takers.size() * 4];
        java.util.Arrays.fill(holder, -1);
        int matched = 0;
        for (int record = 0; record < records.size(); record++) {
            matched += augments(record, records, takers, eligibility, holder, new boolean[holder.length]) ? 1 : 0;
        }
        return matched;
    }

    private static boolean augments(
            int record, List<Handout> records, List<Taker> takers, Eligibility rule, int[] holder, boolean[] seen) {
        for (int slot = 0; slot < holder.length; slot++) {
            Taker taker = takers.get(slot / 4);
            boolean exists = slot % 4 < Math.min(taker.room(), taker.quota());
            if (exists
                    && !seen[slot]
                    && rule.whyNot(records.get(record), taker.member()).isEmpty()) {
                seen[slot] = true;
                if (holder[slot] < 0 || augments(holder[slot], records, takers, rule, holder, seen)) {
                    holder[slot] = record;
                    return true;
                }
            }
        }
        return false;
    }

    private static List<Taker> crowded(Random random) {
        List<Taker> takers = new ArrayList<>();
        int people = 1 + random.nextInt(6);
        for (int person = 0; person < people; person++) {
            takers.add(new Taker(member(person), 1, random.nextInt(5), random.nextInt(5), random.nextInt(5)));
        }
        return takers;
    }

    private static Eligibility chance(Random random) {
        long salt = random.nextLong();
        return (record, taker) -> new Random(salt ^ record.record().hashCode() * 31L ^ taker.hashCode()).nextInt(3) == 0
                ? Optional.of(WhyNot.OTHER_TERRITORY)
                : Optional.empty();
    }

    private static List<Handout> records(int from, int count) {
        List<Handout> records = new ArrayList<>();
        for (int each = from; each < from + count; each++) {
            records.add(Handout.of(RecordRef.of("customer", Id.of(new UUID(7, each))), START.plusSeconds(each)));
        }
        return records;
    }

    private static List<Taker> takers(int people) {
        return members(people).stream().map(Taker::of).toList();
    }

    private static List<Taker> weighing(List<Integer> weights) {
        List<Taker> takers = new ArrayList<>();
        for (int person = 0; person < weights.size(); person++) {
            takers.add(Taker.of(member(person)).weighing(weights.get(person)));
        }
        return takers;
    }

    private static List<Id<Member>> members(int people) {
        List<Id<Member>> members = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            members.add(member(person));
        }
        return members;
    }

    private static Id<Member> member(int number) {
        return Id.of(new UUID(1, number));
    }

    private static int indexOf(Id<Member> member) {
        return (int) member.uuid().getLeastSignificantBits();
    }

    private static List<Id<Member>> people(List<Handed.Assignment> assignments) {
        return assignments.stream().map(Handed.Assignment::taker).toList();
    }
}
