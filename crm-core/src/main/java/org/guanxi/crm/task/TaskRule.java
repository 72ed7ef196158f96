package org.guanxi.crm.task;

import java.util.ArrayList;
import java.util.List;
import org.guanxi.crm.error.Problem;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.error.Refused;

/** What a task must be, and what can be done with it. Pure. */
final class TaskRule {

    private TaskRule() {}

    /** Notes everything that is wrong with a task as it is to be. */
    static void check(Task task, Problems problems) {
        if (task.priority() < Task.MOST_URGENT || task.priority() > Task.LEAST_URGENT) {
            problems.add(
                    "priority",
                    "task.priority-range",
                    "value",
                    task.priority(),
                    "from",
                    Task.MOST_URGENT,
                    "to",
                    Task.LEAST_URGENT);
        }
        if (task.checklist().size() > Task.MOST_ENTRIES) {
            problems.add(
                    "checklist",
                    "task.checklist-too-long",
                    "count",
                    task.checklist().size(),
                    "maximum",
                    Task.MOST_ENTRIES);
        }
        if (task.rule().isPresent() && task.dueAt().isEmpty()) {
            problems.add("due", "task.rule-without-due");
        }
    }

    static void checkOpen(Task task) {
        if (!task.isOpen()) {
            throw Refused.because("task.over", "task", task.title(), "state", task.state());
        }
    }

    static void checkOver(Task task) {
        if (task.isOpen()) {
            throw Refused.because("task.not-over", "task", task.title(), "state", task.state());
        }
    }

    /**
     * What is still open although the task is to be finished.
     *
     * @param open the predecessors that are open
     * @throws Refused with the first obstacle that the policy does not let pass
     */
    static List<Problem> finish(Task task, List<Task> open, FinishPolicy policy) {
        List<Problem> warnings = new ArrayList<>();
        List<String> before = open.stream().map(Task::title).toList();
        weigh(task, before, FinishPolicy.Obstacle.OPEN_PREDECESSORS, "task.predecessors-open", policy, warnings);
        List<String> entries = task.checklist().stream()
                .filter(entry -> !entry.isDone())
                .map(ChecklistEntry::text)
                .toList();
        weigh(task, entries, FinishPolicy.Obstacle.OPEN_CHECKLIST, "task.checklist-open", policy, warnings);
        return warnings;
    }

    private static void weigh(
            Task task,
            List<String> open,
            FinishPolicy.Obstacle obstacle,
            String code,
            FinishPolicy policy,
            List<Problem> warnings) {
        if (open.isEmpty()) {
            return;
        }
        switch (policy.on(task, obstacle)) {
            case ALLOW -> {}
            case WARN -> warnings.add(Problem.at("", code, "task", task.title(), "open", open));
            case REFUSE -> throw Refused.because(code, "task", task.title(), "open", open);
        }
    }
}
