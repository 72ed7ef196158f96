package org.guanxi.crm.ownership;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.guanxi.crm.ownership.recycle.Due;
import org.guanxi.crm.ownership.recycle.RecycleTerms;

/** When an owner is told of a loss, and of which. Pure. */
final class Notices {

    private Notices() {}

    /** How many days before the loss the owner is to be told now; empty if not now. Of one loss nothing is told twice. */
    static Optional<Integer> now(RecycleTerms terms, Due due, List<Standing.Noticed> noticed, Instant now) {
        if (due.unnoticed().isEmpty()) {
            return Optional.empty();
        }
        Instant loss = due.unnoticed().get();
        List<Integer> told = told(loss, noticed);
        Optional<Integer> reminder = due.reminder(terms.reminders(), told, now);
        if (reminder.isPresent()) {
            return reminder;
        }
        boolean isNoticeDue =
                due.isNoticeMissing() && !now.isBefore(loss.minus(terms.notice().orElse(Duration.ZERO)));
        return isNoticeDue && told.isEmpty() ? Optional.of(0) : Optional.empty();
    }

    /** When the owner is next to be told; empty if there is nothing to tell. */
    static Optional<Instant> next(RecycleTerms terms, Due due, List<Standing.Noticed> noticed) {
        if (due.unnoticed().isEmpty()) {
            return Optional.empty();
        }
        Instant loss = due.unnoticed().get();
        List<Integer> told = told(loss, noticed);
        int nearest = told.stream().min(Comparator.naturalOrder()).orElse(Integer.MAX_VALUE);
        List<Instant> ahead = new ArrayList<>();
        terms.reminders().stream()
                .filter(days -> days < nearest)
                .forEach(days -> ahead.add(loss.minus(Duration.ofDays(days))));
        if (due.isNoticeMissing()) {
            ahead.add(loss.minus(terms.notice().orElse(Duration.ZERO)));
        }
        return ahead.stream().min(Comparator.naturalOrder());
    }

    private static List<Integer> told(Instant loss, List<Standing.Noticed> noticed) {
        return noticed.stream()
                .filter(each -> each.due().equals(loss))
                .map(Standing.Noticed::daysBefore)
                .toList();
    }
}
