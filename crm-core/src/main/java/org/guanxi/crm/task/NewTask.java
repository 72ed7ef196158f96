package org.guanxi.crm.task;

import java.util.List;
import java.util.Optional;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.storage.CustomValues;
import org.guanxi.crm.team.Member;
import org.immutables.value.Value;

/** A task to be made. */
@Value.Immutable
@CrmStyle
public interface NewTask {

    /** What is to be done, at most 200 code points. */
    String title();

    /** What else there is to say, at most 10,000 code points. */
    Optional<String> note();

    /** Who is to do it; the caller unless given. */
    Optional<Id<Member>> owner();

    /** By when it is to be done; it may be in the past, then it is overdue. */
    Optional<Due> due();

    /** How urgent it is, {@link Task#MOST_URGENT} to {@link Task#LEAST_URGENT}. */
    @Value.Default
    default int priority() {
        return Task.NORMAL;
    }

    /** What is to be seen to. */
    List<ChecklistEntry> checklist();

    /** The record it is about. */
    Optional<RecordRef> about();

    /** By which rule of RFC 5545 it recurs, such as {@code FREQ=WEEKLY;BYDAY=MO}; it takes a term. */
    Optional<String> rule();

    /** The values of custom fields. */
    @Value.Default
    default CustomValues custom() {
        return CustomValues.NONE;
    }

    /** A task of the caller's without term. */
    static NewTask of(String title) {
        return builder().title(title).build();
    }

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableNewTask.Builder {}
}
