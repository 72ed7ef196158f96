package org.guanxi.crm.customer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.error.NotFound;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Selection;

/** Finds the customer that somebody means: by what names it, through the redirects of merges. */
final class CustomerSearch {

    private final Workspace workspace;

    CustomerSearch(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The customer, or the one that stands for it. */
    Customer resolve(Id<Customer> id) {
        return workspace.get(CustomerTable.TYPE, target(id));
    }

    /** Whoever asks: where a redirect leads is no secret, what is there may be. */
    private Id<Customer> target(Id<Customer> id) {
        Set<Id<Customer>> passed = new LinkedHashSet<>();
        Id<Customer> next = id;
        while (passed.add(next)) {
            Id<Customer> here = next;
            Customer customer = workspace
                    .store()
                    .get(CustomerTable.TYPE, here)
                    .orElseThrow(() -> new NotFound(CustomerTable.TYPE.kind(), id));
            next = customer.mergedInto().orElse(here);
        }
        return next;
    }

    private Optional<Customer> lookFor(Id<Customer> id) {
        return workspace.lookFor(CustomerTable.TYPE, target(id));
    }

    Optional<Customer> byKey(String system, String key) {
        Condition<CustomerKey> same = CustomerKeyTable.SYSTEM.is(system).and(CustomerKeyTable.KEY.is(key));
        return workspace.store().find(Selection.of(CustomerKeyTable.TYPE).where(same)).stream()
                .findFirst()
                .flatMap(found -> lookFor(found.customer()));
    }

    Optional<Customer> one(Condition<Customer> named) {
        return workspace
                .store()
                .find(Selection.of(CustomerTable.TYPE).where(named).limit(1))
                .stream()
                .findFirst()
                .flatMap(found -> lookFor(found.id()));
    }

    List<Customer> byReach(String key) {
        Condition<CustomerReach> same = CustomerReachTable.REACH_KEY.is(key);
        Set<Id<Customer>> ids = new LinkedHashSet<>();
        workspace
                .store()
                .find(Selection.of(CustomerReachTable.TYPE).where(same))
                .forEach(reach -> ids.add(reach.customer()));
        return new ArrayList<>(workspace.getAll(CustomerTable.TYPE, ids));
    }
}
