package org.guanxi.crm.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.guanxi.crm.examples.lab.Lab;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lab answers what it can, and names what differs and what it cannot read. */
class LabTest {

    @TempDir
    Path folder;

    private Stream<String> answers(String... lines) throws IOException {
        return lab("worktime", lines);
    }

    private Stream<String> lab(String name, String... lines) throws IOException {
        Path file = Files.write(folder.resolve("cases.jsonl"), List.of(lines));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Lab.run(List.of(name, file.toString()), new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8).lines();
    }

    private static String question(int id, String rest) {
        return "{\"id\": " + id + ", \"zone\": \"Europe/Paris\", \"hours\": {\"sun\": [[\"22:00\", \"24:00\"]], "
                + "\"mon\": [[\"00:00\", \"02:00\"]]}, \"closed\": [\"2026-03-08\"], \"overrides\": {\"2026-03-08\": "
                + "[[\"10:00\", \"12:00\"]]}, \"breaks\": {\"2026-03-01\": [[\"23:00\", \"23:30\"]]}, " + rest + "}";
    }

    @Test
    void rightAnswersAreCounted() throws IOException {
        assertThat(answers(
                        question(
                                1,
                                "\"op\": \"between\", \"start\": \"2026-03-01T00:00Z\", "
                                        + "\"end\": \"2026-03-09T00:00+01:00\", \"expectedSeconds\": 12600"),
                        question(
                                2,
                                "\"op\": \"add\", \"time\": \"2026-03-02T02:00+01:00\", \"seconds\": -12600, "
                                        + "\"expected\": \"2026-03-01T22:00+01:00\""),
                        question(3, "\"op\": \"is_open\", \"time\": \"2026-03-08T11:00+01:00\", \"expected\": false"),
                        "",
                        "{\"id\": 4, \"op\": \"next_open\", \"zone\": \"UTC\", \"hours\": {}, "
                                + "\"time\": \"2026-03-08T11:00Z\", \"expected\": null}"))
                .containsExactly("4 of 4 agree");
    }

    @Test
    void whatDiffersAndWhatIsMalformedIsNamed() throws IOException {
        assertThat(answers(
                        question(1, "\"op\": \"is_open\", \"time\": \"2026-03-01T22:00+01:00\", \"expected\": false"),
                        "{\"id\": 2,",
                        "{\"id\": 3, \"op\": \"add\", \"zone\": \"Mars/Base\"}",
                        question(4, "\"op\": \"dance\"")))
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("id 1 (line 1): got true, expected false"),
                        line -> assertThat(line).startsWith("line 2 is malformed: "),
                        line -> assertThat(line)
                                .startsWith("line 3 is malformed: ")
                                .contains("Mars/Base"),
                        line -> assertThat(line)
                                .startsWith("line 4 is malformed: ")
                                .contains("dance"),
                        line -> assertThat(line).isEqualTo("0 of 4 agree"));
    }

    @Test
    void recurrencesMayHaveZonesWindowsFurtherDatesAndErrors() throws IOException {
        assertThat(lab(
                        "recurrence",
                        "\uFEFF# a comment",
                        "// another",
                        "",
                        "{\"name\": \"days\", \"dtstart\": \"20260101\", \"rrule\": \"RRULE:FREQ=DAILY\", "
                                + "\"from\": \"2026-02-01\", \"to\": \"20260203\", "
                                + "\"expected\": [\"20260201\", \"20260202\"]}",
                        "{\"dtstart\": \"20260307T023000\", \"zone\": \"America/New_York\", \"gaps\": \"skip\", "
                                + "\"rrules\": [\"FREQ=DAILY;COUNT=2\"], \"rdates\": [\"20260401\"], "
                                + "\"exdates\": [\"20260307\"], "
                                + "\"expected\": [\"20260309T063000Z\", \"2026-04-01T02:30\"]}",
                        "{\"dtstart\": \"20140131\", \"rrules\": [\"RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD\"], "
                                + "\"complete\": false, \"expected\": [\"20140131\", \"20140228\"]}",
                        "{\"dtstart\": \"20260101\", \"rrules\": [\"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\"], \"expected\": []}",
                        "{\"dtstart\": \"20260101\", \"rrules\": [\"FREQ=NEVER\"], \"error\": \"recurrence.value\"}",
                        "{\"dtstart\": \"20260101\", \"rrules\": [\"FREQ=DAILY\"], \"error\": true}"))
                .satisfiesExactly(
                        line -> assertThat(line).contains("line 9").contains("expected the error"),
                        line -> assertThat(line).isEqualTo("5 of 6 agree"));
    }
}
