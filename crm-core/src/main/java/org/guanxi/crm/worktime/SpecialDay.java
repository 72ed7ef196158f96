package org.guanxi.crm.worktime;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guanxi.crm.error.Problems;

/**
 * A day that is not as its weekday ordinarily is: closed, as a public holiday, or open, as a make-up working day. It decides about the
 * shifts that start on it; one that started the evening before runs to its end. Immutable.
 *
 * @param date the day, in the zone of the calendar that it is put in, or of the schedule that holds on it
 * @param kind whether it is closed or open
 * @param hours its hours, if it is open; empty if those of {@link WeeklyHours#makeUpOn} hold
 * @param name what people call it, or why it is so
 */
public record SpecialDay(LocalDate date, Kind kind, List<Shift> hours, Optional<String> name) {

    /** Whether people work on it. */
    public enum Kind {
        /** No shift starts on it. */
        CLOSED,
        /** It is worked. */
        OPEN
    }

    /**
     * Orders the hours.
     *
     * @throws org.guanxi.crm.error.Invalid {@code worktime.closed-with-hours} if it is closed and has hours
     */
    public SpecialDay {
        if (kind == Kind.CLOSED && !hours.isEmpty()) {
            throw Problems.one("hours", "worktime.closed-with-hours", "date", date);
        }
        hours = hours.stream().sorted().distinct().toList();
    }

    /** A day on which no shift starts. */
    public static SpecialDay closed(LocalDate date) {
        return new SpecialDay(date, Kind.CLOSED, List.of(), Optional.empty());
    }

    /** A day of its own hours; without any, those of {@link WeeklyHours#makeUpOn} hold. */
    public static SpecialDay open(LocalDate date, Shift... hours) {
        return new SpecialDay(date, Kind.OPEN, List.of(hours), Optional.empty());
    }

    /** The same day, called so. */
    public SpecialDay named(String text) {
        return new SpecialDay(date, kind, hours, Optional.of(text));
    }

    /** Whether it is worked. */
    boolean isOpen() {
        return kind == Kind.OPEN;
    }
}
