package org.guanxi.crm.calendar;

import java.time.Instant;
import java.util.Optional;
import org.guanxi.crm.calendar.booking.Booking;
import org.guanxi.crm.calendar.booking.Busy;
import org.guanxi.crm.calendar.booking.Reply;
import org.guanxi.crm.calendar.booking.Resource;
import org.guanxi.crm.common.Id;

/**
 * One line in a calendar.
 *
 * @param booking the booking
 * @param resource in whose calendar
 * @param startsAt when it begins
 * @param endsAt when it ends
 * @param busy how much it takes
 * @param isRequired whether the item makes no sense without it
 * @param reply what the one who is invited has answered
 * @param item what it is for; empty where the caller may not know more than that there is something
 */
public record AgendaEntry(
        Id<Booking> booking,
        Id<Resource> resource,
        Instant startsAt,
        Instant endsAt,
        Busy busy,
        boolean isRequired,
        Reply reply,
        Optional<CalendarItem> item) {

    static AgendaEntry of(Booking booking, Optional<CalendarItem> item) {
        return new AgendaEntry(
                booking.id(),
                booking.resource(),
                booking.startsAt(),
                booking.endsAt(),
                booking.busy(),
                booking.isRequired(),
                booking.reply(),
                item);
    }
}
