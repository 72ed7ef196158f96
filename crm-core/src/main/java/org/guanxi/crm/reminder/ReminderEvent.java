package org.guanxi.crm.reminder;

import java.time.Instant;
import java.util.Optional;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.event.Event;
import org.guanxi.crm.event.EventName;
import org.guanxi.crm.team.Member;

/** What happens to reminders. */
public sealed interface ReminderEvent extends Event {

    /** The reminder. */
    Id<Reminder> reminder();

    /** Somebody will be reminded. */
    @EventName("reminder.planned")
    record Planned(
            Id<Reminder> reminder,
            Id<Member> member,
            Instant dueAt,
            String channel,
            String text,
            Optional<RecordRef> about)
            implements ReminderEvent {}

    /** It will fire at another instant: it was snoozed, or its record was put off. */
    @EventName("reminder.moved")
    record Moved(Id<Reminder> reminder, Instant from, Instant to) implements ReminderEvent {}

    /** It fires: the host tells the person by the channel. Comes once for each time that it was planned for. */
    @EventName("reminder.fired")
    record Fired(
            Id<Reminder> reminder,
            Id<Member> member,
            Instant dueAt,
            String channel,
            String text,
            Optional<RecordRef> about)
            implements ReminderEvent {}

    /** The person has taken notice. */
    @EventName("reminder.acknowledged")
    record Acknowledged(Id<Reminder> reminder) implements ReminderEvent {}

    /** It will not fire; the reason is that of the caller, or that its record has ended. */
    @EventName("reminder.cancelled")
    record Cancelled(Id<Reminder> reminder, boolean hasSubjectEnded) implements ReminderEvent {}
}
