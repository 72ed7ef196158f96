package org.guanxi.crm.task;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.event.Event;
import org.guanxi.crm.event.EventName;
import org.guanxi.crm.team.Member;

/** What happens to tasks. */
public sealed interface TaskEvent extends Event {

    /** The task. */
    Id<Task> task();

    /** Somebody has a task. */
    @EventName("task.added")
    record Added(
            Id<Task> task,
            String title,
            Id<Member> owner,
            Optional<Instant> dueAt,
            int priority,
            Optional<RecordRef> about,
            Optional<Id<Task>> previous)
            implements TaskEvent {}

    /** It is described anew. */
    @EventName("task.changed")
    record Changed(Id<Task> task, String title, int priority) implements TaskEvent {}

    /** It is due at another time. */
    @EventName("task.put-off")
    record PutOff(Id<Task> task, Optional<Instant> from, Optional<Instant> to) implements TaskEvent {}

    /** An entry of its checklist was seen to, or is open again. */
    @EventName("task.ticked")
    record Ticked(Id<Task> task, String entry, boolean isDone) implements TaskEvent {}

    /** Somebody is at it. */
    @EventName("task.begun")
    record Begun(Id<Task> task, Id<Member> owner) implements TaskEvent {}

    /** It waits. */
    @EventName("task.waits")
    record Waits(Id<Task> task, Optional<String> waitsFor) implements TaskEvent {}

    /** It is done; tells the codes of what was still open, and the task that follows. */
    @EventName("task.done")
    record Done(Id<Task> task, Id<Member> owner, List<String> warnings, Optional<Id<Task>> next) implements TaskEvent {
        /** Copies the list. */
        public Done {
            warnings = List.copyOf(warnings);
        }
    }

    /** It is not to be done any more. */
    @EventName("task.cancelled")
    record Cancelled(Id<Task> task, Optional<String> reason) implements TaskEvent {}

    /** It is to be done after all. */
    @EventName("task.reopened")
    record Reopened(Id<Task> task) implements TaskEvent {}

    /** It is another's, without being asked. */
    @EventName("task.assigned")
    record Assigned(Id<Task> task, Id<Member> from, Id<Member> to) implements TaskEvent {}

    /** Its owner offers it to another. */
    @EventName("task.offered")
    record Offered(Id<Task> task, Id<Member> from, Id<Member> to, Optional<String> note) implements TaskEvent {}

    /** The other took it over. */
    @EventName("task.accepted")
    record Accepted(Id<Task> task, Id<Member> from, Id<Member> to) implements TaskEvent {}

    /** The other did not take it over. */
    @EventName("task.declined")
    record Declined(Id<Task> task, Id<Member> from, Id<Member> to, Optional<String> reason) implements TaskEvent {}

    /** The offer does not stand any more. */
    @EventName("task.offer-taken-back")
    record TakenBack(Id<Task> task, Id<Member> from, Id<Member> to) implements TaskEvent {}

    /** It is to be done after another. */
    @EventName("task.predecessor-added")
    record PredecessorAdded(Id<Task> task, Id<Task> predecessor) implements TaskEvent {}

    /** It does not wait for the other any more. */
    @EventName("task.predecessor-removed")
    record PredecessorRemoved(Id<Task> task, Id<Task> predecessor) implements TaskEvent {}
}
