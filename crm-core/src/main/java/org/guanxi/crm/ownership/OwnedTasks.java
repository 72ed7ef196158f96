package org.guanxi.crm.ownership;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.customer.CustomerTable;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.task.Task;
import org.guanxi.crm.task.TaskService;
import org.guanxi.crm.task.TaskTable;
import org.guanxi.crm.team.Member;

/** The open tasks for a customer, or about another record. */
final class OwnedTasks implements OwnedChild {

    @Override
    public String kind() {
        return TaskTable.TYPE.kind();
    }

    @Override
    public long open(Workspace ws, RecordRef record, Id<Member> owner) {
        return ws.store().count(TaskTable.TYPE, where(record, owner));
    }

    @Override
    public void pass(Workspace ws, RecordRef record, Id<Member> from, Id<Member> to) {
        each(ws, record, from, task -> ws.service(TaskService.class).assign(task, to));
    }

    @Override
    public boolean isClosable() {
        return true;
    }

    @Override
    public void close(Workspace ws, RecordRef record, Id<Member> owner, Optional<String> reason) {
        each(ws, record, owner, task -> ws.service(TaskService.class).cancel(task, reason));
    }

    private static void each(Workspace ws, RecordRef record, Id<Member> owner, Consumer<Id<Task>> work) {
        List<Id<Task>> open = ws.store().stream(
                        Selection.of(TaskTable.TYPE).where(where(record, owner)), Selection.MAXIMUM_LIMIT)
                .map(Task::id)
                .toList();
        open.forEach(work);
    }

    private static Condition<Task> where(RecordRef record, Id<Member> owner) {
        Condition<Task> of = record.kind().equals(CustomerTable.TYPE.kind())
                ? TaskTable.CUSTOMER.is(record.idOf())
                : TaskTable.ABOUT.is(record);
        return of.and(TaskTable.OWNER.is(owner)).and(TaskTable.IS_OPEN.is(true));
    }
}
