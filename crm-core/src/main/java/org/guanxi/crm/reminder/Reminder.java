package org.guanxi.crm.reminder;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.team.Member;
import org.immutables.value.Value;

/** That a person is to be told of something at an instant; once it has fired, the notice that the person reads. */
@Value.Immutable
@CrmStyle
public interface Reminder extends Entity<Reminder> {

    /** The channel of a reminder that names none: it waits in the application until the person looks. */
    String IN_APP = "in-app";

    @Override
    Id<Reminder> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** Who is told. */
    Id<Member> member();

    /** What the person is told, at most 500 code points. */
    String text();

    /** The record it is about; absent if it is about none. */
    Optional<RecordRef> about();

    /** Where what it is about leads: that record, or the one that a task or memo it is about leads to; absent if there is none. */
    Optional<RecordRef> root();

    /** How long before its record is due it fires; absent if it fires at an instant of its own. */
    Optional<Duration> before();

    /** When it fires, or fired at the earliest. */
    Instant dueAt();

    /** By which way the host tells the person: a code of the host's own, such as {@code mail} or {@code sms}. */
    @Value.Default
    default String channel() {
        return IN_APP;
    }

    /** How far it is. */
    @Value.Default
    default ReminderState state() {
        return ReminderState.PLANNED;
    }

    /** When it was made. */
    Instant createdAt();

    /** When it fired last; absent before the first time. */
    Optional<Instant> firedAt();

    /** When it was acknowledged or cancelled. */
    Optional<Instant> endedAt();

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableReminder.Builder {}
}
