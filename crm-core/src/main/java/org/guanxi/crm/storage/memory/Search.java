package org.guanxi.crm.storage.memory;

import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Entity;

/** The records of a table that meet a condition, by the narrowest way to them. */
final class Search<E extends Entity<E>> {

    private final Tenant tenant;
    private final Condition<E> where;
    private final Access<E> access;

    Search(Tenant tenant, Table<E> table, Condition<E> where) {
        this.tenant = tenant;
        this.where = where;
        this.access = new Planner<>(tenant, table, where).narrowest();
    }

    /** How many records of the table meet the condition. */
    static <E extends Entity<E>> long count(Tenant tenant, Table<E> table, Condition<E> where) {
        OverlapQuestion<E> question = OverlapQuestion.of(tenant, table, where);
        return question != null ? question.count() : new Search<>(tenant, table, where).count();
    }

    /** Whether any record of the table meets the condition. */
    static <E extends Entity<E>> boolean isAny(Tenant tenant, Table<E> table, Condition<E> where) {
        OverlapQuestion<E> question = OverlapQuestion.of(tenant, table, where);
        return question != null ? question.isAny() : !new Search<>(tenant, table, where).each(entity -> false);
    }

    Access<E> access() {
        return access;
    }

    /** Shows the records that meet the condition; says whether the visitor let it end. */
    boolean each(Visitor<E> visitor) {
        if (where instanceof Condition.All<E>) {
            return access.each(visitor);
        }
        return access.each(entity -> !where.test(entity, tenant) || visitor.visit(entity));
    }

    long count() {
        if (where instanceof Condition.All<E>) {
            return access.estimate();
        }
        long[] count = {0};
        each(entity -> {
            count[0]++;
            return true;
        });
        return count[0];
    }
}
