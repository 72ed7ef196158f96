package org.guanxi.crm.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.guanxi.crm.examples.week.ServiceWeek;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The week of the service team runs, prints what it says, and its page is safe to open. */
@Tag("CAL-07")
@Tag("CAL-12")
class ServiceWeekTest {

    @TempDir
    private static Path folder;

    private static String printed = "";
    private static String page = "";

    @BeforeAll
    static void run() throws IOException {
        Path file = folder.resolve("week.html");
        printed = Output.of(ServiceWeek.class, file.toString());
        page = Files.readString(file);
    }

    @Test
    void aConflictIsRefusedWithBothSides() {
        assertThat(printed)
                .contains("REFUSE BUSY of Van 沪A·8Q21: \"Urgent: valve 宝山\" Tue 15:00-16:30 against"
                        + " \"Yearly service 虹桥医院\" Tue 14:00-16:00")
                .contains("a visit on Saturday: WARN, HOURS");
    }

    @Test
    void whatIsPrivateIsNowhereNamed() {
        assertThat(printed).contains("against \"(private)\" Wed 15:00-16:00").doesNotContain("Dentist");
        assertThat(page)
                .contains("class=\"card private\"")
                .doesNotContain("Dentist")
                .doesNotContain("看牙");
    }

    @Test
    void theSeriesIsMovedAndItsHolidayIsTold() {
        assertThat(printed)
                .contains(
                        "A series moves from Thursday on: 9 of 12 occurrences, to tell:\n  2026-09-25T17:00 HOURS (WARN)")
                .contains("Wed 16:30-17:00  Remote check", "Thu 17:00-17:30  Remote check");
    }

    @Test
    void remindersFireOnceAndSubstitutesAreProposed() {
        assertThat(printed)
                .contains("runDue Tue 17:30: 1", "Reminded: [Order seals 订购密封圈, Report to 浦东钢铁, Plan next week 下周排班]");
        assertThat(printed).contains("Zhang Min 张敏: BUSY, instead [", "Next slots of Li, Wang and the room: [");
    }

    @Test
    void messagesAreReadyForTheMail() {
        assertThat(printed).contains("messages, 1 of them to guests").contains("  METHOD:REQUEST");
    }

    @Test
    void thePageHasEveryCardOfTheBoardAndNoScriptOfATitle() {
        long rows = printed.lines()
                .filter(line -> line.matches("  \\w{3} \\d\\d:\\d\\d-.*\\[.*]"))
                .count();
        assertThat(rows).isEqualTo(16);
        assertThat(page.split("<article", -1)).hasSize((int) rows + 1);
        assertThat(page)
                .contains("Call &lt;script&gt;alert(&#39;board&#39;)&lt;/script&gt; &amp; Söhne", "make-up day", "补班")
                .doesNotContain("<script>alert")
                .doesNotContain("http://", "https://", "<link", "@import", "url(");
    }
}
