package org.guanxi.crm.ownership.recycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.Problem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** When records fall, by example; each defect of another system under the name of what went wrong there. */
@Tag("OWN-03")
@Tag("OWN-04")
class DueTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant CLAIMED = Instant.parse("2026-03-02T06:30:00Z"); // 14:30 in Shanghai
    private static final Predicate<LocalDate> EVERY_DAY = day -> true;

    @Test
    void aRecordClaimedOnDayDIsKeptThroughAllOfDayDPlusN() {
        Due due = due(RecycleTerms.of(SHANGHAI, RecycleRule.noFollowUp(Term.days(7))), spell());

        assertThat(due.at()).contains(midnight("2026-03-10"));
        assertThat(due.isDue(midnight("2026-03-10").minusNanos(1))).isFalse();
        assertThat(due.isDue(midnight("2026-03-10"))).isTrue();
    }

    @Test
    void aCustomerNeverFollowedUpIsNotTakenTheNightItWasCreated() {
        Due due = due(RecycleTerms.of(SHANGHAI, RecycleRule.noFollowUp(Term.days(1))), spell());

        assertThat(due.isDue(midnight("2026-03-03"))).isFalse();
    }

    @Test
    void aFollowUpOnADealOfTheCustomerCountsForTheCustomer() {
        SpellFacts facts = spell(activity("visit", "2026-03-05T02:00:00Z"));

        assertThat(due(RecycleTerms.of(SHANGHAI, RecycleRule.noFollowUp(Term.days(7))), facts)
                        .at())
                .contains(midnight("2026-03-13"));
    }

    @Test
    void aFollowUpDatedInTheFutureProtectsNoLongerThanOneToday() {
        Activity ahead = new Activity(
                "visit",
                Instant.parse("2027-01-01T00:00:00Z"),
                Instant.parse("2026-03-04T02:00:00Z"),
                Activity.By.OWNER,
                true,
                Optional.empty(),
                true);

        assertThat(due(RecycleTerms.of(SHANGHAI, RecycleRule.noFollowUp(Term.days(7))), spell(ahead))
                        .at())
                .contains(midnight("2026-03-12"));
    }

    @Test
    void aBackdatedFollowUpNeverLowersTheClock() {
        SpellFacts facts = spell(
                activity("visit", "2026-03-06T02:00:00Z"),
                new Activity(
                        "visit",
                        Instant.parse("2026-03-03T02:00:00Z"),
                        Instant.parse("2026-03-07T02:00:00Z"),
                        Activity.By.OWNER,
                        true,
                        Optional.empty(),
                        true));

        assertThat(due(RecycleTerms.of(SHANGHAI, RecycleRule.noFollowUp(Term.days(7))), facts)
                        .at())
                .contains(midnight("2026-03-14"));
    }

    @Test
    void fieldEditsNotesAndFilesKeepNothing() {
        SpellFacts facts = spell(
                activity("note", "2026-03-06T02:00:00Z"),
                activity("field-edit", "2026-03-07T02:00:00Z"),
                activity("file", "2026-03-08T02:00:00Z"));

        assertThat(due(RecycleTerms.of(SHANGHAI, RecycleRule.noFollowUp(Term.days(7))), facts)
                        .at())
                .contains(midnight("2026-03-10"));
    }

    @Test
    void theSameNoteTwiceCountsOnce() {
        SpellFacts facts = spell(
                noted("called, no news", "2026-03-04T02:00:00Z"), noted("called, no news", "2026-03-08T02:00:00Z"));

        assertThat(due(RecycleTerms.of(SHANGHAI, RecycleRule.noFollowUp(Term.days(7))), facts)
                        .at())
                .contains(midnight("2026-03-12"));
    }

    @Test
    void afterSoManyCallsWithoutAnAnswerNoMoreCountUntilTheOtherSideSpeaks() {
        RecycleTerms terms = RecycleTerms.of(SHANGHAI, RecycleRule.noFollowUp(Term.days(7)))
                .counting(FollowUpTerms.USUAL.atMostOneWay(1, Duration.ofHours(1)));
        SpellFacts silent = spell(noted("first", "2026-03-04T02:00:00Z"), noted("second", "2026-03-06T02:00:00Z"));
        SpellFacts answered = spell(
                noted("first", "2026-03-04T02:00:00Z"),
                activity("reply", "2026-03-05T02:00:00Z"),
                noted("second", "2026-03-06T02:00:00Z"));

        assertThat(due(terms, silent).at()).contains(midnight("2026-03-12"));
        assertThat(due(terms, answered).at()).contains(midnight("2026-03-14"));
    }

    @Test
    void aPurchaseStopsTheClockForDealsAndAVoidOneStartsItFromThatDay() {
        RecycleTerms terms = RecycleTerms.of(SHANGHAI, RecycleRule.noDeal(Term.days(30)));
        SpellFacts bought = SpellFacts.since(CLAIMED).boughtUntil(Instant.MAX).build();
        SpellFacts found = SpellFacts.since(CLAIMED)
                .voidedAt(Instant.parse("2026-05-01T02:00:00Z"))
                .build();

        assertThat(due(terms, bought).at()).isEmpty();
        assertThat(due(terms, found).at()).contains(midnight("2026-06-01"));
    }

    @Test
    void rulesThatCountTogetherLetARecordFallOnlyWhenAllHaveRunOut() {
        RecycleTerms terms = RecycleTerms.of(
                SHANGHAI,
                RecycleRule.noFollowUp(Term.days(7)).togetherAs("idle"),
                RecycleRule.of("no-opportunity", ClockKind.NO_OPPORTUNITY, Term.days(20))
                        .togetherAs("idle"));
        SpellFacts inTalks = SpellFacts.since(CLAIMED)
                .addOpenDeal(new SpellFacts.InStage("offer", CLAIMED))
                .build();

        assertThat(due(terms, spell()).at()).contains(midnight("2026-03-23"));
        assertThat(due(terms, inTalks).at()).isEmpty();
    }

    @Test
    void eachLevelHasItsOwnTermAndTheOthersTheLast() {
        RecycleTerms terms =
                RecycleTerms.byLevel(SHANGHAI, Map.of("H", Term.days(2), "A", Term.days(4)), Term.days(15));
        SpellFacts hot = SpellFacts.since(CLAIMED).addMatching("no-follow-up-H").build();

        assertThat(due(terms, hot).at()).contains(midnight("2026-03-05"));
        assertThat(due(terms, hot).deciding()).map(RecycleRule::code).contains("no-follow-up-H");
    }

    @Test
    void aLockHoldsUntilItEndsAndTheRecordFallsThatVeryInstant() {
        Instant until = Instant.parse("2026-04-01T03:00:00Z");
        SpellFacts locked = SpellFacts.since(CLAIMED).lockedUntil(until).build();

        assertThat(due(RecycleTerms.usual(SHANGHAI, 7, 30), locked).at()).contains(until);
    }

    @Test
    void aHardMaximumBeatsALockOnlyWhereTheTermsSaySo() {
        RecycleTerms terms =
                RecycleTerms.of(SHANGHAI, RecycleRule.noFollowUp(Term.days(7)), RecycleRule.hardMaximum(Term.days(30)));
        RecycleTerms beating = new RecycleTerms(
                SHANGHAI, terms.rules(), terms.followUps(), List.of(), Optional.empty(), Optional.empty(), true);
        SpellFacts locked = SpellFacts.since(CLAIMED).lockedUntil(Instant.MAX).build();

        assertThat(due(terms, locked).at()).isEmpty();
        assertThat(due(beating, locked).at()).contains(midnight("2026-04-02"));
    }

    @Test
    void nobodyLosesARecordWithoutHavingBeenToldOfThatVeryLoss() {
        RecycleTerms terms =
                RecycleTerms.of(SHANGHAI, RecycleRule.noFollowUp(Term.days(7))).neverWithoutNotice(Duration.ofDays(2));
        Instant due = midnight("2026-03-10");
        SpellFacts told = SpellFacts.since(CLAIMED)
                .addNotice(new SpellFacts.Notice(due, Instant.parse("2026-03-09T12:00:00Z")))
                .build();
        SpellFacts toldOfAnother = SpellFacts.since(CLAIMED)
                .addNotice(new SpellFacts.Notice(due.minusSeconds(1), Instant.parse("2026-03-01T12:00:00Z")))
                .build();

        assertThat(due(terms, spell()).isNoticeMissing()).isTrue();
        assertThat(due(terms, toldOfAnother).isNoticeMissing()).isTrue();
        assertThat(due(terms, told).at()).contains(Instant.parse("2026-03-11T12:00:00Z"));
    }

    @Test
    void aReminderComesOncePerLossAndSeveralMissedOnesAreOne() {
        Due due = due(RecycleTerms.usual(SHANGHAI, 7, 30), spell());
        Instant threeDaysBefore = midnight("2026-03-07");

        assertThat(due.reminder(List.of(3, 1), List.of(), threeDaysBefore.minusNanos(1)))
                .isEmpty();
        assertThat(due.reminder(List.of(3, 1), List.of(), threeDaysBefore)).contains(3);
        assertThat(due.reminder(List.of(3, 1), List.of(3), midnight("2026-03-08")))
                .isEmpty();
        assertThat(due.reminder(List.of(3, 1), List.of(), midnight("2026-03-09")))
                .contains(1);
        assertThat(due.reminder(List.of(3, 1), List.of(1), midnight("2026-03-09")))
                .isEmpty();
    }

    @Test
    void termsThatContradictThemselvesAreToldAllAtOnce() {
        RecycleTerms terms = RecycleTerms.of(
                        SHANGHAI,
                        RecycleRule.noFollowUp(Term.days(7)),
                        RecycleRule.noFollowUp(Term.days(9)),
                        RecycleRule.of("birthday", ClockKind.FIELD_DATE, Term.days(9)),
                        RecycleRule.hardMaximum(Term.days(3)))
                .remindingDaysBefore(3);

        assertThat(terms.problems())
                .extracting(Problem::code)
                .containsExactlyInAnyOrder(
                        "ownership.rule-twice",
                        "ownership.rule-field",
                        "ownership.maximum-first",
                        "ownership.reminder");
    }

    @Test
    void zeroDaysIsAnErrorAndNotASilentOff() {
        assertThatThrownBy(() -> Term.days(0)).isInstanceOf(Invalid.class).hasMessageContaining("switch it off");
        assertThatThrownBy(() -> Term.days(3_651)).isInstanceOf(Invalid.class);
    }

    private static Due due(RecycleTerms terms, SpellFacts facts) {
        return Due.of(terms, facts, EVERY_DAY);
    }

    private static SpellFacts spell(Activity... activities) {
        return SpellFacts.since(CLAIMED).activities(List.of(activities)).build();
    }

    private static Activity activity(String kind, String at) {
        Instant when = Instant.parse(at);
        return new Activity(kind, when, when, Activity.By.OWNER, true, Optional.empty(), true);
    }

    private static Activity noted(String text, String at) {
        Instant when = Instant.parse(at);
        return new Activity("call", when, when, Activity.By.OWNER, false, Optional.of(text), false);
    }

    private static Instant midnight(String day) {
        return LocalDate.parse(day).atStartOfDay(SHANGHAI).toInstant();
    }
}
