package org.guanxi.crm.persistence.jdbi;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.guanxi.crm.storage.Column;
import org.guanxi.crm.storage.Grouping;
import org.guanxi.crm.storage.Kind;
import org.jspecify.annotations.Nullable;

/** H2 from 2.2, in any of its modes. */
final class H2Dialect implements Dialect {

    private static final int LONGEST_VARCHAR = 500_000;
    private static final int DAY = 86_400;
    private static final String EPOCH = "timestamp '1970-01-01 00:00:00'";

    @Override
    public String name() {
        return "h2";
    }

    @Override
    public String columnType(Column column) {
        return switch (column.kind()) {
            case ID -> "uuid";
            // H2 counts UTF-16 units, of which a code point has up to two
            case TEXT ->
                column.length() > LONGEST_VARCHAR ? "character large object" : "varchar(" + 2 * column.length() + ")";
            case WHOLE -> "bigint";
            case DECIMAL -> "numeric(" + column.precision() + "," + column.scale() + ")";
            case FLAG -> "boolean";
            case DATE -> "date";
            case INSTANT -> "timestamp(6) with time zone";
            // the longest there is; its json would turn 0.50 into 0.5
            case JSON -> "varchar(1048576)";
        };
    }

    @Override
    public void bind(PreparedStatement statement, int position, Kind kind, @Nullable Object value) throws SQLException {
        if (value == null) {
            statement.setNull(position, Types.NULL);
            return;
        }
        switch (kind) {
            case TEXT, JSON -> statement.setString(position, (String) value);
            case WHOLE -> statement.setLong(position, (Long) value);
            case INSTANT -> statement.setObject(position, ((Instant) value).atOffset(ZoneOffset.UTC));
            default -> statement.setObject(position, value);
        }
    }

    @Override
    public void bindAll(PreparedStatement statement, int position, Kind kind, Collection<?> values)
            throws SQLException {
        Object[] array = values.stream()
                .map(value -> value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value)
                .toArray();
        statement.setObject(position, array);
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

    /** H2 compares UTF-16 units; the database's collation is the host's, so that the bytes of UTF-8 are compared. */
    @Override
    public String sortable(Kind kind, String expression) {
        return kind == Kind.TEXT ? "stringtoutf8(" + expression + ")" : expression;
    }

    @Override
    public String least(Kind kind, String expression) {
        return aggregate("min", kind, expression);
    }

    @Override
    public String greatest(Kind kind, String expression) {
        return aggregate("max", kind, expression);
    }

    private String aggregate(String function, Kind kind, String expression) {
        String value = function + "(" + sortable(kind, expression) + ")";
        return kind == Kind.TEXT ? "utf8tostring(" + value + ")" : value;
    }

    @Override
    public String average(String sum, String count) {
        return "round(cast(" + sum + " as decfloat(80)) / nullif(" + count + ", 0), 10)";
    }

    /** By arithmetic up to a week, since {@code date_trunc} of a week is wrong before 1970. */
    @Override
    public String bucket(Grouping.Bucket bucket, Kind kind, String expression, String offset) {
        String seconds = kind == Kind.DATE
                ? "(cast(datediff(day, date '1970-01-01', " + expression + ") as bigint) * " + DAY + ")"
                : "(cast(floor(extract(epoch from " + expression + ")) as bigint) + " + offset + ")";
        String local = at(seconds);
        int months = bucket.yearStart().getValue() - Month.JANUARY.getValue();
        // the first day of time was a Thursday
        int days = Math.floorMod(bucket.weekStart().getValue() - DayOfWeek.THURSDAY.getValue(), 7);
        return switch (bucket.unit()) {
            case MINUTES -> floored(seconds, bucket.minutes() * 60, 0);
            case HOUR -> floored(seconds, 3600, 0);
            case DAY -> floored(seconds, DAY, 0);
            case WEEK -> floored(seconds, 7 * DAY, days * DAY);
            case MONTH -> truncated("month", 0, local);
            case QUARTER -> truncated("quarter", months % 3, local);
            case YEAR -> truncated("year", months, local);
        };
    }

    private static String floored(String seconds, int length, int first) {
        String whole = "cast(floor(cast(" + seconds + " - " + first + " as numeric(20)) / " + length + ") as bigint)";
        return at(whole + " * " + length + " + " + first);
    }

    /** By an interval, since {@code dateadd} takes no more than an int, or nanoseconds that overflow. */
    private static String at(String seconds) {
        return "(" + EPOCH + " + (" + seconds + ") * interval '1' second)";
    }

    private static String truncated(String unit, int months, String local) {
        return months == 0
                ? "date_trunc(" + unit + ", " + local + ")"
                : "dateadd(month, " + months + ", date_trunc(" + unit + ", dateadd(month, -" + months + ", " + local
                        + ")))";
    }

    @Override
    public String insertUnlessThere(String table, List<String> columns) {
        String all = String.join(", ", columns);
        // the primary key is the key of the merge; every row that is there is matched, and left as it is
        String same = String.join(
                " and ",
                columns.subList(0, columns.size() - 1).stream()
                        .map(column -> "t." + column + " = n." + column)
                        .toList());
        return "merge into " + table + " t using (values (?" + ", ?".repeat(columns.size() - 1) + ")) n(" + all
                + ") on (" + same + ") when not matched then insert (" + all + ") values (n."
                + String.join(", n.", columns) + ")";
    }

    /** Readers of one row wait for one another here. */
    @Override
    public String share() {
        return "for update";
    }

    @Override
    public String analyze(String table) {
        return "analyze table " + table;
    }

    @Override
    public boolean isDuplicate(SQLException failure) {
        return "23505".equals(failure.getSQLState());
    }

    /** 40001 deadlock, HYT00 lock timeout, 90131 concurrent update. */
    @Override
    public boolean isWorthAnotherTry(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return state.startsWith("40") || state.equals("HYT00") || failure.getErrorCode() == 90131;
    }
}
