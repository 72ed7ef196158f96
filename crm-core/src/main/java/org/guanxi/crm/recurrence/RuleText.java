package org.guanxi.crm.recurrence;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.recurrence.RecurrenceRule.Part;
import org.jspecify.annotations.Nullable;

/** A rule as text: reads it with all that is wrong, writes it in one form. */
final class RuleText {

    /** Longer than every rule that lists each value of each part once. */
    private static final int LONGEST = 10_000;

    private final boolean isStrict;
    private final Problems problems = new Problems();
    private final Set<String> seen = new HashSet<>();

    private RuleText(boolean isStrict) {
        this.isStrict = isStrict;
    }

    static RecurrenceRule read(String text, boolean isStrict) {
        return new RuleText(isStrict).rule(text);
    }

    static String write(RecurrenceRule rule) {
        StringBuilder text = new StringBuilder();
        if (rule.hasSkip()) {
            text.append("RSCALE=GREGORIAN;");
        }
        text.append("FREQ=").append(rule.frequency());
        rule.until().ifPresent(until -> text.append(";UNTIL=").append(until));
        rule.count().ifPresent(count -> text.append(";COUNT=").append(count));
        if (rule.interval() != 1) {
            text.append(";INTERVAL=").append(rule.interval());
        }
        for (Part part : Part.values()) {
            if (part == Part.BYHOUR && !rule.days().isEmpty()) {
                text.append(";BYDAY=").append(joined(rule.days()));
            }
            if (rule.has(part)) {
                text.append(';').append(part).append('=').append(joined(rule.numbers(part)));
            }
        }
        if (rule.weekStart() != DayOfWeek.MONDAY) {
            text.append(";WKST=").append(NthDay.code(rule.weekStart()));
        }
        if (rule.hasSkip()) {
            text.append(";SKIP=").append(rule.skip());
        }
        return text.toString();
    }

