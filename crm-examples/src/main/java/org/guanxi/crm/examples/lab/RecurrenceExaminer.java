package org.guanxi.crm.examples.lab;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.guanxi.crm.recurrence.Occurrences;
import org.guanxi.crm.recurrence.Recurrence;
import org.guanxi.crm.recurrence.RecurrenceRule;

/**
 * Recurrence rules with the dates they must yield: {@code name}, {@code dtstart}, {@code rrules}, {@code
 * rdates}, {@code exdates}, {@code expected}, and {@code complete}, false if the expected dates are only the beginning. Rules are read
 * tolerantly; the start counts only if a rule yields it.
 */
final class RecurrenceExaminer implements Examiner {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    @Override
    public Answer answer(JsonNode question) {
        List<LocalDateTime> expected = times(question, "expected");
        boolean isComplete = question.path("complete").asBoolean(true);
        List<LocalDateTime> found = yielded(question, expected.size() + (isComplete ? 1 : 0));
        return new Answer(found.equals(expected), question.path("rrules") + " " + found, expected.toString());
    }

    private static List<LocalDateTime> yielded(JsonNode question, int limit) {
        Recurrence.Builder series = start(question.path("dtstart").asText());
        for (JsonNode rule : question.path("rrules")) {
            series.rule(RecurrenceRule.parseTolerantly(rule.asText()));
        }
        times(question, "rdates").forEach(series::date);
        times(question, "exdates").forEach(series::except);
        List<LocalDateTime> found = new ArrayList<>();
        Occurrences all = series.includeStart(false).build().occurrences();
        while (found.size() < limit && all.hasNext()) {
            found.add(all.next().start());
        }
        return found;
    }

    private static Recurrence.Builder start(String text) {
        LocalDateTime start = time(text);
        return text.length() == 8 ? Recurrence.startingOn(start.toLocalDate()) : Recurrence.startingAt(start);
    }

    private static List<LocalDateTime> times(JsonNode question, String name) {
        JsonNode list = question.path(name);
        if (!list.isArray() && !(list.isMissingNode() && !name.equals("expected"))) {
            throw new IllegalArgumentException(name + " is no list");
        }
        List<LocalDateTime> times = new ArrayList<>();
        list.forEach(each -> times.add(time(each.asText())));
        return times;
    }

    private static LocalDateTime time(String text) {
        String local = text.endsWith("Z") ? text.substring(0, text.length() - 1) : text;
        return local.length() == 8
                ? LocalDate.parse(local, DateTimeFormatter.BASIC_ISO_DATE).atStartOfDay()
                : LocalDateTime.parse(local, TIME);
    }
}
