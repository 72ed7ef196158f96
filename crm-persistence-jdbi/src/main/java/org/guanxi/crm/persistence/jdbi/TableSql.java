package org.guanxi.crm.persistence.jdbi;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guanxi.crm.storage.Column;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.Field;
import org.guanxi.crm.storage.Index;

/** The names and the unchanging statements of one table, put together once. Immutable. */
final class TableSql<E extends Entity<E>> {

    /** How many custom values a record has, so that records without any are read in one query. */
    static final String CUSTOM_COUNT = "custom_count";

    private static final String ROOT = "t";

    private final EntityType<E> type;
    private final String name;
    private final List<String> columns;
    private final Map<String, List<Field<E>>> uniqueIndexes;
    private final String selectedOfRoot;
    private final List<String> written;
    private final String insert;
    private final String update;
    private final String delete;
    private final String hold;
    private final String get;

    TableSql(EntityType<E> type, String prefix) {
        this.type = type;
        this.name = prefix + Names.snake(type.kind());
        List<String> names = new ArrayList<>();
        type.columns().forEach(column -> names.add(Names.snake(column.name())));
        this.columns = List.copyOf(names);
        this.uniqueIndexes = uniqueIndexes(type, prefix);
        this.selectedOfRoot = listed(ROOT);
        List<String> all = new ArrayList<>(List.of("tenant"));
        all.addAll(names);
        if (type.hasCustomFields()) {
            all.add(CUSTOM_COUNT);
        }
        this.written = List.copyOf(all);
        this.insert = "insert into " + name + " (" + String.join(", ", all) + ") values (?"
                + ", ?".repeat(all.size() - 1) + ")";
        String one = " where tenant = ? and id = ?";
        this.update = "update " + name + " set " + String.join(" = ?, ", all.subList(2, all.size())) + " = ?" + one
                + " and version = ?";
        this.delete = "delete from " + name + one + " and version = ?";
        this.hold = "update " + name + " set version = version" + one;
        this.get = "select " + selected("t") + " from " + name + " t where t.tenant = ? and t.id = ?";
    }

    private static <E extends Entity<E>> Map<String, List<Field<E>>> uniqueIndexes(EntityType<E> type, String prefix) {
        Map<String, List<Field<E>>> unique = new LinkedHashMap<>();
        for (Index<E> index : type.indexes()) {
            if (index.use() == Index.Use.UNIQUE) {
                unique.put(indexName(type, prefix, "u", index.fields()), index.fields());
            }
        }
        return Collections.unmodifiableMap(unique);
    }

    static <E extends Entity<E>> String indexName(
            EntityType<E> type, String prefix, String use, List<Field<E>> fields) {
        List<String> columns =
                fields.stream().map(field -> Names.snake(field.name())).toList();
        return Names.index(prefix, Names.snake(type.kind()), use, columns);
    }

    EntityType<E> type() {
        return type;
    }

    String name() {
        return name;
    }

    /** The columns' names in the order of {@link EntityType#columns}. */
    List<String> columns() {
        return columns;
    }

    Column column(int position) {
        return type.columns().get(position);
    }

    /** What is selected to read a record: its columns, then the number of its custom values if it can have any. */
    String selected(String alias) {
        return alias.equals(ROOT) ? selectedOfRoot : listed(alias);
    }

    private String listed(String alias) {
        String all = alias + "." + String.join(", " + alias + ".", columns);
        return type.hasCustomFields() ? all + ", " + alias + "." + CUSTOM_COUNT : all;
    }

    /** The fields of each unique index by its name. */
    Map<String, List<Field<E>>> uniqueIndexes() {
        return uniqueIndexes;
    }

    /** The columns that {@link #insert} binds, in its order. */
    List<String> written() {
        return written;
    }

    /** Binds tenant, then the columns, then the number of custom values if the kind has them. */
    String insert() {
        return insert;
    }

    /** Binds the columns without the id, the number of custom values if the kind has them, tenant, id, version. */
    String update() {
        return update;
    }

    /** Binds tenant, id, version. */
    String delete() {
        return delete;
    }

    /** Binds tenant, id. */
    String hold() {
        return hold;
    }

    /** Binds tenant, id. */
    String get() {
        return get;
    }
}
