package org.guanxi.crm.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.guanxi.crm.common.TimeRange;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.Problem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Working time by examples, among them what others got wrong. */
@Tag("CAL-11")
class WorkCalendarTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final WorkCalendar OFFICE = WorkCalendar.in(ZoneOffset.UTC)
            .weekly(WeeklyHours.weekdays("09:00-12:00", "13:00-18:00"))
            .build();

    private static Instant at(String text) {
        return Instant.parse(text + ":00Z");
    }

    private static WorkCalendar open(ZoneId zone, DayOfWeek day, String shift) {
        return WorkCalendar.in(zone)
                .weekly(WeeklyHours.builder().on(shift, day).build())
                .build();
    }

    @Test
    void fiveMinutesAreFiveMinutesAndNotAnHour() {
        // SuiteCRM goes by steps of an hour: five minutes are one business hour there
        assertThat(OFFICE.add(at("2026-03-02T10:00"), Duration.ofMinutes(5))).contains(at("2026-03-02T10:05"));
    }

    @Test
    void whatComesOnAWeekendIsDueAfterOpeningAndKeepsNoTimeOfTheDay() {
        // Frappe CRM keeps the time of the day over a weekend: from Saturday 15:00 an hour lasts until Monday 16:00
        // there
        WorkCalendar tenToSix = WorkCalendar.in(ZoneOffset.UTC)
                .weekly(WeeklyHours.weekdays("10:00-18:00"))
                .build();
        Instant saturday = at("2026-03-07T15:00");
        Instant saturdayNight = at("2026-03-07T20:00");
        assertThat(tenToSix.add(saturday, Duration.ofHours(1))).contains(at("2026-03-09T11:00"));
        assertThat(tenToSix.add(saturdayNight, Duration.ofHours(1))).contains(at("2026-03-09T11:00"));
    }

    @Test
    void aCalendarThatNeverOpensSaysNeverAndDoesNotLoop() {
        // SuiteCRM and Frappe CRM look for the next working day for ever
        WorkCalendar disjoint = open(ZoneOffset.UTC, DayOfWeek.MONDAY, "09:00-10:00")
                .and(open(ZoneOffset.UTC, DayOfWeek.TUESDAY, "09:00-10:00"));
        for (WorkCalendar never : List.of(WorkCalendar.NEVER, disjoint)) {
            Instant now = at("2026-03-02T10:00");
            assertThat(never.nextOpen(now)).isEmpty();
            assertThat(never.add(now, Duration.ofSeconds(1))).isEmpty();
            assertThat(never.add(now, Duration.ofSeconds(-1))).isEmpty();
            assertThat(never.between(now, now.plusSeconds(1_000_000))).isZero();
        }
    }

    @Test
    void aShiftThatEndsBeforeItStartsRunsPastMidnight() {
        // in ERPNext such a shift has no time, and a week of them loops for ever
        WorkCalendar night = WorkCalendar.in(ZoneOffset.UTC)
                .weekly(WeeklyHours.weekdays("22:00-06:00"))
                .build();
        assertThat(night.isOpen(at("2026-03-03T02:00"))).isTrue();
        assertThat(night.isOpen(at("2026-03-02T02:00"))).isFalse(); // Sunday's night
        assertThat(night.between(at("2026-03-02T00:00"), at("2026-03-07T12:00")))
                .isEqualTo(Duration.ofHours(40));
    }

    @Test
    void aHolidayClosesTheShiftThatStartsOnItAndNotTheTailOfTheEveningBefore() {
        WorkCalendar night = WorkCalendar.in(ZoneOffset.UTC)
                .weekly(WeeklyHours.weekdays("22:00-06:00"))
                .closed(LocalDate.of(2026, 3, 4))
                .build();
        assertThat(night.isOpen(at("2026-03-04T05:59"))).isTrue();
        assertThat(night.isOpen(at("2026-03-04T23:00"))).isFalse();
        assertThat(night.isOpen(at("2026-03-05T01:00"))).isFalse();
    }

    @Test
    void aTimeThatIsLeaptOverIsReckonedAsIfTheClockHadNotYetLeapt() {
        WorkCalendar early = open(PARIS, DayOfWeek.SUNDAY, "02:30-10:00");
        Instant opens = Instant.parse("2026-03-29T01:30:00Z"); // 03:30 of summer time
        assertThat(early.nextOpen(at("2026-03-29T00:00"))).contains(opens);
        assertThat(early.between(opens, opens.plusSeconds(86_400))).isEqualTo(Duration.ofMinutes(390));
    }

    @Test
    void ofATimeThatTheClockShowsTwiceTheFirstCountsForBothEnds() {
        WorkCalendar late = open(PARIS, DayOfWeek.SUNDAY, "00:00-02:30");
        WorkCalendar early = open(PARIS, DayOfWeek.SUNDAY, "02:30-04:00");
        Instant first = Instant.parse("2026-10-25T00:30:00Z");
        assertThat(late.closes(first.minusSeconds(60))).contains(first);
        assertThat(early.nextOpen(first.minusSeconds(60))).contains(first);
        assertThat(early.between(first, first.plusSeconds(86_400))).isEqualTo(Duration.ofMinutes(150));
    }

    @Test
    void rangesBridgedByAThirdBecomeOneAndNothingCountsTwice() {
        // EspoCRM merges in a single pass, so that what a third one bridges stays apart
        WorkCalendar calendar = WorkCalendar.within(List.of(
                TimeRange.of(at("2026-03-02T09:00"), at("2026-03-02T11:00")),
                TimeRange.of(at("2026-03-02T12:00"), at("2026-03-02T14:00")),
                TimeRange.of(at("2026-03-02T09:00"), at("2026-03-02T10:00")),
                TimeRange.of(at("2026-03-02T10:30"), at("2026-03-02T13:00"))));
        assertThat(calendar.windows(TimeRange.of(at("2026-03-02T00:00"), at("2026-03-03T00:00"))))
                .containsExactly(TimeRange.of(at("2026-03-02T09:00"), at("2026-03-02T14:00")));
    }

    @Test
    void aPauseOverTheNightCostsNothingAndTwoPausesBothCount() {
        Duration night = OFFICE.between(at("2026-03-02T18:00"), at("2026-03-03T09:00"));
        Duration lunch = OFFICE.between(at("2026-03-03T11:00"), at("2026-03-03T14:00"));
        assertThat(night).isZero();
        Duration held = night.plus(lunch).plus(OFFICE.between(at("2026-03-03T15:00"), at("2026-03-03T15:30")));
        assertThat(OFFICE.add(at("2026-03-02T17:00"), Duration.ofHours(4).plus(held)))
                .contains(at("2026-03-03T15:30"));
    }

    @Test
    void windowsThatTouchTheQuestionAreNotInIt() {
        assertThat(OFFICE.windows(TimeRange.of(at("2026-03-02T12:00"), at("2026-03-02T13:00"))))
                .isEmpty();
        assertThat(OFFICE.isOpen(at("2026-03-02T12:00"))).isFalse();
        assertThat(OFFICE.nextOpen(at("2026-03-02T12:00"))).contains(at("2026-03-02T13:00"));
    }

    @Test
    void workEndsWhenTheDayClosesAndBeganWhenItOpened() {
        assertThat(OFFICE.add(at("2026-03-02T09:00"), Duration.ofHours(8))).contains(at("2026-03-02T18:00"));
        assertThat(OFFICE.add(at("2026-03-02T18:00"), Duration.ofHours(-8))).contains(at("2026-03-02T09:00"));
        assertThat(OFFICE.add(at("2026-03-07T15:00"), Duration.ZERO)).contains(at("2026-03-07T15:00"));
    }

    @Test
    void aMakeUpDayHasTheHoursOfTheWeekUnlessItHasItsOwn() {
        LocalDate saturday = LocalDate.of(2026, 3, 7);
        WorkCalendar.Builder builder = WorkCalendar.in(ZoneOffset.UTC).weekly(WeeklyHours.weekdays("09:00-17:00"));
        Instant midnight = at("2026-03-07T00:00");
        assertThat(builder.open(saturday).build().between(midnight, midnight.plusSeconds(86_400)))
                .isEqualTo(Duration.ofHours(8));
        assertThat(builder.open(saturday, Shift.parse("10:00-12:00")).build().nextOpen(midnight))
                .contains(at("2026-03-07T10:00"));
    }

    @Test
    void aBreakIsCutOutOfWhateverIsOpen() {
        // ERPNext has one window a day, and no lunch
        WorkCalendar night = WorkCalendar.in(ZoneOffset.UTC)
                .weekly(WeeklyHours.weekdays("22:00-06:00"))
                .breaks(LocalDate.of(2026, 3, 3), Shift.parse("02:00-02:30"))
                .build();
        assertThat(night.closes(at("2026-03-03T01:00"))).contains(at("2026-03-03T02:00"));
        assertThat(night.nextOpen(at("2026-03-03T02:10"))).contains(at("2026-03-03T02:30"));
    }

    @Test
    void aWholeDayIsOpenWithoutASeamAndNeverCloses() {
        Instant now = at("2026-12-31T23:59");
        assertThat(WorkCalendar.ALWAYS.closes(now)).isEmpty();
        assertThat(WorkCalendar.ALWAYS.windows(TimeRange.of(now, now.plusSeconds(3600))))
                .hasSize(1);
        assertThat(WorkCalendar.ALWAYS.add(now, Duration.ofDays(400))).contains(now.plusSeconds(400 * 86_400L));
        assertThat(WorkCalendar.ALWAYS.add(now, Duration.ofDays(1_000_000))).isEmpty();
    }

    @Test
    void anInstantOutsideOfTheKnownYearsIsRefusedByName() {
        for (Instant wild : List.of(Instant.MIN, Instant.MAX, Instant.parse("2150-01-01T00:00:00Z"))) {
            assertThatExceptionOfType(Invalid.class)
                    .isThrownBy(() -> OFFICE.isOpen(wild))
                    .satisfies(bad -> assertThat(bad.problems())
                            .extracting(Problem::code)
                            .containsExactly("worktime.out-of-range"));
        }
        assertThat(OFFICE.isOpen(Instant.parse("2149-12-31T23:59:59.999Z"))).isFalse();
        assertThat(OFFICE.add(at("2026-03-02T09:00"), Duration.ofSeconds(Long.MAX_VALUE)))
                .isEmpty();
        assertThat(OFFICE.add(at("2026-03-02T09:00"), Duration.ofSeconds(Long.MIN_VALUE)))
                .isEmpty();
    }

    @Test
    void allThatIsWrongWithACalendarIsToldAtOnce() {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> WorkCalendar.in(ZoneOffset.UTC)
                        .open(LocalDate.of(2026, 3, 7))
                        .closed(LocalDate.of(1066, 10, 14))
                        .build())
                .satisfies(bad -> assertThat(bad.problems())
                        .extracting(Problem::code)
                        .containsExactlyInAnyOrder("worktime.day-out-of-range", "worktime.no-make-up-hours"));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> WeeklyHours.weekdays("9-17", "09:00-09:00"))
                .satisfies(bad -> assertThat(bad.problems())
                        .hasSize(10)
                        .first()
                        .satisfies(first -> assertThat(first.path()).isEqualTo("monday[0]")));
    }

    @Test
    void equalPartsMakeEqualCalendars() {
        WorkCalendar same = WorkCalendar.in(ZoneOffset.UTC)
                .weekly(WeeklyHours.weekdays("13:00-18:00", "09:00-12:00"))
                .build();
        assertThat(same).isEqualTo(OFFICE).hasSameHashCodeAs(OFFICE);
        assertThat(same.and(WorkCalendar.ALWAYS)).isEqualTo(OFFICE.and(WorkCalendar.ALWAYS));
        assertThat(same).isNotEqualTo(WorkCalendar.ALWAYS);
    }

    @Test
    void aShiftIsReadAsItIsWritten() {
        for (String text :
                List.of("09:00-12:30", "22:00-06:00", "00:00-24:00", "08:00-32:00", "18:00-24:00", "23:59:59-24:00")) {
            assertThat(Shift.parse(text)).hasToString(text);
        }
        assertThat(Shift.parse("22:00-30:00")).isEqualTo(Shift.parse("22:00-06:00"));
        assertThat(Shift.of(LocalTime.of(18, 0), LocalTime.MIDNIGHT)).hasToString("18:00-24:00");
        for (String wrong :
                List.of("", "9:00-17:00", "09:00", "24:00-25:00", "09:00-09:00", "09:60-10:00", "08:00-32:01")) {
            assertThatExceptionOfType(Invalid.class).isThrownBy(() -> Shift.parse(wrong));
        }
    }
}
