package org.guanxi.crm.persistence.jdbi;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.TenantId;
import org.guanxi.crm.error.CrmException;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.error.StaleVersion;
import org.guanxi.crm.error.StorageException;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.Kind;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.storage.StorageSession;
import org.guanxi.crm.storage.Summary;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** One unit of work on one connection. */
final class JdbiSession implements StorageSession {

    private final TenantId tenant;
    private final Tables tables;
    private final Statements statements;
    private final Dialect dialect;
    private final CustomValueTable customValues;
    private final Agenda agenda;
    private final Thread thread = Thread.currentThread();
    private @Nullable CrmException failure;
    private boolean isClosed;

    JdbiSession(TenantId tenant, Tables tables, Statements statements) {
        this.tenant = tenant;
        this.tables = tables;
        this.statements = statements;
        this.dialect = statements.dialect();
        this.customValues = new CustomValueTable(statements, tenant, tables);
        this.agenda = new Agenda(statements, tables);
    }

    @Override
    public TenantId tenant() {
        checkOpen();
        return tenant;
    }

    /** Refuses to go on, or to commit, after an error that was swallowed. */
    void refuseBroken() {
        CrmException error = failure;
        if (error != null) {
            throw new StorageException("transaction.broken", error, "error", error.code());
        }
    }

    /** After this nothing can be done any more. */
    void close() {
        isClosed = true;
    }

    // ---- reading

    @Override
    public <E extends Entity<E>> Optional<E> get(EntityType<E> type, Id<E> id) {
        TableSql<E> table = tables.of(type);
        return reading("get", () -> {
            Records.@Nullable Read row = statements.first(
                    table.get(),
                    (binding, statement) ->
                            binding.add(Kind.TEXT, tenant.value()).add(Kind.ID, id.uuid()),
                    found -> Records.read(table, found, dialect));
            return row == null
                    ? Optional.empty()
                    : Optional.of(
                            Records.entities(type, List.of(row), customValues).get(0));
        });
    }

    @Override
    public <E extends Entity<E>> List<E> getAll(EntityType<E> type, Collection<Id<E>> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        TableSql<E> table = tables.of(type);
        return reading("get", () -> {
            List<UUID> asked = new LinkedHashSet<>(ids).stream().map(Id::uuid).toList();
            Sql sql = new Sql().add("select " + table.selected("t") + " from " + table.name() + " t");
            sql.add(" where t.tenant = ? and ").bind(Kind.TEXT, tenant.value());
            sql.add(dialect.anyOf("t.id", Kind.ID)).bind(Kind.ID, asked);
            Map<Id<E>, E> found = new HashMap<>();
            entities(table, sql).forEach(entity -> found.put(entity.id(), entity));
            List<E> ordered = new ArrayList<>();
            for (Id<E> id : ids) {
                Optional.ofNullable(found.get(id)).ifPresent(ordered::add);
            }
            return ordered;
        });
    }

    private <E extends Entity<E>> List<E> entities(TableSql<E> table, Sql sql) {
        return Records.entities(
                table.type(), statements.query(sql, row -> Records.read(table, row, dialect)), customValues);
    }

    @Override
    public <E extends Entity<E>> List<E> find(Selection<E> selection) {
        TableSql<E> table = tables.of(selection.type());
        return reading("find", () -> entities(table, SqlSelection.of(selection, tables, dialect, tenant)));
    }

    @Override
    public <E extends Entity<E>> long count(EntityType<E> type, Condition<E> where) {
        return reading("count", () -> {
            Sql sql = new Sql().add("select count(*) from " + tables.of(type).name() + " t where ");
            return statements.query(where(sql, where), row -> row.getLong(1)).get(0);
        });
    }

    private Sql where(Sql sql, Condition<?> where) {
        SqlCondition conditions = new SqlCondition(tables, dialect, tenant, sql);
        conditions.tenant("t");
        sql.add(" and ");
        conditions.write(where, "t");
        return sql;
    }

    @Override
    public <E extends Entity<E>> List<Summary.Row> summarize(Summary<E> summary) {
        summary.check();
        return reading("summarize", () -> {
            SqlSummary<E> sql = sql(summary);
            List<Summary.Row> rows = statements.query(sql.statement(), sql::row);
            if (rows.size() > Summary.MAXIMUM_GROUPS) {
                throw Problems.one("groups", "summary.too-many-groups", "maximum", Summary.MAXIMUM_GROUPS);
            }
            return rows;
        });
    }

