package org.guanxi.crm.persistence.jdbi;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guanxi.crm.common.TenantId;
import org.guanxi.crm.storage.Kind;
import org.guanxi.crm.storage.Storage;

/**
 * The small table outside the tenants' wall that says when each tenant is to be visited. Whoever adds work shares the row to
 * the end of the transaction, and whoever says that the tenant was visited changes it, so that neither misses the other.
 */
final class Agenda {

    private final Statements statements;
    private final String name;

    Agenda(Statements statements, Tables tables) {
        this.statements = statements;
        this.name = tables.agenda();
    }

    /** Moves the visit forward to that time, unless it is earlier already. */
    void visitBy(TenantId tenant, Storage.Errand errand, Instant at) throws SQLException {
        while (true) {
            List<Instant> known = statements.query(
                    of("select visit_by from " + name, tenant, errand)
                            .add(" " + statements.dialect().share()),
                    row -> (Instant) java.util.Objects.requireNonNull(
                            statements.dialect().read(row, 1, Kind.INSTANT)));
            if (known.isEmpty()) {
                insert(tenant, errand, at);
            } else {
                if (known.get(0).isAfter(at)) {
                    set(tenant, errand, at);
                }
                return;
            }
        }
    }

    /** Sets the time of the next visit. */
    void visited(TenantId tenant, Storage.Errand errand, Instant next) throws SQLException {
        while (set(tenant, errand, next) == 0) {
            insert(tenant, errand, next);
        }
    }

    private int set(TenantId tenant, Storage.Errand errand, Instant at) throws SQLException {
        Sql sql = new Sql().add("update " + name + " set visit_by = ?").bind(Kind.INSTANT, at);
        return statements.update(sql.addAll(of("", tenant, errand)));
    }

    private static Sql of(String statement, TenantId tenant, Storage.Errand errand) {
        return new Sql()
                .add(statement + " where tenant = ? and errand = ?")
                .bind(Kind.TEXT, tenant.value())
                .bind(Kind.TEXT, errand.name());
    }

    /** Adds the row unless somebody else does so at the same time. */
    private void insert(TenantId tenant, Storage.Errand errand, Instant at) throws SQLException {
        Sql sql = new Sql()
                .add(statements.dialect().insertUnlessThere(name, List.of("tenant", "errand", "visit_by")))
                .bind(Kind.TEXT, tenant.value())
                .bind(Kind.TEXT, errand.name())
                .bind(Kind.INSTANT, at);
        try {
            statements.update(sql);
        } catch (SQLException e) {
            // H2 says so where another transaction added the row between the question and the insert; the row is there
            // then
            if (!statements.dialect().isDuplicate(e)) {
                throw e;
            }
        }
    }

    /** Tenants whose time has come, those that wait longest first. */
    List<TenantId> toVisit(Storage.Errand errand, Instant now, int limit) {
        Sql sql = new Sql().add("select tenant from " + name + " where errand = ? and visit_by <= ?");
        sql.bind(Kind.TEXT, errand.name()).bind(Kind.INSTANT, now);
        sql.add(" order by visit_by, tenant limit ?").bind(Kind.WHOLE, (long) limit);
        return statements.query(sql, row -> TenantId.of(row.getString(1)));
    }

    /** When the first tenant's time comes. */
    Optional<Instant> nextVisit(Storage.Errand errand) {
        Sql sql = new Sql().add("select visit_by from " + name + " where errand = ? order by visit_by limit 1");
        sql.bind(Kind.TEXT, errand.name());
        return statements
                .query(sql, row -> (Instant)
                        java.util.Objects.requireNonNull(statements.dialect().read(row, 1, Kind.INSTANT)))
                .stream()
                .findFirst();
    }
}
