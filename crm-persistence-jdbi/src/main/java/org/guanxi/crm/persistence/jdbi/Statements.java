package org.guanxi.crm.persistence.jdbi;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.guanxi.crm.storage.Kind;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Executes statements on one connection. Queries that are put together go through Jdbi; what is executed all the time
 * and has an unchanging text is prepared on the connection itself.
 */
final class Statements {

    private final Handle handle;
    private final Connection connection;
    private final Dialect dialect;

    Statements(Handle handle, Dialect dialect) {
        this.handle = handle;
        this.connection = handle.getConnection();
        this.dialect = dialect;
    }

    /** Makes something of a row. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Binds one entry of a batch. */
    @FunctionalInterface
    interface Binder<T> {
        void bind(Binding binding, T entry) throws SQLException;
    }

    Connection connection() {
        return connection;
    }

    Dialect dialect() {
        return dialect;
    }

    /** All rows of a query. */
    <T> List<T> query(Sql sql, Row<T> reader) {
        try (Query query = handle.createQuery(sql.text())) {
            List<Sql.Parameter> parameters = sql.parameters();
            for (int i = 0; i < parameters.size(); i++) {
                Sql.Parameter parameter = parameters.get(i);
                query.bind(i, (position, statement, context) -> bind(statement, position, parameter));
            }
            return query.map((row, context) -> reader.read(row)).list();
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
        try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
            int position = 1;
            for (Sql.Parameter parameter : sql.parameters()) {
                bind(statement, position++, parameter);
            }
            return statement.executeUpdate();
        }
    }

    /** Executes an unchanging statement for each entry; answers how many rows each changed. */
    <T> int[] batch(String text, List<T> entries, Binder<T> binder) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            for (T entry : entries) {
                binder.bind(new Binding(statement, dialect), entry);
                if (entries.size() == 1) {
                    return new int[] {statement.executeUpdate()};
                }
                statement.addBatch();
            }
            return statement.executeBatch();
        }
    }

    /** The first row of an unchanging query; null if there is none. */
    <T> @Nullable T first(String text, Binder<PreparedStatement> binder, Row<T> reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            binder.bind(new Binding(statement, dialect), statement);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? reader.read(row) : null;
            }
        }
    }

    /** Binds values one after the other. */
    static final class Binding {
        private final PreparedStatement statement;
        private final Dialect dialect;
        private int position;

        private Binding(PreparedStatement statement, Dialect dialect) {
            this.statement = statement;
            this.dialect = dialect;
        }

        Binding add(Kind kind, @Nullable Object value) throws SQLException {
            dialect.bind(statement, ++position, kind, value);
            return this;
        }
    }
}
