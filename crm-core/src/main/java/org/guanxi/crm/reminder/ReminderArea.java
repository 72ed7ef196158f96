package org.guanxi.crm.reminder;

import java.util.List;
import org.guanxi.crm.internal.Area;
import org.guanxi.crm.internal.RecordRule;
import org.guanxi.crm.timer.DueTask;

/** What the area brings. */
public final class ReminderArea {

    /** The declaration. */
    public static final Area AREA = Area.named("reminder")
            .table("reminder", Reminder.class, () -> ReminderTable.TYPE)
            .service(ReminderService.class, unit -> new DefaultReminderService(unit))
            .events(ReminderEvent.class)
            .offersLater(DueTask.class, () -> List.of(Firing.TASK))
            .offers(RecordRule.class, new Following())
            .build();

    private ReminderArea() {}
}
