package org.guanxi.crm.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import org.guanxi.crm.error.Invalid;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A clock over working time that is paused and goes on, and what such clocks have done wrong elsewhere. */
@Tag("CAL-11")
class WorkClockTest {

    private static final WorkCalendar OFFICE = WorkCalendar.in(ZoneOffset.UTC)
            .weekly(WeeklyHours.weekdays("09:00-18:00"))
            .build();

    private static Instant at(String text) {
        return Instant.parse(text + ":00Z");
    }

    private static WorkClock fourHours(String start) {
        return WorkClock.started(Duration.ofHours(4), at(start));
    }

    @Test
    void everyPauseCountsAndNotOnlyTheLast() {
        // ERPNext adds the last hold to a fresh due date, in hours on the wall: earlier holds are forgotten, and it may
        // be
        // due at night
        WorkClock clock = fourHours("2026-03-02T09:00")
                .paused(OFFICE, at("2026-03-02T10:00"))
                .resumed(at("2026-03-02T15:00"))
                .paused(OFFICE, at("2026-03-02T16:00"))
                .resumed(at("2026-03-03T09:30"));
        assertThat(clock.counted()).isEqualTo(Duration.ofHours(2));
        assertThat(clock.due(OFFICE)).contains(at("2026-03-03T11:30"));
    }

    @Test
    void aPauseWhileNobodyWorksCostsNothing() {
        WorkClock clock = fourHours("2026-03-02T16:00");
        WorkClock paused = clock.paused(OFFICE, at("2026-03-02T19:00")).resumed(at("2026-03-03T08:00"));
        assertThat(paused.due(OFFICE)).isEqualTo(clock.due(OFFICE)).contains(at("2026-03-03T11:00"));
    }

    @Test
    void whileItIsPausedItIsDueNeverAndCountsNothing() {
        WorkClock paused = fourHours("2026-03-02T09:00").paused(OFFICE, at("2026-03-02T10:00"));
        assertThat(paused.due(OFFICE)).isEmpty();
        assertThat(paused.left(OFFICE, at("2026-03-20T10:00"))).isEqualTo(Duration.ofHours(3));
        assertThat(paused.paused(OFFICE, at("2026-03-05T10:00"))).isEqualTo(paused);
    }

    @Test
    void itIsDueWithinWorkingTimeAlsoIfThereIsNoTimeAtAll() {
        // Axelor adds hours round the clock, and looks at working days only if there is at least one day
        assertThat(fourHours("2026-03-06T17:00").due(OFFICE)).contains(at("2026-03-09T12:00"));
        assertThat(WorkClock.started(Duration.ZERO, at("2026-03-07T12:00")).due(OFFICE))
                .contains(at("2026-03-09T09:00"));
    }

    @Test
    void yearsOfWorkingTimeAreReckonedWithoutADeepRecursion() {
        // Axelor calls itself once for each day
        WorkClock years = WorkClock.started(Duration.ofHours(9L * 5 * 52 * 20), at("2026-03-02T09:00"));
        assertThat(years.due(OFFICE).orElseThrow()).isAfter(at("2045-06-01T00:00"));
    }

    @Test
    void askingChangesNothing() {
        // Axelor hands its result on in a field of the service
        WorkClock clock = fourHours("2026-03-02T09:00");
        WorkClock other = fourHours("2026-03-04T09:00");
        assertThat(other.due(OFFICE)).contains(at("2026-03-04T13:00"));
        assertThat(clock.due(OFFICE)).contains(at("2026-03-02T13:00"));
    }

    @Test
    void whatIsOpenedAgainGoesOnWithWhatItHadCounted() {
        // ERPNext resets its figures when an issue is opened again
        WorkClock closed = fourHours("2026-03-02T09:00").paused(OFFICE, at("2026-03-02T12:00"));
        WorkClock again = closed.resumed(at("2026-03-04T17:30"));
        assertThat(again.due(OFFICE)).contains(at("2026-03-05T09:30"));
        assertThat(again.target(Duration.ofHours(1)).left(OFFICE, at("2026-03-04T17:30")))
                .isEqualTo(Duration.ofHours(-2));
    }

    @Test
    void whateverThePausesWhatRanAndWhatRestedIsAllTheWorkingTime() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            Instant now = at("2026-03-02T00:00");
            WorkClock clock = WorkClock.started(Duration.ofDays(9), now);
            Duration rested = Duration.ZERO;
            for (int i = 0; i < 8; i++) {
                Instant next = now.plusSeconds(random.nextInt(200_000));
                boolean isPaused = clock.runningSince().isEmpty();
                rested = isPaused ? rested.plus(OFFICE.between(now, next)) : rested;
                clock = isPaused ? clock.resumed(next) : clock.paused(OFFICE, next);
                now = next;
            }
            assertThat(clock.used(OFFICE, now).plus(rested)).isEqualTo(OFFICE.between(at("2026-03-02T00:00"), now));
        }
    }

    @Test
    void lessThanNoTimeIsRefused() {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> WorkClock.started(Duration.ofSeconds(-1), at("2026-03-02T09:00")));
    }
}
