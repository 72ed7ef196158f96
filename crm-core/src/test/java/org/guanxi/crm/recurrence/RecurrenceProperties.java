package org.guanxi.crm.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TimeZone;
import net.fortuna.ical4j.model.Recur;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.guanxi.crm.recurrence.RecurrenceRule.Part;

@Tag("CAL-05")
class RecurrenceProperties {

    @Property(tries = 100)
    void daysAndLongerAreWhatTheRulePlainlySays(
            @ForAll("rules") RecurrenceRule rule, @ForAll("starts") LocalDateTime start) {
        LocalDateTime end = start.plusDays(rule.frequency() == Frequency.YEARLY ? 1_500 : 500);
        assertThat(found(Recurrence.startingAt(start).rule(rule).build(), end))
                .as("%s from %s", rule, start)
                .isEqualTo(new PlainEvaluation(rule, start).before(end));
    }

    @Property(tries = 40)
    void hoursAndShorterAreWhatTheRulePlainlySays(
            @ForAll("shortRules") RecurrenceRule rule, @ForAll("starts") LocalDateTime start) {
        LocalDateTime end = start.plusDays(rule.frequency() == Frequency.SECONDLY ? 2 : 20);
        assertThat(found(Recurrence.startingAt(start).rule(rule).build(), end))
                .as("%s from %s", rule, start)
                .isEqualTo(new PlainEvaluation(rule, start).before(end));
    }

    @Property(tries = 300)
    void whereTwoOtherEvaluatorsAgreeSoDoWe(@ForAll("rules") RecurrenceRule rule, @ForAll("starts") LocalDateTime day) {
        // the RFC leaves undefined what a rule yields from a start that it does not yield itself
        Optional<Occurrence> first =
                Recurrence.startingAt(day).rule(rule).build().first();
        if (first.isEmpty()) {
            return;
        }
        LocalDateTime start = first.get().start();
        List<LocalDateTime> ours =
                first(20, Recurrence.startingAt(start).rule(rule).build());
        List<LocalDateTime> theirs = byIcal4j(rule, start, 20);
        if (theirs.equals(byLibRecur(rule, start, 20))) {
            assertThat(ours).as("%s from %s", rule, start).isEqualTo(theirs);
        }
    }

    @Property(tries = 200)
    void goingOnFromAnywhereIsTheSameAsWalkingThere(
            @ForAll("anyRules") RecurrenceRule rule, @ForAll("starts") LocalDateTime start, @ForAll long seed) {
        Recurrence series = Recurrence.startingAt(start)
                .zone(ZoneId.of("America/New_York"))
                .rule(rule)
                .build();
        LocalDateTime from = start.plusSeconds(new Random(seed).nextInt(86_400 * 3));
        List<Occurrence> walked = new ArrayList<>();
        for (Occurrences all = series.occurrences(); walked.size() < 3 && all.hasNext(); ) {
            Occurrence next = all.next();
            if (!next.instant()
                    .isBefore(from.atZone(ZoneId.of("America/New_York")).toInstant())) {
                walked.add(next);
            }
        }
        List<Occurrence> jumped = new ArrayList<>();
        for (Occurrences all = series.occurrences(from); jumped.size() < 3 && all.hasNext(); ) {
            jumped.add(all.next());
        }
        assertThat(jumped).isEqualTo(walked);
    }

    @Property(tries = 200)
    void anEndCutsARuleAndChangesNothingBeforeIt(
            @ForAll("anyRules") RecurrenceRule rule, @ForAll("starts") LocalDateTime start, @ForAll long seed) {
        List<LocalDateTime> some =
                first(12, Recurrence.startingAt(start).rule(rule).build());
        if (some.size() < 12 || !rule.isEndless()) {
            return;
        }
        LocalDateTime last = some.get(new Random(seed).nextInt(11));
        RecurrenceRule ended = rule.toBuilder().until(last).build();
        assertThat(first(12, Recurrence.startingAt(start).rule(ended).build()))
                .as("%s from %s", ended, start)
                .isEqualTo(some.subList(0, some.indexOf(last) + 1));
    }

    @Property(tries = 300)
    void theTextOfARuleIsReadAsTheSameRule(@ForAll("anyRules") RecurrenceRule rule) {
        assertThat(RecurrenceRule.parse(rule.toString())).isEqualTo(rule);
    }

    @Provide
    Arbitrary<LocalDateTime> starts() {
        return Arbitraries.integers()
                .between(0, 3_000)
                .map(day ->
                        LocalDateTime.parse("2019-12-25T00:00").plusDays(day).plusMinutes(day * 37L % 1_440));
    }

    @Provide
    Arbitrary<RecurrenceRule> anyRules() {
        return Arbitraries.oneOf(rules(), shortRules());
    }

    /** Rules of days and longer that leave no day open. */
    @Provide
    Arbitrary<RecurrenceRule> rules() {
        return Arbitraries.longs().map(seed -> rule(new Random(seed)));
    }

    @Provide
    Arbitrary<RecurrenceRule> shortRules() {
        return Arbitraries.longs().map(seed -> shortRule(new Random(seed)));
    }

