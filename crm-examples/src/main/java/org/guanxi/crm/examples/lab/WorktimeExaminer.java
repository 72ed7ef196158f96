package org.guanxi.crm.examples.lab;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guanxi.crm.worktime.Shift;
import org.guanxi.crm.worktime.SpecialDay;
import org.guanxi.crm.worktime.WeeklyHours;
import org.guanxi.crm.worktime.WorkCalendar;

/**
 * Questions of working time: {@code zone}; {@code hours} by weekday, {@code overrides} and {@code breaks} by date, each a list of {@code
 * [open, close)}; {@code closed} dates, which hold before overrides; {@code op} is {@code between}, {@code add}, {@code is_open} or {@code
 * next_open}. An expected null means never.
 */
final class WorktimeExaminer implements Examiner {

    private static final String NEVER = "never";
    private static final BigDecimal NANOS = BigDecimal.valueOf(1_000_000_000);

    @Override
    public Answer answer(JsonNode question) {
        ZoneId zone = ZoneId.of(text(question, "zone"));
        WorkCalendar calendar = calendar(question, zone);
        String operation = text(question, "op");
        return switch (operation) {
            case "between" -> between(calendar, question, zone);
            case "add" -> at(calendar.add(instant(question, "time", zone), worked(question)), question, zone);
            case "next_open" -> at(calendar.nextOpen(instant(question, "time", zone)), question, zone);
            case "is_open" -> isOpen(calendar.isOpen(instant(question, "time", zone)), present(question, "expected"));
            default -> throw new IllegalArgumentException("there is no op " + operation);
        };
    }

    private static Answer between(WorkCalendar calendar, JsonNode question, ZoneId zone) {
        BigDecimal got = seconds(calendar.between(instant(question, "start", zone), instant(question, "end", zone)));
        BigDecimal expected = decimal(question, "expectedSeconds");
        return new Answer(got.compareTo(expected) == 0, plain(got), plain(expected));
    }

    private static Answer isOpen(boolean got, JsonNode expected) {
        return new Answer(
                expected.isBoolean() && expected.booleanValue() == got, String.valueOf(got), expected.asText());
    }

    private static Duration worked(JsonNode question) {
        return Duration.ofNanos(decimal(question, "seconds")
                .multiply(NANOS)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    private static Answer at(Optional<Instant> got, JsonNode question, ZoneId zone) {
        Optional<Instant> expected = present(question, "expected").isNull()
                ? Optional.empty()
                : Optional.of(instant(question, "expected", zone));
        return new Answer(
                got.equals(expected),
                got.map(Instant::toString).orElse(NEVER),
                expected.map(Instant::toString).orElse(NEVER));
    }

    private static WorkCalendar calendar(JsonNode question, ZoneId zone) {
        WeeklyHours.Builder week = WeeklyHours.builder();
        question.path("hours").properties().forEach(each -> week.on(weekday(each.getKey()), shifts(each.getValue())));
        WorkCalendar.Builder calendar = WorkCalendar.in(zone).weekly(week.build());
        question.path("overrides").properties().forEach(each -> {
            LocalDate day = LocalDate.parse(each.getKey());
            Shift[] hours = shifts(each.getValue());
            calendar.days(List.of(hours.length == 0 ? SpecialDay.closed(day) : SpecialDay.open(day, hours)));
        });
        question.path("closed").forEach(each -> calendar.closed(LocalDate.parse(each.asText())));
        question.path("breaks")
                .properties()
                .forEach(each -> calendar.breaks(LocalDate.parse(each.getKey()), shifts(each.getValue())));
        return calendar.build();
    }

    private static DayOfWeek weekday(String name) {
        for (DayOfWeek day : DayOfWeek.values()) {
            String whole = day.name().toLowerCase(Locale.ROOT);
            String asked = name.toLowerCase(Locale.ROOT);
            if (asked.length() >= 3 && whole.startsWith(asked)) {
                return day;
            }
        }
        throw new IllegalArgumentException("there is no weekday " + name);
    }

    private static Shift[] shifts(JsonNode list) {
        List<Shift> shifts = new ArrayList<>();
        for (JsonNode each : list) {
            if (each.size() != 2) {
                throw new IllegalArgumentException(each + " is no pair of times");
            }
            shifts.add(Shift.parse(each.path(0).asText() + "-" + each.path(1).asText()));
        }
        return shifts.toArray(Shift[]::new);
    }

    /** A time with its offset; one without is by the clock of the zone. */
    private static Instant instant(JsonNode question, String name, ZoneId zone) {
        TemporalAccessor time = DateTimeFormatter.ISO_DATE_TIME.parseBest(
                text(question, name), ZonedDateTime::from, LocalDateTime::from);
        return time instanceof LocalDateTime local ? local.atZone(zone).toInstant() : Instant.from(time);
    }

    private static JsonNode present(JsonNode question, String name) {
        return Optional.ofNullable(question.get(name))
                .orElseThrow(() -> new IllegalArgumentException(name + " is missing"));
    }

    private static String text(JsonNode question, String name) {
        JsonNode found = present(question, name);
        if (!found.isTextual()) {
            throw new IllegalArgumentException(name + " is no text");
        }
        return found.textValue();
    }

    private static BigDecimal decimal(JsonNode question, String name) {
        JsonNode found = present(question, name);
        if (!found.isNumber()) {
            throw new IllegalArgumentException(name + " is no number");
        }
        return found.decimalValue();
    }

    private static BigDecimal seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toNanos()).divide(NANOS);
    }

    private static String plain(BigDecimal seconds) {
        return seconds.stripTrailingZeros().toPlainString();
    }
}
