package org.guanxi.crm.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guanxi.crm.Caller;
import org.guanxi.crm.Crm;
import org.guanxi.crm.CrmSession;
import org.guanxi.crm.calendar.Attendee;
import org.guanxi.crm.calendar.CalendarItem;
import org.guanxi.crm.calendar.ItemKind;
import org.guanxi.crm.calendar.NewItem;
import org.guanxi.crm.calendar.NewResource;
import org.guanxi.crm.calendar.booking.Booking;
import org.guanxi.crm.calendar.booking.BookingTable;
import org.guanxi.crm.calendar.booking.Busy;
import org.guanxi.crm.calendar.booking.Resource;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.common.TenantId;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Selection;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Bookings on PostgreSQL: two processes at once, and the way to what is in the way. */
class PostgresBookingTest {

    private static final int ROOMS = 25;
    private static final int MANY = 200;
    private static final int EACH = 100;
    private static HikariDataSource database;
    private static JdbiStorage storage;
    private static Crm crm;
    private static CrmSession session;

    @BeforeAll
    static void begin() {
        database = (HikariDataSource) TestPostgres.database("booking");
        storage = JdbiStorage.on(database);
        crm = Crm.builder().storage(storage).build();
        storage.migrate();
        session = crm.actingAs(Caller.of(BookingProgram.TENANT, BookingProgram.ACTOR));
        session.team()
                .hire(
                        ActorId.of(BookingProgram.ACTOR),
                        "Li Wei",
                        details -> details.zone(BookingProgram.NINE.getZone()).joinedOn(LocalDate.of(2025, 1, 1)));
    }

    @AfterAll
    static void end() {
        database.close();
    }

    private static List<Id<Resource>> rooms(String name) {
        return IntStream.range(0, ROOMS)
                .mapToObj(i -> NewResource.of(Resource.Kind.ROOM, name + i))
                .map(each -> session.calendar().addResource(each).id())
                .toList();
    }

    private static List<String> text(List<? extends Id<?>> ids) {
        return ids.stream().map(Object::toString).toList();
    }

    @Test
    @Tag("CAL-04")
    void ofTwoProcessesThatBookTheSameRoomsExactlyOneGetsEach() throws Exception {
        List<String> rooms = text(rooms("Booked "));
        List<String> got = race(BookingProgram.Errand.BOOK, rooms, rooms);
        assertThat(got).containsExactlyInAnyOrderElementsOf(rooms);
        assertThat(session.records().count(BookingTable.TYPE, Condition.all())).isGreaterThanOrEqualTo(ROOMS);
    }

    @Test
    @Tag("CAL-04")
    void ofTwoProcessesThatMoveIntoTheSameHourExactlyOneGetsThere() throws Exception {
        List<Id<CalendarItem>> first = new ArrayList<>();
        List<Id<CalendarItem>> second = new ArrayList<>();
        for (Id<Resource> room : rooms("Moved into ")) {
            first.add(inTheAfternoon(room, 5));
            second.add(inTheAfternoon(room, 7));
        }
        List<String> got = race(BookingProgram.Errand.MOVE, text(first), text(second));
        for (int i = 0; i < ROOMS; i++) {
            assertThat(got.contains(first.get(i).toString()))
                    .isNotEqualTo(got.contains(second.get(i).toString()));
        }
    }

    private static Id<CalendarItem> inTheAfternoon(Id<Resource> room, int hours) {
        ZonedDateTime start = BookingProgram.NINE.plusHours(hours);
        NewItem item = NewItem.builder(ItemKind.MEETING, "Moves", start, start.plusHours(1))
                .addAttendees(Attendee.of(room))
                .build();
        return session.calendar().arrange(item).item().orElseThrow().id();
    }

    @Test
    @Tag("CAL-04")
    @Tag("CAL-05")
    void ofTwoProcessesThatRepeatInTheSameRoomsExactlyOneGetsEach() throws Exception {
        List<String> rooms = text(rooms("Repeated "));
        assertThat(race(BookingProgram.Errand.REPEAT, rooms, rooms)).containsExactlyInAnyOrderElementsOf(rooms);
    }

    /** What the two got, each at another minute of the same hour. */
    private static List<String> race(BookingProgram.Errand errand, List<String> first, List<String> second)
            throws IOException {
        List<Process> processes = List.of(start(errand, "0", first), start(errand, "30", second));
        List<BufferedReader> outputs =
                processes.stream().map(Process::inputReader).toList();
        for (BufferedReader each : outputs) {
            assertThat(each.readLine()).isEqualTo("ready");
        }
        for (Process each : processes) {
            each.getOutputStream().write('\n');
            each.getOutputStream().flush();
        }
        List<String> got = new ArrayList<>();
        for (BufferedReader each : outputs) {
            List<String> lines = each.lines().toList();
            assertThat(lines).last().isEqualTo("done");
            lines.stream()
                    .filter(line -> line.startsWith("got "))
                    .map(line -> line.substring(4))
                    .forEach(got::add);
        }
        return got;
    }

    private static Process start(BookingProgram.Errand errand, String minutes, List<String> ids) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                BookingProgram.class.getName(),
                database.getJdbcUrl(),
                errand.name(),
                minutes));
        command.addAll(ids);
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @Test
    void whatIsInTheWayIsFoundByTheOverlapIndex() throws SQLException {
        TenantId big = TenantId.of("big");
        for (int resource = 0; resource < MANY; resource++) {
            int number = resource;
            List<Booking> some =
                    IntStream.range(0, EACH).mapToObj(i -> booking(number, i)).toList();
            storage.inTransaction(big, tx -> tx.insertAll(BookingTable.TYPE, some));
        }
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("analyze");
        }
        Instant from = BookingProgram.NINE.toInstant().plus(Duration.ofHours(50));
        Selection<Booking> asked = Selection.of(BookingTable.TYPE)
                .where(BookingTable.RESOURCE.in(
                        Stream.of(7, 9).map(PostgresBookingTest::resource).toList()))
                .where(BookingTable.TAKEN_FROM.below(from.plus(Duration.ofHours(1))))
                .where(BookingTable.TAKEN_UNTIL.above(from))
                .where(BookingTable.BUSY.isNot(Busy.FREE))
                .orderBy(BookingTable.TAKEN_FROM.ascending());
        assertThat(plan(big, asked)).contains("crm_booking_o_").doesNotContain("Seq Scan");
    }

    private static String plan(TenantId tenant, Selection<Booking> asked) {
        Tables tables = new Tables(crm.catalogue(), "crm_");
        Sql explain = new Sql().add("explain ").addAll(SqlSelection.of(asked, tables, Dialect.postgresql(), tenant));
        try (Handle handle = Jdbi.create(database).open()) {
            return String.join(
                    "\n", new Statements(handle, Dialect.postgresql(), false).query(explain, row -> row.getString(1)));
        }
    }

    private static Id<Resource> resource(int number) {
        return Id.of(new UUID(3, number));
    }

    private static Booking booking(int resource, int number) {
        Instant start = BookingProgram.NINE.toInstant().plus(Duration.ofHours(number));
        Instant end = start.plus(Duration.ofMinutes(45));
        return Booking.builder()
                .id(Id.of(new UUID(resource, number)))
                .resource(resource(resource))
                .item(new RecordRef("calendarItem", new UUID(9, number)))
                .startsAt(start)
                .endsAt(end)
                .takenFrom(start)
                .takenUntil(end)
                .build();
    }
}
