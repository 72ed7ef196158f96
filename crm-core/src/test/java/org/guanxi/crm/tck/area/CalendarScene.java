package org.guanxi.crm.tck.area;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.guanxi.crm.Caller;
import org.guanxi.crm.Crm;
import org.guanxi.crm.CrmSession;
import org.guanxi.crm.calendar.Arrangement;
import org.guanxi.crm.calendar.Attendee;
import org.guanxi.crm.calendar.CalendarItem;
import org.guanxi.crm.calendar.CalendarService;
import org.guanxi.crm.calendar.ItemKind;
import org.guanxi.crm.calendar.NewItem;
import org.guanxi.crm.calendar.NewResource;
import org.guanxi.crm.calendar.booking.Conflict;
import org.guanxi.crm.calendar.booking.Resource;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.TimeRange;
import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.testing.SettableClock;

/** A tenant with a few people and rooms, on Monday 2 March 2026 in Shanghai. */
final class CalendarScene {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    final SettableClock clock = SettableClock.at("2026-03-01T00:00:00Z");
    final Crm crm;
    final String tenant = "t" + UUID.randomUUID();
    final CrmSession session;
    final CalendarService calendar;
    final Member li;
    final Member wang;
    final Member zhao;
    final Resource room;

    CalendarScene(Storage storage) {
        this(storage, builder -> {});
    }

    CalendarScene(Storage storage, Consumer<Crm.Builder> more) {
        Crm.Builder builder = Crm.builder().storage(storage).clock(clock);
        more.accept(builder);
        crm = builder.build();
        session = actingAs("li");
        calendar = session.calendar();
        li = hire("li");
        wang = hire("wang");
        zhao = hire("zhao");
        room = room("Room 801");
    }

    CrmSession actingAs(String actor) {
        return crm.actingAs(Caller.of(tenant, actor));
    }

    Member hire(String name) {
        return session.team()
                .hire(ActorId.of(name), name, details -> details.zone(SHANGHAI).joinedOn(LocalDate.of(2025, 1, 1)));
    }

    Resource room(String name) {
        return calendar.addResource(NewResource.of(Resource.Kind.ROOM, name));
    }

    /** An instant of that Monday, by the clocks of Shanghai. */
    static ZonedDateTime at(String time) {
        return MONDAY.atTime(LocalTime.parse(time)).atZone(SHANGHAI);
    }

    static TimeRange range(String from, String until) {
        return TimeRange.of(at(from).toInstant(), at(until).toInstant());
    }

    static TimeRange monday() {
        return TimeRange.of(at("00:00").toInstant(), Duration.ofDays(1));
    }

    static NewItem.Builder meeting(String title, String from, String until) {
        return NewItem.builder(ItemKind.MEETING, title, at(from), at(until));
    }

    NewItem inRoom(String title, String from, String until) {
        return meeting(title, from, until).addAttendees(Attendee.of(room.id())).build();
    }

    CalendarItem booked(String title, String from, String until, Attendee... attendees) {
        return done(calendar.arrange(
                meeting(title, from, until).addAttendees(attendees).build()));
    }

    static CalendarItem done(Arrangement arrangement) {
        return arrangement.item().orElseThrow(() -> new AssertionError("not done: " + arrangement));
    }

    static List<Conflict.Kind> kinds(Arrangement arrangement) {
        return arrangement.conflicts().stream().map(Conflict::kind).toList();
    }

    static Id<Resource> of(Member member) {
        return Resource.idOf(member.id());
    }
}
