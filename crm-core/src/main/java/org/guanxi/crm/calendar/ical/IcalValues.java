package org.guanxi.crm.calendar.ical;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The value types of RFC 5545, 3.3, as text and back. */
final class IcalValues {

    private static final Pattern DURATION = Pattern.compile(
            "([+-]?)P(?:(\\d{1,5})W)?(?:(\\d{1,6})D)?(?:T(?:(\\d{1,7})H)?(?:(\\d{1,8})M)?(?:(\\d{1,9})S)?)?");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private IcalValues() {}

    static String unescaped(String value) {
        if (value.indexOf('\\') < 0) {
            return value;
        }
        StringBuilder text = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char each = value.charAt(i);
            if (each == '\\' && i + 1 < value.length()) {
                char next = value.charAt(++i);
                text.append(next == 'n' || next == 'N' ? '\n' : next);
            } else {
                text.append(each);
            }
        }
        return text.toString();
    }

    static String escaped(String text) {
        StringBuilder value = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            switch (each) {
                case '\\', ';', ',' -> value.append('\\').append(each);
                case '\n' -> value.append("\\n");
                case '\r' -> {}
                default -> value.append(each);
            }
        }
        return value.toString();
    }

    /** A date or time; a leap second is read as 59. Empty if it is neither. */
    static Optional<IcalTime> time(String text, Optional<String> zone) {
        String value = text.trim();
        try {
            if (value.length() == 8) {
                return Optional.of(
                        new IcalTime(LocalDate.parse(value, DAY).atStartOfDay(), IcalTime.Form.DAY, Optional.empty()));
            }
            boolean isUtc = value.endsWith("Z");
            String local = isUtc ? value.substring(0, value.length() - 1) : value;
            if (local.length() == 15 && local.endsWith("60")) {
                local = local.substring(0, 13) + "59";
            }
            LocalDateTime at = LocalDateTime.parse(local, TIME);
            IcalTime.Form form =
                    isUtc ? IcalTime.Form.UTC : zone.isPresent() ? IcalTime.Form.ZONED : IcalTime.Form.FLOATING;
            return Optional.of(new IcalTime(at, form, isUtc ? Optional.empty() : zone));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static String text(IcalTime time) {
        return switch (time.form()) {
            case DAY -> DAY.format(time.at());
            case UTC -> TIME.format(time.at()) + "Z";
            default -> TIME.format(time.at());
        };
    }

    /** A duration, a day of 24 hours; empty if it is none. */
    static Optional<Duration> duration(String text) {
        Matcher parts = DURATION.matcher(text.trim().toUpperCase(Locale.ROOT));
        if (!parts.matches() || text.trim().length() < 3) {
            return Optional.empty();
        }
        long seconds = part(parts, 2) * 604_800
                + part(parts, 3) * 86_400
                + part(parts, 4) * 3_600
                + part(parts, 5) * 60
                + part(parts, 6);
        return Optional.of(Duration.ofSeconds("-".equals(parts.group(1)) ? -seconds : seconds));
    }

    private static long part(Matcher parts, int group) {
        String digits = parts.group(group);
        return digits == null ? 0 : Long.parseLong(digits);
    }

    static String text(Duration duration) {
        long seconds = Math.abs(duration.toSeconds());
        StringBuilder text = new StringBuilder(duration.isNegative() ? "-P" : "P");
        if (seconds >= 86_400) {
            text.append(seconds / 86_400).append('D');
        }
        long rest = seconds % 86_400;
        if (rest > 0 || seconds == 0) {
            text.append('T');
            append(text, rest / 3_600, 'H');
            append(text, rest / 60 % 60, 'M');
            append(text, rest % 60, 'S');
            if (seconds == 0) {
                text.append("0S");
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, long number, char unit) {
        if (number > 0) {
            text.append(number).append(unit);
        }
    }
}
