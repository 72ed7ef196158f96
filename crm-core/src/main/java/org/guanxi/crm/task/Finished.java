package org.guanxi.crm.task;

import java.util.List;
import java.util.Optional;
import org.guanxi.crm.error.Problem;

/**
 * What came of finishing a task.
 *
 * @param task the task, done
 * @param warnings what was still open although it was finished: {@code task.predecessors-open}, {@code task.checklist-open}
 * @param next the task that follows it by its rule; empty if none does
 */
public record Finished(Task task, List<Problem> warnings, Optional<Task> next) {

    /** Copies the list. */
    public Finished {
        warnings = List.copyOf(warnings);
    }
}
