package org.guanxi.crm.task;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.error.Problems;

/** How tasks follow one another by a rule. Pure. */
final class Series {

    private Series() {}

    /** Notes what is wrong with the rule of a new task. */
    static void check(Task task, Problems problems) {
        // begun: reads the rule
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

    /** When the task that follows is due; empty if none does. */
    static Optional<Due> next(Task done, Instant now) {
        return Optional.empty();
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
