package org.guanxi.crm.calendar;

import java.util.List;
import java.util.Optional;
import org.guanxi.crm.calendar.booking.Booking;
import org.guanxi.crm.calendar.booking.BookingTable;
import org.guanxi.crm.calendar.booking.ConflictPolicy;
import org.guanxi.crm.calendar.booking.Resource;
import org.guanxi.crm.calendar.booking.ResourceTable;
import org.guanxi.crm.calendar.booking.TravelTime;
import org.guanxi.crm.internal.Area;
import org.guanxi.crm.internal.Confidential;
import org.guanxi.crm.internal.Reaction;
import org.guanxi.crm.reminder.Remindable;
import org.guanxi.crm.timer.DueTask;

/** What the area brings. */
public final class CalendarArea {

    /** The declaration. */
    public static final Area AREA = Area.named("calendar")
            .table("resource", Resource.class, () -> ResourceTable.TYPE)
            .table("booking", Booking.class, () -> BookingTable.TYPE)
            .table("calendarSeries", Series.class, () -> SeriesTable.TYPE)
            .table("calendarItem", CalendarItem.class, () -> CalendarItemTable.TYPE)
            .service(CalendarService.class, unit -> new DefaultCalendarService(unit))
            .events(CalendarEvent.class)
            .policy(ConflictPolicy.class, ConflictPolicy.standard())
            .policy(TravelTime.class, TravelTime.none())
            .offersLater(DueTask.class, () -> List.of(SeriesWork.EXTENSION))
            .offers(Reaction.class, Resources.RENAMING)
            .offersFor(
                    CalendarItem.class,
                    Remindable.class,
                    () -> new Remindable<>(
                            CalendarItemTable.TYPE,
                            item -> Optional.of(item.startsAt()),
                            item -> item.state() != CalendarItem.State.PLANNED))
            .offersFor(CalendarItem.class, Confidential.class, () -> Privacy.ITEMS)
            .offersFor(Series.class, Confidential.class, () -> Privacy.SERIES)
            .offersFor(Booking.class, Confidential.class, () -> Privacy.BOOKINGS)
            .build();

    private CalendarArea() {}
}
