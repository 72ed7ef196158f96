package org.guanxi.crm.persistence.jdbi;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guanxi.crm.storage.Column;
import org.guanxi.crm.storage.Grouping;
import org.guanxi.crm.storage.Kind;
import org.jspecify.annotations.Nullable;

/** PostgreSQL from 15. */
final class PostgresDialect implements Dialect {

    private static final int LONGEST_VARCHAR = 10_000;
    static final int WORTH_A_COPY = 50;
    private static final boolean HAS_DRIVER = hasDriver();

    private final int worthACopy;

    PostgresDialect() {
        this(WORTH_A_COPY);
    }

    /** With COPY for so many rows and more. */
    PostgresDialect(int worthACopy) {
        this.worthACopy = worthACopy;
    }

    private static boolean hasDriver() {
        try {
            Class.forName("org.postgresql.PGConnection", false, PostgresDialect.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public String columnType(Column column) {
        return switch (column.kind()) {
            case ID -> "uuid";
            case TEXT ->
                (column.length() > LONGEST_VARCHAR ? "text" : "varchar(" + column.length() + ")") + " collate \"C\"";
            case WHOLE -> "bigint";
            case DECIMAL -> "numeric(" + column.precision() + "," + column.scale() + ")";
            case FLAG -> "boolean";
            case DATE -> "date";
            case INSTANT -> "timestamp(6) with time zone";
            // keeps the text as it is; jsonb would sort keys its own way and cost more to write
            case JSON -> "json";
        };
    }

    @Override
    public void bind(PreparedStatement statement, int position, Kind kind, @Nullable Object value) throws SQLException {
        if (value == null) {
            statement.setNull(position, sqlType(kind));
            return;
        }
        switch (kind) {
            case TEXT -> statement.setString(position, (String) value);
            case WHOLE -> statement.setLong(position, (Long) value);
            // each by its own method or with its type: the driver looks for the class of a mere object the long way
            case DECIMAL -> statement.setBigDecimal(position, (BigDecimal) value);
            case FLAG -> statement.setBoolean(position, (Boolean) value);
            case DATE -> statement.setObject(position, value, Types.DATE);
            case INSTANT ->
                statement.setObject(
                        position, ((Instant) value).atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
            // of no declared type, so that the server takes it for JSON
            case JSON -> statement.setObject(position, value, Types.OTHER);
            case ID -> statement.setObject(position, value);
        }
    }

    private static int sqlType(Kind kind) {
        return switch (kind) {
            case ID, JSON -> Types.OTHER;
            case TEXT -> Types.VARCHAR;
            case WHOLE -> Types.BIGINT;
            case DECIMAL -> Types.NUMERIC;
            case FLAG -> Types.BOOLEAN;
            case DATE -> Types.DATE;
            case INSTANT -> Types.TIMESTAMP_WITH_TIMEZONE;
        };
    }

    @Override
    public void bindAll(PreparedStatement statement, int position, Kind kind, Collection<?> values)
            throws SQLException {
        String element = switch (kind) {
            case ID -> "uuid";
            case TEXT, JSON -> "varchar";
            case WHOLE -> "int8";
            case DECIMAL -> "numeric";
            case FLAG -> "bool";
            case DATE -> "date";
            case INSTANT -> "timestamptz";
        };
        Object[] array = values.stream()
                .map(value -> value instanceof Instant || value instanceof LocalDate ? value.toString() : value)
                .toArray();
        statement.setArray(position, statement.getConnection().createArrayOf(element, array));
    }

    @Override
    public @Nullable Object read(ResultSet row, int position, Kind kind) throws SQLException {
        return switch (kind) {
            case ID -> row.getObject(position, UUID.class);
            case TEXT, JSON -> row.getString(position);
            case WHOLE -> {
                long value = row.getLong(position);
                yield row.wasNull() ? null : value;
            }
            case DECIMAL -> row.getBigDecimal(position);
            case FLAG -> {
                boolean value = row.getBoolean(position);
                yield row.wasNull() ? null : value;
            }
            case DATE -> row.getObject(position, LocalDate.class);
            case INSTANT -> {
                OffsetDateTime value = row.getObject(position, OffsetDateTime.class);
                yield value == null ? null : value.toInstant();
            }
        };
    }

    @Override
    public String anyOf(String expression, Kind kind) {
        return expression + " = any(?)";
    }

    @Override
    public String sortable(Kind kind, String expression) {
        return expression;
    }

    @Override
    public String least(Kind kind, String expression) {
        return switch (kind) {
            case FLAG -> "bool_and(" + expression + ")";
            case ID -> "cast(min(cast(" + expression + " as text) collate \"C\") as uuid)";
            default -> "min(" + expression + ")";
        };
    }

    @Override
    public String greatest(Kind kind, String expression) {
        return switch (kind) {
            case FLAG -> "bool_or(" + expression + ")";
            case ID -> "cast(max(cast(" + expression + " as text) collate \"C\") as uuid)";
            default -> "max(" + expression + ")";
        };
    }

    /** Thirty places before the one rounding: a quotient by less than 10^9 records is never nearer to a half than that. */
    @Override
    public String average(String sum, String count) {
        return "round(cast(" + sum + " as numeric(120,30)) / nullif(" + count + ", 0), 10)";
    }

    @Override
    public String bucket(Grouping.Bucket bucket, Kind kind, String expression, String offset) {
        String local = kind == Kind.DATE
                ? "cast(" + expression + " as timestamp)"
                : "(" + expression + " at time zone 'UTC' + " + offset + " * interval '1 second')";
        int days = bucket.weekStart().getValue() - 1;
        int months = bucket.yearStart().getValue() - Month.JANUARY.getValue();
        return switch (bucket.unit()) {
            case MINUTES ->
                "date_bin('" + bucket.minutes() + " minutes', " + local + ", timestamp '0001-01-01 00:00:00')";
            case HOUR -> shifted("hour", "day", 0, local);
            case DAY -> shifted("day", "day", 0, local);
            case WEEK -> shifted("week", "day", days, local);
            case MONTH -> shifted("month", "day", 0, local);
            case QUARTER -> shifted("quarter", "month", months % 3, local);
            case YEAR -> shifted("year", "month", months, local);
        };
    }

    private static String shifted(String unit, String step, int steps, String local) {
        String interval = "interval '" + steps + " " + step + "'";
        return steps == 0
                ? "date_trunc('" + unit + "', " + local + ")"
                : "(date_trunc('" + unit + "', " + local + " - " + interval + ") + " + interval + ")";
    }

    @Override
    public String insertUnlessThere(String table, List<String> columns) {
        return "insert into " + table + " (" + String.join(", ", columns) + ") values (?"
                + ", ?".repeat(columns.size() - 1) + ") on conflict do nothing";
    }

    @Override
    public String share() {
        return "for share";
    }

    /** COPY, where the driver is PostgreSQL's own. */
    @Override
    public Optional<BulkInsert> bulkInsert(Connection connection, int rows) throws SQLException {
        return rows >= worthACopy && HAS_DRIVER ? PostgresCopy.on(connection) : Optional.empty();
    }

    @Override
    public String analyze(String table) {
        return "analyze " + table;
    }

    @Override
    public boolean isDuplicate(SQLException failure) {
        return "23505".equals(failure.getSQLState());
    }

    /** Class 40: deadlock, failed serialization; 55P03: a lock was not to be had in time. */
    @Override
    public boolean isWorthAnotherTry(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return state.startsWith("40") || state.equals("55P03");
    }
}
