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
            .tables(TaskTable.TYPE, TaskDependencyTable.TYPE, DelegationTable.TYPE)
            .service(TaskService.class, DefaultTaskService::new)
            .events(TaskEvent.class)
            .policy(FinishPolicy.class, FinishPolicy.standard())
            .offers(CustomerSection.class, new TaskSection())
            .offers(Remindable.class, new Remindable<>(TaskTable.TYPE, Task::dueAt, task -> !task.isOpen()))
            .offers(
                    Searchable.class,
                    new Searchable<>(
                            TaskTable.TYPE,
                            TaskTable.TITLE,
                            List.of(TaskTable.NOTE),
                            List.of(TaskTable.DUE_ORDER.ascending())))
            .build();

    private TaskArea() {}
}
