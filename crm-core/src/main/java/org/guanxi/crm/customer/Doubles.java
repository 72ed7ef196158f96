package org.guanxi.crm.customer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.error.Duplicate;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.Selection;

/** The parts of losers that the survivor has already, or that would say something of it to itself: dropped, and put back. */
final class Doubles {

    private final Workspace workspace;
    private final Id<CustomerMerge> merge;
    private final List<CustomerMerge.Dropped> dropped = new ArrayList<>();

    Doubles(Workspace workspace, Id<CustomerMerge> merge) {
        this.workspace = workspace;
        this.merge = merge;
    }

    /** Drops tags that the survivor or an earlier loser has too, and relations among those who become one. */
    List<CustomerMerge.Dropped> drop(Id<Customer> survivor, List<Id<Customer>> losers) {
        return workspace.asSystem(system -> {
            List<Id<Customer>> all = new ArrayList<>();
            all.add(survivor);
            all.addAll(losers);
            Set<String> tags = new HashSet<>();
            for (Id<Customer> customer : all) {
                dropTags(system, customer, tags);
            }
            Selection<CustomerRelation> inside = Selection.of(CustomerRelationTable.TYPE)
                    .where(CustomerRelationTable.CUSTOMER.in(all).and(CustomerRelationTable.TO.in(all)))
                    .limit(Selection.MAXIMUM_LIMIT);
            system.find(inside).forEach(each -> drop(system, CustomerRelationTable.TYPE, each, each.customer()));
            return dropped;
        });
    }

    private void dropTags(Workspace system, Id<Customer> customer, Set<String> seen) {
        Selection<CustomerTag> own = Selection.of(CustomerTagTable.TYPE)
                .where(CustomerTagTable.CUSTOMER.is(customer))
                .limit(Selection.MAXIMUM_LIMIT);
        for (CustomerTag tag : system.find(own)) {
            if (!seen.add(tag.tag())) {
                drop(system, CustomerTagTable.TYPE, tag, customer);
            }
        }
    }

    private <E extends Entity<E>> void drop(Workspace system, EntityType<E> type, E part, Id<Customer> customer) {
        dropped.add(new CustomerMerge.Dropped(type.kind(), customer, RecordImage.of(type, part)));
        system.delete(type, part, new CustomerEvent.DoubleDropped(customer, merge, type.kind()));
    }

    /** Puts parts back, as new records; answers those that could not, since the same has been added meanwhile. */
    List<CustomerMerge.Dropped> restore(List<CustomerMerge.Dropped> parts) {
        return workspace.asSystem(system -> {
            List<CustomerMerge.Dropped> left = new ArrayList<>();
            for (CustomerMerge.Dropped part : parts) {
                try {
                    system.attempt(
                            inside -> restore(inside, workspace.catalogue().type(part.kind()), part));
                } catch (Duplicate e) {
                    left.add(part);
                }
            }
            return left;
        });
    }

    private <E extends Entity<E>> E restore(Workspace system, EntityType<E> type, CustomerMerge.Dropped part) {
        E again = RecordImage.create(type, system.<E>newId().uuid(), part.values());
        return system.insert(type, again, new CustomerEvent.DoubleRestored(part.customer(), merge, type.kind()));
    }
}
