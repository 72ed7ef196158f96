package org.guanxi.crm.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.error.NotFound;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.StorageSession;

/** Who belongs to whom: a forest of at most {@link #DEEPEST} levels. */
final class Hierarchy {

    static final int DEEPEST = 50;

    private static final int TRIES = 3;

    private final Workspace workspace;

    Hierarchy(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Gives the customer another parent, or none; holds the way up, so that no two callers close a circle together. */
    Customer setParent(Id<Customer> id, Optional<Id<Customer>> parent) {
        if (parent.filter(id::equals).isPresent()) {
            throw Problems.one("parent", "customer.parent-circle", "customer", id, "parent", id);
        }
        if (parent.isPresent()) {
            workspace.get(CustomerTable.TYPE, parent.get());
            holdWayUp(id, parent.get());
        }
        Customer before = workspace.get(CustomerTable.TYPE, id);
        CustomerRule.checkNotMerged(before);
        if (before.parent().equals(parent)) {
            return before;
        }
        Customer after = Customer.builder().from(before).parent(parent).build();
        return workspace.update(
                CustomerTable.TYPE, before, after, new CustomerEvent.ParentSet(id, before.parent(), parent));
    }

    private void holdWayUp(Id<Customer> id, Id<Customer> parent) {
        StorageSession store = workspace.store();
        List<Id<Customer>> way = wayUp(parent);
        for (int i = 0; i < TRIES; i++) {
            List<Id<Customer>> held = new ArrayList<>(way);
            held.add(id);
            store.hold(CustomerTable.TYPE, held);
            List<Id<Customer>> now = wayUp(parent);
            if (now.equals(way)) {
                if (way.contains(id)) {
                    throw Problems.one("parent", "customer.parent-circle", "customer", id, "parent", parent);
                }
                return;
            }
            way = now;
        }
        throw Refused.because("customer.hierarchy-busy", "customer", id);
    }

    /** The customer and all above it, nearest first. */
    List<Id<Customer>> wayUp(Id<Customer> from) {
        List<Id<Customer>> way = new ArrayList<>();
        Optional<Id<Customer>> next = Optional.of(from);
        while (next.isPresent() && !way.contains(next.get())) {
            if (way.size() == DEEPEST) {
                throw Refused.because("customer.hierarchy-deep", "customer", from, "maximum", DEEPEST);
            }
            way.add(next.get());
            next = parentOf(next.get());
        }
        return way;
    }

    /** The parent of a customer, whoever may see it. */
    Optional<Id<Customer>> parentOf(Id<Customer> id) {
        return workspace
                .store()
                .get(CustomerTable.TYPE, id)
                .orElseThrow(() -> new NotFound(CustomerTable.TYPE.kind(), id))
                .parent();
    }
}
