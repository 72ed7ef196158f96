package org.guanxi.crm.task;

import java.util.List;
import java.util.Optional;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.error.NotFound;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.team.MemberTable;

/**
 * How a task changes hands. Each change of the task goes with one of its open offer, so that the task's version guards both, and its
 * journal tells both.
 */
final class Delegations {

    private final Workspace ws;

    Delegations(Workspace ws) {
        this.ws = ws;
    }

    Task assign(Id<Task> id, Id<Member> owner) {
        Task before = open(id);
        if (before.owner().equals(owner)) {
            return before;
        }
        Task after = Task.builder()
                .from(before)
                .owner(active(owner))
                .offeredTo(Optional.empty())
                .build();
        Task stored = ws.update(TaskTable.TYPE, before, after, new TaskEvent.Assigned(id, before.owner(), owner));
        settle(before, DelegationState.TAKEN_BACK, Optional.empty());
        return stored;
    }

    private Task open(Id<Task> id) {
        Task task = ws.get(TaskTable.TYPE, id);
        TaskRule.checkOpen(task);
        return task;
    }

    private Id<Member> active(Id<Member> id) {
        Member member =
                ws.store().get(MemberTable.TYPE, id).orElseThrow(() -> new NotFound(MemberTable.TYPE.kind(), id));
        if (member.state() == Member.State.LEFT) {
            throw Refused.because("team.member-left", "member", member.name());
        }
        return id;
    }

    Delegation offer(Id<Task> id, Id<Member> to, Optional<String> note) {
        Task before = open(id);
        if (before.owner().equals(to)) {
            throw Problems.one("to", "task.own-delegate", "task", before.title());
        }
        Task after = Task.builder().from(before).offeredTo(active(to)).build();
        ws.update(TaskTable.TYPE, before, after, new TaskEvent.Offered(id, before.owner(), to, note));
        settle(before, DelegationState.TAKEN_BACK, Optional.empty());
        Delegation delegation = Delegation.builder()
                .id(ws.newId())
                .task(id)
                .giver(before.owner())
                .taker(to)
                .note(note)
                .offeredAt(ws.now())
                .build();
        return ws.store().insert(DelegationTable.TYPE, delegation);
    }

    Task accept(Id<Task> id) {
        Task before = offered(id);
        Id<Member> to = before.offeredTo().orElseThrow();
        Task after = Task.builder()
                .from(before)
                .owner(to)
                .offeredTo(Optional.empty())
                .build();
        return answer(before, after, DelegationState.ACCEPTED, Optional.empty());
    }

    Task decline(Id<Task> id, Optional<String> reason) {
        Task before = offered(id);
        Task after = Task.builder().from(before).offeredTo(Optional.empty()).build();
        return answer(before, after, DelegationState.DECLINED, reason);
    }

    /** The task, if it is offered to the caller, who need not be allowed to see it otherwise. */
    private Task offered(Id<Task> id) {
        Optional<Id<Member>> self = TaskLists.self(ws);
        Task task = ws.store()
                .get(TaskTable.TYPE, id)
                .filter(each -> ws.lookFor(TaskTable.TYPE, id).isPresent()
                        || (self.isPresent() && each.offeredTo().equals(self)))
                .orElseThrow(() -> new NotFound(TaskTable.TYPE.kind(), id));
        if (self.isEmpty() || !task.offeredTo().equals(self)) {
            throw Refused.because("task.not-offered", "task", task.title(), "actor", ws.actor());
        }
        return task;
    }

    private Task answer(Task before, Task after, DelegationState answer, Optional<String> reason) {
        Task stored =
                ws.asSystem(system -> system.update(TaskTable.TYPE, before, after, event(before, answer, reason)));
        settle(before, answer, reason);
        return stored;
    }

    private static TaskEvent event(Task task, DelegationState answer, Optional<String> reason) {
        Id<Member> to = task.offeredTo().orElseThrow();
        return switch (answer) {
            case ACCEPTED -> new TaskEvent.Accepted(task.id(), task.owner(), to);
            case DECLINED -> new TaskEvent.Declined(task.id(), task.owner(), to, reason);
            case TAKEN_BACK, OFFERED -> new TaskEvent.TakenBack(task.id(), task.owner(), to);
        };
    }

    Task takeBack(Id<Task> id) {
        Task before = ws.get(TaskTable.TYPE, id);
        if (before.offeredTo().isEmpty()) {
            return before;
        }
        Task after = Task.builder().from(before).offeredTo(Optional.empty()).build();
        Task stored =
                ws.update(TaskTable.TYPE, before, after, event(before, DelegationState.TAKEN_BACK, Optional.empty()));
        settle(before, DelegationState.TAKEN_BACK, Optional.empty());
        return stored;
    }

    /** Notes what became of the offer that the task had, if it had one. */
    void settle(Task before, DelegationState state, Optional<String> reason) {
        if (before.offeredTo().isEmpty()) {
            return;
        }
        Selection<Delegation> open = Selection.of(DelegationTable.TYPE)
                .where(DelegationTable.TASK.is(before.id()).and(DelegationTable.STATE.is(DelegationState.OFFERED)))
                .limit(1);
        ws.store().find(open).forEach(offer -> {
            Delegation after = Delegation.builder()
                    .from(offer)
                    .state(state)
                    .answeredAt(ws.now())
                    .reason(reason)
                    .build();
            ws.store().update(DelegationTable.TYPE, after);
        });
    }

    List<Delegation> of(Id<Task> task) {
        ws.get(TaskTable.TYPE, task);
        return ws.store()
                .find(Selection.of(DelegationTable.TYPE)
                        .where(DelegationTable.TASK.is(task))
                        .orderBy(DelegationTable.OFFERED_AT.descending())
                        .limit(Selection.MAXIMUM_LIMIT));
    }
}
