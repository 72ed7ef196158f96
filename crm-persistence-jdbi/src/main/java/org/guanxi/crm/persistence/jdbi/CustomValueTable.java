package org.guanxi.crm.persistence.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guanxi.crm.common.TenantId;
import org.guanxi.crm.storage.CustomValues;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.Kind;

/** The one table of custom values: a row for each value, beside the record it belongs to. */
final class CustomValueTable {

    private static final List<String> WRITTEN = written();

    private final Statements statements;
    private final TenantId tenant;
    private final String name;

    CustomValueTable(Statements statements, TenantId tenant, Tables tables) {
        this.statements = statements;
        this.tenant = tenant;
        this.name = tables.customValues();
    }

    private record Row(UUID record, UUID field, Kind kind, Object value, boolean isUnique) {}

    private record Entry(UUID record, CustomValues.Value value, int position) {}

    /** The custom values of these records of one kind, in one query. */
    Map<UUID, CustomValues> read(String kind, Collection<UUID> records) {
        StringBuilder columns = new StringBuilder();
        for (CustomColumns column : CustomColumns.values()) {
            columns.append(", ").append(column.sqlName());
        }
        Sql sql = new Sql();
        sql.add("select record, field, unique_key" + columns + " from " + name + " where tenant = ? and kind = ? and ");
        sql.bind(Kind.TEXT, tenant.value()).bind(Kind.TEXT, kind);
        sql.add(statements.dialect().anyOf("record", Kind.ID)).bind(Kind.ID, records);
        sql.add(" order by record, field, position");
        Map<UUID, Map<UUID, List<Row>>> byRecord = new HashMap<>();
        for (Row row : statements.query(sql, this::row)) {
            byRecord.computeIfAbsent(row.record(), record -> new LinkedHashMap<>())
                    .computeIfAbsent(row.field(), field -> new ArrayList<>())
                    .add(row);
        }
        Map<UUID, CustomValues> custom = new HashMap<>();
        byRecord.forEach((record, fields) -> custom.put(
                record,
                CustomValues.of(
                        fields.values().stream().map(CustomValueTable::value).toList())));
        return custom;
    }

    private Row row(ResultSet row) throws SQLException {
        Dialect dialect = statements.dialect();
        int position = 3;
        for (CustomColumns column : CustomColumns.values()) {
            position++;
            Kind kind = column.column().kind();
            Optional<Object> value = Optional.ofNullable(Records.value(row, position, kind, dialect));
            if (value.isPresent()) {
                return new Row(id(row, 1), id(row, 2), kind, value.get(), row.getString(3) != null);
            }
        }
        throw new SQLException("a custom value of record " + id(row, 1) + " has no value");
    }

    private static UUID id(ResultSet row, int position) throws SQLException {
        return row.getObject(position, UUID.class);
    }

    private static CustomValues.Value value(List<Row> rows) {
        Row first = rows.get(0);
        List<Object> values = rows.stream().map(Row::value).toList();
        return new CustomValues.Value(first.field(), first.kind(), values, first.isUnique());
    }

    /** Writes the custom values of new records. */
    <E extends Entity<E>> void insert(EntityType<E> type, List<E> entities) throws SQLException {
        List<Entry> entries = new ArrayList<>();
        for (E entity : entities) {
            for (CustomValues.Value value : type.custom(entity).all()) {
                for (int position = 0; position < value.values().size(); position++) {
                    entries.add(new Entry(entity.id().uuid(), value, position));
                }
            }
        }
        if (!entries.isEmpty()) {
            statements.insert(name, WRITTEN, insertion(), entries, (row, entry) -> addColumns(row, type.kind(), entry));
        }
    }

    private static List<String> written() {
        List<String> written =
                new ArrayList<>(List.of("tenant", "kind", "record", "field", "position", "value_key", "unique_key"));
        for (CustomColumns column : CustomColumns.values()) {
            written.add(column.sqlName());
        }
        return List.copyOf(written);
    }

    private String insertion() {
        return "insert into " + name + " (" + String.join(", ", WRITTEN) + ") values (?"
                + ", ?".repeat(WRITTEN.size() - 1) + ")";
    }

    private void addColumns(BulkInsert.Row row, String kind, Entry entry) throws SQLException {
        CustomValues.Value value = entry.value();
        Object single = value.values().get(entry.position());
        String key = CustomColumns.key(value.kind(), single);
        row.add(Kind.TEXT, tenant.value()).add(Kind.TEXT, kind);
        row.add(Kind.ID, entry.record()).add(Kind.ID, value.field());
        row.add(Kind.WHOLE, (long) entry.position());
        row.add(Kind.TEXT, key).add(Kind.TEXT, value.isUnique() && entry.position() == 0 ? key : null);
        for (CustomColumns column : CustomColumns.values()) {
            Kind each = column.column().kind();
            row.add(each, each == value.kind() ? single : null);
        }
    }

    /** Deletes the custom values of these records. */
    void delete(String kind, Collection<UUID> records) throws SQLException {
        Sql sql = new Sql().add("delete from " + name + " where tenant = ? and kind = ? and ");
        sql.bind(Kind.TEXT, tenant.value()).bind(Kind.TEXT, kind);
        statements.update(sql.add(statements.dialect().anyOf("record", Kind.ID)).bind(Kind.ID, records));
    }
}
