package org.guanxi.crm.worktime;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guanxi.crm.error.Problems;

/**
 * Hours on end, by the clock on the wall: from a time of the day, for at most 24 hours, so that a shift may run past midnight. It
 * belongs to the day on which it starts. In whole seconds. Immutable; written {@code 09:00-12:30}, {@code 22:00-06:00}, {@code
 * 00:00-24:00}.
 *
 * @param start when it starts
 * @param length how long it lasts, by the clock on the wall, whatever that clock does in between
 */
public record Shift(LocalTime start, Duration length) implements Comparable<Shift> {

    /** From midnight to midnight. */
    public static final Shift WHOLE_DAY = new Shift(LocalTime.MIDNIGHT, Duration.ofHours(24));

    private static final int DAY = 24 * 60 * 60;
    private static final Pattern TEXT = Pattern.compile(
            "([0-9]{2}):([0-5][0-9])(?::([0-5][0-9]))?\\s*-\\s*([0-9]{2}):([0-5][0-9])(?::([0-5][0-9]))?");

    /**
     * Checks that it is a shift.
     *
     * @throws org.guanxi.crm.error.Invalid {@code worktime.shift-length} if it lasts no time or more than 24 hours; {@code
     *     worktime.whole-seconds}
     */
    public Shift {
        Problems problems = new Problems();
        if (length.isZero() || length.isNegative() || length.compareTo(Duration.ofHours(24)) > 0) {
            problems.add("length", "worktime.shift-length", "length", length);
        }
        if (!start.truncatedTo(ChronoUnit.SECONDS).equals(start)
                || !length.truncatedTo(ChronoUnit.SECONDS).equals(length)) {
            problems.add("start", "worktime.whole-seconds", "start", start, "length", length);
        }
        problems.throwIfAny();
    }

    /**
     * From a time to a time: to that of the next day if it is not later, as from 22:00 to 06:00; {@link LocalTime#MIDNIGHT} as the
     * end is midnight after the start.
     *
     * @throws org.guanxi.crm.error.Invalid {@code worktime.shift-empty} if both are the same, other than midnight; {@code
     *     worktime.whole-seconds}
     */
    public static Shift of(LocalTime start, LocalTime end) {
        if (start.equals(end) && !start.equals(LocalTime.MIDNIGHT)) {
            throw Problems.one("end", "worktime.shift-empty", "time", start);
        }
        Duration length = Duration.between(start, end);
        return new Shift(start, end.isAfter(start) ? length : length.plusHours(24));
    }

    /**
     * Reads {@code 09:00-12:30}. Hours from 24 on are those of the next day, so that {@code 18:00-24:00} ends at midnight and {@code
     * 08:00-32:00} lasts 24 hours; an end before the start is of the next day too.
     *
     * @throws org.guanxi.crm.error.Invalid {@code worktime.shift-text} if it is not written so; {@code worktime.shift-empty} if it ends
     *     when it starts; {@code worktime.shift-length} if it lasts more than 24 hours
     */
    public static Shift parse(String text) {
        Matcher parts = TEXT.matcher(text.strip());
        if (!parts.matches()) {
            throw Problems.one("", "worktime.shift-text", "text", text);
        }
        int start = seconds(parts, 1);
        int end = seconds(parts, 4);
        if (start >= DAY) {
            throw Problems.one("", "worktime.shift-text", "text", text);
        }
        if (start == end) {
            throw Problems.one("", "worktime.shift-empty", "time", LocalTime.ofSecondOfDay(start));
        }
        int length = end > start ? end - start : end + DAY - start;
        return new Shift(LocalTime.ofSecondOfDay(start), Duration.ofSeconds(length));
    }

    private static int seconds(Matcher parts, int group) {
        int second = Optional.ofNullable(parts.group(group + 2))
                .map(Integer::parseInt)
                .orElse(0);
        return Integer.parseInt(parts.group(group)) * 3600 + Integer.parseInt(parts.group(group + 1)) * 60 + second;
    }

    /** When it starts, if it belongs to this day. */
    LocalDateTime startOn(LocalDate day) {
        return day.atTime(start);
    }

    /** When it ends, if it belongs to this day: on this day or the next. */
    LocalDateTime endOn(LocalDate day) {
        return day.atTime(start).plus(length);
    }

    /** The earlier start first, then the shorter. */
    @Override
    public int compareTo(Shift other) {
        int byStart = start.compareTo(other.start);
        return byStart != 0 ? byStart : length.compareTo(other.length);
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        int first = start.toSecondOfDay();
        int end = first + Math.toIntExact(length.toSeconds());
        boolean isPlainlyTomorrow = end > DAY && end - DAY < first;
        return clock(first) + "-" + clock(isPlainlyTomorrow ? end - DAY : end);
    }

    private static String clock(int second) {
        String text = String.format(Locale.ROOT, "%02d:%02d", second / 3600, second / 60 % 60);
        return second % 60 == 0 ? text : text + String.format(Locale.ROOT, ":%02d", second % 60);
    }
}
