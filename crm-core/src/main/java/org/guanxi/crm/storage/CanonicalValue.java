package org.guanxi.crm.storage;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import org.guanxi.crm.common.TextRule;
import org.guanxi.crm.error.Problems;

/** Which encoded values every store keeps as they are. */
final class CanonicalValue {

    private static final int LONGEST_CUSTOM_TEXT = 4000;
    private static final int CUSTOM_PRECISION = 28;
    private static final int CUSTOM_SCALE = 8;

    private static final int NANOS_OF_MICRO = 1000;
    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 9999;
    private static final Instant FIRST = beginningOf(FIRST_YEAR);
    private static final Instant END = beginningOf(LAST_YEAR + 1);

    private CanonicalValue() {}

    private static Instant beginningOf(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Notes what is wrong with a value of that column. */
    static void check(String path, Column column, Object value, Problems problems) {
        switch (column.kind()) {
            case TEXT -> TextRule.check(path, (String) value, column.length(), problems);
            case DECIMAL -> checkDecimal(path, (BigDecimal) value, column.precision(), column.scale(), problems);
            case DATE -> checkDate(path, (LocalDate) value, problems);
            case INSTANT -> checkInstant(path, (Instant) value, problems);
            default -> {
                // every value of the other kinds can be stored
            }
        }
    }

    /** Notes what is wrong with a value of a custom field of that kind. */
    static void check(String path, Kind kind, Object value, Problems problems) {
        switch (kind) {
            case TEXT -> TextRule.check(path, (String) value, LONGEST_CUSTOM_TEXT, problems);
            case DECIMAL -> {
                BigDecimal decimal = (BigDecimal) value;
                checkDecimal(path, decimal, CUSTOM_PRECISION, CUSTOM_SCALE, problems);
                if (decimal.scale() != EntityType.normalised(decimal).scale()) {
                    problems.add(path, "value.not-canonical", "value", value);
                }
            }
            case DATE -> checkDate(path, (LocalDate) value, problems);
            case INSTANT -> checkInstant(path, (Instant) value, problems);
            default -> {
                // every value of the other kinds can be stored
            }
        }
    }

    private static void checkDecimal(String path, BigDecimal value, int precision, int scale, Problems problems) {
        BigDecimal normalised = EntityType.normalised(value);
        if (normalised.scale() > scale) {
            problems.add(path, "number.too-precise", "value", value, "scale", scale);
        } else if (normalised.precision() - normalised.scale() > precision - scale) {
            problems.add(path, "number.too-large", "value", value, "precision", precision);
        }
    }

    private static void checkInstant(String path, Instant value, Problems problems) {
        if (value.getLong(ChronoField.NANO_OF_SECOND) % NANOS_OF_MICRO != 0) {
            problems.add(path, "value.not-canonical", "value", value);
        } else {
            checkDate(path, value, value.isBefore(FIRST) || !value.isBefore(END), problems);
        }
    }

    private static void checkDate(String path, LocalDate value, Problems problems) {
        checkDate(path, value, value.getYear() < FIRST_YEAR || value.getYear() > LAST_YEAR, problems);
    }

    private static void checkDate(String path, Object value, boolean isOut, Problems problems) {
        if (isOut) {
            problems.add(path, "date.out-of-range", "value", value);
        }
    }
}
