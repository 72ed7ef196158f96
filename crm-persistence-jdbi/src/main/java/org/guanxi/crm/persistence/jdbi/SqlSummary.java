package org.guanxi.crm.persistence.jdbi;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.guanxi.crm.common.TenantId;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.Field;
import org.guanxi.crm.storage.Grouping;
import org.guanxi.crm.storage.Kind;
import org.guanxi.crm.storage.Measure;
import org.guanxi.crm.storage.Path;
import org.guanxi.crm.storage.Summary;
import org.jspecify.annotations.Nullable;

/**
 * Writes the one statement of a summary: an inner select of what is grouped by and measured, with references and custom
 * fields as left joins, and an outer one that groups, measures and sorts.
 */
final class SqlSummary<E extends Entity<E>> {

    private static final String ROOT = "t";
    private static final String OUTER = "s";

    private final Summary<E> summary;
    private final Dialect dialect;
    private final Years years;
    private final Sql selected = new Sql();
    private final Sql joined = new Sql();
    private final SqlCondition selecting;
    private final Joins joins;
    private final Sql statement;

    SqlSummary(Summary<E> summary, Tables tables, Dialect dialect, TenantId tenant, Years years) {
        this.summary = summary;
        this.dialect = dialect;
        this.years = years;
        this.selecting = new SqlCondition(tables, dialect, tenant, selected);
        this.joins = new Joins(tables, dialect, tenant, joined);
        this.statement = write(tables, tenant);
    }

    /** Answers in which years of UTC a field has instants. */
    interface Years {
        SortedSet<Integer> of(Field<?> field);
    }

    /** The statement; it asks for one group more than are allowed. */
    Sql statement() {
        return statement;
    }

    private Sql write(Tables tables, TenantId tenant) {
        select();
        Sql where = new Sql();
        SqlCondition conditions = new SqlCondition(tables, dialect, tenant, where);
        conditions.tenant(ROOT);
        where.add(" and ");
        conditions.write(summary.where(), ROOT);
        Sql sql = new Sql().add("select " + String.join(", ", outer())).add(" from (select ");
        sql.addAll(selected).add(" from " + tables.of(summary.type()).name() + " " + ROOT);
        sql.addAll(joined).add(" where ").addAll(where).add(") " + OUTER);
        List<String> groups = new ArrayList<>();
        for (int i = 0; i < summary.groupings().size(); i++) {
            groups.add(group(i));
        }
        if (!groups.isEmpty()) {
            sql.add(" group by " + String.join(", ", groups));
            sql.add(" order by " + String.join(", ", orderBy()));
        }
        long most = summary.top().orElse(Summary.MAXIMUM_GROUPS + 1);
        return sql.add(" limit ?").bind(Kind.WHOLE, most);
    }

    // ---- the inner select

    private void select() {
        for (int i = 0; i < summary.groupings().size(); i++) {
            Grouping<E, ?> grouping = summary.groupings().get(i);
            selected.add(expression(grouping) + " as g" + i + ", ");
        }
        for (int i = 0; i < summary.measures().size(); i++) {
            Measure<E, ?> measure = summary.measures().get(i);
            if (measure.path().isPresent()) {
                Path<E, ?> path = measure.path().get();
                selected.add(joins.expression(path, ROOT) + " as m" + i + ", ");
            }
            if (isFiltered(measure)) {
                selected.add("case when ");
                selecting.write(measure.where(), ROOT);
                selected.add(" then 1 else 0 end as f" + i + ", ");
            }
        }
        selected.add("1 as one");
    }

    private String expression(Grouping<E, ?> grouping) {
        String value = joins.expression(grouping.path(), ROOT);
        if (grouping.bucket().isEmpty()) {
            return value;
        }
        Grouping.Bucket bucket = grouping.bucket().get();
        Field<?> field = grouping.path().end().field();
        boolean isInstant = field.kind() == Kind.INSTANT;
        boolean isFixed = bucket.zone().getRules().isFixedOffset();
        String offset = "0";
        if (isInstant && isFixed) {
            offset = String.valueOf(
                    bucket.zone().getRules().getOffset(java.time.Instant.EPOCH).getTotalSeconds());
        } else if (isInstant) {
            offset = SqlOffset.of(value, bucket.zone(), years.of(field));
        }
        return dialect.bucket(bucket, field.kind(), value, offset);
    }

