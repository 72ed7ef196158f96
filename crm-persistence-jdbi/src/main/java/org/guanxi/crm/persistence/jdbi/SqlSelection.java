package org.guanxi.crm.persistence.jdbi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guanxi.crm.common.TenantId;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.Field;
import org.guanxi.crm.storage.Index;
import org.guanxi.crm.storage.Kind;
import org.guanxi.crm.storage.Order;
import org.guanxi.crm.storage.Selection;
import org.jspecify.annotations.Nullable;

/** Writes the statement of a selection: condition, place in the order, order, limit. */
final class SqlSelection {

    private static final String ROOT = "t";

    private final Dialect dialect;
    private final Sql where = new Sql();

    private SqlSelection(Dialect dialect) {
        this.dialect = dialect;
    }

    /** The statement that reads the records of the selection. */
    static <E extends Entity<E>> Sql of(Selection<E> selection, Tables tables, Dialect dialect, TenantId tenant) {
        return new SqlSelection(dialect).write(selection, tables, tenant);
    }

    /** One step of the order, with the expression that sorts. */
    private record Key(String sorting, Kind kind, boolean isOptional, boolean isDescending) {
        String orderBy() {
            String direction = isDescending ? " desc" : "";
            return sorting + direction + (!isOptional ? "" : isDescending ? " nulls last" : " nulls first");
        }
    }

    private <E extends Entity<E>> Sql write(Selection<E> selection, Tables tables, TenantId tenant) {
        TableSql<E> table = tables.of(selection.type());
        Sql joined = new Sql();
        Joins joins = new Joins(tables, dialect, tenant, joined);
        List<Key> keys = new ArrayList<>();
        for (Order<E> step : selection.order()) {
            keys.add(key(step, joins));
        }
        SqlCondition conditions = new SqlCondition(tables, dialect, tenant, where);
        conditions.tenant(ROOT);
        where.add(" and ");
        conditions.write(selection.where(), ROOT);
        selection.after().ifPresent(last -> after(keys, last));
        Sql sql = new Sql();
        sql.add("select " + table.selected(ROOT) + " from " + table.name() + " " + ROOT);
        sql.addAll(joined).add(" where ").addAll(where).add(" order by ");
        // the same for all, and where every index begins: H2 reads in the order of an index only if it is asked for the
        // whole of it; and would do so too where another index finds the few that are meant
        if (!isFoundByKey(selection)) {
            sql.add(ROOT + ".tenant" + (keys.get(0).isDescending() ? " desc, " : ", "));
        }
        sql.add(String.join(", ", keys.stream().map(Key::orderBy).toList()));
        return sql.add(" limit ?").bind(Kind.WHOLE, (long) selection.limit());
    }

    /** Whether an index finds the records by a value that they must have. */
    private static <E extends Entity<E>> boolean isFoundByKey(Selection<E> selection) {
        Condition<E> where = selection.where();
        List<Condition<E>> parts = where instanceof Condition.And<E> all ? all.parts() : List.of(where);
        return parts.stream()
                .map(SqlSelection::known)
                .flatMap(Optional::stream)
                .anyMatch(field -> isKey(selection, field));
    }

    /** The field of which the condition says the value. */
    private static <E> Optional<Field<E>> known(Condition<E> condition) {
        if (condition instanceof Condition.Compare<E> compare) {
            return compare.comparison() == Condition.Comparison.EQUAL ? Optional.of(compare.field()) : Optional.empty();
        }
        return condition instanceof Condition.In<E> in ? Optional.of(in.field()) : Optional.empty();
    }

    /** A sorted index of few values, such as states, is no key where another order is asked for, which may have an index too. */
    private static <E extends Entity<E>> boolean isKey(Selection<E> selection, Field<E> field) {
        boolean isOrdered = selection.order().size() > 1;
        return field.equals(selection.type().id().field())
                || selection.type().indexes().stream()
                        .filter(index -> !isOrdered || index.use() != Index.Use.SORTED)
                        .anyMatch(index -> index.fields().get(0).equals(field));
    }

    private <E extends Entity<E>> Key key(Order<E> step, Joins joins) {
        Field<E> field = step.field();
        boolean isOptional =
                !(field instanceof Field.Stored<E> stored && !stored.column().isOptional());
        String sorting = dialect.sortable(field.kind(), joins.expression(field, ROOT));
        return new Key(sorting, field.kind(), isOptional, step.isDescending());
    }

    private void after(List<Key> keys, List<Optional<Object>> last) {
        Problems problems = new Problems();
        for (int i = 0; i < keys.size(); i++) {
            Kind kind = keys.get(i).kind();
            if (last.get(i).filter(value -> !isOf(kind, value)).isPresent()) {
                problems.add("after", "selection.cursor");
            }
        }
        problems.throwIfAny();
        boolean isPlain = last.stream().allMatch(Optional::isPresent)
                && keys.stream().noneMatch(Key::isOptional)
                && keys.stream().map(Key::isDescending).distinct().count() == 1;
        where.add(" and ");
        if (isPlain) {
            asRow(keys, last);
        } else {
            begin(keys.get(0), last.get(0).orElse(null));
            asSteps(keys, last);
        }
    }

    private static boolean isOf(Kind kind, Object value) {
        return kind.type().isInstance(value) && (kind != Kind.TEXT || StoredText.isPossible((String) value));
    }

    private void asRow(List<Key> keys, List<Optional<Object>> last) {
        where.add("(" + String.join(", ", keys.stream().map(Key::sorting).toList()));
        where.add(keys.get(0).isDescending() ? ") < (" : ") > (");
        for (int i = 0; i < keys.size(); i++) {
            Kind kind = keys.get(i).kind();
            where.add((i == 0 ? "" : ", ") + dialect.sortable(kind, "?"))
                    .bind(kind, last.get(i).orElseThrow());
        }
        where.add(")");
    }

    /** Says the same of the first step alone, so that an index can begin there. */
    private void begin(Key first, @Nullable Object value) {
        if (value != null && !(first.isDescending() && first.isOptional())) {
            compare(first, first.isDescending() ? " <= " : " >= ", value);
            where.add(" and ");
        }
    }

    private void asSteps(List<Key> keys, List<Optional<Object>> last) {
        where.add("(");
        for (int i = 0; i < keys.size(); i++) {
            where.add(i == 0 ? "(" : " or (");
            for (int j = 0; j < i; j++) {
                same(keys.get(j), last.get(j).orElse(null));
                where.add(" and ");
            }
            beyond(keys.get(i), last.get(i).orElse(null));
            where.add(")");
        }
        where.add(")");
    }

    private void same(Key key, @Nullable Object value) {
        if (value == null) {
            where.add(key.sorting() + " is null");
        } else {
            compare(key, " = ", value);
        }
    }

    private void beyond(Key key, @Nullable Object value) {
        if (value == null) {
            where.add(key.isDescending() ? "1 = 0" : key.sorting() + " is not null");
        } else if (!key.isDescending()) {
            compare(key, " > ", value);
        } else if (!key.isOptional()) {
            compare(key, " < ", value);
        } else {
            where.add("(");
            compare(key, " < ", value);
            where.add(" or " + key.sorting() + " is null)");
        }
    }

    private void compare(Key key, String operator, Object value) {
        where.add(key.sorting() + operator + dialect.sortable(key.kind(), "?")).bind(key.kind(), value);
    }
}
