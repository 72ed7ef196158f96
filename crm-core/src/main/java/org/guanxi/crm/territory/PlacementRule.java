package org.guanxi.crm.territory;

import java.util.ArrayList;
import java.util.List;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.internal.RecordRule;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.jspecify.annotations.Nullable;

/** A customer that changes is placed anew, in the same transaction; one more read for tenants without territories. */
final class PlacementRule implements RecordRule {

    @Override
    public <E extends Entity<E>> void afterWrite(
            Workspace workspace, EntityType<E> type, List<@Nullable E> before, List<@Nullable E> after) {
        if (type.entity() != Customer.class) {
            return;
        }
        List<Customer> changed = new ArrayList<>();
        after.forEach(each -> {
            if (each instanceof Customer customer) {
                changed.add(customer);
            }
        });
        for (int i = 0; i < changed.size(); i += Placing.PAGE) {
            new Placing(workspace).placeAnew(changed.subList(i, Math.min(changed.size(), i + Placing.PAGE)));
        }
    }
}