    /** The statement of a summary. */
    <E extends Entity<E>> SqlSummary<E> sql(Summary<E> summary) {
        return new SqlSummary<>(
                summary, tables, dialect, tenant, field -> new YearsAsked(tables, tenant).of(field, statements));
    }

    @Override
    public <T extends Entity<T>> Optional<T> read(Class<T> type, Id<T> id) {
        return get(tables.catalogue().type(type), id);
    }

    @Override
    public <C extends Entity<C>> boolean hasAny(Class<C> type, Condition<C> where) {
        return reading("find", () -> {
            Sql sql = new Sql().add("select 1 from " + tables.of(type).name() + " t where ");
            return !statements
                    .query(where(sql, where).add(" limit 1"), row -> row.getInt(1))
                    .isEmpty();
        });
    }

    // ---- writing

    @Override
    public <E extends Entity<E>> List<E> insertAll(EntityType<E> type, List<E> entities) {
        TableSql<E> table = tables.of(type);
        return writing(table, entities, () -> {
            List<E> stored = canonical(type, entities);
            checkNew(type, stored);
            if (stored.isEmpty()) {
                return List.of();
            }
            List<E> next = advanced(type, stored);
            statements.insert(table.name(), table.written(), table.insert(), next, (row, entity) -> {
                row.add(Kind.TEXT, tenant.value());
                addColumns(row, type, entity, 0);
            });
            if (type.hasCustomFields()) {
                customValues.insert(type, next);
            }
            return next;
        });
    }

    private static <E extends Entity<E>> void addColumns(BulkInsert.Row row, EntityType<E> type, E entity, int first)
            throws SQLException {
        @Nullable Object[] values = type.encode(entity);
        for (int i = first; i < values.length; i++) {
            row.add(type.columns().get(i).kind(), values[i]);
        }
        if (type.hasCustomFields()) {
            row.add(Kind.WHOLE, (long) type.custom(entity).all().size());
        }
    }

    private static <E extends Entity<E>> List<E> advanced(EntityType<E> type, List<E> entities) {
        return entities.stream()
                .map(entity -> type.withVersion(entity, entity.version() + 1))
                .toList();
    }

    private static <E extends Entity<E>> List<E> canonical(EntityType<E> type, List<E> entities) {
        if (entities.size() == 1) {
            return List.of(type.canonical(entities.get(0)));
        }
        Problems problems = new Problems();
        List<E> canonical = new ArrayList<>(entities.size());
        for (int i = 0; i < entities.size(); i++) {
            try {
                canonical.add(type.canonical(entities.get(i)));
            } catch (Invalid invalid) {
                problems.addAll("[" + i + "]", invalid.problems());
            }
        }
        problems.throwIfAny();
        return canonical;
    }

    private static <E extends Entity<E>> void checkNew(EntityType<E> type, List<E> entities) {
        refuseLosers(
                type, entities.stream().filter(entity -> entity.version() != 0).toList());
    }

    private static <E extends Entity<E>> void refuseLosers(EntityType<E> type, List<E> losers) {
        if (!losers.isEmpty()) {
            throw new StaleVersion(losers.stream()
                    .map(entity -> new StaleVersion.Loser(type.kind(), entity.id(), entity.version()))
                    .toList());
        }
    }

    @Override
    public <E extends Entity<E>> List<E> updateAll(EntityType<E> type, List<E> entities) {
        TableSql<E> table = tables.of(type);
        return writing(table, entities, () -> {
            List<E> stored = canonical(type, entities);
            if (stored.isEmpty()) {
                return List.of();
            }
            List<E> next = advanced(type, stored);
            int[] counts = statements.batch(table.update(), sorted(next), (binding, entity) -> {
                addColumns(binding, type, entity, 1);
                bindKey(binding, entity, entity.version() - 1);
            });
            checkAllChanged(type, stored, counts);
            if (type.hasCustomFields()) {
                customValues.delete(type.kind(), ids(stored));
                customValues.insert(type, stored);
            }
            return next;
        });
    }

