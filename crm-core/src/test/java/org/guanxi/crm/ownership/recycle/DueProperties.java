package org.guanxi.crm.ownership.recycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

/** The laws of the due formula, over random terms and spells. Numbers are those of the invariants of the model. */
@Tag("OWN-03")
@Tag("OWN-04")
class DueProperties {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant START = Instant.parse("2026-01-05T01:30:00Z");
    private static final Predicate<LocalDate> WEEKDAYS =
            day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;

    @Property(tries = 500)
    void aFollowUpNeverBringsALossForward(@ForAll Random random) {
        RecycleTerms terms = terms(random);
        SpellFacts before = facts(random);
        SpellFacts after = with(before, laterActivity(before, "visit", random));

        assertThat(at(terms, after)).isAfterOrEqualTo(at(terms, before));
    }

    @Property(tries = 500)
    void whatDoesNotCountChangesNothing(@ForAll Random random) {
        RecycleTerms terms = terms(random);
        SpellFacts before = facts(random);
        SpellFacts after = with(before, laterActivity(before, "field-edit", random));

        assertThat(Due.of(terms, after, WEEKDAYS)).isEqualTo(Due.of(terms, before, WEEKDAYS));
    }

    @Property(tries = 500)
    void whateverIsDoneNothingOutlivesTheHardMaximum(@ForAll Random random) {
        int days = 40 + random.nextInt(40);
        List<RecycleRule> rules = new ArrayList<>(terms(random).rules());
        rules.add(RecycleRule.hardMaximum(Term.days(days)));
        RecycleTerms terms = RecycleTerms.of(SHANGHAI, rules.toArray(RecycleRule[]::new));
        SpellFacts facts = SpellFacts.since(START)
                .activities(activities(random))
                .protectedUntil(START.plus(Duration.ofDays(random.nextInt(400))))
                .build();

        assertThat(at(terms, facts))
                .isBeforeOrEqualTo(localDay(START)
                        .plusDays(days + 1L)
                        .atStartOfDay(SHANGHAI)
                        .toInstant());
    }

    @Property(tries = 500)
    void nothingFallsBeforeItsProtectionEnds(@ForAll Random random) {
        Instant until = START.plus(Duration.ofHours(random.nextInt(2_000)));
        SpellFacts facts =
                SpellFacts.builder().from(facts(random)).protectedUntil(until).build();

        assertThat(at(terms(random), facts)).isAfterOrEqualTo(until);
    }

    @Property(tries = 500)
    void longerTermsNeverBringALossForward(@ForAll Random random) {
        RecycleTerms terms = terms(random);
        RecycleRule[] longer = terms.rules().stream()
                .map(each -> new RecycleRule(
                        each.code(),
                        each.clock(),
                        new Term(
                                each.term().amount() + random.nextInt(5),
                                each.term().unit()),
                        each.byStage(),
                        each.extension(),
                        each.together(),
                        each.where(),
                        each.field(),
                        each.pool()))
                .toArray(RecycleRule[]::new);
        SpellFacts facts = facts(random);

        assertThat(at(RecycleTerms.of(SHANGHAI, longer).counting(terms.followUps()), facts))
                .isAfterOrEqualTo(at(terms, facts));
    }

    @Property(tries = 500)
    void oneMoreRuleNeverPutsALossOff(@ForAll Random random) {
        RecycleTerms terms = terms(random);
        RecycleRule[] more = Stream.concat(terms.rules().stream(), Stream.of(rule(random, "one-more")))
                .toArray(RecycleRule[]::new);
        SpellFacts facts = facts(random);

        assertThat(at(RecycleTerms.of(SHANGHAI, more).counting(terms.followUps()), facts))
                .isBeforeOrEqualTo(at(terms, facts));
    }

    @Property(tries = 500)
    void softAndCapInDaysAreLocalMidnights(@ForAll Random random) {
        Due due = Due.of(terms(random), facts(random), WEEKDAYS);

        Stream.of(due.soft(), due.cap())
                .flatMap(Optional::stream)
                .forEach(each -> assertThat(each.atZone(SHANGHAI).toLocalTime().toSecondOfDay())
                        .isZero());
    }

