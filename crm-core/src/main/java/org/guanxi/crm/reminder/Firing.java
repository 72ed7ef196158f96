package org.guanxi.crm.reminder;

import java.util.Optional;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.timer.DueItem;
import org.guanxi.crm.timer.DueTask;
import org.guanxi.crm.timer.TimerService;

/** Keeps one due item for each planned reminder, and lets it fire. */
final class Firing {

    static final DueTask TASK = new DueTask("reminder.fire", Firing::fire);

    private Firing() {}

    private static String key(Id<Reminder> reminder) {
        return TASK.name() + "/" + reminder;
    }

    /** Puts the due item where the reminder says. */
    static void schedule(Workspace ws, Reminder reminder) {
        timer(ws)
                .schedule(
                        key(reminder.id()),
                        reminder.dueAt(),
                        TASK.name(),
                        Optional.of('"' + reminder.id().toString() + '"'));
    }

    static void forget(Workspace ws, Reminder reminder) {
        timer(ws).cancel(key(reminder.id()));
    }

    private static TimerService timer(Workspace ws) {
        return ws.asSystem(system -> system.service(TimerService.class));
    }

    private static void fire(Workspace ws, DueItem item) {
        item.payloadAs(String.class)
                .map(Id::<Reminder>parse)
                .flatMap(id -> ws.lookFor(ReminderTable.TYPE, id))
                .filter(reminder -> reminder.state() == ReminderState.PLANNED)
                .ifPresent(reminder -> ws.update(ReminderTable.TYPE, reminder, fired(ws, reminder), told(reminder)));
    }

    private static Reminder fired(Workspace ws, Reminder reminder) {
        return Reminder.builder()
                .from(reminder)
                .state(ReminderState.FIRED)
                .firedAt(ws.now())
                .build();
    }

    private static ReminderEvent told(Reminder reminder) {
        return new ReminderEvent.Fired(
                reminder.id(),
                reminder.member(),
                reminder.dueAt(),
                reminder.channel(),
                reminder.text(),
                reminder.about());
    }
}
