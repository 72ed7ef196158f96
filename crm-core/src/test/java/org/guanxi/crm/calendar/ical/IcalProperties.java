package org.guanxi.crm.calendar.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.Problem;

/** Whatever is read is written again; what cannot be read is refused by name. */
@Tag("CAL-07")
class IcalProperties {

    private static final String[] SCRAPS = {
        "\r",
        "\n",
        "\r\n ",
        "\n\t",
        "\u0000",
        "\uD800",
        "\uFEFF",
        "\"",
        ";",
        ":",
        ",",
        "=",
        "\\",
        "BEGIN:VEVENT\r\n",
        "END:VEVENT\r\n",
        "BEGIN:VCALENDAR\r\n",
        "END:VCALENDAR\r\n",
        "RRULE:FREQ=SECONDLY;INTERVAL=0\r\n",
        "RRULE:FREQ=YEARLY;BYDAY=99XX\r\n",
        "DTSTART:99999999T999999Z\r\n",
        "RDATE:20260230,x\r\n",
        "DURATION:P99999999999D\r\n",
        "SEQUENCE:-1\r\n",
        "EXDATE;TZID=:1\r\n",
        "RRULE:FREQ=DAILY;COUNT=999999999;COUNT=1\r\n",
        "ATTENDEE;CN=\"open:mailto:x\r\n",
        "X;P=a\"b:c\r\n",
        "\u2028",
        "\u0085"
    };

    @Property(tries = 300)
    void everyLineThatIsReadIsWrittenAgain(@ForAll long seed) {
        List<String> lines = IcalTexts.lines(seed);
        IcalFile file = IcalFile.parse(String.join("\r\n", lines) + "\r\n");
        String written = file.toText();
        assertThat(unfolded(written)).containsExactlyInAnyOrderElementsOf(lines);
        assertThat(IcalFile.parse(written)).isEqualTo(file);
    }

    @Property(tries = 300)
    void linesAreNeverLongerThanOtherProgramsTake(@ForAll long seed) {
        String text = String.join("\n", IcalTexts.lines(seed));
        assertThat(IcalFile.parse(text).toText().split("\r\n"))
                .allSatisfy(each ->
                        assertThat(each.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
    }

    @Property(tries = 2_000)
    void aDamagedFileIsReadAsItStandsOrRefusedByName(@ForAll long seed) {
        Random random = new Random(seed);
        String text = damaged(String.join("\r\n", IcalTexts.lines(seed)), random);
        byte[] bytes = text.getBytes(random.nextInt(10) == 0 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
        if (random.nextInt(3) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        IcalFile file;
        try {
            file = IcalFile.read(new ByteArrayInputStream(bytes), IcalLimits.usual());
        } catch (Invalid invalid) {
            assertThat(invalid.problems())
                    .isNotEmpty()
                    .extracting(Problem::code)
                    .allMatch(each -> each.startsWith("ical.") || each.startsWith("recurrence."));
            return;
        }
        assertThat(IcalFile.parse(file.toText())).isEqualTo(file);
    }

    private static String damaged(String text, Random random) {
        StringBuilder damaged = new StringBuilder(text);
        for (int i = random.nextInt(5); i >= 0; i--) {
            int at = random.nextInt(damaged.length());
            int end = Math.min(damaged.length(), at + random.nextInt(60));
            switch (random.nextInt(5)) {
                case 0 -> damaged.setLength(Math.max(1, at));
                case 1 -> damaged.delete(at, Math.min(end, damaged.length() - 1));
                case 2 -> damaged.insert(at, damaged.substring(at, end));
                default -> damaged.insert(at, SCRAPS[random.nextInt(SCRAPS.length)]);
            }
        }
        return damaged.toString();
    }

    private static List<String> unfolded(String text) {
        return new ArrayList<>(List.of(text.replace("\r\n ", "").split("\r\n")));
    }
}
