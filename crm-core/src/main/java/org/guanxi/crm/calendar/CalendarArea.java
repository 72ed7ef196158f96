package org.guanxi.crm.calendar;

import org.guanxi.crm.calendar.booking.BookingTable;
import org.guanxi.crm.calendar.booking.ConflictPolicy;
import org.guanxi.crm.calendar.booking.ResourceTable;
import org.guanxi.crm.calendar.booking.TravelTime;
import org.guanxi.crm.internal.Area;
import org.guanxi.crm.internal.Reaction;
import org.guanxi.crm.timer.DueTask;

/** What the area brings. */
public final class CalendarArea {

    /** The declaration. */
    public static final Area AREA = Area.named("calendar")
            .tables(ResourceTable.TYPE, BookingTable.TYPE, SeriesTable.TYPE, CalendarItemTable.TYPE)
            .service(CalendarService.class, DefaultCalendarService::new)
            .events(CalendarEvent.class)
            .policy(ConflictPolicy.class, ConflictPolicy.standard())
            .policy(TravelTime.class, TravelTime.none())
            .offers(DueTask.class, SeriesWork.EXTENSION)
            .offers(Reaction.class, Resources.RENAMING)
            .build();

    private CalendarArea() {}
}
