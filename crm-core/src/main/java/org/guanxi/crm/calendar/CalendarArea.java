package org.guanxi.crm.calendar;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.guanxi.crm.journal.EventUpcaster;
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
            .offersLater(DueTask.class, () -> List.of(SeriesGrowth.TASK))
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
            .offersLater(
                    EventUpcaster.class,
                    () -> List.of(new EventUpcaster("calendar.series-arranged", 1, CalendarArea::arrangedByOneRule)))
            .build();

    private CalendarArea() {}

    private static Map<String, Object> arrangedByOneRule(Map<String, Object> first) {
        Map<String, Object> second = new HashMap<>(first);
        second.put("rules", List.of(String.valueOf(second.remove("rule"))));
        second.put("dates", List.of());
        return second;
    }
}
