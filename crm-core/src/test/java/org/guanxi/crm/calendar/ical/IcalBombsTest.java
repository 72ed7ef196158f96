package org.guanxi.crm.calendar.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.Reader;
import java.time.Duration;
import java.time.LocalDate;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.Problem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are small to write and large to read end early, by name. */
@Tag("CAL-07")
class IcalBombsTest {

    private static final String BEGIN = "BEGIN:VCALENDAR\r\n";

    /** A text again and again, never held as a whole. */
    private static final class Endless extends Reader {
        private final String text;
        private int at;

        Endless(String first, String again) {
            this.text = first + again.repeat(Math.max(1, 8_192 / again.length()));
            this.again = first.length();
        }

        private final int again;

        @Override
        public int read(char[] target, int from, int length) {
            int count = Math.min(length, text.length() - at);
            text.getChars(at, at + count, target, from);
            at += count;
            if (at == text.length()) {
                at = again;
            }
            return count;
        }

        @Override
        public void close() throws IOException {}
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                " folded\r\n ",
                "\r\n",
                "BEGIN:VEVENT\r\n",
                "BEGIN:VEVENT\r\nEND:VEVENT\r\n",
                "BEGIN:VEVENT\r\nRRULE:FREQ=SECONDLY\r\nEND:VEVENT\r\n",
                "X-A:b\r\n",
                "RRULE:FREQ=NEVER\r\n",
                "ATTENDEE;A=",
                ";;;;;;;;",
                "\"",
                "END:VEVENT\r\n"
            })
    void aFileWithoutEndIsRefusedByName(String again) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThatThrownBy(() -> IcalFile.read(new Endless(BEGIN, again), IcalLimits.usual()))
                        .isInstanceOfSatisfying(
                                Invalid.class,
                                invalid -> assertThat(invalid.problems())
                                        .hasSizeLessThanOrEqualTo(110)
                                        .extracting(Problem::code)
                                        .allMatch(each -> each.startsWith("ical."))));
    }

    @Test
    void aThousandMillionInstancesCostNothingUntilTheyAreAskedForAndThenOnlySoMany() {
        StringBuilder text = new StringBuilder(BEGIN);
        for (int i = 0; i < 1_000; i++) {
            text.append("BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:00010101\r\nDURATION:P366D\r\nSUMMARY:")
                    .append(i)
                    .append("\r\nRRULE:FREQ=DAILY\r\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30\r\nEND:VEVENT\r\n");
        }
        IcalFile file = IcalFile.parse(text + "END:VCALENDAR\r\n");
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThatThrownBy(
                                () -> IcalHolidays.between(file, LocalDate.of(1, 1, 1), LocalDate.of(9000, 1, 1)))
                        .isInstanceOfSatisfying(
                                Invalid.class,
                                invalid -> assertThat(invalid.problems())
                                        .extracting(Problem::code)
                                        .containsExactly("ical.too-large")));
    }
}
