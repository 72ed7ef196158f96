package org.guanxi.crm.persistence.jdbi;

import java.util.Collection;
import java.util.List;
import org.guanxi.crm.common.TenantId;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.Field;
import org.guanxi.crm.storage.Kind;

/**
 * Writes conditions, exactly two-valued. Outside of a negation, unknown and false are the same to SQL; inside of one, every
 * comparison with an optional column says that the column is there.
 */
final class SqlCondition {

    private final Tables tables;
    private final Dialect dialect;
    private final TenantId tenant;
    private final Sql sql;

    SqlCondition(Tables tables, Dialect dialect, TenantId tenant, Sql sql) {
        this.tables = tables;
        this.dialect = dialect;
        this.tenant = tenant;
        this.sql = sql;
    }

    /** Writes the condition on the record of this alias. */
    void write(Condition<?> condition, String alias) {
        write(condition, alias, false);
    }

    /** Writes that the row of this alias is of the tenant. */
    void tenant(String alias) {
        sql.add(alias).add(".tenant = ?").bind(Kind.TEXT, tenant.value());
    }

    private void write(Condition<?> condition, String alias, boolean isNegated) {
        if (condition instanceof Condition.All<?>) {
            sql.add("1 = 1");
        } else if (condition instanceof Condition.And<?> and) {
            join(and.parts(), " and ", "1 = 1", alias, isNegated);
        } else if (condition instanceof Condition.Or<?> or) {
            join(or.parts(), " or ", "1 = 0", alias, isNegated);
        } else if (condition instanceof Condition.Not<?> not) {
            sql.add("not (");
            write(not.condition(), alias, true);
            sql.add(")");
        } else if (condition instanceof Condition.Via<?, ?> via) {
            via(via, alias);
        } else if (condition instanceof Condition.HasAny<?, ?> hasAny) {
            hasAny(hasAny, alias);
        } else {
            leaf(condition, alias, isNegated);
        }
    }

    private void leaf(Condition<?> condition, String alias, boolean isNegated) {
        if (condition instanceof Condition.Compare<?> compare) {
            field(compare.field(), alias, isNegated, value -> compare(value, compare));
        } else if (condition instanceof Condition.In<?> in) {
            field(in.field(), alias, isNegated, value -> in(value, in.field().kind(), in.values()));
        } else if (condition instanceof Condition.TextMatch<?> match) {
            field(match.field(), alias, isNegated, value -> match(value, match));
        } else if (condition instanceof Condition.Absent<?> absent) {
            absent(absent.field(), alias);
        } else if (condition instanceof Condition.CompareFields<?> compare) {
            compareFields(compare, alias, isNegated);
        } else {
            throw new IllegalArgumentException("unknown condition " + condition);
        }
    }

    private void join(List<? extends Condition<?>> parts, String word, String none, String alias, boolean isNegated) {
        if (parts.isEmpty()) {
            sql.add(none);
            return;
        }
        sql.add("(");
        for (int i = 0; i < parts.size(); i++) {
            sql.add(i == 0 ? "" : word);
            write(parts.get(i), alias, isNegated);
        }
        sql.add(")");
    }

    /** Writes something about a value, given the expression of it. */
    private interface Leaf {
        void write(String expression);
    }

    /** A column of the record, or any of the values of a custom field. */
    private void field(Field<?> field, String alias, boolean isNegated, Leaf leaf) {
        if (field instanceof Field.Custom<?> custom) {
            sql.add("exists (");
            String values = customValues(custom, alias);
            sql.add(" and ");
            leaf.write(values + "." + CustomColumns.of(custom.kind()));
            sql.add(")");
            return;
        }
        String expression = column(field, alias);
        boolean isGuarded = isNegated && ((Field.Stored<?>) field).column().isOptional();
        sql.add(isGuarded ? "(" + expression + " is not null and " : "");
        leaf.write(expression);
        sql.add(isGuarded ? ")" : "");
    }

    private static String column(Field<?> field, String alias) {
        return alias + "." + Names.snake(field.name());
    }

    private String customValues(Field.Custom<?> field, String alias) {
        String values = sql.alias("v");
        sql.add("select 1");
        fromCustomValues(field, alias, values);
        return values;
    }

    /** Writes where the values of a custom field of the record of this alias are found. */
    private void fromCustomValues(Field.Custom<?> field, String alias, String values) {
        sql.add(" from " + tables.customValues() + " " + values + " where ");
        customValues(field, alias, values);
    }

    /** Writes that a row of custom values is one of this field of the record of this alias. */
    void customValues(Field.Custom<?> field, String alias, String values) {
        tenant(values);
        sql.add(" and " + values + ".kind = ?").bind(Kind.TEXT, field.owner());
        sql.add(" and " + values + ".field = ?").bind(Kind.ID, field.id());
        sql.add(" and " + values + ".record = " + alias + ".id");
    }

