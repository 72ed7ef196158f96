package org.guanxi.crm.ownership;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.internal.RecordRule;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.jspecify.annotations.Nullable;

/** Whose a customer is changes by the verbs of this area alone, once it is under terms. */
final class OwnerRule implements RecordRule {

    /** The customers whose owner this area is changing in the transaction. */
    static final class Moving {
        private final Set<Id<Customer>> customers = new HashSet<>();

        /** Lets the owner be written while the work lasts. */
        static void of(Workspace ws, Id<Customer> customer, Runnable work) {
            Set<Id<Customer>> moving = ws.remembered(Moving.class, Moving::new).customers;
            moving.add(customer);
            try {
                work.run();
            } finally {
                moving.remove(customer);
            }
        }
    }

    @Override
    public <E extends Entity<E>> List<E> beforeWrite(
            Workspace workspace, EntityType<E> type, List<@Nullable E> before, List<E> after, Problems problems) {
        if (type.entity() != Customer.class) {
            return after;
        }
        for (int i = 0; i < after.size(); i++) {
            if (before.get(i) instanceof Customer was && after.get(i) instanceof Customer is) {
                String path = after.size() == 1 ? "customer.owner" : "[" + i + "].customer.owner";
                check(workspace, was, is, path, problems);
            }
        }
        return after;
    }

    private static void check(Workspace ws, Customer was, Customer is, String path, Problems problems) {
        boolean isOther = !was.owner().equals(is.owner());
        boolean isOurs = ws.remembered(Moving.class, Moving::new).customers.contains(was.id());
        if (isOther
                && !isOurs
                && ws.store().get(StandingTable.TYPE, Standings.idOf(was.id())).isPresent()) {
            problems.add(path, "ownership.own-verb", "customer", was.name());
        }
    }
}
