package org.guanxi.crm.ownership.recycle;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.guanxi.crm.common.Json;
import org.guanxi.crm.error.Problem;
import org.guanxi.crm.error.Problems;

/**
 * When records fall back into a pool: what an administrator decides for a kind of record.
 *
 * @param zone where days begin
 * @param rules by which records fall; none means that nothing ever falls by itself
 * @param followUps what counts as a follow-up
 * @param reminders how many days before a loss the owner is told, each once
 * @param notice how long before a loss the owner must have been told; absent if a loss needs no notice
 * @param activeFrom nothing falls by these terms before; absent if they need no grace
 * @param doesMaximumBeatLock whether a locked record falls at its hard maximum all the same
 */
public record RecycleTerms(
        ZoneId zone,
        List<RecycleRule> rules,
        FollowUpTerms followUps,
        List<Integer> reminders,
        Optional<Duration> notice,
        Optional<Instant> activeFrom,
        boolean doesMaximumBeatLock) {

    /** Copies the lists. */
    public RecycleTerms {
        rules = List.copyOf(rules);
        reminders =
                reminders.stream().distinct().sorted(Comparator.reverseOrder()).toList();
    }

    /** These rules with the usual follow-ups, no reminders, no grace. */
    public static RecycleTerms of(ZoneId zone, RecycleRule... rules) {
        return new RecycleTerms(
                zone, List.of(rules), FollowUpTerms.USUAL, List.of(), Optional.empty(), Optional.empty(), false);
    }

    /** The usual: no follow-up for so many days, or no deal for so many; reminded three days and one day before. */
    public static RecycleTerms usual(ZoneId zone, int followUpDays, int dealDays) {
        return of(zone, RecycleRule.noFollowUp(Term.days(followUpDays)), RecycleRule.noDeal(Term.days(dealDays)))
                .remindingDaysBefore(Stream.of(3, 1)
                        .filter(each -> each < Math.min(followUpDays, dealDays))
                        .toArray(Integer[]::new));
    }

    /** No follow-up for so many days, by the record's level; the last term is for those without a level named here. */
    public static RecycleTerms byLevel(ZoneId zone, Map<String, Term> levels, Term otherwise) {
        SortedMap<String, Term> inOrder = new TreeMap<>(levels);
        List<RecycleRule> rules = new ArrayList<>();
        inOrder.forEach((level, term) -> rules.add(RecycleRule.noFollowUp(term)
                .where("no-follow-up-" + level, "{\"attribute\":\"level\",\"is\":" + Json.write(level) + "}")));
        List<String> named = List.copyOf(inOrder.keySet());
        String isOfNone = "{\"not\":{\"attribute\":\"level\",\"in\":" + Json.write(named) + "}}";
        rules.add(RecycleRule.noFollowUp(otherwise).where("no-follow-up", isOfNone));
        return of(zone, rules.toArray(RecycleRule[]::new));
    }

    /** The same, telling the owner so many days before. */
    public RecycleTerms remindingDaysBefore(Integer... days) {
        return new RecycleTerms(zone, rules, followUps, List.of(days), notice, activeFrom, doesMaximumBeatLock);
    }

    /** The same; nobody loses a record without having been told so long before. */
    public RecycleTerms neverWithoutNotice(Duration before) {
        return new RecycleTerms(
                zone, rules, followUps, reminders, Optional.of(before), activeFrom, doesMaximumBeatLock);
    }

    /** The same, by which nothing falls before this instant. */
    public RecycleTerms from(Instant instant) {
        return new RecycleTerms(zone, rules, followUps, reminders, notice, Optional.of(instant), doesMaximumBeatLock);
    }

    /** The same with other follow-ups. */
    public RecycleTerms counting(FollowUpTerms terms) {
        return new RecycleTerms(zone, rules, terms, reminders, notice, activeFrom, doesMaximumBeatLock);
    }

    /** What contradicts itself: fields, codes that come twice, reminders before the term began, maxima that come first. */
    public List<Problem> problems() {
        Problems problems = new Problems();
        Set<String> codes = new HashSet<>();
        for (int place = 0; place < rules.size(); place++) {
            RecycleRule rule = rules.get(place);
            String path = "rules[" + place + "]";
            problems.addAll("", rule.problems(path));
            if (!codes.add(rule.code())) {
                problems.add(path + ".code", "ownership.rule-twice", "rule", rule.code());
            }
        }
        Optional<Duration> maximum = shortest(true);
        Optional<Duration> soonest = shortest(false);
        if (maximum.isPresent() && soonest.isPresent() && maximum.get().compareTo(soonest.get()) < 0) {
            problems.add("rules", "ownership.maximum-first", "maximum", maximum.get(), "soonest", soonest.get());
        }
        Stream.concat(soonest.stream(), maximum.stream())
                .min(Duration::compareTo)
                .ifPresent(term -> {
                    for (int days : reminders) {
                        if (days < 1 || Duration.ofDays(days).compareTo(term) >= 0) {
                            problems.add("reminders", "ownership.reminder", "days", days, "term", term);
                        }
                    }
                });
        return problems.list();
    }

    private Optional<Duration> shortest(boolean isMaximum) {
        return rules.stream()
                .filter(each -> (each.clock() == ClockKind.HARD_MAXIMUM) == isMaximum)
                .map(each -> each.term().atLeast())
                .min(Duration::compareTo);
    }
}
