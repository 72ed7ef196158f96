package org.guanxi.crm.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A search ends where the rule ends, also where it has found nothing. */
@Tag("CAL-05")
class UntilTest {

    private static final LocalDateTime START = LocalDateTime.parse("2025-03-01T09:00");
    private static final long END_OF_2026 = LocalDate.of(2026, 12, 31).toEpochDay();

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
                "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=29",
                "FREQ=YEARLY;BYYEARDAY=366",
                "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29",
                "FREQ=WEEKLY;INTERVAL=400",
                "FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=29",
                "FREQ=SECONDLY;BYYEARDAY=366"
            })
    void nothingIsLookedAtAfterTheLastDayThatIsWanted(String text) {
        RecurrenceRule rule = RecurrenceRule.parse(text);
        assertThat(afterTheStart(rule, Long.MAX_VALUE)).as("without an end").isBetween(1L, Cursor.END - 1);
        assertThat(afterTheStart(rule, END_OF_2026)).isEqualTo(Cursor.END);
    }

    private static long afterTheStart(RecurrenceRule rule, long lastDay) {
        ZoneLine line = new ZoneLine(Optional.empty());
        Cursor cursor = rule.frequency().isWithinDay()
                ? new ElapsedCursor(rule, START, line, lastDay)
                : new PeriodCursor(rule, START, lastDay);
        long next = cursor.next();
        return next == START.toEpochSecond(java.time.ZoneOffset.UTC) ? cursor.next() : next;
    }

    @Test
    void aRuleThatEndsBeforeItYieldsAnythingHasNoOccurrenceAndIsNotExhausted() {
        Recurrence series = Recurrence.startingAt(START)
                .rule(RecurrenceRule.parse("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29;UNTIL=20280228T235959"))
                .build();
        Occurrences all = series.occurrences();
        assertThat(all.hasNext()).isFalse();
        assertThat(all.isExhausted()).isFalse();
    }

    @Test
    void theVeryLastMomentIsStillFound() {
        Recurrence series = Recurrence.startingAt(START)
                .rule(RecurrenceRule.parse("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29;UNTIL=20280229T090000"))
                .build();
        assertThat(Series.all(series)).containsExactly("20280229T090000");
    }
}
