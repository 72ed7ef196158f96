package org.guanxi.crm.examples;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.guanxi.crm.CrmSession;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.customer.CustomerTable;
import org.guanxi.crm.storage.Selection;

// tag::code[]
/** Something an application does: closes customers that nobody has followed up for too long. */
final class ForgottenCustomers {

    private final CrmSession session;
    private final Duration patience;

    ForgottenCustomers(CrmSession session, Duration patience) {
        this.session = session;
        this.patience = patience;
    }

    /** Closes those whose last follow-up is longer ago; answers how many. */
    int close(Instant now) {
        List<Customer> forgotten = session.records()
                .find(Selection.of(CustomerTable.TYPE).where(CustomerTable.LAST_FOLLOW_UP.below(now.minus(patience))));
        forgotten.forEach(each -> session.customers().close(each.id()));
        return forgotten.size();
    }
}
// end::code[]
