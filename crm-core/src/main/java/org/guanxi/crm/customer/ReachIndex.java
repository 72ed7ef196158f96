package org.guanxi.crm.customer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Selection;
import org.jspecify.annotations.Nullable;

/** Keeps {@link CustomerReach} true to the customers: derived rows, not journalled. */
final class ReachIndex {

    private static final int CUSTOMERS_AT_ONCE = 4;

    private final Workspace workspace;

    ReachIndex(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Follows a write; reads only for customers whose numbers or addresses changed. */
    void keep(List<@Nullable Customer> before, List<@Nullable Customer> after) {
        List<CustomerReach> added = new ArrayList<>();
        Map<Id<Customer>, Set<String>> wanted = new HashMap<>();
        for (int i = 0; i < after.size(); i++) {
            Customer was = before.get(i);
            Customer is = after.get(i);
            if (was == null && is != null) {
                keys(is).forEach(key -> added.add(reach(is.id(), key)));
            } else if (was != null && !isReachedAlike(was, is) && !keys(was).equals(is == null ? Set.of() : keys(is))) {
                wanted.put(was.id(), is == null ? Set.of() : keys(is));
            }
        }
        List<Id<Customer>> changed = List.copyOf(wanted.keySet());
        List<CustomerReach> dropped = new ArrayList<>();
        for (int from = 0; from < changed.size(); from += CUSTOMERS_AT_ONCE) {
            List<Id<Customer>> some = changed.subList(from, Math.min(changed.size(), from + CUSTOMERS_AT_ONCE));
            compare(some, wanted, added, dropped);
        }
        if (!dropped.isEmpty()) {
            workspace.store().deleteAll(CustomerReachTable.TYPE, dropped);
        }
        if (!added.isEmpty()) {
            workspace.store().insertAll(CustomerReachTable.TYPE, added);
        }
    }

    private void compare(
            List<Id<Customer>> customers,
            Map<Id<Customer>, Set<String>> wanted,
            List<CustomerReach> added,
            List<CustomerReach> dropped) {
        Map<Id<Customer>, Set<String>> present = new HashMap<>();
        Selection<CustomerReach> rows = Selection.of(CustomerReachTable.TYPE)
                .where(CustomerReachTable.CUSTOMER.in(customers))
                .limit(Selection.MAXIMUM_LIMIT);
        for (CustomerReach row : workspace.store().find(rows)) {
            if (wanted.getOrDefault(row.customer(), Set.of()).contains(row.reachKey())) {
                present.computeIfAbsent(row.customer(), id -> new HashSet<>()).add(row.reachKey());
            } else {
                dropped.add(row);
            }
        }
        for (Id<Customer> customer : customers) {
            Set<String> missing = new LinkedHashSet<>(wanted.getOrDefault(customer, Set.of()));
            missing.removeAll(present.getOrDefault(customer, Set.of()));
            missing.forEach(key -> added.add(reach(customer, key)));
        }
    }

    private CustomerReach reach(Id<Customer> customer, String key) {
        return CustomerReach.builder()
                .id(workspace.newId())
                .customer(customer)
                .reachKey(key)
                .build();
    }

    /** Whether there is nothing from which other keys could come. */
    private static boolean isReachedAlike(Customer was, @Nullable Customer is) {
        return is != null
                && was.state() == is.state()
                && was.phones().equals(is.phones())
                && was.emails().equals(is.emails());
    }

    /** What leads to this customer: nothing once it is merged. */
    static Set<String> keys(Customer customer) {
        Set<String> keys = new LinkedHashSet<>();
        if (customer.state() != CustomerState.MERGED) {
            customer.phones().forEach(phone -> keys.add(phone.e164()));
            customer.emails().forEach(email -> keys.add(email.key()));
        }
        return keys;
    }
}
