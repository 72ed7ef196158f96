package org.guanxi.crm.persistence.jdbi;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.guanxi.crm.Caller;
import org.guanxi.crm.Crm;
import org.guanxi.crm.calendar.Attendee;
import org.guanxi.crm.calendar.CalendarService;
import org.guanxi.crm.calendar.Clashes;
import org.guanxi.crm.calendar.ItemKind;
import org.guanxi.crm.calendar.NewItem;
import org.guanxi.crm.calendar.booking.Resource;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.recurrence.RecurrenceRule;

/** A process that books rooms: it says that it is ready, waits for a sign, and prints each room that it got. */
public final class BookingProgram {

    static final String TENANT = "acme";
    static final String ACTOR = "li.wei";
    static final ZonedDateTime NINE = ZonedDateTime.of(2027, 3, 1, 9, 0, 0, 0, ZoneId.of("UTC"));

    private BookingProgram() {}

    /** What is done with each of the ids. */
    enum Errand {
        /** A meeting in that room. */
        BOOK,
        /** That item moves to nine. */
        MOVE,
        /** Five days in that room. */
        REPEAT
    }

    /** Arguments: the URL of the database, the errand, by how many minutes it begins later than nine, and the ids of the rooms or items. */
    public static void main(String[] arguments) throws IOException {
        try (HikariDataSource database = (HikariDataSource) CrashProgram.database(arguments[0])) {
            Crm crm = Crm.builder().storage(JdbiStorage.on(database)).build();
            CalendarService calendar = crm.actingAs(Caller.of(TENANT, ACTOR)).calendar();
            Errand errand = Errand.valueOf(arguments[1]);
            ZonedDateTime start = NINE.plusMinutes(Integer.parseInt(arguments[2]));
            calendar.check(NewItem.builder(ItemKind.MEETING, "Warm up", start, start.plusHours(1))
                    .build());
            System.out.println("ready");
            if (System.in.read() < 0) {
                return;
            }
            for (int i = 3; i < arguments.length; i++) {
                if (isDone(calendar, errand, arguments[i], start)) {
                    System.out.println("got " + arguments[i]);
                }
            }
            System.out.println("done");
        }
    }

    private static boolean isDone(CalendarService calendar, Errand errand, String id, ZonedDateTime start) {
        return switch (errand) {
            case BOOK -> calendar.arrange(meeting(Id.parse(id), start)).isDone();
            case MOVE -> calendar.move(Id.parse(id), start, start.plusHours(1)).isDone();
            case REPEAT ->
                calendar.arrangeSeries(
                                meeting(Id.parse(id), start),
                                RecurrenceRule.parse("FREQ=DAILY;COUNT=5"),
                                List.of(),
                                Clashes.REFUSE)
                        .isDone();
        };
    }

    private static NewItem meeting(Id<Resource> room, ZonedDateTime start) {
        return NewItem.builder(ItemKind.MEETING, "Meeting", start, start.plusHours(1))
                .addAttendees(Attendee.of(room))
                .build();
    }
}
