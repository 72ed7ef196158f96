package org.guanxi.crm.persistence.jdbi;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.storage.EntityType;

/** Compares the database with the descriptions. */
final class SchemaCheck {

    private final DatabaseMetaData metadata;
    private final Connection connection;
    private final Problems problems = new Problems();

    private SchemaCheck(Connection connection) throws SQLException {
        this.connection = connection;
        this.metadata = connection.getMetaData();
    }

    /** Refuses with every table, column and unique index that is missing. */
    static void run(Connection connection, Tables tables) throws SQLException {
        SchemaCheck check = new SchemaCheck(connection);
        check.table(tables.customValues(), List.of("unique_key", "value_key"));
        check.table(tables.agenda(), List.of("visit_by"));
        for (EntityType<?> type : tables.catalogue().types()) {
            check.type(tables.of(type.kind()));
        }
        check.problems.throwIfAny();
    }

    private void type(TableSql<?> table) throws SQLException {
        if (table(table.name(), table.columns()) && !table.uniqueIndexes().isEmpty()) {
            Set<String> there = indexes(table.name());
            for (String index : table.uniqueIndexes().keySet()) {
                if (!there.contains(index)) {
                    problems.add(table.name(), "storage.missing-index", "table", table.name(), "index", index);
                }
            }
        }
    }

    /** Says whether the table is there at all. */
    private boolean table(String name, List<String> columns) throws SQLException {
        Set<String> there = new HashSet<>();
        try (ResultSet row = metadata.getColumns(connection.getCatalog(), connection.getSchema(), stored(name), "%")) {
            while (row.next()) {
                there.add(row.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
            }
        }
        if (there.isEmpty()) {
            problems.add(name, "storage.missing-table", "table", name);
            return false;
        }
        for (String column : columns) {
            if (!there.contains(column)) {
                problems.add(name, "storage.missing-column", "table", name, "column", column);
            }
        }
        return true;
    }

    private Set<String> indexes(String table) throws SQLException {
        Set<String> there = new HashSet<>();
        try (ResultSet row =
                metadata.getIndexInfo(connection.getCatalog(), connection.getSchema(), spelled(table), true, true)) {
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
