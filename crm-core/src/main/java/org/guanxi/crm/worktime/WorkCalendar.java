package org.guanxi.crm.worktime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.guanxi.crm.common.DateRange;
import org.guanxi.crm.common.TimeRange;
import org.guanxi.crm.error.Problems;
import org.jspecify.annotations.Nullable;

/**
 * When it is open: the one calculator of working time, for service levels, follow-ups, conflicts and dispatch. It is made of weekly
 * hours by the clock of a zone, days that are closed or open against the rule, and breaks; two can be combined.
 *
 * <p>A window is half-open: when it closes, it is closed. A shift belongs to the day on which it starts. A time that the clock leaps
 * over when summer begins counts as if it had not yet leapt; of a time that the clock shows twice when summer ends, the first counts. From
 * there on everything is reckoned in instants, exactly, to the nanosecond.
 *
 * <p>A calendar knows the years {@link #FIRST_YEAR} to {@link #LAST_YEAR} in UTC. What would lie outside of them is never; to ask of an
 * instant outside is {@link org.guanxi.crm.error.Invalid} {@code worktime.out-of-range}.
 *
 * <p>Immutable, thread-safe, equal if made of equal parts. It compiles the years that are asked for, at their first use, and keeps them;
 * each answer then costs a binary search. Keep the value and ask it again.
 */
public final class WorkCalendar {

    /** The first year of which a calendar knows. */
    public static final int FIRST_YEAR = 1900;

    /** The last year of which a calendar knows. */
    public static final int LAST_YEAR = 2149;

    /** Always open. */
    public static final WorkCalendar ALWAYS =
            in(ZoneOffset.UTC).weekly(WeeklyHours.ALWAYS).build();

    /** Never open. */
    public static final WorkCalendar NEVER = in(ZoneOffset.UTC).build();

    private static final long NANOS = 1_000_000_000L;
    private static final long FIRST = Source.yearStart(FIRST_YEAR);
    private static final long END = Source.yearStart(LAST_YEAR + 1);
    private static final Duration KNOWN = Duration.ofNanos(END - FIRST);

    private final Source source;

    /** The years compiled so far; two threads may compile the same, which does no harm. */
    private volatile @Nullable Windows compiled;

    private WorkCalendar(Source source) {
        this.source = source;
    }

    /** Starts a calendar by the clock of this zone, closed all the time so far. */
    public static Builder in(ZoneId zone) {
        return new Builder(zone);
    }

    /** Whether it is open at this instant. */
    public boolean isOpen(Instant at) {
        long instant = nanos("at", at);
        return covering(instant, instant).isOpen(instant);
    }

    /** This instant if it is open, else when it opens next; empty if it never does. */
    public Optional<Instant> nextOpen(Instant at) {
        long instant = nanos("at", at);
        Windows windows = covering(instant, instant);
        if (windows.isOpen(instant)) {
            return Optional.of(at);
        }
        while (windows.lastStartedBy(instant) + 1 == windows.count()) {
            if (windows.endYear > LAST_YEAR) {
                return Optional.empty();
            }
            windows = later(windows);
        }
        return Optional.of(instant(windows.start(windows.lastStartedBy(instant) + 1)));
    }

    /** When it closes, if it is open at this instant; empty if it is closed, or never closes again. */
    public Optional<Instant> closes(Instant at) {
        long instant = nanos("at", at);
        Windows windows = covering(instant, instant);
        if (!windows.isOpen(instant)) {
            return Optional.empty();
        }
        while (!windows.covers(windows.end(windows.lastStartedBy(instant)))) {
            if (windows.endYear > LAST_YEAR) {
                return Optional.empty();
            }
            windows = later(windows);
        }
        return Optional.of(instant(windows.end(windows.lastStartedBy(instant))));
    }

    /**
     * The instant that is so much working time later, or earlier if it is negative.
     *
     * <p>Forward it is the first such instant, so that work of eight hours on a day of eight is done when the day closes, not when the next
     * opens; backward it is the last such, so that eight hours before closing time is when the day opens. With no time to add it is the
     * given instant, also when it is closed.
     *
     * @return the instant; empty if that much time is never open
     */
    public Optional<Instant> add(Instant at, Duration worked) {
        long instant = nanos("at", at);
        if (worked.isZero()) {
            return Optional.of(at);
        }
        if (worked.compareTo(KNOWN) > 0 || worked.compareTo(KNOWN.negated()) < 0) {
            return Optional.empty();
        }
        long amount = worked.toNanos();
        Windows windows = covering(instant, instant);
        return amount > 0 ? forward(windows, instant, amount) : backward(windows, instant, amount);
    }