    private static RecurrenceRule rule(Random random) {
        Frequency frequency = Frequency.values()[3 + random.nextInt(4)];
        RecurrenceRule.Builder rule = RecurrenceRule.every(frequency)
                .interval(1 + random.nextInt(3))
                .weekStart(PlainEvaluation.weekday(random.nextInt(7)));
        boolean isYearly = frequency == Frequency.YEARLY;
        int kind = random.nextInt(3);
        boolean isOfAnyMonth = kind == 1 && random.nextBoolean();
        if (isYearly ? !isOfAnyMonth : random.nextInt(3) == 0) {
            rule.by(Part.BYMONTH, 1 + random.nextInt(12), 1 + random.nextInt(12), 1 + random.nextInt(12));
        }
        if (frequency == Frequency.WEEKLY || kind != 1 || (isYearly && random.nextBoolean())) {
            boolean hasOrdinals = isYearly || frequency == Frequency.MONTHLY;
            for (int i = 0; i <= random.nextInt(3); i++) {
                int ordinal = hasOrdinals && kind == 2 ? random.nextInt(5) + 1 : 0;
                rule.on(NthDay.of(
                        random.nextBoolean() ? ordinal : -ordinal, PlainEvaluation.weekday(random.nextInt(7))));
            }
        }
        if (frequency != Frequency.WEEKLY && kind == 1) {
            rule.by(Part.BYMONTHDAY, signed(random, 31), signed(random, 31), 1 + random.nextInt(28));
        } else if (isYearly && kind == 0 && random.nextBoolean()) {
            rule.by(Part.BYWEEKNO, signed(random, 53), 1 + random.nextInt(52));
        }
        if (random.nextInt(4) == 0) {
            rule.by(Part.BYHOUR, random.nextInt(24), random.nextInt(24));
        }
        if (random.nextInt(4) == 0) {
            rule.by(Part.BYSETPOS, signed(random, 3), signed(random, 3));
        }
        return checked(rule);
    }

    private static RecurrenceRule shortRule(Random random) {
        RecurrenceRule.Builder rule =
                RecurrenceRule.every(Frequency.values()[random.nextInt(3)]).interval(1 + random.nextInt(100));
        if (random.nextInt(3) == 0) {
            rule.on(PlainEvaluation.weekday(random.nextInt(7)), PlainEvaluation.weekday(random.nextInt(7)));
        }
        if (random.nextInt(2) == 0) {
            rule.by(Part.BYHOUR, random.nextInt(24), random.nextInt(24), random.nextInt(24));
        }
        if (random.nextInt(2) == 0) {
            rule.by(Part.BYMINUTE, random.nextInt(60), random.nextInt(60));
        }
        if (random.nextInt(8) == 0) {
            rule.by(Part.BYSECOND, 0);
        }
        return checked(rule);
    }

    /** A position alone is no rule; any other random choice is. */
    private static RecurrenceRule checked(RecurrenceRule.Builder rule) {
        RecurrenceRule made = rule.unchecked();
        boolean isAlone =
                made.toString().matches(".*BYSETPOS.*") && !made.toString().matches(".*BY(?!SETPOS).*");
        return isAlone ? rule.by(Part.BYSETPOS, List.of()).build() : rule.build();
    }

    private static int signed(Random random, int size) {
        int number = 1 + random.nextInt(size);
        return random.nextInt(4) == 0 ? -number : number;
    }

    private static List<LocalDateTime> found(Recurrence series, LocalDateTime end) {
        return series.between(series.start(), end, 1_000_000).occurrences().stream()
                .map(Occurrence::start)
                .toList();
    }

    private static List<LocalDateTime> first(int limit, Recurrence series) {
        List<LocalDateTime> found = new ArrayList<>();
        for (Occurrences all = series.occurrences(); found.size() < limit && all.hasNext(); ) {
            found.add(all.next().start());
        }
        return found;
    }

    private static List<LocalDateTime> byIcal4j(RecurrenceRule rule, LocalDateTime start, int limit) {
        return new Recur<LocalDateTime>(rule.toString())
                .getDates(start, start, start.plusYears(60), limit).stream()
                        .sorted()
                        .limit(limit)
                        .toList();
    }

    private static List<LocalDateTime> byLibRecur(RecurrenceRule rule, LocalDateTime start, int limit) {
        List<LocalDateTime> found = new ArrayList<>();
        try {
            RecurrenceRuleIterator all = new org.dmfs.rfc5545.recur.RecurrenceRule(rule.toString())
                    .iterator(new DateTime(
                            TimeZone.getTimeZone("UTC"),
                            start.getYear(),
                            start.getMonthValue() - 1,
                            start.getDayOfMonth(),
                            start.getHour(),
                            start.getMinute(),
                            start.getSecond()));
            while (found.size() < limit && all.hasNext()) {
                found.add(LocalDateTime.ofEpochSecond(all.nextMillis() / 1_000, 0, java.time.ZoneOffset.UTC));
            }
        } catch (org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException
                | IllegalArgumentException
                | IllegalStateException e) {
            // it gives up where many sets in a row are empty
            return List.of();
        }
        return found;
    }
}
