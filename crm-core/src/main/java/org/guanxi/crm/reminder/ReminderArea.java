package org.guanxi.crm.reminder;

import org.guanxi.crm.internal.Area;
import org.guanxi.crm.internal.RecordRule;
import org.guanxi.crm.timer.DueTask;

/** What the area brings. */
public final class ReminderArea {

    /** The declaration. */
    public static final Area AREA = Area.named("reminder")
            .tables(ReminderTable.TYPE)
            .service(ReminderService.class, DefaultReminderService::new)
            .events(ReminderEvent.class)
            .offers(DueTask.class, Firing.TASK)
            .offers(RecordRule.class, new Following())
            .build();

    private ReminderArea() {}
}