    private Optional<Instant> forward(Windows compiledSoFar, long instant, long amount) {
        Windows windows = compiledSoFar;
        long sought = windows.worked(instant) + amount;
        while (windows.total() < sought) {
            if (windows.endYear > LAST_YEAR) {
                return Optional.empty();
            }
            windows = later(windows);
        }
        return Optional.of(instant(windows.earliest(sought)));
    }

    private Optional<Instant> backward(Windows compiledSoFar, long instant, long amount) {
        Windows windows = compiledSoFar;
        long sought = windows.worked(instant) + amount;
        while (sought < 0) {
            if (windows.firstYear <= FIRST_YEAR) {
                return Optional.empty();
            }
            windows = earlier(windows);
            sought = windows.worked(instant) + amount;
        }
        return Optional.of(instant(windows.latest(sought)));
    }

    /** How long it is open from one instant to another; negative if the other is earlier. */
    public Duration between(Instant from, Instant until) {
        long first = nanos("from", from);
        long last = nanos("until", until);
        Windows windows = covering(Math.min(first, last), Math.max(first, last));
        return Duration.ofNanos(windows.worked(last) - windows.worked(first));
    }

    /** When it is open within a range, in order; windows that touch are one, and those that reach beyond the range are cut. */
    public List<TimeRange> windows(TimeRange range) {
        long from = nanos("start", range.start());
        long until = nanos("end", range.end());
        Windows windows = covering(from, until);
        List<TimeRange> found = new ArrayList<>();
        for (int i = Math.max(0, windows.lastStartedBy(from)); i < windows.count() && windows.start(i) < until; i++) {
            long start = Math.max(from, windows.start(i));
            long end = Math.min(until, windows.end(i));
            if (end > start) {
                found.add(TimeRange.of(instant(start), instant(end)));
            }
        }
        return List.copyOf(found);
    }

    /** Open when both are: a person's hours within those of the site. */
    public WorkCalendar and(WorkCalendar other) {
        return new WorkCalendar(new Source.Combined(this, other, Spans.Rule.BOTH));
    }

    /** Open when either is: a team that is there when one of its people is. */
    public WorkCalendar or(WorkCalendar other) {
        return new WorkCalendar(new Source.Combined(this, other, Spans.Rule.EITHER));
    }

    /** Open when this is and the other is not. */
    public WorkCalendar without(WorkCalendar other) {
        return new WorkCalendar(new Source.Combined(this, other, Spans.Rule.FIRST_ONLY));
    }

    /** Open when this is, but for these ranges, such as absences; they may overlap. */
    public WorkCalendar without(Collection<TimeRange> ranges) {
        return ranges.isEmpty() ? this : without(within(ranges));
    }

    /** Open in these ranges, which may overlap, and at no other time. */
    public static WorkCalendar within(Collection<TimeRange> ranges) {
        Spans.Gatherer gathered = new Spans.Gatherer();
        ranges.stream()
                .sorted(Comparator.comparing(TimeRange::start))
                .forEach(range -> gathered.add(clamped(range.start()), clamped(range.end())));
        return new WorkCalendar(
                new Source.Fixed(Arrays.stream(gathered.spans()).boxed().toList()));
    }

    Source source() {
        return source;
    }

    private static long clamped(Instant instant) {
        long second = Math.max(FIRST / NANOS, Math.min(END / NANOS, instant.getEpochSecond()));
        return second == instant.getEpochSecond() ? second * NANOS + instant.getNano() : second * NANOS;
    }

    private static long nanos(String path, Instant instant) {
        long second = instant.getEpochSecond();
        if (second < FIRST / NANOS || second >= END / NANOS) {
            throw Problems.one(
                    path, "worktime.out-of-range", "instant", instant, "first", FIRST_YEAR, "last", LAST_YEAR);
        }
        return second * NANOS + instant.getNano();
    }

    private static Instant instant(long nanos) {
        long second = Math.floorDiv(nanos, NANOS);
        return Instant.ofEpochSecond(second, nanos - second * NANOS);
    }

