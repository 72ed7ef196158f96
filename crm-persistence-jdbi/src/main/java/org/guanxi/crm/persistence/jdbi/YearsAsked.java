package org.guanxi.crm.persistence.jdbi;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.guanxi.crm.common.TenantId;
import org.guanxi.crm.storage.Field;
import org.guanxi.crm.storage.Kind;

/**
 * In which years a tenant has instants in a field: from the least to the greatest, which an index knows, or, where these are
 * centuries apart, as an open end in 9999 makes them, exactly those that occur.
 */
record YearsAsked(Tables tables, TenantId tenant) {

    private static final int MANY = 200;

    private record Span(Instant first, Instant last) {
        SortedSet<Integer> years() {
            SortedSet<Integer> years = new TreeSet<>();
            for (int year = year(first) - 1; year <= year(last) + 1; year++) {
                years.add(year);
            }
            return years;
        }

        private static int year(Instant instant) {
            return instant.atOffset(ZoneOffset.UTC).getYear();
        }
    }

    SortedSet<Integer> of(Field<?> field, Statements statements) {
        Dialect dialect = statements.dialect();
        String column = field instanceof Field.Custom<?> ? CustomColumns.of(Kind.INSTANT) : Names.snake(field.name());
        List<Span> spans = statements.query(from(field, "min(" + column + "), max(" + column + ")"), row -> {
            Object first = dialect.read(row, 1, Kind.INSTANT);
            Object last = dialect.read(row, 2, Kind.INSTANT);
            return first == null || last == null
                    ? new Span(Instant.EPOCH, Instant.EPOCH)
                    : new Span((Instant) first, (Instant) last);
        });
        SortedSet<Integer> years = spans.get(0).years();
        if (years.size() <= MANY) {
            return years;
        }
        String year = "extract(year from (" + column + " at time zone 'UTC'))";
        Sql occurring = from(field, "distinct " + year).add(" and " + column + " is not null");
        return new TreeSet<>(statements.query(occurring, row -> row.getInt(1)));
    }

    private Sql from(Field<?> field, String what) {
        Sql sql = new Sql().add("select " + what + " from ");
        if (field instanceof Field.Custom<?> custom) {
            sql.add(tables.customValues() + " where tenant = ?").bind(Kind.TEXT, tenant.value());
            sql.add(" and kind = ?").bind(Kind.TEXT, custom.owner());
            return sql.add(" and field = ?").bind(Kind.ID, custom.id());
        }
        String owner = ((Field.Stored<?>) field).owner();
        return sql.add(tables.of(owner).name() + " where tenant = ?").bind(Kind.TEXT, tenant.value());
    }
}
