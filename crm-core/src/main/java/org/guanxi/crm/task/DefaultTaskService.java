package org.guanxi.crm.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.customer.Subject;
import org.guanxi.crm.error.Problem;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.error.StaleVersion;
import org.guanxi.crm.internal.Attached;
import org.guanxi.crm.internal.UnitOfWork;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Page;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.team.Unit;

/** Applies what the rules of the area decide. */
final class DefaultTaskService implements TaskService {

    private final UnitOfWork unit;

    DefaultTaskService(UnitOfWork unit) {
        this.unit = unit;
    }

    @Override
    public Task add(NewTask given) {
        return unit.call(ws -> {
            Optional<Id<Member>> owner = given.owner().or(() -> TaskLists.self(ws));
            Problems problems = new Problems();
            if (owner.isEmpty()) {
                problems.add("owner", "task.no-owner", "actor", ws.actor());
            }
            Optional<Subject> subject = given.about().map(about -> Subject.of(ws, about));
            Task task = Task.builder()
                    .due(given.due())
                    .id(ws.newId())
                    .title(given.title())
                    .note(given.note())
                    .owner(owner.orElseGet(ws::newId))
                    .priority(given.priority())
                    .checklist(given.checklist())
                    .about(subject.map(Subject::record))
                    .root(subject.flatMap(named -> Attached.root(ws, named.record())))
                    .customer(subject.flatMap(Subject::customer))
                    .rule(given.rule())
                    .createdBy(ws.actor())
                    .createdAt(ws.now())
                    .custom(given.custom())
                    .build();
            TaskRule.check(task, problems);
            Series.check(task, problems);
            problems.throwIfAny();
            return insert(ws, Series.begun(task), Optional.empty());
        });
    }

    private static Task insert(Workspace ws, Task task, Optional<Id<Task>> previous) {
        return ws.insert(
                TaskTable.TYPE,
                task,
                new TaskEvent.Added(
                        task.id(), task.title(), task.owner(), task.dueAt(), task.priority(), task.about(), previous));
    }

    @Override
    public Task change(Task given) {
        return unit.call(ws -> {
            Task before = open(ws, given.id());
            if (before.version() != given.version()) {
                throw new StaleVersion(
                        List.of(new StaleVersion.Loser(TaskTable.TYPE.kind(), given.id(), given.version())));
            }
            Task after = Task.builder()
                    .from(before)
                    .title(given.title())
                    .note(given.note())
                    .priority(given.priority())
                    .checklist(given.checklist())
                    .custom(given.custom())
                    .build();
            Problems problems = new Problems();
            TaskRule.check(after, problems);
            problems.throwIfAny();
            TaskEvent event = new TaskEvent.Changed(after.id(), after.title(), after.priority());
            return after.equals(before) ? before : ws.update(TaskTable.TYPE, before, after, event);
        });
    }

    private static Task open(Workspace ws, Id<Task> id) {
        Task task = ws.get(TaskTable.TYPE, id);
        TaskRule.checkOpen(task);
        return task;
    }

    @Override
    public Task putOff(Id<Task> id, Optional<Due> due) {
        return unit.call(ws -> {
            Task before = open(ws, id);
            Task after = Task.builder().from(before).due(due).build();
            Problems problems = new Problems();
            TaskRule.check(after, problems);
            Series.checkForm(before, after, problems);
            problems.throwIfAny();
            TaskEvent event = new TaskEvent.PutOff(id, before.dueAt(), after.dueAt());
            return after.equals(before) ? before : ws.update(TaskTable.TYPE, before, after, event);
        });
    }

    @Override
    public Task tick(Id<Task> id, int entry, boolean isDone) {
        return unit.call(ws -> {
            Task before = open(ws, id);
            if (entry < 0 || entry >= before.checklist().size()) {
                throw Problems.one(
                        "entry",
                        "task.no-entry",
                        "entry",
                        entry,
                        "count",
                        before.checklist().size());
            }
            List<ChecklistEntry> list = new ArrayList<>(before.checklist());
            String text = list.get(entry).text();
            list.set(entry, new ChecklistEntry(text, isDone));
            Task after = Task.builder().from(before).checklist(list).build();
            TaskEvent event = new TaskEvent.Ticked(id, text, isDone);
            return after.equals(before) ? before : ws.update(TaskTable.TYPE, before, after, event);
        });
    }

    @Override
    public Task begin(Id<Task> id) {
        return unit.call(ws -> {
            Task before = open(ws, id);
            return go(ws, before, TaskState.IN_PROGRESS, Optional.empty(), new TaskEvent.Begun(id, before.owner()));
        });
    }

    @Override
    public Task await(Id<Task> id, Optional<String> waitsFor) {
        return unit.call(ws -> go(ws, open(ws, id), TaskState.WAITING, waitsFor, new TaskEvent.Waits(id, waitsFor)));
    }

    /** Writes the state, and with it that the task has ended or has not. */
    private static Task go(Workspace ws, Task before, TaskState state, Optional<String> waitsFor, TaskEvent event) {
        Task after = Task.builder()
                .from(before)
                .state(state)
                .waitsFor(waitsFor)
                .endedAt(state.isOver() ? Optional.of(ws.now()) : Optional.empty())
                .offeredTo(state.isOver() ? Optional.empty() : before.offeredTo())
                .build();
        if (after.equals(before)) {
            return before;
        }
        Task stored = ws.update(TaskTable.TYPE, before, after, event);
        if (state.isOver()) {
            new Delegations(ws).settle(before, DelegationState.TAKEN_BACK, Optional.empty());
        }
        return stored;
    }

