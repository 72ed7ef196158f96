package org.guanxi.crm.error;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * Renders codes and arguments as text. The bundles are read by hand and not by {@code ResourceBundle.getBundle}, whose
 * answer depends on the default locale.
 */
final class Messages {

    /** Longer values are cut, counted in code points, so that an input cannot flood a log. */
    static final int LONGEST_VALUE = 200;

    private static final int LONGEST_PLAIN_NUMBER = 60;
    private static final Map<String, String> ENGLISH = load("messages.properties");
    private static final Map<String, String> CHINESE = load("messages_zh.properties");

    private Messages() {}

    /** Text that is already rendered and safe, and is put into another one as it is. */
    record Rendered(String text) {}

    static String text(String code, Map<String, Object> arguments, Locale locale) {
        String template = bundle(locale).get(code);
        return template == null ? untold(code, arguments, locale) : filled(template, arguments, locale);
    }

    static String value(Object value, Locale locale) {
        if (value instanceof Rendered rendered) {
            return rendered.text();
        }
        if (value instanceof Problem problem) {
            String text = problem.text(locale);
            return problem.path().isEmpty() ? text : safe(problem.path()) + ": " + text;
        }
        if (value instanceof StaleVersion.Loser loser) {
            return safe(loser.kind() + " " + loser.id() + " v" + loser.expectedVersion());
        }
        if (value instanceof Collection<?> many) {
            return many.stream().map(one -> value(one, locale)).collect(Collectors.joining(", "));
        }
        if (value instanceof Optional<?> optional) {
            return optional.isPresent() ? value(optional.get(), locale) : "—";
        }
        if (value instanceof BigDecimal number && Math.abs((long) number.scale()) < LONGEST_PLAIN_NUMBER) {
            return safe(number.toPlainString());
        }
        return safe(String.valueOf(value));
    }

    private static Map<String, String> bundle(Locale locale) {
        return locale.getLanguage().equals("zh") ? CHINESE : ENGLISH;
    }

    private static String untold(String code, Map<String, Object> arguments, Locale locale) {
        if (arguments.isEmpty()) {
            return code;
        }
        return arguments.entrySet().stream()
                .map(argument -> argument.getKey() + "=" + value(argument.getValue(), locale))
                .collect(Collectors.joining(", ", code + " (", ")"));
    }

    private static String filled(String template, Map<String, Object> arguments, Locale locale) {
        StringBuilder text = new StringBuilder();
        int from = 0;
        while (true) {
            int open = template.indexOf('{', from);
            int close = open < 0 ? -1 : template.indexOf('}', open);
            if (close < 0) {
                return text.append(template, from, template.length()).toString();
            }
            Object argument = arguments.get(template.substring(open + 1, close));
            text.append(template, from, open)
                    .append(argument == null ? template.substring(open, close + 1) : value(argument, locale));
            from = close + 1;
        }
    }

    private static String safe(String value) {
        StringBuilder safe = new StringBuilder();
        int[] codePoints = value.codePoints().limit(LONGEST_VALUE + 1L).toArray();
        for (int i = 0; i < Math.min(codePoints.length, LONGEST_VALUE); i++) {
            if (disturbs(codePoints[i])) {
                safe.append(String.format(Locale.ROOT, "\\u%04X", codePoints[i]));
            } else {
                safe.appendCodePoint(codePoints[i]);
            }
        }
        return codePoints.length > LONGEST_VALUE ? safe.append('…').toString() : safe.toString();
    }

    /** Line breaks and other controls, halves of characters, and what turns the direction of the text around it. */
    private static boolean disturbs(int codePoint) {
        if ((codePoint >= 0x202A && codePoint <= 0x202E) || (codePoint >= 0x2066 && codePoint <= 0x2069)) {
            return true;
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> false;
        };
    }

    private static Map<String, String> load(String bundle) {
        Properties properties = new Properties();
        try (InputStream in = Messages.class.getResourceAsStream(bundle)) {
            if (in == null) {
                throw new IllegalStateException("crm-core is incomplete, its jar has no " + bundle);
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + bundle, e);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty));
    }
}
