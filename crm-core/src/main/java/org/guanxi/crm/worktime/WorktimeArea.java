package org.guanxi.crm.worktime;

import org.guanxi.crm.internal.Area;

/** What the area brings. */
public final class WorktimeArea {

    /** The declaration. */
    public static final Area AREA = Area.named("worktime")
            .table("workSchedule", WorkSchedule.class, () -> WorkScheduleTable.TYPE)
            .table("holidayCalendar", HolidayCalendar.class, () -> HolidayCalendarTable.TYPE)
            .table("holiday", Holiday.class, () -> HolidayTable.TYPE)
            .table("workHours", WorkHours.class, () -> WorkHoursTable.TYPE)
            .table("ownDay", OwnDay.class, () -> OwnDayTable.TYPE)
            .service(WorktimeService.class, unit -> new DefaultWorktimeService(unit))
            .events(WorktimeEvent.class)
            .build();

    private WorktimeArea() {}
}
