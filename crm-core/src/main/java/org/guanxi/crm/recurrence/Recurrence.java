package org.guanxi.crm.recurrence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.guanxi.crm.error.Problems;
import org.jspecify.annotations.Nullable;

/**
 * A series: a start on a local clock, rules, further dates, excepted dates, and occurrences that were moved by hand. Immutable.
 *
 * <p>Rules are evaluated on the local clock of the zone, so that nine o'clock stays nine o'clock when clocks change; only hours, minutes
 * and seconds count elapsed time. A local time that comes twice is the first of the two. Without a zone the series floats: it takes
 * place at its local time wherever one is. Seconds are the finest that is kept.
 *
 * <p>An excepted date counts towards the COUNT of a rule. A moved occurrence is found at its new time, and no more at its old one.
 */
public final class Recurrence {

    private final LocalDateTime start;
    private final boolean isOfDays;
    private final Optional<ZoneId> zone;
    private final List<RecurrenceRule> rules;
    private final SortedSet<LocalDateTime> dates;
    private final SortedSet<LocalDateTime> exceptions;
    private final SortedMap<LocalDateTime, LocalDateTime> moves;
    private final boolean isStartIncluded;
    private final GapPolicy gaps;

    private Recurrence(Builder builder) {
        start = builder.start;
        isOfDays = builder.isOfDays;
        zone = Optional.ofNullable(builder.zone);
        rules = List.copyOf(builder.rules);
        dates = Collections.unmodifiableSortedSet(new TreeSet<>(builder.dates));
        exceptions = Collections.unmodifiableSortedSet(new TreeSet<>(builder.exceptions));
        moves = Collections.unmodifiableSortedMap(new TreeMap<>(builder.moves));
        isStartIncluded = builder.isStartIncluded == null ? rules.isEmpty() : builder.isStartIncluded;
        gaps = builder.gaps;
    }

    /**
     * Begins a series at a time.
     *
     * @param start the local time at which it begins; kept to the second
     * @return a builder, so far without a zone
     */
    public static Builder startingAt(LocalDateTime start) {
        return new Builder(start, false);
    }

    /**
     * Begins a series of whole days, which has no zone. Parts of rules that name times of day are not regarded (RFC 5545, 3.3.10).
     *
     * @param start the day on which it begins
     * @return a builder
     */
    public static Builder startingOn(LocalDate start) {
        return new Builder(start.atStartOfDay(), true);
    }

    /**
     * A builder that begins with everything of this series.
     *
     * @return a new builder
     */
    public Builder toBuilder() {
        Builder builder = new Builder(start, isOfDays);
        builder.zone = zone.orElse(null);
        builder.rules.addAll(rules);
        builder.dates.addAll(dates);
        builder.exceptions.addAll(exceptions);
        builder.moves.putAll(moves);
        builder.isStartIncluded = isStartIncluded;
        builder.gaps = gaps;
        return builder;
    }

    /**
     * When it begins; the first occurrence may be later.
     *
     * @return local time; midnight of a series of days
     */
    public LocalDateTime start() {
        return start;
    }

    /**
     * Whether it consists of whole days.
     *
     * @return true if it was made with {@link #startingOn}
     */
    public boolean isOfDays() {
        return isOfDays;
    }

    /**
     * On whose clock it is.
     *
     * @return empty if it floats
     */
    public Optional<ZoneId> zone() {
        return zone;
    }

    /**
     * Its rules.
     *
     * @return unmodifiable; empty if it consists of single dates
     */
    public List<RecurrenceRule> rules() {
        return rules;
    }

    /**
     * Further dates, beside the rules.
     *
     * @return local times, unmodifiable
     */
    public SortedSet<LocalDateTime> dates() {
        return dates;
    }

    /**
     * Dates at which it does not take place.
     *
     * @return local times, unmodifiable
     */
    public SortedSet<LocalDateTime> exceptions() {
        return exceptions;
    }

