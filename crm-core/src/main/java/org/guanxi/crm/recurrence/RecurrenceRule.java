package org.guanxi.crm.recurrence;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.guanxi.crm.error.Problems;
import org.jspecify.annotations.Nullable;

/**
 * One rule of repetition: the RRULE of RFC 5545, with the skipping of RFC 7529. Immutable; equal rules print the same text.
 *
 * <p>A rule says nothing of when it begins: that is the start of a {@link Recurrence}, from which also comes whatever the rule leaves
 * open, such as the time of day.
 */
public final class RecurrenceRule {

    private static final Comparator<Integer> FROM_FRONT_THEN_FROM_END =
            Comparator.<Integer, Boolean>comparing(number -> number < 0).thenComparing(Comparator.naturalOrder());

    private final Frequency frequency;
    private final int interval;
    private final OptionalInt count;
    private final Optional<Until> until;
    private final Map<Part, List<Integer>> numbers;
    private final List<NthDay> days;
    private final DayOfWeek weekStart;
    private final Optional<Skip> skip;

    private RecurrenceRule(Builder builder) {
        frequency = builder.frequency;
        interval = builder.interval;
        count = builder.count;
        until = Optional.ofNullable(builder.until);
        numbers = new EnumMap<>(builder.numbers);
        days = List.copyOf(builder.days);
        weekStart = builder.weekStart;
        skip = Optional.ofNullable(builder.skip);
    }

    /** A part that lists numbers. The order is that of the text. */
    public enum Part {
        /** Months, 1 to 12. */
        BYMONTH(1, 12, false),
        /** Weeks of the year, 1 to 53 or -1 to -53. */
        BYWEEKNO(1, 53, true),
        /** Days of the year, 1 to 366 or -1 to -366. */
        BYYEARDAY(1, 366, true),
        /** Days of the month, 1 to 31 or -1 to -31. */
        BYMONTHDAY(1, 31, true),
        /** Hours, 0 to 23. */
        BYHOUR(0, 23, false),
        /** Minutes, 0 to 59. */
        BYMINUTE(0, 59, false),
        /** Seconds, 0 to 60; a leap second is read as 59. */
        BYSECOND(0, 60, false),
        /** Positions in the set of one period, 1 to 366 or -1 to -366. */
        BYSETPOS(1, 366, true);

        private final int from;
        private final int to;
        private final boolean isSigned;

        Part(int from, int to, boolean isSigned) {
            this.from = from;
            this.to = to;
            this.isSigned = isSigned;
        }

        boolean admits(int number) {
            int size = isSigned ? Math.abs(number) : number;
            return size >= from && size <= to;
        }

        String range() {
            return from + " to " + to + (isSigned ? " or -" + from + " to -" + to : "");
        }
    }

    /**
     * Reads a rule, strictly by the RFC.
     *
     * @param text such as {@code FREQ=MONTHLY;BYDAY=-1FR;COUNT=6}, without a property name
     * @return the rule
     * @throws org.guanxi.crm.error.Invalid with every problem: {@code recurrence.text}, {@code .part-unknown}, {@code .part-repeated},
     *     {@code .part-missing}, {@code .value}, and of parts that contradict each other {@code .count-and-until}, {@code
     *     .not-with-frequency}, {@code .ordinal}, {@code .position-alone}, {@code .skip-alone}
     */
    public static RecurrenceRule parse(String text) {
        return RuleText.read(text, true);
    }

    /**
     * Reads a rule as other programs write it: a needless semicolon, a foreign {@code X-} part and parts that the RFC forbids with the
     * frequency are let pass. The latter limit what the rule yields; an ordinal with a frequency that has none is dropped; of COUNT and
     * UNTIL whichever comes first ends the rule.
     *
     * @param text the rule, without a property name
     * @return the rule
     * @throws org.guanxi.crm.error.Invalid with every problem, as {@link #parse} but for the contradictions
     */
    public static RecurrenceRule parseTolerantly(String text) {
        return RuleText.read(text, false);
    }

