package org.guanxi.crm.recurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.Problem;
import org.guanxi.crm.recurrence.RecurrenceRule.Part;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("CAL-05")
class RecurrenceTest {

    private static final LocalDateTime START = LocalDateTime.parse("2026-01-05T09:00");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=MONTHLY;BYMONTH=4;BYMONTHDAY=31",
                "FREQ=MONTHLY;INTERVAL=12;BYMONTH=6",
                "FREQ=WEEKLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=DAILY;INTERVAL=7;BYDAY=TU",
                "FREQ=HOURLY;INTERVAL=24;BYHOUR=3",
                "FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=SECONDLY;INTERVAL=2;BYSECOND=1",
                "FREQ=SECONDLY;BYYEARDAY=366;BYWEEKNO=20",
                "FREQ=YEARLY;BYDAY=MO;BYSETPOS=60",
                "FREQ=DAILY;INTERVAL=999999999;BYMONTH=2"
            })
    void aRuleThatNeverYieldsIsAnsweredAndNotSearchedForEver(String rule) {
        Recurrence series = Recurrence.startingAt(START)
                .rule(RecurrenceRule.parseTolerantly(rule))
                .build();
        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            OccurrenceList found = series.between(START, START.plusYears(5_000), 10);
            assertThat(found.occurrences()).isEmpty();
            assertThat(found.isComplete()).isTrue();
            assertThat(found.isExhausted()).isTrue();
        });
    }

    @Test
    void everythingWrongWithARuleIsSaidAtOnce() {
        assertThatThrownBy(
                        () -> RecurrenceRule.parse(
                                "FREQ=MONTHLY;INTERVAL=0;COUNT=3;UNTIL=20260101;BYWEEKNO=3;BYMONTH=13;BYDAY=60MO;FOO=1;BYHOUR=;COUNT=4"))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(Problem::code)
                                .contains(
                                        "recurrence.value",
                                        "recurrence.text",
                                        "recurrence.count-and-until",
                                        "recurrence.not-with-frequency",
                                        "recurrence.part-unknown",
                                        "recurrence.part-repeated")
                                .hasSize(8));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=DAILY;BYDAY=1MO | recurrence.ordinal
            FREQ=YEARLY;BYWEEKNO=3;BYDAY=1MO | recurrence.ordinal
            FREQ=DAILY;BYSETPOS=1 | recurrence.position-alone
            FREQ=WEEKLY;BYMONTHDAY=3 | recurrence.not-with-frequency
            FREQ=MONTHLY;SKIP=FORWARD | recurrence.skip-alone
            INTERVAL=2 | recurrence.part-missing
            FREQ=FORTNIGHTLY | recurrence.value
            FREQ=DAILY;UNTIL=20260230 | recurrence.value
            FREQ=DAILY; | recurrence.text
            """)
    void aContradictionHasAName(String rule, String code) {
        assertThatThrownBy(() -> RecurrenceRule.parse(rule))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(Problem::code)
                                .containsExactly(code));
    }

    @Test
    void aRuleIsPrintedInOneForm() {
        RecurrenceRule rule =
                RecurrenceRule.parse("byday=+1fr,-1FR;COUNT=3;INTERVAL=1;FREQ=MONTHLY;BYMONTH=12,3;WKST=SU");
        assertThat(rule).hasToString("FREQ=MONTHLY;COUNT=3;BYMONTH=3,12;BYDAY=1FR,-1FR;WKST=SU");
        assertThat(RecurrenceRule.parse(rule.toString())).isEqualTo(rule);
        assertThat(RecurrenceRule.every(Frequency.MONTHLY)
                        .on(NthDay.of(-1, DayOfWeek.FRIDAY), NthDay.of(1, DayOfWeek.FRIDAY))
                        .by(Part.BYMONTH, 12, 3)
                        .weekStart(DayOfWeek.SUNDAY)
                        .count(3)
                        .build())
                .isEqualTo(rule);
    }

    @Test
    void exceptionsAndMovesBelongToTheOriginalTime() {
        Recurrence series = Series.of("20260105T090000", "FREQ=DAILY;COUNT=5").toBuilder()
                .except(START.plusDays(1))
                .move(START.plusDays(2), START.plusDays(3).plusHours(1))
                .date(START.plusDays(10))
                .build();
        assertThat(Series.all(series))
                .containsExactly(
                        "20260105T090000", "20260108T090000", "20260108T100000", "20260109T090000", "20260115T090000");
        assertThat(series.between(START.plusDays(3), START.plusDays(4), 9).occurrences())
                .extracting(Occurrence::original)
                .containsExactly(START.plusDays(3), START.plusDays(2));
    }

    @Test
    void withoutRulesTheStartIsTheOnlyOccurrence() {
        Recurrence once = Recurrence.startingAt(START).build();
        assertThat(once.first()).map(Occurrence::start).contains(START);
        assertThat(Series.all(once)).hasSize(1);
    }

    @Test
    void aLimitIsSaidToHaveCutTheList() {
        Recurrence daily = Series.of("20260105", "FREQ=DAILY");
        OccurrenceList cut = daily.between(START.minusYears(1), START.plusYears(1), 3);
        assertThat(cut.occurrences()).hasSize(3);
        assertThat(cut.isComplete()).isFalse();
    }

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=DAILY;COUNT=9 | 20260108T090000
            FREQ=MONTHLY;BYMONTHDAY=5,20;UNTIL=20270101 | 20260320T090000
            RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=31;SKIP=BACKWARD;COUNT=6 | 20260228T090000
            FREQ=WEEKLY;INTERVAL=2;COUNT=6 | 20260202T090000
            FREQ=DAILY;BYHOUR=9,18;COUNT=9 | 20260106T180000
            FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1,2;COUNT=8 | 20260224T090000
            """)
    void thisAndFollowingTogetherAreTheWhole(String rule, String at) {
        Recurrence whole = Series.of("20260105T090000", rule);
        SeriesSplit split = whole.splitAt(Series.at(at));
        List<String> both = new java.util.ArrayList<>(Series.all(split.before()));
        both.addAll(Series.all(split.following()));
        assertThat(both).isEqualTo(Series.all(whole)).contains(at);
        assertThat(split.following().first()).map(Occurrence::start).contains(Series.at(at));
    }

    @Test
    void onlyAnOccurrenceDividesASeries() {
        assertThatThrownBy(() -> Series.of("20260105T090000", "FREQ=WEEKLY").splitAt(START.plusDays(1)))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(Problem::code)
                                .containsExactly("recurrence.no-such-occurrence"));
    }

    @Test
    void wholeDaysHaveNeitherZoneNorHours() {
        assertThatThrownBy(() -> Recurrence.startingOn(LocalDate.parse("2026-01-05"))
                        .zone(java.time.ZoneId.of("Asia/Shanghai"))
                        .rule(RecurrenceRule.every(Frequency.HOURLY).build())
                        .build())
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(Problem::code)
                                .containsExactly("recurrence.days-with-zone", "recurrence.days-within-day"));
    }
}
