package org.guanxi.crm.task;

import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.Upon;

/** The table of {@link TaskDependency}. */
public final class TaskDependencyTable {

    private static final EntityTypeBuilder<TaskDependency, TaskDependency.Builder> TABLE = EntityType.describe(
                    "taskDependency",
                    TaskDependency.class,
                    TaskDependency.Builder::new,
                    TaskDependency.Builder::from,
                    TaskDependency.Builder::build)
            .identity(TaskDependency.Builder::id, TaskDependency.Builder::version);

    public static final ReferenceAttribute<TaskDependency, Task> TASK =
            TABLE.reference("task", Task.class, Upon.partOf(), TaskDependency::task, TaskDependency.Builder::task);
    public static final ReferenceAttribute<TaskDependency, Task> PREDECESSOR = TABLE.reference(
            "predecessor", Task.class, Upon.partOf(), TaskDependency::predecessor, TaskDependency.Builder::predecessor);

    public static final EntityType<TaskDependency> TYPE =
            TABLE.unique(TASK, PREDECESSOR).governedBy(TASK).build();

    private TaskDependencyTable() {}
}
