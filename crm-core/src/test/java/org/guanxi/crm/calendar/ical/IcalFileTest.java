package org.guanxi.crm.calendar.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.Problem;
import org.guanxi.crm.recurrence.RecurrenceRule;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("CAL-07")
class IcalFileTest {

    private static final String INVITATION = String.join(
            "\r\n",
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "METHOD:REQUEST",
            "BEGIN:VTIMEZONE",
            "TZID:Shanghai of ours",
            "BEGIN:STANDARD",
            "DTSTART:19700101T000000",
            "TZOFFSETFROM:+0800",
            "TZOFFSETTO:+0800",
            "END:STANDARD",
            "END:VTIMEZONE",
            "BEGIN:VEVENT",
            "UID:1@example.com",
            "DTSTART;TZID=Shanghai of ours:20261005T090000",
            "DURATION:PT1H30M",
            "RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=5",
            "EXDATE;TZID=Shanghai of ours:20261012T090000,20261019T090000",
            "SUMMARY;LANGUAGE=zh:季度",
            " 评审\\, 全体",
            "ORGANIZER;CN=\"Li, Wei\":mailto:li.wei@example.com",
            "ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=TRUE:mailto:zhang@example.com",
            "X-OWN;X-P=\"a;b\":kept",
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            "TRIGGER:-PT15M",
            "END:VALARM",
            "END:VEVENT",
            "END:VCALENDAR",
            "");

    @Test
    void anInvitationIsUnderstood() {
        IcalFile file = IcalFile.parse(INVITATION);
        IcalItem item = file.items().get(0);
        assertThat(file.method()).contains("REQUEST");
        assertThat(item.summary()).contains("季度评审, 全体");
        assertThat(item.duration()).contains(Duration.ofMinutes(90));
        assertThat(item.rules()).containsExactly(RecurrenceRule.parse("FREQ=WEEKLY;COUNT=5;BYDAY=MO"));
        assertThat(item.exceptions()).hasSize(2);
        assertThat(item.organizer().flatMap(IcalPerson::name)).contains("Li, Wei");
        assertThat(item.attendees())
                .extracting(IcalPerson::mail, IcalPerson::answer)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Optional.of("zhang@example.com"), Optional.of("ACCEPTED")));
        assertThat(item.alarms()).hasSize(1);
        assertThat(item.start().flatMap(IcalTime::zoneName).flatMap(file::zone)).contains(ZoneOffset.ofHours(8));
    }

    @Test
    void whatIsReadIsWrittenAgain() {
        IcalFile file = IcalFile.parse(INVITATION);
        String text = file.toText();
        assertThat(IcalFile.parse(text)).isEqualTo(file);
        assertThat(text).contains("X-OWN;X-P=\"a;b\":kept\r\n").contains("SUMMARY;LANGUAGE=zh:");
        assertThat(text.lines())
                .allSatisfy(line -> assertThat(line.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .hasSizeLessThanOrEqualTo(75));
    }

    @ParameterizedTest(name = "{0} is {1} at {2}")
    @CsvSource(delimiter = '|', textBlock = """
            SUMMARY;X="open:text | ical.quote | line 3
            no colon here | ical.line | line 3
            : nothing before | ical.line | line 3
            DTSTART:20260230T090000 | ical.time | line 3
            DTSTART:tomorrow | ical.time | line 3
            EXDATE:20260101,x | ical.time | line 3
            DURATION:P | ical.duration | line 3
            SEQUENCE:many | ical.number | line 3
            RRULE:FREQ=OFTEN | recurrence.value | line 3.FREQ
            END:VTODO | ical.end | line 3
            BEGIN:VALARM | ical.end | line 4
            """)
    void whatIsWrongIsNamedByItsLine(String line, String code, String path) {
        assertThatThrownBy(() ->
                        IcalFile.parse("BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + line + "\nEND:VEVENT\nEND:VCALENDAR\n"))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(Problem::code, Problem::path)
                                .contains(org.assertj.core.groups.Tuple.tuple(code, path)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            file | 200 | 1000 | 10 | 10
            line | 100000 | 50 | 10 | 10
            components | 100000 | 1000 | 4 | 10
            properties | 100000 | 1000 | 10 | 3
            """)
    void aLargeFileIsRefusedWhileItIsRead(String what, int characters, int line, int components, int properties) {
        assertThatThrownBy(() -> IcalFile.read(
                        new StringReader(INVITATION), new IcalLimits(characters, line, components, properties)))
                .isInstanceOfSatisfying(Invalid.class, invalid -> {
                    assertThat(invalid.problems()).extracting(Problem::code).containsExactly("ical.too-large");
                    assertThat(invalid.problems().get(0).arguments()).containsEntry("what", what);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "/example.org/20070129_1/Europe/Paris, Europe/Paris",
        "China Standard Time, Asia/Shanghai",
        "Asia/Tokyo, Asia/Tokyo"
    })
    void aNameOfAnotherProgramIsAZone(String name, String zone) {
        assertThat(IcalFile.parse(INVITATION).zone(name)).contains(ZoneId.of(zone));
        assertThat(IcalFile.parse(INVITATION).zone("Middle Earth")).isEmpty();
    }

    @Test
    void holidaysAreDaysWithNames() {
        IcalFile file = IcalFile.parse(String.join(
                "\n",
                "BEGIN:VCALENDAR",
                "BEGIN:VEVENT",
                "DTSTART;VALUE=DATE:20261001",
                "DTEND;VALUE=DATE:20261003",
                "SUMMARY:国庆节",
                "END:VEVENT",
                "BEGIN:VEVENT",
                "DTSTART;VALUE=DATE:20200101",
                "RRULE:FREQ=YEARLY",
                "SUMMARY:元旦",
                "END:VEVENT",
                "END:VCALENDAR"));
        assertThat(IcalHolidays.between(file, LocalDate.parse("2026-01-01"), LocalDate.parse("2027-01-01")))
                .isEqualTo(List.of(
                        new IcalHolidays.NamedDay(LocalDate.parse("2026-01-01"), "元旦"),
                        new IcalHolidays.NamedDay(LocalDate.parse("2026-10-01"), "国庆节"),
                        new IcalHolidays.NamedDay(LocalDate.parse("2026-10-02"), "国庆节"),
                        new IcalHolidays.NamedDay(LocalDate.parse("2027-01-01"), "元旦")));
    }
}