    /**
     * Begins a rule.
     *
     * @param frequency how often it comes round
     * @return a builder with interval 1 and no other part
     */
    public static Builder every(Frequency frequency) {
        return new Builder(frequency);
    }

    /**
     * A builder that begins with all parts of this rule.
     *
     * @return a new builder
     */
    public Builder toBuilder() {
        Builder builder = new Builder(frequency).interval(interval).weekStart(weekStart);
        builder.count = count;
        builder.until = until.orElse(null);
        builder.numbers.putAll(numbers);
        builder.days.addAll(days);
        builder.skip = skip.orElse(null);
        return builder;
    }

    /**
     * How often the rule comes round.
     *
     * @return the part FREQ
     */
    public Frequency frequency() {
        return frequency;
    }

    /**
     * Every how manieth period counts.
     *
     * @return the part INTERVAL, 1 or more
     */
    public int interval() {
        return interval;
    }

    /**
     * How many occurrences the rule yields at most, counted from the start of the recurrence, before exceptions.
     *
     * @return the part COUNT; empty if not given
     */
    public OptionalInt count() {
        return count;
    }

    /**
     * The last moment at which the rule may yield.
     *
     * @return the part UNTIL; empty if not given
     */
    public Optional<Until> until() {
        return until;
    }

    /**
     * The numbers of a part.
     *
     * @param part which
     * @return distinct, positive ones ascending before negative ones; empty if the part is not given
     */
    public List<Integer> numbers(Part part) {
        return numbers.getOrDefault(part, List.of());
    }

    /**
     * The days of the week.
     *
     * @return the part BYDAY, distinct and in order; empty if not given
     */
    public List<NthDay> days() {
        return days;
    }

    /**
     * The first day of a week, which matters to weekly rules with an interval and to numbers of weeks.
     *
     * @return the part WKST, Monday if not given
     */
    public DayOfWeek weekStart() {
        return weekStart;
    }

    /**
     * What becomes of days that a month or year does not have.
     *
     * @return the part SKIP, {@link Skip#OMIT} if not given
     */
    public Skip skip() {
        return skip.orElse(Skip.OMIT);
    }

    /**
     * Whether nothing in the rule ends it.
     *
     * @return true without COUNT and UNTIL
     */
    public boolean isEndless() {
        return count.isEmpty() && until.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RecurrenceRule rule && toString().equals(rule.toString());
    }

    @Override
    public int hashCode() {
        return Objects.hash(frequency, interval, count, until, numbers, days);
    }

    /** The text of the RFC in one canonical form: parts in a fixed order, numbers sorted, what is the default left out. */
    @Override
    public String toString() {
        return RuleText.write(this);
    }

    boolean hasSkip() {
        return skip.isPresent();
    }

    boolean has(Part part) {
        return numbers.containsKey(part);
    }

    /** Puts a rule together. Mutable, for one thread. */
    public static final class Builder {

        private final Frequency frequency;
        private final Map<Part, List<Integer>> numbers = new EnumMap<>(Part.class);
        private final TreeSet<NthDay> days = new TreeSet<>(
                Comparator.comparing(NthDay::ordinal, FROM_FRONT_THEN_FROM_END).thenComparing(NthDay::day));
        private int interval = 1;
        private OptionalInt count = OptionalInt.empty();
        private @Nullable Until until;
        private DayOfWeek weekStart = DayOfWeek.MONDAY;
        private @Nullable Skip skip;

        private Builder(Frequency frequency) {
            this.frequency = frequency;
        }

        /**
         * Takes every n-th period only.
         *
         * @param periods 1 or more
         * @return this builder
         */
        public Builder interval(int periods) {
            this.interval = periods;
            return this;
        }

        /**
         * Ends the rule after so many occurrences.
         *
         * @param occurrences 1 or more
         * @return this builder
         */
        public Builder count(int occurrences) {
            this.count = OptionalInt.of(occurrences);
            return this;
        }

