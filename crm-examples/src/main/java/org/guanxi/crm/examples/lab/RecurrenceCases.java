package org.guanxi.crm.examples.lab;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.guanxi.crm.error.CrmException;
import org.guanxi.crm.recurrence.Occurrences;
import org.guanxi.crm.recurrence.Recurrence;
import org.guanxi.crm.recurrence.RecurrenceRule;

/**
 * Recurrence rules with the dates they must yield, one JSON object a line: {@code name}, {@code dtstart}, {@code rrules}, {@code
 * rdates}, {@code exdates}, {@code expected}, and {@code complete}, false if the expected dates are only the beginning. Rules are read
 * tolerantly; the start counts only if a rule yields it.
 */
final class RecurrenceCases implements Lab.Program {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

    private final ObjectMapper json = new ObjectMapper();

    @Override
    public String title() {
        return "FILE: recurrence rules and the dates they must yield";
    }

    @Override
    public void run(List<String> arguments, PrintStream out) throws IOException {
        if (arguments.size() != 1) {
            out.println("lab recurrence FILE");
            return;
        }
        int agreeing = 0;
        int number = 0;
        int cases = 0;
        try (BufferedReader lines = Files.newBufferedReader(Path.of(arguments.get(0)))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                cases++;
                String difference = difference(line);
                if (difference.isEmpty()) {
                    agreeing++;
                } else {
                    out.println("line " + number + ": " + difference);
                }
            }
        }
        out.println(agreeing + " of " + cases + " agree");
    }

    /** What is different, for people; empty if nothing is. */
    private String difference(String line) {
        String name = "";
        try {
            JsonNode question = json.readTree(line);
            name = question.path("name").asText();
            List<LocalDateTime> expected = times(question, "expected");
            boolean isComplete = question.path("complete").asBoolean(true);
            List<LocalDateTime> found = yielded(question, expected.size() + (isComplete ? 1 : 0));
            return found.equals(expected)
                    ? ""
                    : name + " " + question.path("rrules") + ": expected " + expected + ", found " + found;
        } catch (IOException | DateTimeException | CrmException | IllegalArgumentException e) {
            String reason = e.getMessage() == null ? e.toString() : e.getMessage();
            return name + " cannot be read: " + reason.lines().findFirst().orElse("");
        }
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
        if (!question.path(name).isArray()) {
            throw new IllegalArgumentException(name + " is no list");
        }
        List<LocalDateTime> times = new ArrayList<>();
        question.path(name).forEach(each -> times.add(time(each.asText())));
        return times;
    }

    private static LocalDateTime time(String text) {
        String local = text.endsWith("Z") ? text.substring(0, text.length() - 1) : text;
        return local.length() == 8
                ? LocalDate.parse(local, DateTimeFormatter.BASIC_ISO_DATE).atStartOfDay()
                : LocalDateTime.parse(local, TIME);
    }
}
