package org.guanxi.crm.reminder;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.storage.Page;

/**
 * Reminds people. A reminder fires when the host runs what is due, once for each time that it was planned for, however many machines
 * do so and whatever crashes. In the details of a new one its person (the caller unless given), its channel and its record may be given.
 *
 * <p>Every id that names nothing the caller may see is {@link org.guanxi.crm.error.NotFound} {@code record.not-found}.
 */
public interface ReminderService {

    /** The longest time before a record's start. */
    Duration LONGEST_BEFORE = Duration.ofDays(366);

    /**
     * Reminds at an instant.
     *
     * @param at when; later than now, cut to microseconds
     * @throws org.guanxi.crm.error.Invalid {@code reminder.in-past}; {@code reminder.no-member} if no person is given and the caller is
     *     none; what is wrong with the texts; {@code reference.missing} if the record is of no kind there is
     * @throws org.guanxi.crm.error.Refused {@code reminder.over} if the record needs no reminder any more
     */
    Reminder remindAt(Instant at, String text, Consumer<Reminder.Builder> details);

    /**
     * Reminds so long before a record is due, and moves with it.
     *
     * @param about the record, of a kind that is offered as {@link Remindable}
     * @param before how long before; from zero to {@link #LONGEST_BEFORE}
     * @throws org.guanxi.crm.error.Invalid {@code reminder.before-range}, {@code reminder.not-remindable} if such records have no time,
     *     {@code reminder.no-start} if this one has none; and as {@link #remindAt}
     * @throws org.guanxi.crm.error.Refused {@code reminder.over} if the record needs no reminder any more
     */
    Reminder remindBefore(RecordRef about, Duration before, String text, Consumer<Reminder.Builder> details);

    /**
     * Lets a reminder that is planned or has fired fire (again) at that instant, whatever its record does.
     *
     * @throws org.guanxi.crm.error.Invalid {@code reminder.in-past}
     * @throws org.guanxi.crm.error.Refused {@code reminder.ended} if it was acknowledged or cancelled
     */
    Reminder snooze(Id<Reminder> reminder, Instant until);

    /**
     * Notes that the person has taken notice. Of no effect if that was noted before.
     *
     * @throws org.guanxi.crm.error.Refused {@code reminder.not-fired} unless it has fired
     */
    Reminder acknowledge(Id<Reminder> reminder);

    /**
     * Does not remind. Of no effect if it is cancelled already.
     *
     * @throws org.guanxi.crm.error.Refused {@code reminder.ended} if it was acknowledged
     */
    Reminder cancel(Id<Reminder> reminder);

    /** What has fired for the caller and is not acknowledged, the earliest first, page by page; nothing if the caller is no member. */
    Page<Reminder> fired(Optional<String> cursor);

    /** What is planned for the caller, the next first, page by page; nothing if the caller is no member. */
    Page<Reminder> planned(Optional<String> cursor);

    /** The reminders about a record that the caller may see, planned ones and those of the past, the latest first; at most 1,000. */
    List<Reminder> about(RecordRef record);
}
