package org.guanxi.crm.persistence.jdbi;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.guanxi.crm.Caller;
import org.guanxi.crm.Crm;
import org.guanxi.crm.CrmSession;
import org.guanxi.crm.calendar.Attendee;
import org.guanxi.crm.calendar.ItemKind;
import org.guanxi.crm.calendar.NewItem;
import org.guanxi.crm.calendar.booking.Resource;
import org.guanxi.crm.common.Id;

/** A process that books rooms: it says that it is ready, waits for a sign, and prints each room that it got. */
public final class BookingProgram {

    static final String TENANT = "acme";
    static final String ACTOR = "li.wei";
    static final ZonedDateTime NINE = ZonedDateTime.of(2027, 3, 1, 9, 0, 0, 0, ZoneId.of("UTC"));

    private BookingProgram() {}

    /** Arguments: the URL of the database, by how many minutes the meetings begin later than nine, and the ids of the rooms. */
    public static void main(String[] arguments) throws IOException {
        try (HikariDataSource database = (HikariDataSource) CrashProgram.database(arguments[0])) {
            Crm crm = Crm.builder().storage(JdbiStorage.on(database)).build();
            CrmSession session = crm.actingAs(Caller.of(TENANT, ACTOR));
            ZonedDateTime start = NINE.plusMinutes(Integer.parseInt(arguments[1]));
            session.calendar().check(meeting(Id.parse(arguments[2]), start));
            System.out.println("ready");
            if (System.in.read() < 0) {
                return;
            }
            for (int i = 2; i < arguments.length; i++) {
                boolean isDone = session.calendar()
                        .arrange(meeting(Id.parse(arguments[i]), start))
                        .isDone();
                if (isDone) {
                    System.out.println("got " + arguments[i]);
                }
            }
            System.out.println("done");
        }
    }

    private static NewItem meeting(Id<Resource> room, ZonedDateTime start) {
        return NewItem.builder(ItemKind.MEETING, "Meeting", start, start.plusHours(1))
                .addAttendees(Attendee.of(room))
                .build();
    }
}