    /** In key order, so that two batches do not wait for one another. */
    private static <E extends Entity<E>> List<E> sorted(List<E> entities) {
        return entities.size() == 1
                ? entities
                : entities.stream().sorted(Comparator.comparing(Entity::id)).toList();
    }

    private <E extends Entity<E>> void bindKey(BulkInsert.Row binding, E entity, long version) throws SQLException {
        binding.add(Kind.TEXT, tenant.value()).add(Kind.ID, entity.id().uuid()).add(Kind.WHOLE, version);
    }

    private static <E extends Entity<E>> List<UUID> ids(List<E> entities) {
        return entities.stream().map(entity -> entity.id().uuid()).toList();
    }

    /** Sorting is stable, so that the same order comes of the entities asked for as of what was bound. */
    private static <E extends Entity<E>> void checkAllChanged(EntityType<E> type, List<E> asked, int[] counts) {
        List<E> sorted = asked.size() == 1 ? asked : sorted(asked);
        Set<E> losers = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 0) {
                losers.add(sorted.get(i));
            }
        }
        if (!losers.isEmpty()) {
            refuseLosers(type, asked.stream().filter(losers::contains).toList());
        }
    }

    @Override
    public <E extends Entity<E>> void deleteAll(EntityType<E> type, List<E> entities) {
        TableSql<E> table = tables.of(type);
        writing(table, entities, () -> {
            if (!entities.isEmpty()) {
                int[] counts = statements.batch(
                        table.delete(),
                        sorted(entities),
                        (binding, entity) -> bindKey(binding, entity, entity.version()));
                checkAllChanged(type, entities, counts);
                if (type.hasCustomFields()) {
                    customValues.delete(type.kind(), ids(entities));
                }
            }
            return true;
        });
    }

    @Override
    public <E extends Entity<E>> List<E> hold(EntityType<E> type, Collection<Id<E>> ids) {
        TableSql<E> table = tables.of(type);
        List<Id<E>> sorted = ids.stream().distinct().sorted().toList();
        // an update holds the row on every engine, also where a read would be of an older state
        writing(
                table,
                List.of(),
                () -> sorted.isEmpty()
                        ? new int[0]
                        : statements.batch(
                                table.hold(),
                                sorted,
                                (binding, id) ->
                                        binding.add(Kind.TEXT, tenant.value()).add(Kind.ID, id.uuid())));
        return getAll(type, sorted);
    }

    @Override
    public void visitBy(Storage.Errand errand, Instant at) {
        reading("visit", () -> {
            agenda.visitBy(tenant, errand, at);
            return true;
        });
    }

    @Override
    public void visited(Storage.Errand errand, Instant next) {
        reading("visit", () -> {
            agenda.visited(tenant, errand, next);
            return true;
        });
    }

    // ---- the unit of work

    @Override
    public <R> R attempt(Supplier<R> work) {
        java.sql.Savepoint place =
                reading("attempt", () -> statements.connection().setSavepoint());
        try {
            R result = work.get();
            refuseBroken();
            reading("attempt", () -> {
                statements.connection().releaseSavepoint(place);
                return true;
            });
            return result;
        } catch (RuntimeException | Error thrown) {
            try {
                statements.connection().rollback(place);
                failure = null;
            } catch (SQLException e) {
                failure = Failures.of(e, "attempt", dialect);
                thrown.addSuppressed(failure);
            }
            throw thrown;
        }
    }

    /** Something that is done with the database. */
    @FunctionalInterface
    private interface Act<R> {
        R run() throws SQLException;
    }

    private <R> R reading(String operation, Act<R> act) {
        checkOpen();
        try {
            return act.run();
        } catch (SQLException | JdbiException e) {
            throw ended(Failures.of(e, operation, dialect));
        }
    }

    private <E extends Entity<E>, R> R writing(TableSql<E> table, List<E> entities, Act<R> act) {
        checkOpen();
        try {
            return act.run();
        } catch (CrmException e) {
            throw ended(e);
        } catch (SQLException | JdbiException e) {
            throw ended(Failures.ofWrite(e, table, entities, tenant, dialect, tables));
        }
    }

    private CrmException ended(CrmException thrown) {
        failure = thrown;
        return thrown;
    }

    private void checkOpen() {
        if (isClosed || Thread.currentThread() != thread) {
            throw Refused.because("transaction.closed");
        }
        refuseBroken();
    }
}
