package org.guanxi.crm.task;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.storage.CustomValues;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.team.Member;
import org.immutables.value.Value;

/** What a person of the team is to do. */
@Value.Immutable
@CrmStyle
public interface Task extends Entity<Task> {

    /** The most urgent priority. */
    int MOST_URGENT = 1;

    /** The priority of a task that names none. */
    int NORMAL = 5;

    /** The least urgent priority. */
    int LEAST_URGENT = 9;

    /** The most entries of a checklist. */
    int MOST_ENTRIES = 100;

    @Override
    Id<Task> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** What is to be done, at most 200 code points. */
    String title();

    /** What else there is to say, at most 10,000 code points. */
    Optional<String> note();

    /** Who is to do it. */
    Id<Member> owner();

    /** The instant from which it is overdue; absent if it has no term. */
    Optional<Instant> dueAt();

    /** The day by the end of which it is due; absent if it is due by an instant, or has no term. */
    Optional<LocalDate> dueOn();

    /** Whose day that is, and in whose days it recurs. */
    Optional<ZoneId> zone();

    /** How urgent it is, as in iCalendar: {@link #MOST_URGENT} to {@link #LEAST_URGENT}. */
    @Value.Default
    default int priority() {
        return NORMAL;
    }

    /** How far it is. */
    @Value.Default
    default TaskState state() {
        return TaskState.OPEN;
    }

    /** For what it waits; absent unless it waits and somebody said so. */
    Optional<String> waitsFor();

    /** What is to be seen to. */
    List<ChecklistEntry> checklist();

    /** The record it is about; absent if it is about none. */
    Optional<RecordRef> about();

    /** Where what it is about leads: that record, or the one that a task or memo it is about leads to; absent if there is none. */
    Optional<RecordRef> root();

    /** The customer it concerns: its record, or the one its record names; absent if there is none. */
    Optional<Id<Customer>> customer();

    /** By which rule it recurs, as RFC 5545 writes it; absent if it is done once. */
    Optional<String> rule();

    /** The first task of its series; absent unless it follows another by a rule. */
    Optional<Id<Task>> first();

    /** When the first task of its series was due, from which the rule counts; absent unless it recurs. */
    Optional<Instant> seriesStart();

    /** For which instant of its rule it stands, wherever it was put off to; absent unless it recurs. */
    Optional<Instant> occurrence();

    /** To whom the owner has offered it; absent while no offer is open. */
    Optional<Id<Member>> offeredTo();

    /** Who made it. */
    ActorId createdBy();

    /** When it was made. */
    Instant createdAt();

    /** When it was done or cancelled; absent while it is neither. */
    Optional<Instant> endedAt();

    /** The values of custom fields. */
    @Value.Default
    default CustomValues custom() {
        return CustomValues.NONE;
    }

    /** By when it is to be done; empty if it has no term. */
    default Optional<Due> due() {
        return dueAt().map(at -> new Due(at, dueOn(), zone()));
    }

    /** Its place in lists by term: when it is due, or, without a term, the end of time. */
    default Instant dueOrder() {
        return dueAt().orElse(Instant.parse("9999-12-31T00:00:00Z"));
    }

    /** Whether it is neither done nor cancelled. */
    default boolean isOpen() {
        return !state().isOver();
    }

    /** Whether it should have been done by then and is not. */
    default boolean isOverdue(Instant now) {
        return isOpen() && dueAt().filter(at -> !at.isAfter(now)).isPresent();
    }

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableTask.Builder {

        /** Sets by when it is to be done. */
        public Builder due(Optional<Due> due) {
            dueAt(due.map(Due::at));
            dueOn(due.flatMap(Due::on));
            zone(due.flatMap(Due::zone));
            return this;
        }
    }
}
