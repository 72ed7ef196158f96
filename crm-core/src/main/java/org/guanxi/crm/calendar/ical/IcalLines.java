package org.guanxi.crm.calendar.ical;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guanxi.crm.error.Problems;
import org.jspecify.annotations.Nullable;

/** Takes a file apart into unfolded lines, and a line into name, parameters and value. Mutable, for one file. */
final class IcalLines {

    private final Reader text;
    private final IcalLimits limits;
    private final IcalProblems problems;
    private final char[] buffer = new char[8_192];
    private int at;
    private int filled;
    private long total;
    /** The line that was read ahead to see whether it goes on the one before; absent at the end. */
    private @Nullable String ahead;

    private int aheadLine;
    private int lines;

    IcalLines(Reader text, IcalLimits limits, IcalProblems problems) {
        this.text = text;
        this.limits = limits;
        this.problems = problems;
        readAhead();
        if (ahead != null && ahead.startsWith("\uFEFF")) {
            ahead = ahead.substring(1);
        }
    }

    /** The next property; empty at the end. Lines that are none are noted and left out. */
    Optional<IcalProperty> next() {
        while (ahead != null) {
            int line = aheadLine;
            StringBuilder unfolded = new StringBuilder(ahead);
            readAhead();
            while (ahead != null && (ahead.startsWith(" ") || ahead.startsWith("\t"))) {
                unfolded.append(ahead, 1, ahead.length());
                if (unfolded.length() > limits.line()) {
                    throw tooLarge("line", limits.line(), line);
                }
                readAhead();
            }
            String whole = unfolded.toString();
            if (!whole.isBlank()) {
                Optional<IcalProperty> property = property(whole, line);
                if (property.isPresent()) {
                    return property;
                }
            }
        }
        return Optional.empty();
    }

    int line() {
        return lines;
    }

    private Optional<IcalProperty> property(String text, int line) {
        int end = nameEnd(text, 0);
        if (end == 0 || end == text.length()) {
            problems.add(line, "ical.line", "text", shortened(text));
            return Optional.empty();
        }
        String name = text.substring(0, end).toUpperCase(Locale.ROOT);
        List<IcalParameter> parameters = new ArrayList<>();
        while (end < text.length() && text.charAt(end) == ';') {
            int nameEnd = nameEnd(text, end + 1);
            if (nameEnd == text.length()) {
                problems.add(line, "ical.line", "text", shortened(text));
                return Optional.empty();
            }
            List<String> values = new ArrayList<>();
            String parameter = text.substring(end + 1, nameEnd).toUpperCase(Locale.ROOT);
            end = text.charAt(nameEnd) == '=' ? values(text, nameEnd, values) : nameEnd;
            if (end < 0) {
                problems.add(line, "ical.quote", "text", shortened(text));
                return Optional.empty();
            }
            if (!parameter.isEmpty()) {
                parameters.add(new IcalParameter(parameter, values));
            }
        }
        if (end >= text.length() || text.charAt(end) != ':') {
            problems.add(line, "ical.line", "text", shortened(text));
            return Optional.empty();
        }
        return Optional.of(new IcalProperty(name, parameters, text.substring(end + 1), line));
    }

    /** Where a name ends that begins here: at the first character that is neither letter, digit, hyphen, underscore nor dot. */
    private static int nameEnd(String text, int from) {
        int at = from;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "-_./".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return at;
    }

    /** Reads values from an equals sign or comma on; answers where they end, or -1 if a quote is left open. */
    private static int values(String text, int from, List<String> values) {
        int at = from;
        do {
            at++;
            if (at < text.length() && text.charAt(at) == '"') {
                int close = text.indexOf('"', at + 1);
                if (close < 0) {
                    return -1;
                }
                values.add(text.substring(at + 1, close));
                at = close + 1;
            } else {
                int end = at;
                while (end < text.length() && ",;:".indexOf(text.charAt(end)) < 0) {
                    end++;
                }
                // a quote inside has no form in the RFC
                values.add(text.substring(at, end).replace('"', '\''));
                at = end;
            }
        } while (at < text.length() && text.charAt(at) == ',');
        return at;
    }

    private void readAhead() {
        StringBuilder line = new StringBuilder();
        aheadLine = ++lines;
        int next = read();
        if (next < 0) {
            ahead = null;
            return;
        }
        while (next >= 0 && next != '\n' && next != '\r') {
            line.append((char) next);
            if (line.length() > limits.line()) {
                throw tooLarge("line", limits.line(), lines);
            }
            next = read();
        }
        if (next == '\r' && at < filled && buffer[at] == '\n') {
            read();
        } else if (next == '\r' && at >= filled) {
            int following = read();
            if (following >= 0 && following != '\n') {
                at--;
                total--;
            }
        }
        ahead = line.toString();
    }

    private int read() {
        if (at >= filled) {
            try {
                filled = text.read(buffer);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            at = 0;
            if (filled <= 0) {
                filled = 0;
                return -1;
            }
        }
        if (++total > limits.characters()) {
            throw tooLarge("file", limits.characters(), lines);
        }
        return buffer[at++];
    }

    private RuntimeException tooLarge(String what, long maximum, int line) {
        return Problems.one("line " + line, "ical.too-large", "what", what, "maximum", maximum);
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