        /**
         * Ends the rule with the end of a day.
         *
         * @param lastDay the last day on which it may yield
         * @return this builder
         */
        public Builder until(LocalDate lastDay) {
            return until(new Until(lastDay.atStartOfDay(), Until.Form.DAY));
        }

        /**
         * Ends the rule at a local time.
         *
         * @param last the last time at which it may yield, on the clock of the recurrence's zone
         * @return this builder
         */
        public Builder until(LocalDateTime last) {
            return until(new Until(last, Until.Form.LOCAL));
        }

        /**
         * Ends the rule at an instant.
         *
         * @param last the last instant at which it may yield, kept to the second
         * @return this builder
         */
        public Builder until(Instant last) {
            return until(
                    new Until(LocalDateTime.ofEpochSecond(last.getEpochSecond(), 0, ZoneOffset.UTC), Until.Form.UTC));
        }

        /**
         * Ends the rule.
         *
         * @param last the last moment at which it may yield
         * @return this builder
         */
        public Builder until(Until last) {
            this.until = last;
            return this;
        }

        /**
         * Takes away what ends the rule.
         *
         * @return this builder
         */
        public Builder endless() {
            this.count = OptionalInt.empty();
            this.until = null;
            return this;
        }

        /**
         * Sets a part that lists numbers, in place of what it was.
         *
         * @param part which
         * @param values the numbers, in any order; none takes the part away
         * @return this builder
         */
        public Builder by(Part part, Integer... values) {
            return by(part, Arrays.asList(values));
        }

        /**
         * Sets a part that lists numbers, in place of what it was.
         *
         * @param part which
         * @param values the numbers, in any order; none takes the part away
         * @return this builder
         */
        public Builder by(Part part, Collection<Integer> values) {
            if (values.isEmpty()) {
                numbers.remove(part);
            } else {
                numbers.put(
                        part,
                        values.stream()
                                .distinct()
                                .sorted(FROM_FRONT_THEN_FROM_END)
                                .toList());
            }
            return this;
        }

        /**
         * Adds days of the week.
         *
         * @param each every such day
         * @return this builder
         */
        public Builder on(DayOfWeek... each) {
            for (DayOfWeek day : each) {
                days.add(NthDay.each(day));
            }
            return this;
        }

        /**
         * Adds days of the week.
         *
         * @param some each or the n-th
         * @return this builder
         */
        public Builder on(NthDay... some) {
            days.addAll(Arrays.asList(some));
            return this;
        }

        /**
         * Says with which day a week begins.
         *
         * @param first the first day of a week
         * @return this builder
         */
        public Builder weekStart(DayOfWeek first) {
            this.weekStart = first;
            return this;
        }

        /**
         * Says what becomes of days that a month or year does not have.
         *
         * @param choice what to do
         * @return this builder
         */
        public Builder skip(Skip choice) {
            this.skip = choice;
            return this;
        }

        /**
         * Checks, and makes the rule.
         *
         * @return the rule
         * @throws org.guanxi.crm.error.Invalid with every problem, see {@link RecurrenceRule#parse}
         */
        public RecurrenceRule build() {
            Problems problems = new Problems();
            RecurrenceRule rule = new RecurrenceRule(this);
            RuleLaws.values(rule, 1, problems);
            RuleLaws.contradictions(rule, problems);
            problems.throwIfAny();
            return rule;
        }

        /** Makes the rule of a text that was checked while it was read. */
        RecurrenceRule unchecked() {
            return new RecurrenceRule(this);
        }

        /** Drops ordinals, which mean nothing to the frequency. */
        void dropOrdinals() {
            List<DayOfWeek> each = days.stream().map(NthDay::day).collect(Collectors.toCollection(ArrayList::new));
            days.clear();
            on(each.toArray(DayOfWeek[]::new));
        }
    }
}
