package org.guanxi.crm.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.Problem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holidays as files, and those that are shipped. */
@Tag("CAL-11")
class HolidayFileTest {

    private static List<SpecialDay> read(String text) {
        return HolidayFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Set<LocalDate> days(int year, SpecialDay.Kind kind) {
        return HolidayFile.shipped("CN").stream()
                .filter(each -> each.date().getYear() == year && each.kind() == kind)
                .map(SpecialDay::date)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<LocalDate> range(Month month, int first, int last) {
        return LocalDate.of(2026, month, first)
                .datesUntil(LocalDate.of(2026, month, last).plusDays(1))
                .collect(Collectors.toSet());
    }

    @Test
    void theChineseDaysOf2026AreThoseThatTheStateCouncilAnnounced() {
        Set<LocalDate> off = new TreeSet<>(range(Month.JANUARY, 1, 3));
        off.addAll(range(Month.FEBRUARY, 15, 23));
        off.addAll(range(Month.APRIL, 4, 6));
        off.addAll(range(Month.MAY, 1, 5));
        off.addAll(range(Month.JUNE, 19, 21));
        off.addAll(range(Month.SEPTEMBER, 25, 27));
        off.addAll(range(Month.OCTOBER, 1, 7));
        assertThat(days(2026, SpecialDay.Kind.CLOSED)).isEqualTo(off);
        assertThat(days(2026, SpecialDay.Kind.OPEN))
                .containsExactly(
                        LocalDate.of(2026, 1, 4),
                        LocalDate.of(2026, 2, 14),
                        LocalDate.of(2026, 2, 28),
                        LocalDate.of(2026, 5, 9),
                        LocalDate.of(2026, 9, 20),
                        LocalDate.of(2026, 10, 10));
    }

    @ParameterizedTest
    @CsvSource({"2024,28,8,251", "2025,28,5,248", "2026,33,6,248"})
    void aYearHasSoManyDaysOffMakeUpDaysAndWorkingDays(int year, int off, int makeUp, int working) {
        assertThat(days(year, SpecialDay.Kind.CLOSED)).hasSize(off);
        assertThat(days(year, SpecialDay.Kind.OPEN)).hasSize(makeUp);
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        WorkCalendar office = WorkCalendar.in(zone)
                .weekly(WeeklyHours.weekdays("09:00-10:00"))
                .days(HolidayFile.shipped("CN"))
                .build();
        assertThat(office.between(
                                LocalDate.of(year, 1, 1).atStartOfDay(zone).toInstant(),
                                LocalDate.of(year + 1, 1, 1).atStartOfDay(zone).toInstant())
                        .toHours())
                .isEqualTo(working);
    }

    @Test
    void aFileMayNameTheDaysAndTheirHours() {
        assertThat(read("date,kind,hours,name\n2026-12-24,open,09:00-12:00 22:00-02:00,Eve\n2026-12-25,Closed,,\n"))
                .containsExactly(
                        SpecialDay.open(
                                        LocalDate.of(2026, 12, 24),
                                        Shift.parse("09:00-12:00"),
                                        Shift.parse("22:00-02:00"))
                                .named("Eve"),
                        SpecialDay.closed(LocalDate.of(2026, 12, 25)));
        assertThat(read("kind,date\nclosed,2026-12-25\n"))
                .containsExactly(SpecialDay.closed(LocalDate.of(2026, 12, 25)));
    }

    @Test
    void everyBadRowIsNamedByItsLine() {
        String text = "date,kind,hours\n25.12.2026,closed,\n2026-12-25,maybe,\n2026-12-26,closed,09:00-10:00\n"
                + "2026-12-27,open,9-10\n2026-12-28,closed,\n2026-12-28,open,\n";
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> read(text))
                .satisfies(bad -> assertThat(bad.problems())
                        .extracting(Problem::path, Problem::code)
                        .map(Object::toString)
                        .containsExactly(
                                "(\"line 2.date\", \"worktime.bad-date\")",
                                "(\"line 3.kind\", \"worktime.bad-kind\")",
                                "(\"line 4.hours\", \"worktime.closed-with-hours\")",
                                "(\"line 5\", \"worktime.shift-text\")",
                                "(\"line 7\", \"worktime.day-repeated\")"));
    }

    @Test
    void aCountryWhoseDaysAreNotShippedIsRefused() {
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> HolidayFile.shipped("../CN"));
    }
}
