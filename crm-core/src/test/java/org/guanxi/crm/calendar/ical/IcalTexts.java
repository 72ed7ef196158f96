package org.guanxi.crm.calendar.ical;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Files as other programs might write them, each line in the one form in which it comes back. */
final class IcalTexts {

    private static final String[] PIECES = {
        "review", "客户", "a, b; c", "back\\slash", "line\nbreak", "𠮷", "ＡＢ", "100 %", " "
    };
    private static final String[] RULES = {
        "FREQ=DAILY",
        "FREQ=WEEKLY;COUNT=4;BYDAY=MO,WE",
        "FREQ=MONTHLY;UNTIL=20271231;BYDAY=-1FR",
        "FREQ=YEARLY;BYMONTH=2"
    };
    private static final String[] ZONES = {
        "Asia/Shanghai", "/example.org/1/Europe/Paris", "China Standard Time", "\"GMT+1: Paris\""
    };

    private final Random random;
    private final List<String> lines = new ArrayList<>();

    private IcalTexts(long seed) {
        random = new Random(seed);
    }

    /** The lines of a file, not folded. */
    static List<String> lines(long seed) {
        return new IcalTexts(seed).file();
    }

    private List<String> file() {
        lines.add("BEGIN:VCALENDAR");
        lines.add("VERSION:2.0");
        lines.add("PRODID:-//Example//" + seldom("中文", "EN") + "//");
        if (random.nextBoolean()) {
            component("VTIMEZONE", 2);
        }
        for (int i = random.nextInt(4); i >= 0; i--) {
            item();
        }
        if (random.nextInt(3) == 0) {
            component("VJOURNAL", 1);
        }
        lines.add("END:VCALENDAR");
        return lines;
    }

    private void item() {
        boolean isTodo = random.nextInt(4) == 0;
        String name = isTodo ? "VTODO" : "VEVENT";
        lines.add("BEGIN:" + name);
        lines.add("UID:" + random.nextInt(100) + "@example.org");
        lines.add("DTSTART" + time());
        lines.add(random.nextBoolean() ? (isTodo ? "DUE" : "DTEND") + time() : "DURATION:" + seldom("P1DT2H", "PT45M"));
        maybe("RECURRENCE-ID" + time());
        lines.add("SUMMARY" + parameters() + ":" + text());
        maybe("DESCRIPTION:" + text());
        maybe("LOCATION;ALTREP=\"cid:part1@example.org\":" + text());
        for (int i = random.nextInt(3); i > 0; i--) {
            lines.add("RRULE:" + RULES[random.nextInt(RULES.length)]);
            lines.add("RDATE" + time());
            lines.add("EXDATE" + time());
        }
        maybe("RDATE;VALUE=PERIOD:20260101T090000Z/PT2H,20260102T090000Z/20260102T100000Z");
        maybe("STATUS:" + seldom("CANCELLED", "CONFIRMED"));
        maybe("SEQUENCE:" + random.nextInt(1000));
        maybe("ORGANIZER;CN=\"Li, Wei\":mailto:li.wei@example.org");
        for (int i = random.nextInt(4); i > 0; i--) {
            lines.add("ATTENDEE;CN=王" + i + ";ROLE=OPT-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=TRUE" + parameters()
                    + ":mailto:w" + i + "@example.org");
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            lines.add("X-OTHER-" + random.nextInt(3) + parameters() + ":" + text());
        }
        maybe("SUMMARY:a second one");
        if (random.nextBoolean()) {
            component("VALARM", 1);
        }
        if (random.nextInt(5) == 0) {
            component("X-PART", 3);
        }
        lines.add("END:" + name);
    }

    private void component(String name, int depth) {
        lines.add("BEGIN:" + name);
        lines.add("TRIGGER;RELATED=END:-PT15M");
        lines.add("X-INNER" + parameters() + ":" + text());
        if (depth > 1) {
            component("X-INNER" + depth, depth - 1);
        }
        lines.add("END:" + name);
    }

    private void maybe(String line) {
        if (random.nextInt(3) == 0) {
            lines.add(line);
        }
    }

    private String seldom(String one, String other) {
        return random.nextInt(4) == 0 ? one : other;
    }

    private String time() {
        int day = 10 + random.nextInt(18);
        return switch (random.nextInt(4)) {
            case 0 -> ";VALUE=DATE:202603" + day;
            case 1 -> ":202603" + day + "T093000Z";
            case 2 -> ":202603" + day + "T093000";
            default -> ";TZID=" + ZONES[random.nextInt(ZONES.length)] + ":202603" + day + "T093000";
        };
    }

    private String parameters() {
        return switch (random.nextInt(4)) {
            case 0 -> ";X-P=one,\"two: 2\";LANGUAGE=zh";
            case 1 -> ";X-Q=\"a;b\"";
            default -> "";
        };
    }

    private String text() {
        StringBuilder text = new StringBuilder("t");
        for (int i = random.nextInt(20); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString()
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }
}
