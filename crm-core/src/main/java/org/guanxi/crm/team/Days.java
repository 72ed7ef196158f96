package org.guanxi.crm.team;

import java.time.LocalDate;
import java.util.Optional;
import org.guanxi.crm.common.DateRange;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.OrderedAttribute;

/** What the days of validity must meet. Pure. */
final class Days {

    private Days() {}

    /** An end comes after its beginning. */
    static void checkOrder(LocalDate from, LocalDate until) {
        if (!until.isAfter(from)) {
            throw Problems.one("until", "range.reversed", "start", from, "end", until);
        }
    }

    /** What is closed is not closed again. */
    static void checkOpen(Optional<LocalDate> until, String kind, Object id) {
        if (until.isPresent()) {
            throw Refused.because("team.closed", "kind", kind, "id", id, "day", until.get());
        }
    }

    /** Whether the range lies within another that may have no end. */
    static boolean isWithin(DateRange days, LocalDate from, Optional<LocalDate> until) {
        boolean isEnded = until.isPresent()
                && (days.until().isEmpty() || days.until().get().isAfter(until.get()));
        return !days.from().isBefore(from) && !isEnded;
    }

    /** Records whose days have one in common with the range. */
    static <E> Condition<E> overlap(
            DateRange days, OrderedAttribute<E, LocalDate> from, OrderedAttribute<E, LocalDate> until) {
        Condition<E> endsLater = until.isAbsent().or(until.above(days.from()));
        return days.until().map(end -> from.below(end).and(endsLater)).orElse(endsLater);
    }
}
