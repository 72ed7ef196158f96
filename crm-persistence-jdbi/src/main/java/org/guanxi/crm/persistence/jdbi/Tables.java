package org.guanxi.crm.persistence.jdbi;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.storage.Catalogue;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;

/** The tables of a catalogue, with their names in the database. Immutable. */
final class Tables {

    private static final Set<String> OURS = Set.of("custom_value", "agenda", "schema_history");

    private final Catalogue catalogue;
    private final String prefix;
    private final Map<String, TableSql<?>> byKind = new LinkedHashMap<>();

    /**
     * Names the tables.
     *
     * @throws org.guanxi.crm.error.Invalid {@code catalogue.unknown-reference}, and {@code storage.name} for every name that
     *     is too long with the prefix or taken
     */
    Tables(Catalogue catalogue, String prefix) {
        this.catalogue = catalogue;
        this.prefix = prefix;
        Problems problems = new Problems();
        for (EntityType<?> type : catalogue.types()) {
            add(type, problems);
        }
        problems.throwIfAny();
    }

    private <E extends Entity<E>> void add(EntityType<E> type, Problems problems) {
        TableSql<E> table = new TableSql<>(type, prefix);
        byKind.put(type.kind(), table);
        String name = Names.snake(type.kind());
        if (OURS.contains(name) || table.name().length() > Names.LONGEST) {
            problems.add(type.kind(), "storage.name", "name", table.name(), "maximum", Names.LONGEST);
        }
        for (String column : table.columns()) {
            if (column.length() > Names.LONGEST || column.equals(TableSql.CUSTOM_COUNT)) {
                problems.add(type.kind(), "storage.name", "name", column, "maximum", Names.LONGEST);
            }
        }
        catalogue.checkReferences(type, problems);
    }

    Catalogue catalogue() {
        return catalogue;
    }

    String prefix() {
        return prefix;
    }

    /** The name of the table of custom values. */
    String customValues() {
        return prefix + "custom_value";
    }

    /** The name of the table that says when tenants are to be visited. */
    String agenda() {
        return prefix + "agenda";
    }

    @SuppressWarnings("unchecked") // put there under the kind of its own type
    <E extends Entity<E>> TableSql<E> of(EntityType<E> type) {
        return (TableSql<E>) of(type.kind());
    }

    <E extends Entity<E>> TableSql<E> of(Class<E> entity) {
        return of(catalogue.type(entity));
    }

    TableSql<?> of(String kind) {
        TableSql<?> table = byKind.get(kind);
        if (table == null) {
            throw Problems.one(kind, "catalogue.unknown-kind", "kind", kind);
        }
        return table;
    }
}
