package org.guanxi.crm.customer;

import java.util.Optional;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.team.Member;

/** Who makes a customer another's when a merge, or its undo, gives it another owner: offered by the area that keeps whose customers are. */
@FunctionalInterface
public interface OwnerOfMerged {

    /**
     * Makes the customer this owner's, or nobody's; the customer is held.
     *
     * @return whether it did; if not, the merge writes the owner itself
     */
    boolean own(Workspace ws, Id<Customer> customer, Optional<Id<Member>> owner);

    /** Asks everybody who offers it; the customer as it is then. */
    static Customer pass(Workspace ws, Customer customer, Optional<Id<Member>> owner) {
        if (customer.owner().equals(owner)) {
            return customer;
        }
        boolean isDone = false;
        for (OwnerOfMerged each : ws.offers(OwnerOfMerged.class)) {
            isDone |= each.own(ws, customer.id(), owner);
        }
        return isDone ? ws.store().get(CustomerTable.TYPE, customer.id()).orElseThrow() : customer;
    }
}
