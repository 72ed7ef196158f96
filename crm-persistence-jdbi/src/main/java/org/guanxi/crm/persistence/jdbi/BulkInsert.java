package org.guanxi.crm.persistence.jdbi;

import java.sql.SQLException;
import java.util.List;
import org.guanxi.crm.storage.Kind;
import org.jspecify.annotations.Nullable;

/** A quicker way to insert many rows than a batch of statements, on one connection and in its transaction. */
public interface BulkInsert {

    /**
     * Inserts a row for each entry. Where it throws, a savepoint from before it is all that is of use of the transaction.
     *
     * @param table the table's name
     * @param columns the columns that get a value, in the order in which the filler adds them
     * @param entries what becomes rows
     * @param filler hands the values of one entry to its row
     */
    <T> void insert(String table, List<String> columns, List<T> entries, Filler<T> filler) throws SQLException;

    /** Makes a row of an entry. */
    @FunctionalInterface
    interface Filler<T> {
        /** Adds the values of all columns in their order. */
        void fill(Row row, T entry) throws SQLException;
    }

    /** A row in the making. */
    interface Row {
        /** Adds the value of the next column, or its absence. */
        Row add(Kind kind, @Nullable Object value) throws SQLException;
    }
}