    /**
     * Occurrences that were moved.
     *
     * @return the new local time by the original one, unmodifiable
     */
    public SortedMap<LocalDateTime, LocalDateTime> moves() {
        return moves;
    }

    /**
     * Whether the start is an occurrence even where no rule yields it.
     *
     * @return true of a series without rules, if nothing else was said
     */
    public boolean isStartIncluded() {
        return isStartIncluded;
    }

    /**
     * Whether a rule goes on for ever.
     *
     * @return true if a rule has neither COUNT nor UNTIL
     */
    public boolean isEndless() {
        return rules.stream().anyMatch(RecurrenceRule::isEndless);
    }

    /**
     * The first occurrence.
     *
     * @return empty if there is none
     */
    public Optional<Occurrence> first() {
        Occurrences all = line().walk(Long.MIN_VALUE);
        return all.hasNext() ? Optional.of(all.next()) : Optional.empty();
    }

    /**
     * All occurrences.
     *
     * @return a walk from the first
     */
    public Occurrences occurrences() {
        return line().walk(Long.MIN_VALUE);
    }

    /**
     * The occurrences from a local time on. Costs the same however far away that is, unless a rule has a COUNT.
     *
     * @param from on the clock of the series; what begins earlier is left out even if it lasts
     * @return a walk from there
     */
    public Occurrences occurrences(LocalDateTime from) {
        TimeLine line = line();
        return line.walk(line.key(from));
    }

    /**
     * The occurrences from an instant on, see {@link #occurrences(LocalDateTime)}.
     *
     * @param from what begins earlier is left out even if it lasts
     * @return a walk from there
     * @throws IllegalStateException if the series has no zone; {@link Builder#zone} gives it the viewer's
     */
    public Occurrences occurrences(Instant from) {
        TimeLine line = line();
        return line.walk(line.key(from));
    }

    /**
     * The occurrences of a stretch of local time.
     *
     * @param from included
     * @param to excluded
     * @param limit at most so many, 1 or more
     * @return those that begin in it
     */
    public OccurrenceList between(LocalDateTime from, LocalDateTime to, int limit) {
        TimeLine line = line();
        return line.between(line.key(from), line.key(to), limit);
    }

    /**
     * The occurrences between two instants.
     *
     * @param from included
     * @param to excluded
     * @param limit at most so many, 1 or more
     * @return those that begin in it
     * @throws IllegalStateException if the series has no zone; {@link Builder#zone} gives it the viewer's
     */
    public OccurrenceList between(Instant from, Instant to, int limit) {
        TimeLine line = line();
        return line.between(line.key(from), line.key(to), limit);
    }

    /**
     * Divides the series before one of its occurrences: "this and all following".
     *
     * @param original the occurrence, by its original local time
     * @return what was before, and a series that begins with it; together they yield what this one does
     * @throws org.guanxi.crm.error.Invalid {@code recurrence.no-such-occurrence} if a rule or date does not yield it, {@code
     *     recurrence.split} if one of several rules would fall out of step
     */
    public SeriesSplit splitAt(LocalDateTime original) {
        return SeriesSplit.of(this, original);
    }

