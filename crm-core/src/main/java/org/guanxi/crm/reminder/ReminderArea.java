package org.guanxi.crm.reminder;

import java.util.List;
import org.guanxi.crm.internal.Area;
import org.guanxi.crm.internal.Attached;
import org.guanxi.crm.internal.RecordRule;
import org.guanxi.crm.team.MemberTable;
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
            .offersFor(
                    Reminder.class,
                    Attached.class,
                    () -> new Attached<>(
                            ReminderTable.TYPE,
                            ReminderTable.ABOUT,
                            ReminderTable.ROOT,
                            actor -> ReminderTable.MEMBER.via(MemberTable.ACTOR.is(actor))))
            .build();

    private ReminderArea() {}
}