    private Windows covering(long first, long last) {
        Windows known = compiled;
        if (known != null && known.covers(first) && known.covers(last)) {
            return known;
        }
        int firstYear = instant(first).atOffset(ZoneOffset.UTC).getYear();
        int endYear = instant(last).atOffset(ZoneOffset.UTC).getYear() + 1;
        return known == null
                ? compile(firstYear, endYear)
                : compile(Math.min(firstYear, known.firstYear), Math.max(endYear, known.endYear));
    }

    /** Twice as many years, so that looking far ahead compiles each year a few times at most. */
    private Windows later(Windows known) {
        int years = known.endYear - known.firstYear;
        return compile(known.firstYear, Math.min(LAST_YEAR + 1, known.endYear + years));
    }

    private Windows earlier(Windows known) {
        int years = known.endYear - known.firstYear;
        return compile(Math.max(FIRST_YEAR, known.firstYear - years), known.endYear);
    }

    private Windows compile(int firstYear, int endYear) {
        Windows made = Windows.of(source, firstYear, endYear);
        compiled = made;
        return made;
    }

    /** Whether it is made of equal parts. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WorkCalendar calendar && source.equals(calendar.source);
    }

    @Override
    public int hashCode() {
        return source.hashCode();
    }

    @Override
    public String toString() {
        return "WorkCalendar[" + source + "]";
    }

    /** Collects the parts of a calendar, and all that is wrong with them. */
    public static final class Builder {

        private final ZoneId zone;
        private WeeklyHours weekly = WeeklyHours.NONE;
        private final Map<LocalDate, SpecialDay> special = new TreeMap<>();
        private final Map<LocalDate, List<Shift>> breaks = new TreeMap<>();
        private Optional<DateRange> valid = Optional.empty();
        private final Problems problems = new Problems();

        private Builder(ZoneId zone) {
            this.zone = zone;
        }

        /** The hours of an ordinary week, in place of those said before. */
        public Builder weekly(WeeklyHours hours) {
            weekly = hours;
            return this;
        }

        /** Days that are closed or open against the rule. Of one day, what is said last holds. */
        public Builder days(Collection<SpecialDay> days) {
            for (SpecialDay day : days) {
                check(day.date());
                special.put(day.date(), day);
            }
            return this;
        }

        /** Days on which no shift starts. */
        public Builder closed(LocalDate... days) {
            return days(Arrays.stream(days).map(SpecialDay::closed).toList());
        }

        /** A day of its own hours; without any, those of {@link WeeklyHours#makeUpOn} hold. */
        public Builder open(LocalDate day, Shift... hours) {
            return days(List.of(SpecialDay.open(day, hours)));
        }

        /** The days on which shifts start at all; one that has started runs to its end. Without this, all. */
        public Builder valid(DateRange days) {
            valid = Optional.of(days);
            return this;
        }

        /** Breaks that start on a day: they are cut out of whatever would be open, also of a shift that began the evening before. */
        public Builder breaks(LocalDate day, Shift... times) {
            check(day);
            breaks.computeIfAbsent(day, some -> new ArrayList<>()).addAll(Arrays.asList(times));
            return this;
        }

        private void check(LocalDate day) {
            if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
                problems.add("days", "worktime.day-out-of-range", "day", day, "first", FIRST_YEAR, "last", LAST_YEAR);
            }
        }

        /**
         * Ends the building.
         *
         * @throws org.guanxi.crm.error.Invalid {@code worktime.day-out-of-range} for each day of a year that calendars do not know;
         *     {@code worktime.no-make-up-hours} for each open day without hours, if the week has none either
         */
        public WorkCalendar build() {
            Map<LocalDate, List<Shift>> hours = new HashMap<>();
            special.forEach((date, day) -> hours.put(date, hoursOf(day)));
            problems.throwIfAny();
            Map<LocalDate, List<Shift>> cut = new HashMap<>();
            breaks.forEach((day, times) -> cut.put(day, List.copyOf(times)));
            return new WorkCalendar(new Source.Days(zone, weekly, hours, cut, valid));
        }

        private List<Shift> hoursOf(SpecialDay day) {
            if (!day.isOpen() || !day.hours().isEmpty()) {
                return day.hours();
            }
            List<Shift> makeUp = weekly.makeUpOn(day.date().getDayOfWeek());
            if (makeUp.isEmpty()) {
                problems.add("days", "worktime.no-make-up-hours", "day", day.date());
            }
            return makeUp;
        }
    }
}
