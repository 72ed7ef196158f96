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
        Recurrence before = before(whole, original);
        LocalDateTime at = original.withNano(0);
        List<RecurrenceRule> following = new ArrayList<>();
        for (RecurrenceRule rule : whole.rules()) {
            following(whole, rule, at).ifPresent(following::add);
        }
        return new SeriesSplit(
                before,
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

    static Recurrence before(Recurrence whole, LocalDateTime original) {
        LocalDateTime at = original.withNano(0);
        Recurrence unmoved = whole.toBuilder()
                .clearDates()
                .dates(whole.dates(), List.of(), Map.of())
                .build();
        Occurrences from = unmoved.occurrences(at);
        if (!from.hasNext() || !from.next().original().equals(at)) {
            throw Problems.one("original", "recurrence.no-such-occurrence", "original", original);
        }
        List<RecurrenceRule> rules = new ArrayList<>();
        for (RecurrenceRule rule : whole.rules()) {
            before(whole, rule, at).ifPresent(rules::add);
        }
        return whole.toBuilder()
                .rules(rules)
                .dates(
                        whole.dates().headSet(at),
                        whole.exceptions().headSet(at),
                        whole.moves().headMap(at))
                .includeStart(whole.isStartIncluded() && whole.start().isBefore(at))
                .build();
    }

    private static Optional<RecurrenceRule> before(Recurrence whole, RecurrenceRule rule, LocalDateTime at) {
        if (rule.count().isPresent()) {
            int count = countBefore(alone(whole, rule), at);
            int most = Math.min(count, rule.count().getAsInt());
            return count == 0
                    ? Optional.empty()
                    : Optional.of(rule.toBuilder().count(most).unchecked());
        }
        if (!whole.start().isBefore(at)) {
            return Optional.empty();
        }
        if (!alone(whole, rule).occurrences(at).hasNext()) {
            return Optional.of(rule);
        }
        RecurrenceRule.Builder first = rule.toBuilder().endless();
        return Optional.of(
                (whole.isOfDays() ? first.until(at.toLocalDate().minusDays(1)) : first.until(at.minusSeconds(1)))
                        .unchecked());
    }

    private static Optional<RecurrenceRule> following(Recurrence whole, RecurrenceRule rule, LocalDateTime at) {
        Recurrence alone = alone(whole, rule);
        if (!alone.occurrences(at).hasNext()) {
            return Optional.empty();
        }
        RecurrenceRule.Builder rest = DayPlan.explicit(rule, whole.start().toLocalDate()).toBuilder();
        if (rule.count().isPresent()) {
            int left = rule.count().getAsInt() - countBefore(alone, at);
            if (left <= 0) {
                return Optional.empty();
            }
            rest.count(left);
        }
        Recurrence later =
                alone.toBuilder().start(at).rules(List.of(rest.unchecked())).build();
        if (whole.rules().size() > 1 && !isInStep(alone, later, at)) {
            throw Problems.one("original", "recurrence.split", "original", at, "rule", rule.toString());
        }
        return Optional.of(rest.unchecked());
    }

    private static Recurrence alone(Recurrence whole, RecurrenceRule rule) {
        return whole.toBuilder()
                .clearDates()
                .includeStart(false)
                .rules(List.of(rule))
                .build();
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
