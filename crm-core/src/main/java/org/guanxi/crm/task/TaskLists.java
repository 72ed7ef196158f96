package org.guanxi.crm.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.customer.Subject;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Page;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.team.Membership;
import org.guanxi.crm.team.TeamService;
import org.guanxi.crm.team.Unit;
import org.guanxi.crm.team.UnitTable;

/** The lists of tasks: by term, those without one last, then by priority. */
final class TaskLists {

    private static final Condition<Task> OPEN = TaskTable.IS_OPEN.is(true);

    private final Workspace ws;

    TaskLists(Workspace ws) {
        this.ws = ws;
    }

    /** The caller as one of the team. */
    static Optional<Id<Member>> self(Workspace ws) {
        return ws.service(TeamService.class).memberOf(ws.actor()).map(Member::id);
    }

    /** Selects tasks in their order. */
    static Selection<Task> ordered(Condition<Task> where) {
        return Selection.of(TaskTable.TYPE)
                .where(where)
                .orderBy(TaskTable.DUE_ORDER.ascending(), TaskTable.PRIORITY.ascending());
    }

    Page<Task> mine(Optional<String> cursor) {
        Condition<Task> own = self(ws).map(TaskTable.OWNER::is).orElse(Condition.none());
        return ws.page(ordered(own.and(OPEN)), cursor);
    }

    /** Who is offered a task may read it, whatever else he may read. */
    Page<Task> offered(Optional<String> cursor) {
        Condition<Task> offered = self(ws).map(TaskTable.OFFERED_TO::is).orElse(Condition.none());
        return ws.asSystem(system -> system.page(ordered(offered), cursor));
    }

    Page<Task> ofTeam(Id<Unit> unit, LocalDate day, Condition<Task> which, Optional<String> cursor) {
        ws.get(UnitTable.TYPE, unit);
        Condition<Member> team = Membership.of(List.of(unit), Membership.Reach.UNIT_AND_BELOW, day);
        return ws.page(ordered(TaskTable.OWNER.via(team).and(which)), cursor);
    }

    static Condition<Task> open() {
        return OPEN;
    }

    static Condition<Task> overdue(Workspace ws) {
        return OPEN.and(TaskTable.DUE_ORDER.atMost(ws.now()));
    }

    Page<Task> overdue(Optional<String> cursor) {
        return ws.page(ordered(overdue(ws)), cursor);
    }

    Page<Task> about(RecordRef record, Optional<String> cursor) {
        return ws.page(ordered(TaskTable.ABOUT.is(Subject.of(ws, record).record())), cursor);
    }
}
