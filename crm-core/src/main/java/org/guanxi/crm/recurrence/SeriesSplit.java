package org.guanxi.crm.recurrence;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanxi.crm.error.Problems;

/**
 * A series divided before one of its occurrences. Immutable.
 *
 * @param before what was before it; without any occurrence if it was the first
 * @param following the series that begins with it
 */
public record SeriesSplit(Recurrence before, Recurrence following) {

    static SeriesSplit of(Recurrence whole, LocalDateTime original) {
        LocalDateTime at = original.withNano(0);
        Recurrence unmoved = whole.toBuilder()
                .clearDates()
                .dates(whole.dates(), List.of(), Map.of())
                .build();
        Occurrences from = unmoved.occurrences(at);
        if (!from.hasNext() || !from.next().original().equals(at)) {
            throw Problems.one("original", "recurrence.no-such-occurrence", "original", original);
        }
        List<RecurrenceRule> before = new ArrayList<>();
        List<RecurrenceRule> following = new ArrayList<>();
        for (RecurrenceRule rule : whole.rules()) {
            divide(whole, rule, at, before, following);
        }
        return new SeriesSplit(
                whole.toBuilder()
                        .rules(before)
                        .dates(
                                whole.dates().headSet(at),
                                whole.exceptions().headSet(at),
                                whole.moves().headMap(at))
                        .includeStart(whole.isStartIncluded() && whole.start().isBefore(at))
                        .build(),
                whole.toBuilder()
                        .start(at)
                        .rules(following)
                        .dates(
                                whole.dates().tailSet(at),
                                whole.exceptions().tailSet(at),
                                whole.moves().tailMap(at))
                        .includeStart(whole.isStartIncluded() && !whole.start().isBefore(at))
                        .build());
    }

    private static void divide(
            Recurrence whole,
            RecurrenceRule rule,
            LocalDateTime at,
            List<RecurrenceRule> before,
            List<RecurrenceRule> following) {
        Recurrence alone = whole.toBuilder()
                .clearDates()
                .includeStart(false)
                .rules(List.of(rule))
                .build();
        RecurrenceRule.Builder first = rule.toBuilder().endless();
        RecurrenceRule.Builder rest = DayPlan.explicit(rule, whole.start().toLocalDate()).toBuilder();
        if (rule.count().isPresent()) {
            int count = countBefore(alone, at);
            int left = rule.count().getAsInt() - count;
            if (count > 0) {
                before.add(rule.toBuilder()
                        .count(Math.min(count, rule.count().getAsInt()))
                        .unchecked());
            }
            if (left <= 0) {
                return;
            }
            rest.count(left);
        } else if (alone.start().isBefore(at)) {
            before.add((whole.isOfDays() ? first.until(at.toLocalDate().minusDays(1)) : first.until(at.minusSeconds(1)))
                    .unchecked());
        }
        Recurrence later =
                alone.toBuilder().start(at).rules(List.of(rest.unchecked())).build();
        if (whole.rules().size() > 1 && !isInStep(alone, later, at)) {
            throw Problems.one("original", "recurrence.split", "original", at, "rule", rule.toString());
        }
        following.add(rest.unchecked());
    }

    private static int countBefore(Recurrence alone, LocalDateTime at) {
        int count = 0;
        for (Occurrences all = alone.occurrences();
                all.hasNext() && all.next().original().isBefore(at); ) {
            count++;
        }
        return count;
    }

    /** Whether a rule yields the same from its new start: an interval may count from another period. */
    private static boolean isInStep(Recurrence alone, Recurrence later, LocalDateTime at) {
        Occurrences expected = alone.occurrences(at);
        Occurrences found = later.occurrences(at);
        for (int i = 0; i < 1_000 && expected.hasNext(); i++) {
            Optional<Occurrence> next = found.hasNext() ? Optional.of(found.next()) : Optional.empty();
            if (!next.equals(Optional.of(expected.next()))) {
                return false;
            }
        }
        return true;
    }
}
