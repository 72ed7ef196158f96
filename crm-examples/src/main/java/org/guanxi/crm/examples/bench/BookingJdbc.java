package org.guanxi.crm.examples.bench;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.guanxi.crm.calendar.booking.Resource;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.IdGenerator;
import org.guanxi.crm.common.Ids;
import org.guanxi.crm.team.Member;

/**
 * A booking as a careful person writes it by hand, by the same statements as ours: whether the organiser is there, the guard, the look, the
 * item, the booking, and both in the journal; where the room is taken, by what, and what else is booked in the fortnight, so that other
 * times can be named.
 */
final class BookingJdbc {

    private static final String HOLD = "update crm_resource set version = version where tenant = ? and id = ?";
    private static final String THERE = "select id, name, state from crm_member where tenant = ? and id = ?";
    private static final String LOOK = "select item_id, taken_from, taken_until, units, busy from crm_booking where"
            + " tenant = ? and resource = ? and taken_from < ? and taken_until > ? and busy <> ? order by taken_from";
    private static final String TITLE = "select title, visibility from crm_calendar_item where tenant = ? and id = ?";
    private static final String ROOM = "select name, capacity, active from crm_resource where tenant = ? and id = ?";
    private static final Duration FORTNIGHT = Duration.ofDays(14);
    private static final String ITEM = "insert into crm_calendar_item (tenant, id, version, kind, title, place, notes,"
            + " visibility, starts_at, ends_at, zone, buffer_before, buffer_after, state, outcome, organiser,"
            + " about_kind, about_id, series, occurrence, apart) values (?" + ", ?".repeat(20) + ")";
    private static final String BOOKING = "insert into crm_booking (tenant, id, version, resource, item_kind, item_id,"
            + " starts_at, ends_at, taken_from, taken_until, place, units, busy, required, reply, confidential) values (?"
            + ", ?".repeat(15) + ")";
    private static final Instant BEGINNING = Instant.parse("2027-01-01T00:00:00Z");
    private static final int HALF_AN_HOUR = 1800;
    private static final IdGenerator IDS = Ids.timeOrdered(Clock.systemUTC(), new SecureRandom());

    private final DataSource pool;
    private final String tenant;
    private final List<Id<Resource>> rooms;
    private final Id<Member> organiser;

    BookingJdbc(DataSource pool, String tenant, List<Id<Resource>> rooms, Id<Member> organiser) {
        this.pool = pool;
        this.tenant = tenant;
        this.rooms = rooms;
        this.organiser = organiser;
    }

    /** What a try wants. */
    record Slot(int room, Instant start, Instant end) {}

    /** Of five tries in a row each wants another half hour, but for the last, which wants that of the first. */
    static Slot slot(int number, int rooms) {
        int slot = number / 5 * 4 + number % 5 % 4;
        Instant start = BEGINNING.plusSeconds((long) (slot / rooms) * HALF_AN_HOUR);
        return new Slot(slot % rooms, start, start.plusSeconds(HALF_AN_HOUR));
    }

