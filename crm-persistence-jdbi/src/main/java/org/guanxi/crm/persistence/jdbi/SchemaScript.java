package org.guanxi.crm.persistence.jdbi;

import java.util.ArrayList;
import java.util.List;
import org.guanxi.crm.storage.Catalogue;
import org.guanxi.crm.storage.Column;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.Field;
import org.guanxi.crm.storage.Index;
import org.guanxi.crm.storage.Kind;

/** Writes the statements that create tables and indexes, from the descriptions. Each can be executed again. */
final class SchemaScript {

    private static final Column TENANT = new Column("tenant", Kind.TEXT, false, 64, 0, 0);
    private static final Column COUNT = new Column("customCount", Kind.WHOLE, false, 0, 0, 0);

    private final Dialect dialect;
    private final String prefix;
    private final List<String> statements = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();

    private SchemaScript(Dialect dialect, String prefix) {
        this.dialect = dialect;
        this.prefix = prefix;
    }

    /** A table that is created, with its columns and the names of its indexes. */
    record Table(String name, List<Column> columns, List<String> indexes) {}

    /** The statements for our own two tables and those of the catalogue. */
    static List<String> of(Dialect dialect, Catalogue catalogue, String prefix) {
        return List.copyOf(written(dialect, catalogue, prefix).statements);
    }

    /** The tables that these statements create. */
    static List<Table> tables(Dialect dialect, Catalogue catalogue, String prefix) {
        return List.copyOf(written(dialect, catalogue, prefix).tables);
    }

    private static SchemaScript written(Dialect dialect, Catalogue catalogue, String prefix) {
        SchemaScript script = new SchemaScript(dialect, prefix);
        script.customValues();
        script.agenda();
        catalogue.types().forEach(script::table);
        return script;
    }

    /** The statements that put the wall of row-level security around the tables of tenants. */
    static List<String> rowLevelSecurity(Catalogue catalogue, String prefix) {
        List<String> tables = new ArrayList<>(List.of(prefix + "custom_value"));
        catalogue.types().forEach(type -> tables.add(prefix + Names.snake(type.kind())));
        List<String> statements = new ArrayList<>();
        for (String table : tables) {
            statements.add("alter table " + table + " enable row level security");
            statements.add("alter table " + table + " force row level security");
            statements.add("drop policy if exists tenant_wall on " + table);
            statements.add("create policy tenant_wall on " + table
                    + " using (tenant = nullif(current_setting('guanxi.tenant', true), ''))");
        }
        return statements;
    }

    static String customUniqueIndex(String prefix) {
        return prefix + "custom_value_u";
    }

    private void customValues() {
        String table = prefix + "custom_value";
        List<Column> columns = new ArrayList<>(List.of(
                TENANT,
                new Column("kind", Kind.TEXT, false, 30, 0, 0),
                new Column("record", Kind.ID, false, 0, 0, 0),
                new Column("field", Kind.ID, false, 0, 0, 0),
                new Column("position", Kind.WHOLE, false, 0, 0, 0),
                new Column("valueKey", Kind.TEXT, false, 70, 0, 0),
                new Column("uniqueKey", Kind.TEXT, true, 70, 0, 0)));
        for (CustomColumns each : CustomColumns.values()) {
            columns.add(each.column());
        }
        create(table, columns, "tenant, kind, record, field, position");
        index("unique index", customUniqueIndex(prefix), table, List.of("kind", "field", "unique_key"));
        index("index", prefix + "custom_value_k", table, List.of("kind", "field", "value_key"));
    }

    private void agenda() {
        String table = prefix + "agenda";
        List<Column> columns = List.of(
                TENANT,
                new Column("errand", Kind.TEXT, false, 20, 0, 0),
                new Column("visitBy", Kind.INSTANT, false, 0, 0, 0));
        create(table, columns, "tenant, errand");
        indexed("index", prefix + "agenda_by", table, List.of("errand", "visit_by"));
    }

    private <E extends Entity<E>> void table(EntityType<E> type) {
        String table = prefix + Names.snake(type.kind());
        List<Column> columns = new ArrayList<>(List.of(TENANT));
        columns.addAll(type.columns());
        if (type.hasCustomFields()) {
            columns.add(COUNT);
        }
        create(table, columns, "tenant, id");
        for (Index<E> index : type.indexes()) {
            List<Field<E>> fields = index.fields();
            switch (index.use()) {
                case HASH -> index(type, "h", fields, List.of());
                // every order ends on the id
                case SORTED -> index(type, "s", fields, List.of("id"));
                case UNIQUE -> index(type, "u", fields, List.of());
                case OVERLAP -> {
                    index(type, "o", List.of(fields.get(0), fields.get(1)), List.of());
                    index(type, "o", List.of(fields.get(0), fields.get(2)), List.of());
                }
            }
        }
    }

    private <E extends Entity<E>> void index(EntityType<E> type, String use, List<Field<E>> fields, List<String> more) {
        boolean isSorted = use.equals("s") || use.equals("u");
        List<String> columns = new ArrayList<>();
        for (Field<E> field : fields) {
            boolean isOptional = ((Field.Stored<E>) field).column().isOptional();
            columns.add(Names.snake(field.name()) + (isSorted && isOptional ? " nulls first" : ""));
        }
        columns.addAll(more);
        String name = TableSql.indexName(type, prefix, use, fields);
        index(use.equals("u") ? "unique index" : "index", name, prefix + Names.snake(type.kind()), columns);
    }

    private void index(String what, String name, String table, List<String> columns) {
        List<String> all = new ArrayList<>(List.of("tenant"));
        all.addAll(columns);
        indexed(what, name, table, all);
    }

    /** An index of the table that was created last. */
    private void indexed(String what, String name, String table, List<String> columns) {
        tables.get(tables.size() - 1).indexes().add(name);
        statements.add(
                "create " + what + " if not exists " + name + " on " + table + " (" + String.join(", ", columns) + ")");
    }

    private void create(String table, List<Column> columns, String key) {
        tables.add(new Table(table, columns, new ArrayList<>()));
        List<String> lines = columns.stream().map(this::column).toList();
        statements.add("create table if not exists " + table + " (\n  " + String.join(",\n  ", lines)
                + ",\n  primary key (" + key + ")\n)");
    }

    private String column(Column column) {
        return Names.snake(column.name()) + " " + dialect.columnType(column) + (column.isOptional() ? "" : " not null");
    }
}