    /**
     * The series without one of its occurrences and all that follow.
     *
     * @param original the occurrence, by its original local time
     * @return what was before; without any occurrence if it was the first
     * @throws org.guanxi.crm.error.Invalid {@code recurrence.no-such-occurrence} if a rule or date does not yield it
     */
    public Recurrence endedBefore(LocalDateTime original) {
        return SeriesSplit.before(this, original);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Recurrence that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    @Override
    public String toString() {
        return "Recurrence" + parts();
    }

    /** The series laid out on the time line of its zone. */
    private TimeLine line() {
        return new TimeLine(this, gaps);
    }

    private List<Object> parts() {
        return List.of(start, isOfDays, zone, rules, dates, exceptions, moves, isStartIncluded, gaps);
    }

    static long seconds(LocalDateTime local) {
        return local.toEpochSecond(ZoneOffset.UTC);
    }

    /** Puts a series together. Mutable, for one thread. */
    public static final class Builder {

        private LocalDateTime start;
        private final boolean isOfDays;
        private final List<RecurrenceRule> rules = new ArrayList<>();
        private final TreeSet<LocalDateTime> dates = new TreeSet<>();
        private final TreeSet<LocalDateTime> exceptions = new TreeSet<>();
        private final TreeMap<LocalDateTime, LocalDateTime> moves = new TreeMap<>();
        private @Nullable ZoneId zone;
        private @Nullable Boolean isStartIncluded;
        private GapPolicy gaps = GapPolicy.SHIFT;

        private Builder(LocalDateTime start, boolean isOfDays) {
            this.start = start.withNano(0);
            this.isOfDays = isOfDays;
        }

        /**
         * Puts the series on the clock of a zone.
         *
         * @param clock the zone
         * @return this builder
         */
        public Builder zone(ZoneId clock) {
            this.zone = clock;
            return this;
        }

        /**
         * Adds a rule.
         *
         * @param rule yields occurrences from the start on
         * @return this builder
         */
        public Builder rule(RecurrenceRule rule) {
            rules.add(rule);
            return this;
        }

        /**
         * Puts other rules in place of all so far.
         *
         * @param others the rules
         * @return this builder
         */
        public Builder rules(Collection<RecurrenceRule> others) {
            List<RecurrenceRule> copy = List.copyOf(others);
            rules.clear();
            rules.addAll(copy);
            return this;
        }

        /**
         * Adds a date, which may lie before the start.
         *
         * @param date local time
         * @return this builder
         */
        public Builder date(LocalDateTime date) {
            dates.add(date.withNano(0));
            return this;
        }

        /**
         * Excepts an occurrence.
         *
         * @param original its original local time
         * @return this builder
         */
        public Builder except(LocalDateTime original) {
            exceptions.add(original.withNano(0));
            return this;
        }

        /**
         * Moves an occurrence.
         *
         * @param original its original local time
         * @param moved its new local time; the same if only something else of it differs
         * @return this builder
         */
        public Builder move(LocalDateTime original, LocalDateTime moved) {
            moves.put(original.withNano(0), moved.withNano(0));
            return this;
        }

        /**
         * Says whether the start is an occurrence even where no rule yields it.
         *
         * @param isIncluded if so
         * @return this builder
         */
        public Builder includeStart(boolean isIncluded) {
            this.isStartIncluded = isIncluded;
            return this;
        }

        /**
         * Says what becomes of local times that the clocks leave out.
         *
         * @param policy what to do
         * @return this builder
         */
        public Builder gaps(GapPolicy policy) {
            this.gaps = policy;
            return this;
        }

        Builder start(LocalDateTime other) {
            this.start = other;
            return this;
        }

        Builder clearDates() {
            dates.clear();
            exceptions.clear();
            moves.clear();
            return this;
        }

        Builder dates(
                Collection<LocalDateTime> further,
                Collection<LocalDateTime> excepted,
                Map<LocalDateTime, LocalDateTime> moved) {
            clearDates();
            dates.addAll(further);
            exceptions.addAll(excepted);
            moves.putAll(moved);
            return this;
        }

        /**
         * Checks, and makes the series.
         *
         * @return the series
         * @throws org.guanxi.crm.error.Invalid with every problem: {@code recurrence.days-with-zone}, {@code
         *     recurrence.days-within-day}
         */
        public Recurrence build() {
            Problems problems = new Problems();
            if (isOfDays && zone != null) {
                problems.add("zone", "recurrence.days-with-zone", "zone", zone.getId());
            }
            for (int i = 0; i < rules.size(); i++) {
                if (isOfDays && rules.get(i).frequency().isWithinDay()) {
                    problems.add(
                            "rules[" + i + "]",
                            "recurrence.days-within-day",
                            "frequency",
                            rules.get(i).frequency().name());
                }
            }
            problems.throwIfAny();
            return new Recurrence(this);
        }
    }
}
