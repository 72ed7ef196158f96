package org.guanxi.crm.task;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.recurrence.Occurrences;
import org.guanxi.crm.recurrence.Recurrence;
import org.guanxi.crm.recurrence.RecurrenceRule;

/** How tasks follow one another by a rule, on the clock of their zone. Pure. */
final class Series {

    private Series() {}

    /** Notes what is wrong with the rule of a new task. */
    static void check(Task task, Problems problems) {
        if (task.rule().isEmpty() || task.dueAt().isEmpty()) {
            return;
        }
        if (task.zone().isEmpty()) {
            problems.add("due", "task.rule-without-zone");
            return;
        }
        try {
            Instant start = task.dueAt().get();
            if (next(begun(task), start).isEmpty()) {
                problems.add("rule", "task.rule-never", "rule", task.rule().get(), "start", start);
            }
        } catch (Invalid e) {
            problems.addAll("rule", e.problems());
        }
    }

    /** Notes that a task of a series is to be due in another form than the series. */
    static void checkForm(Task before, Task after, Problems problems) {
        boolean isOther = after.dueAt().isPresent()
                && (before.dueOn().isPresent() != after.dueOn().isPresent()
                        || !before.zone().equals(after.zone()));
        if (before.rule().isPresent() && isOther) {
            problems.add("due", "task.rule-form", "task", before.title());
        }
    }

    /** The task as the first of its series, if it recurs. */
    static Task begun(Task task) {
        return task.rule().isEmpty()
                ? task
                : Task.builder()
                        .from(task)
                        .seriesStart(task.dueAt())
                        .occurrence(task.dueAt())
                        .build();
    }

    /**
     * When the task that follows is due: the next time of the rule after this one's that is not past.
     *
     * @return empty if it does not recur, or the rule has come to its end
     */
    static Optional<Due> next(Task done, Instant now) {
        if (done.rule().isEmpty() || done.seriesStart().isEmpty()) {
            return Optional.empty();
        }
        RecurrenceRule rule = RecurrenceRule.parse(done.rule().get());
        ZoneId zone = done.zone().orElseThrow();
        Instant start = done.seriesStart().get();
        Instant last = done.occurrence().orElse(start);
        return done.dueOn().isPresent()
                ? nextDay(
                        rule,
                        day(start, zone),
                        day(last, zone),
                        now.atZone(zone).toLocalDate(),
                        zone)
                : nextTime(rule, start, last, now, zone);
    }

    /** The day of which this instant is the end. */
    private static LocalDate day(Instant end, ZoneId zone) {
        return end.minusNanos(1).atZone(zone).toLocalDate();
    }

    private static Optional<Due> nextDay(
            RecurrenceRule rule, LocalDate start, LocalDate last, LocalDate today, ZoneId zone) {
        Recurrence days =
                Recurrence.startingOn(start).rule(rule).includeStart(true).build();
        LocalDate from = last.plusDays(1).isAfter(today) ? last.plusDays(1) : today;
        Occurrences next = days.occurrences(from.atStartOfDay());
        return next.hasNext() ? Optional.of(Due.on(next.next().start().toLocalDate(), zone)) : Optional.empty();
    }

    private static Optional<Due> nextTime(RecurrenceRule rule, Instant start, Instant last, Instant now, ZoneId zone) {
        Recurrence times = Recurrence.startingAt(LocalDateTime.ofInstant(start, zone))
                .zone(zone)
                .rule(rule)
                .includeStart(true)
                .build();
        Instant after = last.plusSeconds(1);
        Occurrences next = times.occurrences(after.isAfter(now) ? after : now);
        return next.hasNext() ? Optional.of(Due.at(next.next().instant(), zone)) : Optional.empty();
    }

    /** The task that follows, but for its id and who made it when. */
    static Task follower(Task done, Due due) {
        Optional<Id<Task>> first = done.first().or(() -> Optional.of(done.id()));
        List<ChecklistEntry> open = done.checklist().stream()
                .map(entry -> ChecklistEntry.of(entry.text()))
                .toList();
        return Task.builder()
                .from(done)
                .due(Optional.of(due))
                .version(0)
                .first(first)
                .occurrence(due.at())
                .state(TaskState.OPEN)
                .waitsFor(Optional.empty())
                .checklist(open)
                .offeredTo(Optional.empty())
                .endedAt(Optional.empty())
                .build();
    }
}