    @Override
    public Finished finish(Id<Task> id) {
        return unit.call(ws -> {
            // held, so that nobody puts another task before it meanwhile
            ws.store().hold(TaskTable.TYPE, List.of(id));
            Task before = open(ws, id);
            List<Task> open = new Predecessors(ws).openBefore(id);
            List<Problem> warnings = TaskRule.finish(before, open, ws.policy(FinishPolicy.class));
            Optional<Task> next = Series.next(before, ws.now())
                    .map(due -> Task.builder()
                            .from(Series.follower(whole(ws, before), due))
                            .id(ws.newId())
                            .createdBy(ws.actor())
                            .createdAt(ws.now())
                            .build());
            TaskEvent event = new TaskEvent.Done(
                    id, before.owner(), warnings.stream().map(Problem::code).toList(), next.map(Task::id));
            Task done = go(ws, before, TaskState.DONE, Optional.empty(), event);
            return new Finished(done, warnings, next.map(task -> follower(ws, task, id)));
        });
    }

    /** As it is stored: what the caller does not see goes on in the series all the same. */
    private static Task whole(Workspace ws, Task seen) {
        return TaskTable.TYPE.masked(seen).isEmpty()
                ? seen
                : ws.store().get(TaskTable.TYPE, seen.id()).orElse(seen);
    }

    /** It takes over what the one before had, be the caller allowed to set that or not. */
    private static Task follower(Workspace ws, Task next, Id<Task> before) {
        Task inserted = ws.asSystem(system -> insert(system, next, Optional.of(before)));
        return ws.asSeen(TaskTable.TYPE, inserted).orElse(inserted);
    }

    @Override
    public Task cancel(Id<Task> id, Optional<String> reason) {
        return unit.call(
                ws -> go(ws, open(ws, id), TaskState.CANCELLED, Optional.empty(), new TaskEvent.Cancelled(id, reason)));
    }

    @Override
    public Task reopen(Id<Task> id) {
        return unit.call(ws -> {
            Task before = ws.get(TaskTable.TYPE, id);
            TaskRule.checkOver(before);
            return go(ws, before, TaskState.OPEN, Optional.empty(), new TaskEvent.Reopened(id));
        });
    }

    @Override
    public void doAfter(Id<Task> task, Id<Task> predecessor) {
        unit.run(ws -> new Predecessors(ws).add(task, predecessor));
    }

    @Override
    public void doRegardlessOf(Id<Task> task, Id<Task> predecessor) {
        unit.run(ws -> new Predecessors(ws).remove(task, predecessor));
    }

    @Override
    public List<Task> predecessorsOf(Id<Task> task) {
        return unit.call(ws -> {
            ws.get(TaskTable.TYPE, task);
            List<Id<Task>> before = List.copyOf(new Predecessors(ws).of(task));
            return before.isEmpty()
                    ? List.of()
                    : ws.find(TaskLists.ordered(TaskTable.TYPE.id().in(before)).limit(Selection.MAXIMUM_LIMIT));
        });
    }

    @Override
    public Task assign(Id<Task> task, Id<Member> owner) {
        return delegating(delegations -> delegations.assign(task, owner));
    }

    @Override
    public Delegation delegate(Id<Task> task, Id<Member> to, Optional<String> note) {
        return delegating(delegations -> delegations.offer(task, to, note));
    }

    @Override
    public Task accept(Id<Task> task) {
        return delegating(delegations -> delegations.accept(task));
    }

    @Override
    public Task decline(Id<Task> task, Optional<String> reason) {
        return delegating(delegations -> delegations.decline(task, reason));
    }

    @Override
    public Task takeBack(Id<Task> task) {
        return delegating(delegations -> delegations.takeBack(task));
    }

    @Override
    public List<Delegation> delegationsOf(Id<Task> task) {
        return delegating(delegations -> delegations.of(task));
    }

    private <R> R delegating(Function<Delegations, R> work) {
        return unit.call(ws -> work.apply(new Delegations(ws)));
    }

    @Override
    public Page<Task> mine(Optional<String> cursor) {
        return unit.call(ws -> new TaskLists(ws).mine(cursor));
    }

    @Override
    public Page<Task> offeredToMe(Optional<String> cursor) {
        return unit.call(ws -> new TaskLists(ws).offered(cursor));
    }

    @Override
    public Page<Task> ofTeam(Id<Unit> team, LocalDate day, Optional<String> cursor) {
        return unit.call(ws -> new TaskLists(ws).ofTeam(team, day, TaskLists.open(), cursor));
    }

    @Override
    public Page<Task> overdueOfTeam(Id<Unit> team, LocalDate day, Optional<String> cursor) {
        return unit.call(ws -> new TaskLists(ws).ofTeam(team, day, TaskLists.overdue(ws), cursor));
    }

    @Override
    public Page<Task> overdue(Optional<String> cursor) {
        return unit.call(ws -> new TaskLists(ws).overdue(cursor));
    }

    @Override
    public Page<Task> about(RecordRef record, Optional<String> cursor) {
        return unit.call(ws -> new TaskLists(ws).about(record, cursor));
    }
}
