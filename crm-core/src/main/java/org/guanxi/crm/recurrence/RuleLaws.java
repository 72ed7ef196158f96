package org.guanxi.crm.recurrence;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.recurrence.RecurrenceRule.Part;

/** What a rule must not say: numbers out of range, and parts that contradict each other. */
final class RuleLaws {

    /** Which frequencies a part has no meaning with (RFC 5545, 3.3.10). */
    private record Exclusion(Part part, Set<Frequency> frequencies) {}

    private static final List<Exclusion> EXCLUSIONS = List.of(
            new Exclusion(Part.BYWEEKNO, EnumSet.complementOf(EnumSet.of(Frequency.YEARLY))),
            new Exclusion(Part.BYYEARDAY, EnumSet.of(Frequency.DAILY, Frequency.WEEKLY, Frequency.MONTHLY)),
            new Exclusion(Part.BYMONTHDAY, EnumSet.of(Frequency.WEEKLY)));

    private RuleLaws() {}

    /** Whether the frequency knows a first and a last day of the week. */
    static boolean hasOrdinals(Frequency frequency) {
        return frequency.compareTo(Frequency.MONTHLY) >= 0;
    }

    static void values(RecurrenceRule rule, int leastCount, Problems problems) {
        if (rule.interval() < 1) {
            value(problems, "INTERVAL", rule.interval(), "1 or more");
        }
        if (rule.count().isPresent() && rule.count().getAsInt() < leastCount) {
            value(problems, "COUNT", rule.count().getAsInt(), leastCount + " or more");
        }
        for (Part part : Part.values()) {
            for (int number : rule.numbers(part)) {
                if (!part.admits(number)) {
                    value(problems, part.name(), number, part.range());
                }
            }
        }
    }

    static void contradictions(RecurrenceRule rule, Problems problems) {
        Frequency frequency = rule.frequency();
        if (rule.count().isPresent() && rule.until().isPresent()) {
            problems.add("", "recurrence.count-and-until");
        }
        for (Exclusion exclusion : EXCLUSIONS) {
            if (rule.has(exclusion.part()) && exclusion.frequencies().contains(frequency)) {
                problems.add(
                        exclusion.part().name(),
                        "recurrence.not-with-frequency",
                        "part",
                        exclusion.part().name(),
                        "frequency",
                        frequency.name());
            }
        }
        boolean ordinals = hasOrdinals(frequency) && !rule.has(Part.BYWEEKNO);
        for (NthDay day : rule.days()) {
            if (day.ordinal() != 0 && !ordinals) {
                problems.add("BYDAY", "recurrence.ordinal", "value", day.toString(), "frequency", frequency.name());
            }
        }
        if (rule.has(Part.BYSETPOS)
                && rule.days().isEmpty()
                && otherNumbers(rule).isEmpty()) {
            problems.add("BYSETPOS", "recurrence.position-alone");
        }
    }

    private static List<Part> otherNumbers(RecurrenceRule rule) {
        List<Part> others = new ArrayList<>();
        for (Part part : Part.values()) {
            if (part != Part.BYSETPOS && rule.has(part)) {
                others.add(part);
            }
        }
        return others;
    }

    static void value(Problems problems, String part, Object value, String expected) {
        problems.add(part, "recurrence.value", "part", part, "value", value, "expected", expected);
    }
}
