package org.guanxi.crm.persistence.jdbi;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.guanxi.crm.storage.Kind;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Executes statements on one connection, which Jdbi opened; they are prepared on it, since every layer above costs each time. */
final class Statements {

    private static final Logger LOG = LoggerFactory.getLogger(Statements.class);

    private final Connection connection;
    private final Dialect dialect;
    private final boolean hasRowLevelSecurity;

    Statements(Handle handle, Dialect dialect, boolean hasRowLevelSecurity) {
        this.connection = handle.getConnection();
        this.dialect = dialect;
        this.hasRowLevelSecurity = hasRowLevelSecurity;
    }

    /** Makes something of a row. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    Connection connection() {
        return connection;
    }

    Dialect dialect() {
        return dialect;
    }

    /** All rows of a query. */
    <T> List<T> query(Sql sql, Row<T> reader) {
        try (PreparedStatement statement = prepared(sql);
                ResultSet row = statement.executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (row.next()) {
                rows.add(reader.read(row));
            }
            return rows;
        } catch (SQLException e) {
            throw new Failed(e);
        }
    }

    /** A query failed; unchecked, as what the handle throws. */
    private static final class Failed extends JdbiException {
        private static final long serialVersionUID = 1L;

        Failed(SQLException cause) {
            super(cause);
        }
    }

    private PreparedStatement prepared(Sql sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql.text());
        try {
            int position = 1;
            for (Sql.Parameter parameter : sql.parameters()) {
                bind(statement, position++, parameter);
            }
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    private void bind(PreparedStatement statement, int position, Sql.Parameter parameter) throws SQLException {
        if (parameter.value() instanceof Collection<?> values) {
            dialect.bindAll(statement, position, parameter.kind(), values);
        } else {
            dialect.bind(statement, position, parameter.kind(), parameter.value());
        }
    }

    /** Executes a statement; answers how many rows it changed. */
    int update(Sql sql) throws SQLException {
        try (PreparedStatement statement = prepared(sql)) {
            return statement.executeUpdate();
        }
    }

    /** Inserts a row for each entry: by the quickest way there is, else by an unchanging statement that has the same columns. */
    <T> void insert(String table, List<String> columns, String text, List<T> entries, BulkInsert.Filler<T> filler)
            throws SQLException {
        if (!isInsertedInBulk(table, columns, entries, filler)) {
            batch(text, entries, filler);
        }
    }

    /** Row-level security forbids it; whatever else does, or is wrong with an entry, the batch tells. */
    private <T> boolean isInsertedInBulk(
            String table, List<String> columns, List<T> entries, BulkInsert.Filler<T> filler) throws SQLException {
        Optional<BulkInsert> bulk =
                hasRowLevelSecurity ? Optional.empty() : dialect.bulkInsert(connection, entries.size());
        if (bulk.isEmpty() || !connection.getMetaData().supportsSavepoints()) {
            return false;
        }
        Savepoint place = connection.setSavepoint();
        try {
            bulk.get().insert(table, columns, entries, filler);
            connection.releaseSavepoint(place);
            return true;
        } catch (SQLException e) {
            LOG.debug("{} rows are not inserted into {} in bulk", entries.size(), table, e);
            connection.rollback(place);
            return false;
        }
    }

    /** Executes an unchanging statement for each entry; answers how many rows each changed. */
    <T> int[] batch(String text, List<T> entries, BulkInsert.Filler<T> filler) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            for (T entry : entries) {
                filler.fill(new Binding(statement, dialect), entry);
                if (entries.size() == 1) {
                    return new int[] {statement.executeUpdate()};
                }
                statement.addBatch();
            }
            return statement.executeBatch();
        }
    }

    /** The first row of an unchanging query; null if there is none. */
    <T> @Nullable T first(String text, BulkInsert.Filler<PreparedStatement> filler, Row<T> reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            filler.fill(new Binding(statement, dialect), statement);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? reader.read(row) : null;
            }
        }
    }

    /** Binds values one after the other. */
    private static final class Binding implements BulkInsert.Row {
        private final PreparedStatement statement;
        private final Dialect dialect;
        private int position;

        private Binding(PreparedStatement statement, Dialect dialect) {
            this.statement = statement;
            this.dialect = dialect;
        }

        @Override
        public Binding add(Kind kind, @Nullable Object value) throws SQLException {
            dialect.bind(statement, ++position, kind, value);
            return this;
        }
    }
}
