package org.guanxi.crm.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("CAL-05")
class ClockChangesTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Test
    void aTimeThatTheClocksLeaveOutIsLaterByTheGap() {
        assertThat(Series.withOffset(3, Series.of("20260307T023000", NEW_YORK, "FREQ=DAILY")))
                .containsExactly("20260307T023000-05:00", "20260308T033000-04:00", "20260309T023000-04:00");
    }

    @Test
    void aTimeThatTheClocksLeaveOutIsSkippedIfAskedAndNotCounted() {
        Recurrence series = Series.of("20260307T023000", NEW_YORK, "FREQ=DAILY;COUNT=2").toBuilder()
                .gaps(GapPolicy.SKIP)
                .build();
        assertThat(Series.all(series)).containsExactly("20260307T023000", "20260309T023000");
    }

    @Test
    void whatTheGapMovesStaysInOrderAndComesOnce() {
        Recurrence series = Series.of(
                "20260308T010000", NEW_YORK, "FREQ=DAILY;BYHOUR=1,2,3;BYMINUTE=0,20,40;BYSECOND=0;UNTIL=20260308");
        assertThat(Series.all(series))
                .containsExactly(
                        "20260308T010000",
                        "20260308T012000",
                        "20260308T014000",
                        "20260308T030000",
                        "20260308T032000",
                        "20260308T034000");
    }

    @Test
    void aTimeThatComesTwiceIsTheFirst() {
        assertThat(Series.withOffset(3, Series.of("20261031T013000", NEW_YORK, "FREQ=DAILY")))
                .containsExactly("20261031T013000-04:00", "20261101T013000-04:00", "20261102T013000-05:00");
    }

    @Test
    void hoursAreCountedInElapsedTime() {
        assertThat(Series.withOffset(4, Series.of("20260308T000000", NEW_YORK, "FREQ=HOURLY")))
                .containsExactly(
                        "20260308T000000-05:00",
                        "20260308T010000-05:00",
                        "20260308T030000-04:00",
                        "20260308T040000-04:00");
        assertThat(Series.withOffset(4, Series.of("20261101T000000", NEW_YORK, "FREQ=HOURLY")))
                .containsExactly(
                        "20261101T000000-04:00",
                        "20261101T010000-04:00",
                        "20261101T010000-05:00",
                        "20261101T020000-05:00");
    }

    @Test
    void halfAnHourOfChangeLeavesMinutesThatAreAskedForWhereTheyAre() {
        Recurrence series = Series.of("20261004T000000", ZoneId.of("Australia/Lord_Howe"), "FREQ=HOURLY;BYMINUTE=0,30");
        assertThat(Series.withOffset(7, series))
                .startsWith("20261004T000000+10:30", "20261004T003000+10:30", "20261004T010000+10:30")
                .contains("20261004T023000+11:00", "20261004T030000+11:00");
    }

    @Test
    void aDayThatTheZoneLeftOutIsMovedByADay() {
        assertThat(Series.first(3, Series.of("20111229T090000", ZoneId.of("Pacific/Apia"), "FREQ=DAILY")))
                .containsExactly("20111229T090000", "20111231T090000", "20120101T090000");
    }

    @Test
    void anEndInUtcIsAnInstant() {
        Recurrence series = Series.of("20260301T200000", NEW_YORK, "FREQ=DAILY;UNTIL=20260303T010000Z");
        assertThat(Series.all(series)).containsExactly("20260301T200000", "20260302T200000");
    }

    @Test
    void theFirstAfterManyYearsIsTheSameAsByWalking() {
        Recurrence series = Series.of("19960105T023000", NEW_YORK, "FREQ=MONTHLY;BYDAY=2SU");
        Instant far = Instant.parse("2026-03-01T00:00:00Z");
        Occurrences walked = series.occurrences();
        Occurrence next = walked.next();
        while (next.instant().isBefore(far)) {
            next = walked.next();
        }
        assertThat(series.occurrences(far).next()).isEqualTo(next);
        assertThat(List.of(next.original(), next.start()))
                .containsExactly(Series.at("20260308T023000"), Series.at("20260308T033000"));
    }
}
