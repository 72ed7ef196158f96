package org.guanxi.crm.search;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.TextRule;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.storage.Kind;
import org.guanxi.crm.storage.ScalarAttribute;
import org.jspecify.annotations.Nullable;

/** The values of stored queries: of the attribute's kind, within what every store can bind. */
final class QueryValue {

    private static final int LAST_YEAR = 9999;
    private static final int MOST_DIGITS = 60;
    private static final int LONGEST_TEXT = 10_000;

    private QueryValue() {}

    /** The value as adapters see it; empty, and noted, if it is none of the attribute. */
    static <V> Optional<Object> of(
            ScalarAttribute<?, V> attribute, @Nullable Object given, String path, Problems problems) {
        Kind kind = attribute.field().kind();
        if (kind == Kind.TEXT
                && text(attribute.toString(), given, path, problems).isEmpty()) {
            return Optional.empty();
        }
        try {
            Object encoded = given == null ? null : encoded(kind, given);
            if (encoded != null) {
                return Optional.of(attribute.encoded(attribute.decoded(encoded)));
            }
        } catch (DateTimeException | IllegalArgumentException | ArithmeticException | Invalid e) {
            // noted below: to the reader it is a wrong value, however it was found out
        }
        wrong(attribute.toString(), given, expected(kind), path, problems);
        return Optional.empty();
    }

    /** A text that can be looked for; empty, and noted, if it is none. */
    static Optional<String> text(String attribute, @Nullable Object given, String path, Problems problems) {
        if (!(given instanceof String text)) {
            wrong(attribute, given, expected(Kind.TEXT), path, problems);
            return Optional.empty();
        }
        Problems storable = new Problems();
        if (!text.isEmpty()) {
            TextRule.check(path, text, LONGEST_TEXT, storable);
        }
        problems.addAll("", storable.list());
        return storable.isEmpty() ? Optional.of(text) : Optional.empty();
    }

    private static @Nullable Object encoded(Kind kind, Object given) {
        if (given instanceof String text) {
            return switch (kind) {
                case TEXT -> text;
                case ID -> Id.parse(text).uuid();
                case DATE -> date(LocalDate.parse(text));
                case INSTANT -> instant(Instant.parse(text));
                default -> null;
            };
        }
        return switch (kind) {
            case WHOLE -> given instanceof Long ? given : null;
            case DECIMAL -> decimal(given);
            case FLAG -> given instanceof Boolean ? given : null;
            default -> null;
        };
    }

    private static @Nullable LocalDate date(LocalDate day) {
        return day.getYear() < 1 || day.getYear() > LAST_YEAR ? null : day;
    }

    private static @Nullable Instant instant(Instant instant) {
        boolean isStorable = date(LocalDate.ofInstant(instant, ZoneOffset.UTC)) != null
                && instant.equals(instant.truncatedTo(ChronoUnit.MICROS));
        return isStorable ? instant : null;
    }

    private static @Nullable BigDecimal decimal(Object given) {
        BigDecimal number = given instanceof Long whole
                ? BigDecimal.valueOf(whole)
                : given instanceof BigDecimal decimal ? decimal : null;
        boolean isBounded =
                number != null && number.precision() <= MOST_DIGITS && Math.abs((long) number.scale()) <= MOST_DIGITS;
        return isBounded ? number : null;
    }

    private static String expected(Kind kind) {
        return switch (kind) {
            case ID -> "an id, such as 018f2b5e-7c1d-7000-8000-000000000001";
            case WHOLE -> "a whole number";
            case DECIMAL -> "a number";
            case FLAG -> "true or false";
            case DATE -> "a day, such as 2026-03-01";
            case INSTANT -> "an instant in microseconds, such as 2026-03-01T09:00:00Z";
            default -> "a text that the attribute can have";
        };
    }

    private static void wrong(
            String attribute, @Nullable Object given, String expected, String path, Problems problems) {
        problems.add(
                path,
                "condition.wrong-value",
                "attribute",
                attribute,
                "value",
                String.valueOf(given),
                "expected",
                expected);
    }
}