    private static String joined(List<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(","));
    }

    private RecurrenceRule rule(String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw Problems.one("", "recurrence.text", "text", shortened(text));
        }
        List<String[]> parts = split(text.trim().toUpperCase(Locale.ROOT));
        Frequency frequency = frequency(parts);
        RecurrenceRule.Builder builder = RecurrenceRule.every(frequency);
        for (String[] part : parts) {
            take(builder, part[0], part[1]);
        }
        RecurrenceRule rule = builder.unchecked();
        RuleLaws.values(rule, isStrict ? 1 : 0, problems);
        if (isStrict) {
            RuleLaws.contradictions(rule, problems);
            if (seen.contains("SKIP") && !seen.contains("RSCALE")) {
                problems.add("SKIP", "recurrence.skip-alone");
            }
        } else if (!RuleLaws.hasOrdinals(frequency) || rule.has(Part.BYWEEKNO)) {
            builder.dropOrdinals();
        }
        problems.throwIfAny();
        return builder.unchecked();
    }

    private List<String[]> split(String text) {
        List<String[]> parts = new ArrayList<>();
        for (String part : text.split(";", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0 && equals < part.length() - 1) {
                parts.add(new String[] {part.substring(0, equals), part.substring(equals + 1)});
            } else if (isStrict || !part.isEmpty()) {
                problems.add("", "recurrence.text", "text", shortened(part));
            }
        }
        return parts;
    }

    private Frequency frequency(List<String[]> parts) {
        for (String[] part : parts) {
            if (part[0].equals("FREQ")) {
                Optional<Frequency> found = List.of(Frequency.values()).stream()
                        .filter(each -> each.name().equals(part[1]))
                        .findFirst();
                if (found.isEmpty()) {
                    wrong("FREQ", part[1], "SECONDLY to YEARLY");
                }
                return found.orElse(Frequency.YEARLY);
            }
        }
        problems.add("FREQ", "recurrence.part-missing", "part", "FREQ");
        return Frequency.YEARLY;
    }

    private void take(RecurrenceRule.Builder builder, String name, String value) {
        if (!seen.add(name)) {
            problems.add(name, "recurrence.part-repeated", "part", name);
            return;
        }
        switch (name) {
            case "FREQ" -> {}
            case "INTERVAL" -> builder.interval(whole(name, value));
            case "COUNT" -> builder.count(whole(name, value));
            case "UNTIL" -> until(builder, value);
            case "WKST" -> {
                DayOfWeek day = day(value);
                if (day == null) {
                    wrong(name, value, "MO to SU");
                } else {
                    builder.weekStart(day);
                }
            }
            case "RSCALE" -> {
                if (!value.equals("GREGORIAN")) {
                    wrong(name, value, "GREGORIAN");
                }
            }
            case "SKIP" -> skip(builder, value);
            case "BYDAY" -> days(builder, value);
            default -> other(builder, name, value);
        }
    }

    private void other(RecurrenceRule.Builder builder, String name, String value) {
        for (Part part : Part.values()) {
            if (part.name().equals(name)) {
                List<Integer> numbers = new ArrayList<>();
                for (String each : value.split(",", -1)) {
                    signed(name, each, part.range()).ifPresent(numbers::add);
                }
                builder.by(part, numbers);
                return;
            }
        }
        if (!isStrict && name.equals("BYWEEKDAY")) {
            days(builder, value);
        } else if (isStrict || !name.startsWith("X-")) {
            problems.add(name, "recurrence.part-unknown", "part", shortened(name));
        }
    }

    private int whole(String name, String value) {
        if (value.length() > 9 || !value.chars().allMatch(RuleText::isDigit)) {
            wrong(name, value, "1 to 999999999");
            return 1;
        }
        return Integer.parseInt(value);
    }

    private Optional<Integer> signed(String name, String value, String expected) {
        String digits = value.startsWith("+") || value.startsWith("-") ? value.substring(1) : value;
        if (digits.isEmpty() || digits.length() > 4 || !digits.chars().allMatch(RuleText::isDigit)) {
            wrong(name, value, expected);
            return Optional.empty();
        }
        return Optional.of(Integer.parseInt(value));
    }

    private void days(RecurrenceRule.Builder builder, String value) {
        for (String each : value.split(",", -1)) {
            DayOfWeek day = each.length() < 2 ? null : day(each.substring(each.length() - 2));
            String ordinal = day == null ? "" : each.substring(0, each.length() - 2);
            if (day == null) {
                wrong("BYDAY", each, "MO to SU, with -53 to 53 before it");
            } else if (ordinal.isEmpty()) {
                builder.on(day);
            } else {
                signed("BYDAY", ordinal, "-53 to 53, not 0").ifPresent(number -> nth(builder, number, day));
            }
        }
    }

    private void nth(RecurrenceRule.Builder builder, int ordinal, DayOfWeek day) {
        if (ordinal == 0 || Math.abs(ordinal) > 53) {
            wrong("BYDAY", ordinal + NthDay.code(day), "-53 to 53, not 0");
        } else {
            builder.on(NthDay.of(ordinal, day));
        }
    }

    private static @Nullable DayOfWeek day(String code) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (NthDay.code(day).equals(code)) {
                return day;
            }
        }
        return null;
    }

    private void skip(RecurrenceRule.Builder builder, String value) {
        for (Skip skip : Skip.values()) {
            if (skip.name().equals(value)) {
                builder.skip(skip);
                return;
            }
        }
        wrong("SKIP", value, "OMIT, BACKWARD, FORWARD");
    }

    private void until(RecurrenceRule.Builder builder, String value) {
        Optional<Until> until = moment(value);
        if (until.isPresent()) {
            builder.until(until.get());
        } else {
            wrong("UNTIL", value, "19971224, 19971224T090000 or 19971224T090000Z");
        }
    }

    /** Reads a date or date-time of RFC 5545; empty if it is neither. A leap second is read as 59. */
    static Optional<Until> moment(String value) {
        boolean isDay = value.length() == 8;
        boolean isUtc = value.length() == 16 && value.endsWith("Z");
        if (!isDay && !isUtc && value.length() != 15) {
            return Optional.empty();
        }
        for (int i = 0; i < (isDay ? 8 : 15); i++) {
            if (i == 8 ? value.charAt(8) != 'T' : !isDigit(value.charAt(i))) {
                return Optional.empty();
            }
        }
        try {
            LocalDate date = LocalDate.of(number(value, 0, 4), number(value, 4, 6), number(value, 6, 8));
            if (isDay) {
                return Optional.of(new Until(date.atStartOfDay(), Until.Form.DAY));
            }
            int second = number(value, 13, 15);
            LocalDateTime at = date.atTime(number(value, 9, 11), number(value, 11, 13), second == 60 ? 59 : second);
            return Optional.of(new Until(at, isUtc ? Until.Form.UTC : Until.Form.LOCAL));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    private void wrong(String part, String value, String expected) {
        RuleLaws.value(problems, part, shortened(value), expected);
    }

    private static String shortened(String text) {
        return text.length() <= 100 ? text : text.substring(0, 100) + "…";
    }
}