    private void compare(String expression, Condition.Compare<?> compare) {
        Kind kind = compare.field().kind();
        Object value = compare.value();
        if (kind == Kind.TEXT && !StoredText.isPossible((String) value)) {
            impossible(expression, compare.comparison(), (String) value);
            return;
        }
        if (compare.comparison() == Condition.Comparison.EQUAL && compare.field() instanceof Field.Custom<?>) {
            key(expression, kind, value);
        }
        operation(expression, kind, compare.comparison(), value);
    }

    /** The same looked up by the short key, which has the index. */
    private void key(String expression, Kind kind, Object value) {
        String values = expression.substring(0, expression.indexOf('.'));
        sql.add(values + ".value_key = ?").bind(Kind.TEXT, CustomColumns.key(kind, value));
        sql.add(" and ");
    }

    private void operation(String expression, Kind kind, Condition.Comparison comparison, Object value) {
        boolean isEquality = comparison == Condition.Comparison.EQUAL || comparison == Condition.Comparison.DIFFERENT;
        String left = isEquality ? expression : dialect.sortable(kind, expression);
        String right = isEquality ? "?" : dialect.sortable(kind, "?");
        sql.add(left + operator(comparison) + right).bind(kind, value);
    }

    /** No stored text equals one that cannot be stored; where such a text would lie is decided by its storable beginning. */
    private void impossible(String expression, Condition.Comparison comparison, String value) {
        String beginning = StoredText.possibleBeginning(value);
        boolean isBelow = comparison == Condition.Comparison.BELOW || comparison == Condition.Comparison.AT_MOST;
        switch (comparison) {
            case EQUAL -> sql.add("1 = 0");
            case DIFFERENT -> sql.add(expression + " is not null");
            default ->
                operation(
                        expression,
                        Kind.TEXT,
                        isBelow ? Condition.Comparison.AT_MOST : Condition.Comparison.ABOVE,
                        beginning);
        }
    }

    static String operator(Condition.Comparison comparison) {
        return switch (comparison) {
            case EQUAL -> " = ";
            case DIFFERENT -> " <> ";
            case BELOW -> " < ";
            case AT_MOST -> " <= ";
            case ABOVE -> " > ";
            case AT_LEAST -> " >= ";
        };
    }

    private void in(String expression, Kind kind, Collection<Object> values) {
        List<Object> possible = values.stream()
                .filter(value -> kind != Kind.TEXT || StoredText.isPossible((String) value))
                .toList();
        if (possible.isEmpty()) {
            sql.add("1 = 0");
        } else if (possible.size() == 1) {
            sql.add(expression + " = ?").bind(kind, possible.get(0));
        } else {
            sql.add(dialect.anyOf(expression, kind)).bind(kind, possible);
        }
    }

    private void match(String expression, Condition.TextMatch<?> match) {
        if (!StoredText.isPossible(match.text())) {
            sql.add("1 = 0");
            return;
        }
        String escaped = match.text().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
        sql.add(expression + " like ? escape '!'")
                .bind(Kind.TEXT, match.place() == Condition.Place.START ? escaped : "%" + escaped);
    }

    private void absent(Field<?> field, String alias) {
        if (field instanceof Field.Custom<?> custom) {
            sql.add("not exists (");
            customValues(custom, alias);
            sql.add(")");
        } else {
            sql.add(column(field, alias) + " is null");
        }
    }

    private void compareFields(Condition.CompareFields<?> compare, String alias, boolean isNegated) {
        Kind kind = compare.left().kind();
        sql.add(isNegated ? "coalesce(" : "(");
        first(compare.left(), alias, kind);
        sql.add(operator(compare.comparison()));
        first(compare.right(), alias, kind);
        sql.add(isNegated ? ", false)" : ")");
    }

    private void first(Field<?> field, String alias, Kind kind) {
        String[] around = dialect.sortable(kind, "?").split("\\?", 2);
        sql.add(around[0]);
        if (field instanceof Field.Custom<?> custom) {
            String values = sql.alias("v");
            sql.add("(select " + values + "." + CustomColumns.of(custom.kind()));
            fromCustomValues(custom, alias, values);
            sql.add(" and " + values + ".position = 0)");
        } else {
            sql.add(column(field, alias));
        }
        sql.add(around[1]);
    }

    private <E extends Entity<E>, T extends Entity<T>> void via(Condition.Via<E, T> via, String alias) {
        String target = sql.alias("r");
        sql.add("exists (select 1 from " + tables.of(via.reference().target()).name() + " " + target + " where ");
        tenant(target);
        sql.add(" and " + target + ".id = " + column(via.reference().field(), alias) + " and ");
        write(via.condition(), target, false);
        sql.add(")");
    }

    private <E extends Entity<E>, C extends Entity<C>> void hasAny(Condition.HasAny<E, C> hasAny, String alias) {
        String child = sql.alias("c");
        sql.add("exists (select 1 from " + tables.of(hasAny.link().child()).name() + " " + child + " where ");
        tenant(child);
        sql.add(" and " + column(hasAny.link().parentId(), child) + " = " + alias + ".id");
        hasAny.link().parentKind().ifPresent(kind -> {
            sql.add(" and ");
            write(kind, child, false);
        });
        sql.add(" and ");
        write(hasAny.condition(), child, false);
        sql.add(")");
    }
}
