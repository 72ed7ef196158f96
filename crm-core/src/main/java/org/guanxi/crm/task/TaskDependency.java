package org.guanxi.crm.task;

import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.storage.Entity;
import org.immutables.value.Value;

/** That one task is to be done after another. */
@Value.Immutable
@CrmStyle
public interface TaskDependency extends Entity<TaskDependency> {

    @Override
    Id<TaskDependency> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** The task that waits. */
    Id<Task> task();

    /** The task that is done before it. */
    Id<Task> predecessor();

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableTaskDependency.Builder {}
}
