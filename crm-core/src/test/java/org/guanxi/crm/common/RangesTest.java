package org.guanxi.crm.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.guanxi.crm.error.Invalid;
import org.junit.jupiter.api.Test;

class RangesTest {

    private static final Instant NINE = Instant.parse("2026-03-03T09:00:00Z");
    private static final Instant TEN = Instant.parse("2026-03-03T10:00:00Z");
    private static final Instant ELEVEN = Instant.parse("2026-03-03T11:00:00Z");
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

    @Test
    void aRangeContainsItsStartAndNotItsEnd() {
        TimeRange range = TimeRange.of(NINE, TEN);

        assertThat(range.contains(NINE)).isTrue();
        assertThat(range.contains(TEN.minusNanos(1))).isTrue();
        assertThat(range.contains(TEN)).isFalse();
        assertThat(range.contains(NINE.minusNanos(1))).isFalse();
        assertThat(range.duration()).isEqualTo(Duration.ofHours(1));
        assertThat(range).isEqualTo(TimeRange.of(NINE, Duration.ofHours(1)));
        assertThat(range).hasToString("2026-03-03T09:00:00Z/2026-03-03T10:00:00Z");
    }

    @Test
    void rangesThatTouchDoNotOverlap() {
        assertThat(TimeRange.of(NINE, TEN).overlaps(TimeRange.of(TEN, ELEVEN))).isFalse();
        assertThat(TimeRange.of(NINE, TEN).intersection(TimeRange.of(TEN, ELEVEN)))
                .isEmpty();
    }

    @Test
    void whatEndsBeforeItStartsIsRefused() {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> TimeRange.of(TEN, NINE))
                .withMessageContaining("end: The range ends at 2026-03-03T09:00:00Z, not after its start");
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> TimeRange.of(NINE, NINE));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> DateRange.of(APRIL, MARCH));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> DateRange.of(MARCH, MARCH));
    }

    @Test
    void daysAreValidUpToTheDayBeforeTheEnd() {
        DateRange range = DateRange.of(MARCH, APRIL);

        assertThat(range.contains(MARCH)).isTrue();
        assertThat(range.contains(APRIL.minusDays(1))).isTrue();
        assertThat(range.contains(APRIL)).isFalse();
        assertThat(range.contains(MARCH.minusDays(1))).isFalse();
        assertThat(range).hasToString("2026-03-01/2026-04-01");
    }

    @Test
    void whatHasNoEndIsValidForEver() {
        DateRange range = DateRange.since(APRIL);

        assertThat(range.contains(LocalDate.MAX)).isTrue();
        assertThat(range.overlaps(DateRange.of(MARCH, APRIL))).isFalse();
        assertThat(DateRange.of(MARCH, APRIL).overlaps(range)).isFalse();
        assertThat(DateRange.since(MARCH).overlaps(range)).isTrue();
        assertThat(range).hasToString("2026-04-01/..");
    }
}
