package org.guanxi.crm.persistence.jdbi;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guanxi.crm.storage.Kind;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.util.ByteConverter;

/** PostgreSQL's COPY in its binary form: the server parses nothing. */
final class PostgresCopy implements BulkInsert {

    private static final byte[] HEADER = "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int PIECE = 1 << 16;
    private static final int LONGEST_FIXED = 16;
    private static final long FIRST_SECOND =
            Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();
    private static final long FIRST_DAY = LocalDate.of(2000, 1, 1).toEpochDay();

    private final PGConnection connection;

    private PostgresCopy(PGConnection connection) {
        this.connection = connection;
    }

    /** On this connection; empty if another driver than PostgreSQL's own made it. */
    static Optional<BulkInsert> on(Connection connection) throws SQLException {
        return connection.isWrapperFor(PGConnection.class)
                ? Optional.of(new PostgresCopy(connection.unwrap(PGConnection.class)))
                : Optional.empty();
    }

    @Override
    public <T> void insert(String table, List<String> columns, List<T> entries, Filler<T> filler) throws SQLException {
        CopyIn copy = connection
                .getCopyAPI()
                .copyIn("copy " + table + " (" + String.join(", ", columns) + ") from stdin (format binary)");
        try {
            Rows rows = new Rows(copy);
            for (T entry : entries) {
                rows.begin(columns.size());
                filler.fill(rows, entry);
            }
            rows.end();
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    /** Rows on their way, which are sent piece by piece. */
    private static final class Rows implements Row {
        private final CopyIn copy;
        private ByteBuffer buffer = ByteBuffer.allocate(2 * PIECE).put(HEADER);

        private Rows(CopyIn copy) {
            this.copy = copy;
        }

        private void begin(int columns) throws SQLException {
            if (buffer.position() > PIECE) {
                send();
            }
            room(Short.BYTES).putShort((short) columns);
        }

        private void end() throws SQLException {
            room(Short.BYTES).putShort((short) -1);
            send();
        }

        private void send() throws SQLException {
            copy.writeToCopy(buffer.array(), 0, buffer.position());
            buffer.clear();
        }

        private ByteBuffer room(int bytes) {
            if (buffer.remaining() < bytes) {
                int size = Math.max(2 * buffer.capacity(), buffer.position() + bytes);
                buffer = ByteBuffer.allocate(size).put(buffer.flip());
            }
            return buffer;
        }

        @Override
        public Row add(Kind kind, @Nullable Object value) {
            if (value == null) {
                room(Integer.BYTES).putInt(-1);
                return this;
            }
            ByteBuffer fixed = room(Integer.BYTES + LONGEST_FIXED);
            switch (kind) {
                case ID -> {
                    UUID id = (UUID) value;
                    fixed.putInt(LONGEST_FIXED)
                            .putLong(id.getMostSignificantBits())
                            .putLong(id.getLeastSignificantBits());
                }
                case TEXT, JSON -> bytes(((String) value).getBytes(StandardCharsets.UTF_8));
                case WHOLE -> fixed.putInt(Long.BYTES).putLong((Long) value);
                case DECIMAL -> bytes(ByteConverter.numeric((BigDecimal) value));
                case FLAG -> fixed.putInt(1).put((byte) ((Boolean) value ? 1 : 0));
                case DATE -> fixed.putInt(Integer.BYTES).putInt((int) (((LocalDate) value).toEpochDay() - FIRST_DAY));
                case INSTANT -> fixed.putInt(Long.BYTES).putLong(micros((Instant) value));
            }
            return this;
        }

        private void bytes(byte[] bytes) {
            room(Integer.BYTES + bytes.length).putInt(bytes.length).put(bytes);
        }

        private static long micros(Instant at) {
            return (at.getEpochSecond() - FIRST_SECOND) * 1_000_000 + at.getNano() / 1000;
        }
    }
}
