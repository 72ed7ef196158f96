package org.guanxi.crm.calendar;

import org.guanxi.crm.calendar.booking.Booking;
import org.guanxi.crm.calendar.booking.BookingTable;
import org.guanxi.crm.calendar.booking.Resource;
import org.guanxi.crm.calendar.booking.ResourceTable;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.internal.Confidential;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.team.MemberTable;

/**
 * Who may read what is private: the organiser and those who attend an item, the organiser of a series, and of bookings with a private
 * place those who are booked. To all others such a record is absent, in {@code session.records()}, in figures, search and the journal:
 * what they may know is that somebody is busy, and that they ask the calendar service ({@code agenda}, {@code freeBusy}, conflicts), which
 * tells the time and nothing else.
 */
final class Privacy {

    static final Confidential<CalendarItem> ITEMS = new Confidential<>(CalendarItemTable.TYPE, Privacy::items);
    static final Confidential<Series> SERIES = new Confidential<>(SeriesTable.TYPE, Privacy::series);
    static final Confidential<Booking> BOOKINGS = new Confidential<>(BookingTable.TYPE, Privacy::bookings);

    private Privacy() {}

    private static Condition<CalendarItem> items(ActorId actor) {
        return CalendarItemTable.VISIBILITY
                .is(Visibility.PUBLIC)
                .or(CalendarItemTable.ORGANISER.via(self(actor)))
                .or(BookingTable.ITEM.hasAny(CalendarItemTable.TYPE, BookingTable.RESOURCE.via(own(actor))));
    }

    private static Condition<Series> series(ActorId actor) {
        return SeriesTable.VISIBILITY.is(Visibility.PUBLIC).or(SeriesTable.ORGANISER.via(self(actor)));
    }

    private static Condition<Booking> bookings(ActorId actor) {
        return BookingTable.CONFIDENTIAL.is(false).or(BookingTable.RESOURCE.via(own(actor)));
    }

    private static Condition<Member> self(ActorId actor) {
        return MemberTable.ACTOR.is(actor);
    }

    private static Condition<Resource> own(ActorId actor) {
        return ResourceTable.MEMBER.via(self(actor));
    }
}
