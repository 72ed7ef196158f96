package org.guanxi.crm.task;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.storage.StorageSession;

/** Which tasks come before which; there is never a circle. */
final class Predecessors {

    private static final int MOST = 1000;

    private final Workspace ws;
    private final StorageSession store;

    Predecessors(Workspace ws) {
        this.ws = ws;
        this.store = ws.store();
    }

    void add(Id<Task> id, Id<Task> before) {
        Task task = ws.get(TaskTable.TYPE, id);
        Task other = ws.get(TaskTable.TYPE, before);
        if (heldAbove(id, before).contains(id)) {
            throw Refused.because("task.cycle", "task", task.title(), "predecessor", other.title());
        }
        TaskRule.checkOpen(ws.get(TaskTable.TYPE, id));
        if (find(id, before).isPresent()) {
            return;
        }
        ws.checkMayUpdate(TaskTable.TYPE, task);
        TaskDependency dependency = TaskDependency.builder()
                .id(ws.newId())
                .task(id)
                .predecessor(before)
                .build();
        ws.insert(TaskDependencyTable.TYPE, dependency, new TaskEvent.PredecessorAdded(id, before));
    }

    /**
     * The other, and all that comes before it, held to the end of the transaction. Two that together would close a circle hold a task in
     * common: the end of the one's dependency lies above the other's. So one of them waits, and then sees what the first has written; what
     * is above is looked for until all of it is held.
     */
    private Set<Id<Task>> heldAbove(Id<Task> task, Id<Task> other) {
        Set<Id<Task>> held = new HashSet<>();
        Set<Id<Task>> above = above(task, other);
        while (!held.containsAll(above)) {
            held.addAll(above);
            held.add(task);
            store.hold(TaskTable.TYPE, held);
            above = above(task, other);
        }
        return above;
    }

    private Set<Id<Task>> above(Id<Task> task, Id<Task> other) {
        Set<Id<Task>> above = new LinkedHashSet<>(Set.of(other));
        Set<Id<Task>> next = above;
        while (!next.isEmpty() && !above.contains(task)) {
            Set<Id<Task>> found = new LinkedHashSet<>();
            dependencies(next).forEach(each -> found.add(each.predecessor()));
            found.removeAll(above);
            above.addAll(found);
            next = found;
            if (above.size() > MOST) {
                throw Refused.because("task.too-many-before", "predecessor", other, "maximum", MOST);
            }
        }
        return above;
    }

    private List<TaskDependency> dependencies(Collection<Id<Task>> tasks) {
        return store.find(Selection.of(TaskDependencyTable.TYPE)
                .where(TaskDependencyTable.TASK.in(List.copyOf(tasks)))
                .limit(Selection.MAXIMUM_LIMIT));
    }

    private Optional<TaskDependency> find(Id<Task> task, Id<Task> before) {
        return store
                .find(Selection.of(TaskDependencyTable.TYPE)
                        .where(TaskDependencyTable.TASK.is(task).and(TaskDependencyTable.PREDECESSOR.is(before))))
                .stream()
                .findFirst();
    }

    void remove(Id<Task> id, Id<Task> before) {
        Task task = ws.get(TaskTable.TYPE, id);
        ws.checkMayUpdate(TaskTable.TYPE, task);
        find(id, before)
                .ifPresent(each -> ws.<Boolean>asSystem(system -> {
                    system.delete(TaskDependencyTable.TYPE, each, new TaskEvent.PredecessorRemoved(id, before));
                    return true;
                }));
    }

    /** Those directly before the task. */
    Set<Id<Task>> of(Id<Task> task) {
        Set<Id<Task>> before = new LinkedHashSet<>();
        dependencies(List.of(task)).forEach(each -> before.add(each.predecessor()));
        return before;
    }

    /** Those directly before the task that are open, whoever may see them. */
    List<Task> openBefore(Id<Task> task) {
        return store.getAll(TaskTable.TYPE, of(task)).stream()
                .filter(Task::isOpen)
                .toList();
    }
}
