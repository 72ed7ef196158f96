package org.guanxi.crm.contact;

import java.util.List;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.team.Member;

/** Knows who of us had to do with a customer lately; offered by the area that keeps what was said. */
@FunctionalInterface
public interface LastSpoken {

    /** Who of us led the newest interactions with the customer, the newest first, each once; one read. */
    List<Id<Member>> lately(Workspace workspace, Id<Customer> customer);
}
