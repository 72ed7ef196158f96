package org.guanxi.crm.persistence.jdbi;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.storage.Column;

/** Compares the database with the descriptions. */
final class SchemaCheck {

    private final DatabaseMetaData metadata;
    private final Connection connection;
    private final Dialect dialect;
    private final Problems problems = new Problems();

    private SchemaCheck(Connection connection, Dialect dialect) throws SQLException {
        this.connection = connection;
        this.dialect = dialect;
        this.metadata = connection.getMetaData();
    }

    /** Refuses with every table, column and index that is missing, and every column that is not as described. */
    static void run(Connection connection, Dialect dialect, Tables tables) throws SQLException {
        SchemaCheck check = new SchemaCheck(connection, dialect);
        for (SchemaScript.Table table : SchemaScript.tables(dialect, tables.catalogue(), tables.prefix())) {
            check.table(table);
        }
        check.problems.throwIfAny();
    }

    private void table(SchemaScript.Table table) throws SQLException {
        Map<String, Boolean> there = columns(table.name());
        if (there.isEmpty()) {
            problems.add(table.name(), "storage.missing-table", "table", table.name());
            return;
        }
        List<Column> present = new ArrayList<>();
        for (Column column : table.columns()) {
            String name = Names.snake(column.name());
            Boolean isOptional = there.get(name);
            if (isOptional == null) {
                problems.add(table.name(), "storage.missing-column", "table", table.name(), "column", name);
            } else {
                present.add(column);
                if (isOptional != column.isOptional()) {
                    String code = column.isOptional() ? "storage.column-not-null" : "storage.column-null";
                    problems.add(table.name(), code, "table", table.name(), "column", name);
                }
            }
        }
        types(table.name(), present);
        Set<String> indexes = indexes(table.name());
        for (String index : table.indexes()) {
            if (!indexes.contains(index)) {
                problems.add(table.name(), "storage.missing-index", "table", table.name(), "index", index);
            }
        }
    }

    /** Whether each column that is there may be null, by name. */
    private Map<String, Boolean> columns(String table) throws SQLException {
        Map<String, Boolean> there = new HashMap<>();
        try (ResultSet row = metadata.getColumns(connection.getCatalog(), connection.getSchema(), stored(table), "%")) {
            while (row.next()) {
                boolean isOptional = row.getInt("NULLABLE") == DatabaseMetaData.columnNullable;
                there.put(row.getString("COLUMN_NAME").toLowerCase(Locale.ROOT), isOptional);
            }
        }
        return there;
    }

    /** Compares the types of the columns with those of nothing, taken for the types that they should have. */
    private void types(String table, List<Column> columns) throws SQLException {
        List<String> names =
                columns.stream().map(column -> Names.snake(column.name())).toList();
        List<String> nothing = columns.stream()
                .map(column -> "cast(null as " + dialect.columnType(column).replaceFirst(" collate .*", "") + ")")
                .toList();
        try (Statement statement = connection.createStatement()) {
            List<String> wanted = types(statement, "select " + String.join(", ", nothing));
            List<String> found =
                    types(statement, "select " + String.join(", ", names) + " from " + table + " where 1 = 0");
            for (int i = 0; i < wanted.size(); i++) {
                if (!wanted.get(i).equals(found.get(i))) {
                    problems.add(
                            table,
                            "storage.column-type",
                            "table",
                            table,
                            "column",
                            names.get(i),
                            "type",
                            found.get(i),
                            "wanted",
                            wanted.get(i));
                }
            }
        }
    }

    private static List<String> types(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            ResultSetMetaData columns = rows.getMetaData();
            List<String> types = new ArrayList<>();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                types.add(columns.getColumnTypeName(i).toLowerCase(Locale.ROOT) + "(" + columns.getPrecision(i) + ","
                        + columns.getScale(i) + ")");
            }
            return types;
        }
    }

    private Set<String> indexes(String table) throws SQLException {
        Set<String> there = new HashSet<>();
        try (ResultSet row =
                metadata.getIndexInfo(connection.getCatalog(), connection.getSchema(), spelled(table), false, true)) {
            while (row.next()) {
                there.add(String.valueOf(row.getString("INDEX_NAME")).toLowerCase(Locale.ROOT));
            }
        }
        return there;
    }

    /** The name as a pattern, in which an underscore is only itself. */
    private String stored(String name) throws SQLException {
        return spelled(name).replace("_", metadata.getSearchStringEscape() + "_");
    }

    private String spelled(String name) throws SQLException {
        return metadata.storesUpperCaseIdentifiers() ? name.toUpperCase(Locale.ROOT) : name;
    }
}
