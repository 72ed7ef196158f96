package org.guanxi.crm.persistence.jdbi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guanxi.crm.common.TenantId;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.Field;
import org.guanxi.crm.storage.Path;

/** The tables that a statement looks at beside its own: each reference and each custom field is joined once. */
final class Joins {

    private final Tables tables;
    private final Sql sql;
    private final SqlCondition conditions;
    private final Map<List<Object>, String> aliases = new LinkedHashMap<>();

    /** Writes the joins into that part of a statement. */
    Joins(Tables tables, Dialect dialect, TenantId tenant, Sql sql) {
        this.tables = tables;
        this.sql = sql;
        this.conditions = new SqlCondition(tables, dialect, tenant, sql);
    }

    /** The expression of what lies at the end of the path; null where a reference on the way names nothing that is seen. */
    String expression(Path<?, ?> path, String root) {
        String alias = root;
        for (Path.Hop<?, ?> hop : path.hops()) {
            alias = follow(hop, alias);
        }
        return expression(path.end().field(), alias);
    }

    /** The expression of a field, for a custom one its first value. */
    String expression(Field<?> field, String alias) {
        if (field instanceof Field.Custom<?> custom) {
            return values(custom, alias) + "." + CustomColumns.of(custom.kind());
        }
        return alias + "." + Names.snake(field.name());
    }

    private <E extends Entity<E>, T extends Entity<T>> String follow(Path.Hop<E, T> hop, String from) {
        List<Object> key = List.of(from, hop.reference(), hop.visible());
        String known = aliases.get(key);
        if (known != null) {
            return known;
        }
        String alias = sql.alias("j");
        aliases.put(key, alias);
        sql.add(" left join " + tables.of(hop.reference().target()).name() + " " + alias + " on ");
        conditions.tenant(alias);
        sql.add(" and " + alias + ".id = " + expression(hop.reference().field(), from) + " and ");
        conditions.write(hop.visible(), alias);
        return alias;
    }

    private String values(Field.Custom<?> field, String from) {
        List<Object> key = List.of(from, field);
        String known = aliases.get(key);
        if (known != null) {
            return known;
        }
        String alias = sql.alias("x");
        aliases.put(key, alias);
        sql.add(" left join " + tables.customValues() + " " + alias + " on ");
        conditions.customValues(field, from, alias);
        sql.add(" and " + alias + ".position = 0");
        return alias;
    }
}