    /** Books if the room is free. */
    boolean book(int number) throws SQLException {
        Slot slot = slot(number, rooms.size());
        UUID room = rooms.get(slot.room()).uuid();
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            read(connection, THERE, organiser.uuid());
            hold(connection, room);
            List<Taken> taken = taken(connection, room, slot.start(), slot.end());
            boolean isFree = taken.isEmpty();
            if (isFree) {
                store(connection, room, slot, "Meeting " + number);
            } else {
                read(connection, TITLE, taken.get(0).item());
                read(connection, ROOM, room);
                instead(taken(connection, room, slot.start(), slot.start().plus(FORTNIGHT)), slot);
            }
            connection.commit();
            connection.setAutoCommit(true);
            return isFree;
        }
    }

    private void hold(Connection connection, UUID room) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(HOLD)) {
            statement.setString(1, tenant);
            statement.setObject(2, room);
            statement.executeUpdate();
        }
    }

    /** A row that must be there. */
    private void read(Connection connection, String text, UUID id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            statement.setString(1, tenant);
            statement.setObject(2, id);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next() || row.getString(2) == null) {
                    throw new IllegalStateException("there is no " + id);
                }
            }
        }
    }

    /** For what a room is taken, and when. */
    private record Taken(UUID item, Instant from, Instant until) {}

    private List<Taken> taken(Connection connection, UUID room, Instant from, Instant until) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOOK)) {
            statement.setString(1, tenant);
            statement.setObject(2, room);
            statement.setObject(3, until.atOffset(ZoneOffset.UTC));
            statement.setObject(4, from.atOffset(ZoneOffset.UTC));
            statement.setString(5, "FREE");
            List<Taken> taken = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    taken.add(new Taken(row.getObject(1, UUID.class), instant(row, 2), instant(row, 3)));
                }
            }
            return taken;
        }
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** The next three times at which the room is free. */
    private static List<Instant> instead(List<Taken> taken, Slot slot) {
        List<Instant> free = new ArrayList<>();
        Instant at = slot.start();
        int next = 0;
        while (free.size() < 3) {
            if (next < taken.size() && taken.get(next).from().isBefore(at.plusSeconds(HALF_AN_HOUR))) {
                at = taken.get(next).until().isAfter(at) ? taken.get(next).until() : at;
                next++;
            } else {
                free.add(at);
                at = at.plusSeconds(HALF_AN_HOUR);
            }
        }
        return free;
    }

    private void store(Connection connection, UUID room, Slot slot, String title) throws SQLException {
        UUID item = IDS.next();
        UUID booking = IDS.next();
        Map<String, Object> itemRow = item(item, slot, title);
        Map<String, Object> bookingRow = booking(booking, item, room, slot);
        insert(connection, ITEM, itemRow);
        insert(connection, BOOKING, bookingRow);
        Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
        JournalJdbc.noted(
                connection,
                tenant,
                IDS.next(),
                now,
                List.of(
                        new JournalJdbc.Noted("calendarItem", item, "calendar.arranged", told(itemRow), told(itemRow)),
                        new JournalJdbc.Noted(
                                "booking", booking, "calendar.booked", told(bookingRow), told(bookingRow))));
    }

    private Map<String, Object> item(UUID id, Slot slot, String title) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("tenant", tenant);
        row.put("id", id);
        row.put("version", 1L);
        row.put("kind", "MEETING");
        row.put("title", title);
        row.put("place", Types.VARCHAR);
        row.put("notes", Types.VARCHAR);
        row.put("visibility", "PUBLIC");
        row.put("startsAt", slot.start());
        row.put("endsAt", slot.end());
        row.put("zone", "UTC");
        row.put("bufferBefore", 0L);
        row.put("bufferAfter", 0L);
        row.put("state", "PLANNED");
        row.put("outcome", Types.VARCHAR);
        row.put("organiser", organiser.uuid());
        row.put("aboutKind", Types.VARCHAR);
        row.put("aboutId", Types.OTHER);
        row.put("series", Types.OTHER);
        row.put("occurrence", Types.VARCHAR);
        row.put("apart", false);
        return row;
    }

    private Map<String, Object> booking(UUID id, UUID item, UUID room, Slot slot) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("tenant", tenant);
        row.put("id", id);
        row.put("version", 1L);
        row.put("resource", room);
        row.put("itemKind", "calendarItem");
        row.put("itemId", item);
        row.put("startsAt", slot.start());
        row.put("endsAt", slot.end());
        row.put("takenFrom", slot.start());
        row.put("takenUntil", slot.end());
        row.put("place", Types.VARCHAR);
        row.put("units", 1L);
        row.put("busy", "BUSY");
        row.put("required", true);
        row.put("reply", "NONE");
        row.put("confidential", false);
        return row;
    }

    /** What of a row goes into the journal: all that is there; an absent value is in the row as its type. */
    private static Map<String, Object> told(Map<String, Object> row) {
        Map<String, Object> told = new LinkedHashMap<>(row);
        told.values().removeIf(Integer.class::isInstance);
        return told;
    }

    private static void insert(Connection connection, String text, Map<String, Object> row) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            int position = 1;
            for (Object value : row.values()) {
                if (value instanceof Integer type) {
                    statement.setNull(position++, type);
                } else if (value instanceof Instant instant) {
                    statement.setObject(position++, instant.atOffset(ZoneOffset.UTC));
                } else {
                    statement.setObject(position++, value);
                }
            }
            statement.executeUpdate();
        }
    }
}
