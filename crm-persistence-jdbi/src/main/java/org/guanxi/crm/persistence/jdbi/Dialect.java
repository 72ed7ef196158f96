package org.guanxi.crm.persistence.jdbi;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.guanxi.crm.storage.Column;
import org.guanxi.crm.storage.Grouping;
import org.guanxi.crm.storage.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What differs between databases. Stateless. Whoever adds a database implements this, and runs the contract kit.
 *
 * <p>Everything else is plain SQL: {@code case}, {@code exists}, row values, {@code nulls first}, derived tables, {@code
 * limit}, savepoints. Values are always bound; what is put together here are names from the tables and constants.
 */
public interface Dialect {

    /** H2, embedded, in memory or in a file. */
    static Dialect h2() {
        return new H2Dialect();
    }

    /** PostgreSQL from 15, and what speaks its language. */
    static Dialect postgresql() {
        return new PostgresDialect();
    }

    /** The name of the folder that has our scripts, such as {@code postgresql}. */
    String name();

    /**
     * The type of a column, with what makes text compare by code point, without {@code not null}. A length of text counts
     * code points.
     */
    String columnType(Column column);

    /** Binds a value of this kind, or its absence. */
    void bind(PreparedStatement statement, int position, Kind kind, @Nullable Object value) throws SQLException;

    /** Binds many values as the one parameter of {@link #anyOf}. */
    void bindAll(PreparedStatement statement, int position, Kind kind, Collection<?> values) throws SQLException;

    /** Reads a value of this kind; null if absent. Decimals may have trailing zeros, JSON any white space and order. */
    @Nullable
    Object read(ResultSet row, int position, Kind kind) throws SQLException;

    /** The condition that the expression is one of the values that {@link #bindAll} binds; it has one question mark. */
    String anyOf(String expression, Kind kind);

    /** An expression that compares and sorts as {@link Kind#compare} does; the same one where the database does so anyway. */
    String sortable(Kind kind, String expression);

    /** The least value of a group, for every kind but JSON. */
    String least(Kind kind, String expression);

    /** The greatest value of a group, for every kind but JSON. */
    String greatest(Kind kind, String expression);

    /** The quotient of an exact sum and a count, rounded HALF_UP to ten places. */
    String average(String sum, String count);

    /**
     * The beginning of the bucket that a day or an instant lies in, as local date and time.
     *
     * @param bucket the length of the bucket and where weeks and years begin; its zone is already in the offset
     * @param kind {@link Kind#DATE} or {@link Kind#INSTANT}
     * @param expression the day or instant
     * @param offset for an instant, an expression of the seconds by which local time is ahead of UTC
     */
    String bucket(Grouping.Bucket bucket, Kind kind, String expression, String offset);

    /**
     * An {@code insert} of one row with a question mark for each column that does nothing if the key is taken; the key is all
     * columns but the last.
     */
    String insertUnlessThere(String table, List<String> columns);

    /** What is put behind a {@code select} so that others can do the same, but not change the row. */
    String share();

    /**
     * A quicker way to insert so many rows into one table; empty, as unless overridden, where there is none on this connection
     * or a batch of statements does as well. Used behind a savepoint: what it refuses is inserted, or refused, by a batch.
     */
    default Optional<BulkInsert> bulkInsert(Connection connection, int rows) throws SQLException {
        return Optional.empty();
    }

    /** The statement that makes the database look at what a table holds, which is what it plans by. */
    String analyze(String table);

    /** Whether the failure says that a unique value is taken; its message then has the name of the index. */
    boolean isDuplicate(SQLException failure);

    /** Whether the failure would go away by doing the whole transaction again: a deadlock, a lost race. */
    boolean isWorthAnotherTry(SQLException failure);
}
