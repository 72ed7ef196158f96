package org.guanxi.crm.worktime;

import org.guanxi.crm.internal.Area;

/** What the area brings. */
public final class WorktimeArea {

    /** The declaration. */
    public static final Area AREA = Area.named("worktime")
            .tables(WorkScheduleTable.TYPE, HolidayCalendarTable.TYPE, HolidayTable.TYPE, WorkHoursTable.TYPE)
            .service(WorktimeService.class, DefaultWorktimeService::new)
            .events(WorktimeEvent.class)
            .build();

    private WorktimeArea() {}
}
