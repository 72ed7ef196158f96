package org.guanxi.crm.reporting;

import java.util.List;
import java.util.Optional;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.Selection;

/**
 * Which records are behind the rows of a report. Pure.
 *
 * @param plan the report
 * @param where the records of all of its rows
 * @param first those of the first groups of its top, if it has one
 */
record Behind<E extends Entity<E>>(Plan<E> plan, Condition<E> where, Optional<Condition<E>> first) {

    Selection<E> row(List<Group> groups) {
        return Selection.of(plan.type()).where(condition(groups));
    }

    Selection<E> cell(List<Group> groups, String figure) {
        Plan.Amount<E> amount = plan.aggregates().get(figure);
        Selection<E> row = row(groups);
        return amount == null ? row : row.where(amount.measure().where());
    }

    private Condition<E> condition(List<Group> groups) {
        Condition<E> condition = where;
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            if (group.state() == Group.State.REST) {
                condition = condition.and(first.orElseThrow().not());
            } else if (group.state() != Group.State.ALL) {
                condition = condition.and(plan.dimensions().get(i).of(group));
            }
        }
        return condition;
    }
}
