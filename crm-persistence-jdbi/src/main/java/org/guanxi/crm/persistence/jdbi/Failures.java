package org.guanxi.crm.persistence.jdbi;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.guanxi.crm.common.TenantId;
import org.guanxi.crm.error.CrmException;
import org.guanxi.crm.error.Duplicate;
import org.guanxi.crm.error.StorageException;
import org.guanxi.crm.storage.CustomValues;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.Field;
import org.jspecify.annotations.Nullable;

/** Makes what callers can act on of what the driver says. */
final class Failures {

    private Failures() {}

    /** What went wrong in any operation. */
    static CrmException of(Exception failure, String operation, Dialect dialect) {
        for (SQLException cause = sql(failure); cause != null; cause = cause.getNextException()) {
            if (dialect.isWorthAnotherTry(cause)) {
                return new StorageException("storage.try-again", failure, "operation", operation);
            }
        }
        return new StorageException("storage.failed", failure, "operation", operation);
    }

    /** What went wrong when these entities were written. */
    static <E extends Entity<E>> CrmException ofWrite(
            Exception failure, TableSql<E> table, List<E> entities, TenantId tenant, Dialect dialect, Tables tables) {
        for (SQLException cause = sql(failure); cause != null; cause = cause.getNextException()) {
            if (dialect.isDuplicate(cause)) {
                SQLException said = cause.getNextException() == null ? cause : cause.getNextException();
                CrmException duplicate = duplicate(cause, said, table, entities, tenant, tables);
                duplicate.addSuppressed(failure);
                return duplicate;
            }
        }
        return of(failure, "write " + table.type().kind(), dialect);
    }

    private static @Nullable SQLException sql(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException found) {
                return found;
            }
        }
        return null;
    }

    private static <E extends Entity<E>> Duplicate duplicate(
            SQLException failure,
            SQLException said,
            TableSql<E> table,
            List<E> entities,
            TenantId tenant,
            Tables tables) {
        String message = String.valueOf(said.getMessage());
        if (indexOf(message, SchemaScript.customUniqueIndex(tables.prefix())) >= 0) {
            return duplicateCustomValue(message, table, entities);
        }
        List<Field<E>> fields = List.of(table.type().id().field());
        int earliest = Integer.MAX_VALUE;
        for (Map.Entry<String, List<Field<E>>> index : table.uniqueIndexes().entrySet()) {
            int place = indexOf(message, index.getKey());
            if (place >= 0 && place < earliest) {
                earliest = place;
                fields = index.getValue();
            }
        }
        E loser = loser(failure, message, fields, entities, tenant);
        return new Duplicate(
                table.type().kind(), fields.stream().map(Field::name).toList(), values(fields, loser));
    }

    private static int indexOf(String message, String name) {
        String text = message.toLowerCase(Locale.ROOT);
        int place = text.indexOf(name);
        int end = place + name.length();
        boolean isWhole = place >= 0
                && (end == text.length() || !(Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_'));
        return isWhole ? place : -1;
    }

    private static <E extends Entity<E>> List<Object> values(List<Field<E>> fields, E entity) {
        List<Object> values = new ArrayList<>();
        for (Field<E> field : fields) {
            values.addAll(field.values(entity));
        }
        return values;
    }

    /** Which of them: one whose values another of them has, else the one that the database names, else the one that failed. */
    private static <E extends Entity<E>> E loser(
            SQLException failure, String message, List<Field<E>> fields, List<E> entities, TenantId tenant) {
        Set<List<Object>> seen = new HashSet<>();
        for (E entity : entities) {
            List<Object> values = values(fields, entity);
            if (values.size() == fields.size() && !seen.add(values)) {
                return entity;
            }
        }
        for (E entity : entities) {
            String named = "(" + tenant + ", "
                    + String.join(
                            ", ",
                            values(fields, entity).stream()
                                    .map(Object::toString)
                                    .toList()) + ")";
            if (message.contains(named)) {
                return entity;
            }
        }
        return entities.get(failed(failure, entities.size()));
    }

    private static int failed(SQLException failure, int size) {
        if (failure instanceof BatchUpdateException batch) {
            int[] counts = batch.getUpdateCounts();
            for (int i = 0; i < Math.min(counts.length, size); i++) {
                if (counts[i] == Statement.EXECUTE_FAILED) {
                    return i;
                }
            }
            return Math.min(counts.length, size - 1);
        }
        return 0;
    }

    private static <E extends Entity<E>> Duplicate duplicateCustomValue(
            String message, TableSql<E> table, List<E> entities) {
        CustomValues.@Nullable Value found = null;
        for (E entity : entities) {
            for (CustomValues.Value value : table.type().custom(entity).all()) {
                String key = CustomColumns.key(value.kind(), value.values().get(0));
                boolean isNamed = message.contains(value.field().toString()) && message.contains(key);
                if (value.isUnique() && (found == null || isNamed)) {
                    found = value;
                }
            }
        }
        String attribute = found == null ? "custom" : "custom." + found.field();
        return new Duplicate(
                table.type().kind(),
                List.of(attribute),
                found == null ? List.of() : found.values().subList(0, 1));
    }
}
