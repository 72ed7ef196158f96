/**
 * Reminders: a person is told of something at an instant, or so long before a record (a promise, a task, an appointment) is due. A reminder
 * is planned, fires once (late if nobody ran what was due), and is acknowledged by its person; or it is cancelled, as it is when its
 * subject ends. When the subject is put off, the reminder moves with it. What fires is both a notice kept for the person
 * ({@link org.guanxi.crm.reminder.ReminderService#fired}) and the event {@code reminder.fired}, which a host delivers to the outside by
 * the reminder's channel with a subscription: the library sends nothing itself.
 */
@NullMarked
package org.guanxi.crm.reminder;

import org.jspecify.annotations.NullMarked;
