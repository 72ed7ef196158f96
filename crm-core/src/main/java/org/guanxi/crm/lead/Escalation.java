package org.guanxi.crm.lead;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.Json;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.team.MemberTable;
import org.guanxi.crm.team.TeamService;
import org.guanxi.crm.timer.DueItem;
import org.guanxi.crm.timer.DueTask;
import org.guanxi.crm.timer.TimerService;
import org.guanxi.crm.worktime.WorkCalendar;
import org.guanxi.crm.worktime.WorktimeService;

/** Takes the steps of the ladder as they are due, each once, until somebody answers. With every right. */
final class Escalation {

    /** Takes the next step with a lead, if it is still due. */
    static final DueTask STEP = new DueTask("lead.escalate", Escalation::step);

    private final Workspace ws;

    Escalation(Workspace system) {
        this.ws = system;
    }

    Optional<LeadLadder> ladder() {
        return ws.store().find(Selection.of(LeadLadderTable.TYPE).limit(1)).stream()
                .findFirst();
    }

    private static String key(Id<Lead> lead) {
        return STEP.name() + ":" + lead;
    }

    /** Lets the next step be taken when it is due, or none if there is none. */
    void schedule(Lead lead) {
        Optional<Instant> next = next(lead);
        TimerService timer = ws.service(TimerService.class);
        next.ifPresentOrElse(
                at -> timer.schedule(
                        key(lead.id()),
                        at,
                        STEP.name(),
                        Optional.of(Json.write(lead.id().toString()))),
                () -> timer.cancel(key(lead.id())));
    }

    private Optional<Instant> next(Lead lead) {
        return ladder().filter(each -> lead.owner().isPresent())
                .flatMap(each -> Clocks.next(lead, each, calendar(lead.owner().orElseThrow())));
    }

    private WorkCalendar calendar(Id<Member> owner) {
        return Clocks.calendar(ws.service(WorktimeService.class).calendarOf(owner));
    }

    private static void step(Workspace ws, DueItem item) {
        item.payloadAs(String.class)
                .map(Id::<Lead>parse)
                .flatMap(id ->
                        ws.store().hold(LeadTable.TYPE, List.of(id)).stream().findFirst())
                .ifPresent(lead -> new Escalation(ws).step(lead));
    }

    private void step(Lead lead) {
        Optional<Instant> due = next(lead);
        if (due.isEmpty() || due.get().isAfter(ws.now())) {
            schedule(lead);
            return;
        }
        LeadLadder.Step step =
                ladder().orElseThrow().rungs().get(lead.stepsTaken()).step();
        Id<Member> owner = lead.owner().orElseThrow();
        boolean isFirst = lead.respondedAt().isEmpty();
        Lead taken = Lead.builder().from(lead).stepsTaken(lead.stepsTaken() + 1).build();
        switch (step) {
            case REMIND ->
                schedule(ws.update(LeadTable.TYPE, lead, taken, new LeadEvent.Reminded(lead.id(), owner, isFirst)));
            case TELL_MANAGER ->
                schedule(ws.update(
                        LeadTable.TYPE,
                        lead,
                        taken,
                        new LeadEvent.ManagerTold(lead.id(), owner, manager(owner), isFirst)));
            case REASSIGN -> reassign(lead, taken, owner);
            case BACK_TO_POOL ->
                schedule(ws.update(
                        LeadTable.TYPE,
                        lead,
                        Lead.builder()
                                .from(taken)
                                .owner(Optional.empty())
                                .assignedAt(Optional.empty())
                                .build(),
                        new LeadEvent.BackToPool(lead.id(), owner)));
        }
    }

    /** Whoever gets it has the whole time anew, and the steps that are left. */
    private void reassign(Lead lead, Lead taken, Id<Member> owner) {
        Lead stored = ws.store().update(LeadTable.TYPE, taken);
        LeadAssignment made = new Assigning(ws).assign(stored);
        if (!made.isDone()) {
            schedule(ws.update(
                    LeadTable.TYPE, stored, stored, new LeadEvent.NotReassigned(lead.id(), owner, made.reason())));
        }
    }

    private Optional<Id<Member>> manager(Id<Member> owner) {
        LocalDate today = ws.store()
                .get(MemberTable.TYPE, owner)
                .map(each -> LocalDate.ofInstant(ws.now(), each.zone()))
                .orElseThrow();
        return ws.service(TeamService.class).managerOf(owner, today).map(Member::id);
    }
}
