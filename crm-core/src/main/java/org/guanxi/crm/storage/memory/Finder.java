package org.guanxi.crm.storage.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.Selection;
import org.jspecify.annotations.Nullable;

/** Answers a selection: along an index that has its order, or by the narrowest way with the first few kept in a heap. */
final class Finder<E extends Entity<E>> {

    private final Tenant tenant;
    private final Selection<E> selection;
    private final Access<E> access;
    private final @Nullable Walk<E> walk;

    private Finder(Tenant tenant, Selection<E> selection) {
        this.tenant = tenant;
        this.selection = selection;
        Table<E> table = tenant.table(selection.type());
        Planner<E> planner = new Planner<>(tenant, table, selection.where());
        this.access = planner.narrowest();
        Walk<E> inOrder = access instanceof Access.One<E> ? null : Walk.inOrder(table, planner.demands(), selection);
        this.walk = inOrder != null && isBetter(inOrder) ? inOrder : null;
    }

    static <E extends Entity<E>> Finder<E> of(Tenant tenant, Selection<E> selection) {
        return new Finder<>(tenant, selection);
    }

    /** Answers a selection. */
    static <E extends Entity<E>> List<E> find(Tenant tenant, Selection<E> selection) {
        Table<E> table = tenant.table(selection.type());
        // many a rule asks in each transaction for what few tenants have, such as custom fields
        if (table.size() == 0) {
            return new ArrayList<>();
        }
        OverlapQuestion<E> question = OverlapQuestion.of(tenant, table, selection.where());
        return question != null
                ? question.find(selection)
                : of(tenant, selection).find();
    }

    /**
     * The walk ends at the limit: if a tenth of its records are candidates of the other way, it sees ten times the limit at
     * least. What is better shows fewer records by that reckoning.
     */
    private boolean isBetter(Walk<E> inOrder) {
        double candidates = access.estimate();
        double length = inOrder.length();
        return length <= candidates || length * selection.limit() <= candidates * candidates;
    }

    List<E> find() {
        return walk != null ? first(walk) : least();
    }

    String explain() {
        return selection.type() + " by " + (walk != null ? walk : access + ", sorted") + ", tested for "
                + selection.where();
    }

    private List<E> first(Walk<E> inOrder) {
        List<E> found = new ArrayList<>();
        inOrder.each(entity -> {
            if (isWanted(entity)) {
                found.add(entity);
            }
            return found.size() < selection.limit();
        });
        return found;
    }

    private List<E> least() {
        PriorityQueue<E> heap = new PriorityQueue<>((left, right) -> selection.compare(right, left));
        access.each(entity -> {
            if (heap.size() < selection.limit()) {
                if (isWanted(entity)) {
                    heap.add(entity);
                }
            } else if (selection.compare(entity, heap.element()) < 0 && isWanted(entity)) {
                heap.remove();
                heap.add(entity);
            }
            return true;
        });
        List<E> found = new ArrayList<>(heap);
        found.sort(selection::compare);
        return found;
    }

    private boolean isWanted(E entity) {
        return selection.isAfter(entity) && selection.where().test(entity, tenant);
    }
}