    private static boolean isFiltered(Measure<?, ?> measure) {
        return !(measure.where() instanceof Condition.All<?>);
    }

    // ---- the outer select

    private List<String> outer() {
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < summary.groupings().size(); i++) {
            columns.add(group(i));
        }
        for (int i = 0; i < summary.measures().size(); i++) {
            columns.add(figure(i));
        }
        return columns.isEmpty() ? List.of("count(*)") : columns;
    }

    private static String group(int position) {
        return OUTER + ".g" + position;
    }

    private String figure(int position) {
        Measure<E, ?> measure = summary.measures().get(position);
        String all = measure.path().isPresent() ? OUTER + ".m" + position : "1";
        String value = isFiltered(measure) ? "case when " + OUTER + ".f" + position + " = 1 then " + all + " end" : all;
        return switch (measure.function()) {
            case COUNT -> isFiltered(measure) ? "count(" + value + ")" : "count(*)";
            case DISTINCT -> "count(distinct " + value + ")";
            case SUM -> "sum(" + value + ")";
            case MINIMUM -> dialect.least(kind(measure), value);
            case MAXIMUM -> dialect.greatest(kind(measure), value);
            case AVERAGE -> dialect.average("sum(" + value + ")", "count(" + value + ")");
        };
    }

    private static Kind kind(Measure<?, ?> measure) {
        return switch (measure.function()) {
            case COUNT, DISTINCT -> Kind.WHOLE;
            case SUM, AVERAGE -> Kind.DECIMAL;
            case MINIMUM, MAXIMUM ->
                measure.path().map(path -> path.end().field().kind()).orElseThrow();
        };
    }

    private List<String> orderBy() {
        List<String> steps = new ArrayList<>();
        for (Summary.Step<E> step : summary.order()) {
            int position = summary.measures().indexOf(step.measure());
            String sorting = dialect.sortable(kind(step.measure()), figure(position));
            steps.add(sorting + (step.isDescending() ? " desc nulls last" : " nulls first"));
        }
        for (int i = 0; i < summary.groupings().size(); i++) {
            Grouping<E, ?> grouping = summary.groupings().get(i);
            String value = grouping.bucket().isPresent()
                    ? group(i)
                    : dialect.sortable(grouping.path().end().field().kind(), group(i));
            steps.add(value + " nulls first");
        }
        return steps;
    }

    // ---- the rows

    /** The row as core knows it. */
    Summary.Row row(ResultSet row) throws SQLException {
        int groups = summary.groupings().size();
        @Nullable Object[] keys = new Object[groups];
        for (int i = 0; i < groups; i++) {
            Grouping<E, ?> grouping = summary.groupings().get(i);
            keys[i] = grouping.bucket().isPresent()
                    ? row.getObject(i + 1, LocalDateTime.class)
                    : Records.value(row, i + 1, grouping.path().end().field().kind(), dialect);
        }
        @Nullable Object[] figures = new Object[summary.measures().size()];
        for (int i = 0; i < figures.length; i++) {
            figures[i] = figure(row, groups + i + 1, summary.measures().get(i));
        }
        return summary.row(keys, figures);
    }

    private @Nullable Object figure(ResultSet row, int position, Measure<E, ?> measure) throws SQLException {
        return switch (measure.function()) {
            case COUNT, DISTINCT -> row.getLong(position);
            case SUM, AVERAGE -> {
                BigDecimal value = row.getBigDecimal(position);
                yield value == null ? null : Records.normalised(value);
            }
            case MINIMUM, MAXIMUM -> Records.value(row, position, kind(measure), dialect);
        };
    }
}