    @Property(tries = 500)
    void withoutModifiersItIsTheSoonestOfWhatEachRuleSaysByHand(@ForAll Random random) {
        int followUpDays = 1 + random.nextInt(20);
        int dealDays = 1 + random.nextInt(40);
        List<Activity> visits = activities(random);
        LocalDate last = visits.stream()
                .filter(each ->
                        each.kind().equals("visit") && !each.occurredAt().isBefore(START))
                .map(each -> localDay(each.occurredAt()))
                .reduce(localDay(START), (left, right) -> left.isAfter(right) ? left : right);
        LocalDate expected = Stream.of(
                        last.plusDays(followUpDays + 1L), localDay(START).plusDays(dealDays + 1L))
                .min(LocalDate::compareTo)
                .orElseThrow();
        RecycleTerms terms = RecycleTerms.usual(SHANGHAI, followUpDays, dealDays);

        assertThat(Due.of(terms, SpellFacts.since(START).activities(visits).build(), WEEKDAYS)
                        .at())
                .contains(expected.atStartOfDay(SHANGHAI).toInstant());
    }

    private static Instant at(RecycleTerms terms, SpellFacts facts) {
        return Due.of(terms, facts, WEEKDAYS).at().orElse(Instant.MAX);
    }

    private static LocalDate localDay(Instant instant) {
        return instant.atZone(SHANGHAI).toLocalDate();
    }

    private static RecycleTerms terms(Random random) {
        List<RecycleRule> rules = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int each = 0; each < count; each++) {
            rules.add(rule(random, "rule-" + each));
        }
        RecycleTerms terms = RecycleTerms.of(SHANGHAI, rules.toArray(RecycleRule[]::new));
        return random.nextBoolean()
                ? terms
                : terms.counting(
                        FollowUpTerms.USUAL.atMostOneWay(1 + random.nextInt(3), Duration.ofHours(random.nextInt(30))));
    }

    private static RecycleRule rule(Random random, String code) {
        ClockKind[] kinds = {ClockKind.NO_FOLLOW_UP, ClockKind.NO_DEAL, ClockKind.NO_OPPORTUNITY, ClockKind.FIRST_TOUCH
        };
        Term term = random.nextBoolean() ? Term.days(1 + random.nextInt(30)) : Term.workingDays(1 + random.nextInt(20));
        RecycleRule rule = RecycleRule.of(code, kinds[random.nextInt(kinds.length)], term);
        return random.nextInt(3) == 0 ? rule.extendedBy(Term.days(1 + random.nextInt(10))) : rule;
    }

    private static SpellFacts facts(Random random) {
        SpellFacts.Builder facts = SpellFacts.since(START).activities(activities(random));
        if (random.nextInt(3) == 0) {
            facts.protectedUntil(START.plus(Duration.ofDays(random.nextInt(30))));
        }
        return facts.build();
    }

    private static List<Activity> activities(Random random) {
        List<Activity> activities = new ArrayList<>();
        int count = random.nextInt(6);
        for (int each = 0; each < count; each++) {
            Instant at = START.plus(Duration.ofHours(random.nextInt(700) - 48L));
            activities.add(activity(random.nextInt(3) == 0 ? "note" : "visit", at, at, random));
        }
        return activities;
    }

    private static Activity laterActivity(SpellFacts facts, String kind, Random random) {
        Instant recorded = facts.activities().stream()
                .map(Activity::recordedAt)
                .reduce(START, (left, right) -> left.isAfter(right) ? left : right)
                .plus(Duration.ofMinutes(1 + random.nextInt(10_000)));
        return activity(kind, recorded.minus(Duration.ofHours(random.nextInt(100))), recorded, random);
    }

    private static Activity activity(String kind, Instant occurred, Instant recorded, Random random) {
        return new Activity(
                kind,
                occurred,
                recorded,
                Activity.By.OWNER,
                random.nextBoolean(),
                Optional.empty(),
                random.nextBoolean());
    }

    private static SpellFacts with(SpellFacts facts, Activity activity) {
        return SpellFacts.builder().from(facts).addActivity(activity).build();
    }
}
