package org.guanxi.crm.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.Problem;
import org.guanxi.crm.team.Member;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What goes wrong elsewhere, and what a manager asks. */
@Tag("OWN-09")
class DistributionTest {

    private static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");
    private static final Id<Member> ANA = Id.of(new UUID(1, 1));
    private static final Id<Member> BO = Id.of(new UUID(1, 2));
    private static final Id<Member> CHEN = Id.of(new UUID(1, 3));

    @Test
    void tenRunsOfFourOverThreePeopleDoNotFavourTheFirst() {
        List<Id<Member>> got = new ArrayList<>();
        Turn turn = Turn.FIRST;
        for (int run = 0; run < 10; run++) {
            Handed handed = Distribution.by(Strategy.ROUND_ROBIN).of(records(run * 4, 4), all(), turn);
            handed.assignments().forEach(each -> got.add(each.taker()));
            turn = handed.next();
        }

        assertThat(got).containsOnly(ANA, BO, CHEN);
        assertThat(got.stream().filter(ANA::equals)).hasSize(14);
        assertThat(got.stream().filter(BO::equals)).hasSize(13);
        assertThat(got.stream().filter(CHEN::equals)).hasSize(13);
    }

    @Test
    void whoIsPassedOverKeepsThePlaceInTheQueue() {
        Eligibility notBo = (record, taker) -> taker.equals(BO) ? Optional.of(WhyNot.NOT_AVAILABLE) : Optional.empty();
        Turn turn = Distribution.by(Strategy.ROUND_ROBIN)
                .among(notBo)
                .of(records(0, 2), all(), Turn.FIRST)
                .next();

        assertThat(Distribution.by(Strategy.ROUND_ROBIN)
                        .of(records(2, 1), all(), turn)
                        .assignments()
                        .get(0)
                        .taker())
                .isEqualTo(BO);
    }

    @Test
    void recordsOneByOneGoWhereTheBatchWouldHaveTakenThem() {
        List<Id<Member>> got = new ArrayList<>();
        Turn turn = Turn.FIRST;
        for (int record = 0; record < 7; record++) {
            Handed handed = Distribution.by(Strategy.ROUND_ROBIN).of(records(record, 1), all(), turn);
            got.add(handed.assignments().get(0).taker());
            turn = handed.next();
        }

        assertThat(got)
                .isEqualTo(
                        Distribution.by(Strategy.ROUND_ROBIN)
                                .of(records(0, 7), all(), Turn.FIRST)
                                .assignments()
                                .stream()
                                .map(Handed.Assignment::taker)
                                .toList());
    }

    @Test
    void aRecordThatNobodyGetsTellsWhoWasPassedOverAndWhy() {
        List<Taker> takers = List.of(
                Taker.of(ANA).withRoomFor(0),
                Taker.of(BO).withQuota(0),
                Taker.of(CHEN).weighing(0));
        Handed.LeftOver left = Distribution.by(Strategy.WEIGHTED)
                .of(records(0, 1), takers, Turn.FIRST)
                .leftOver()
                .get(0);

        assertThat(left.passedOver())
                .containsEntry(WhyNot.AT_CAPACITY, 1)
                .containsEntry(WhyNot.AT_QUOTA, 1)
                .containsEntry(WhyNot.NO_WEIGHT, 1);
        assertThat(left.closest()).isEqualTo(WhyNot.AT_CAPACITY);
    }

    @Test
    void aRunIsExplainedPersonByPerson() {
        List<Taker> takers = List.of(Taker.of(ANA).withRoomFor(0), Taker.of(BO), Taker.of(CHEN));
        List<Handout> records = records(0, 2);

        assertThat(Distribution.by(Strategy.ROUND_ROBIN).explain(records.get(1).record(), records, takers, Turn.FIRST))
                .containsExactly(
                        new Handed.Verdict(ANA, Optional.of(WhyNot.AT_CAPACITY)),
                        new Handed.Verdict(BO, Optional.of(WhyNot.NOT_IN_TURN)),
                        new Handed.Verdict(CHEN, Optional.empty()));
    }

    @Test
    void whoKnowsTheHouseholdIsPreferred() {
        Handout known = records(0, 1).get(0).preferring(CHEN);

        assertThat(Distribution.by(Strategy.ROUND_ROBIN)
                        .of(List.of(known), all(), Turn.FIRST)
                        .assignments()
                        .get(0)
                        .why())
                .isEqualTo(Handed.Why.PREFERRED);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceInsteadOfACrash() {
        List<Handout> twice = List.of(records(0, 1).get(0), records(0, 1).get(0));
        List<Taker> takers = List.of(Taker.of(ANA).weighing(-1), Taker.of(ANA).withRoomFor(-1));

        assertThatThrownBy(() -> Distribution.by(Strategy.WEIGHTED).of(twice, takers, Turn.FIRST))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        wrong -> assertThat(wrong.problems())
                                .extracting(Problem::code)
                                .containsExactlyInAnyOrder(
                                        "distribution.duplicate-record",
                                        "distribution.weight",
                                        "distribution.duplicate-taker",
                                        "distribution.negative"));
    }

    @Test
    void weightsOfZeroAndNobodyAtAllAreNamedErrors() {
        assertThatThrownBy(() -> Distribution.by(Strategy.WEIGHTED)
                        .of(records(0, 1), List.of(Taker.of(ANA).weighing(0)), Turn.FIRST))
                .hasMessageContaining("weight");
        assertThatThrownBy(() -> Distribution.by(Strategy.WEIGHTED).of(records(0, 1), List.of(), Turn.FIRST))
                .isInstanceOf(Invalid.class);
    }

    private static List<Taker> all() {
        return List.of(Taker.of(ANA), Taker.of(BO), Taker.of(CHEN));
    }

    private static List<Handout> records(int from, int count) {
        List<Handout> records = new ArrayList<>();
        for (int each = from; each < from + count; each++) {
            records.add(Handout.of(RecordRef.of("lead", Id.of(new UUID(7, each))), NOON.plusSeconds(each)));
        }
        return records;
    }
}
