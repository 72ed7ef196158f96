package org.guanxi.crm.examples.lab;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guanxi.crm.recurrence.GapPolicy;
import org.guanxi.crm.recurrence.Occurrences;
import org.guanxi.crm.recurrence.Recurrence;
import org.guanxi.crm.recurrence.RecurrenceRule;

/**
 * Recurrence rules with the dates they must yield: {@code name}, {@code dtstart}, {@code rrules} (or one {@code rrule}), {@code rdates},
 * {@code exdates}, {@code expected}, and {@code complete}, false if the expected dates are only the beginning. Further, where given: {@code
 * zone}, on whose clock it is, {@code from} and {@code to}, between which the dates are wanted, {@code gaps} ({@code skip}), and {@code
 * includeStart}. Rules are read tolerantly; the start counts only if a rule yields it.
 */
final class RecurrenceExaminer implements Examiner {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    @Override
    public Answer answer(JsonNode question) {
        boolean isComplete = question.path("complete").asBoolean(true);
        Recurrence series = series(question);
        List<LocalDateTime> expected = question.has("error") ? List.of() : times(question, "expected", series.start());
        List<LocalDateTime> found = yielded(series, question, expected.size() + (isComplete ? 1 : 0));
        return new Answer(found.equals(expected), series.rules() + " " + found, expected.toString());
    }

    private static Recurrence series(JsonNode question) {
        String start = plain(question.path("dtstart").asText());
        Optional<ZoneId> zone = zone(question);
        LocalDateTime first = time(start, zone, LocalTime.MIDNIGHT);
        boolean isOfDays = start.length() == 8;
        Recurrence.Builder series =
                isOfDays ? Recurrence.startingOn(first.toLocalDate()) : Recurrence.startingAt(first);
        if (!isOfDays) {
            zone.ifPresent(series::zone);
        }
        for (String rule : texts(question, question.has("rrule") ? "rrule" : "rrules")) {
            boolean isNamed = rule.regionMatches(true, 0, "RRULE:", 0, 6);
            series.rule(RecurrenceRule.parseTolerantly(isNamed ? rule.substring(6) : rule));
        }
        times(question, "rdates", first).forEach(series::date);
        times(question, "exdates", first).forEach(series::except);
        if (question.path("gaps").asText().equalsIgnoreCase("skip")) {
            series.gaps(GapPolicy.SKIP);
        }
        return series.includeStart(question.path("includeStart").asBoolean(false))
                .build();
    }

    private static List<LocalDateTime> yielded(Recurrence series, JsonNode question, int limit) {
        Optional<LocalDateTime> to = bound(question, "to");
        Occurrences all = bound(question, "from").map(series::occurrences).orElseGet(series::occurrences);
        List<LocalDateTime> found = new ArrayList<>();
        while (found.size() < limit && all.hasNext()) {
            LocalDateTime next = all.next().start();
            if (to.filter(end -> !next.isBefore(end)).isPresent()) {
                break;
            }
            found.add(next);
        }
        return found;
    }

    private static Optional<LocalDateTime> bound(JsonNode question, String name) {
        return question.hasNonNull(name)
                ? Optional.of(time(plain(question.path(name).asText()), zone(question), LocalTime.MIDNIGHT))
                : Optional.empty();
    }

    private static Optional<ZoneId> zone(JsonNode question) {
        return question.hasNonNull("zone")
                ? Optional.of(ZoneId.of(question.path("zone").asText()))
                : Optional.empty();
    }

    /** A list of times; of a day alone the time of the start is meant. */
    private static List<LocalDateTime> times(JsonNode question, String name, LocalDateTime start) {
        if (name.equals("expected") && !question.path(name).isArray()) {
            throw new IllegalArgumentException(name + " is no list");
        }
        Optional<ZoneId> zone = zone(question);
        return texts(question, name).stream()
                .map(each -> time(plain(each), zone, start.toLocalTime()))
                .toList();
    }

    /** A list of texts; one text alone is a list of one, nothing is none. */
    private static List<String> texts(JsonNode question, String name) {
        JsonNode list = question.path(name);
        if (list.isTextual()) {
            return List.of(list.textValue());
        }
        if (!list.isArray() && !list.isMissingNode() && !list.isNull()) {
            throw new IllegalArgumentException(name + " is no list");
        }
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    /** Without what ISO 8601 puts between. */
    private static String plain(String text) {
        String plain = text.trim().replace("-", "").replace(":", "");
        return plain.length() == 13 && plain.indexOf('T') == 8 ? plain + "00" : plain;
    }

    /** On the clock of the zone; without one, a Z is not regarded. */
    private static LocalDateTime time(String text, Optional<ZoneId> zone, LocalTime ofDays) {
        boolean isUtc = text.endsWith("Z");
        String local = isUtc ? text.substring(0, text.length() - 1) : text;
        if (local.length() == 8) {
            return LocalDate.parse(local, DateTimeFormatter.BASIC_ISO_DATE).atTime(ofDays);
        }
        LocalDateTime at = LocalDateTime.parse(local, TIME);
        return isUtc && zone.isPresent()
                ? at.atOffset(ZoneOffset.UTC).atZoneSameInstant(zone.get()).toLocalDateTime()
                : at;
    }
}
