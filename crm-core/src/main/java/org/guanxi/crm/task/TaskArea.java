package org.guanxi.crm.task;

import java.util.List;
import org.guanxi.crm.customer.CustomerSection;
import org.guanxi.crm.internal.Area;
import org.guanxi.crm.reminder.Remindable;
import org.guanxi.crm.search.Searchable;

/** What the area brings. */
public final class TaskArea {

    /** The declaration. */
    public static final Area AREA = Area.named("task")
            .table("task", Task.class, () -> TaskTable.TYPE)
            .table("taskDependency", TaskDependency.class, () -> TaskDependencyTable.TYPE)
            .table("delegation", Delegation.class, () -> DelegationTable.TYPE)
            .service(TaskService.class, unit -> new DefaultTaskService(unit))
            .events(TaskEvent.class)
            .policy(FinishPolicy.class, FinishPolicy.standard())
            .offersLater(CustomerSection.class, () -> List.of(new TaskSection()))
            .offersFor(
                    Task.class,
                    Remindable.class,
                    () -> new Remindable<>(TaskTable.TYPE, Task::dueAt, task -> !task.isOpen()))
            .offersFor(
                    Task.class,
                    Searchable.class,
                    () -> new Searchable<>(
                            TaskTable.TYPE,
                            TaskTable.TITLE,
                            List.of(TaskTable.NOTE),
                            List.of(TaskTable.DUE_ORDER.ascending())))
            .build();

    private TaskArea() {}
}
