package org.guanxi.crm.customer;

import java.time.Instant;

/**
 * A customer that is to be followed up.
 *
 * @param customer the customer
 * @param since when it was last followed up, or became known to us if it never was
 * @param due when the next follow-up is due by its {@link FollowUpCadence}
 */
public record FollowUpDue(Customer customer, Instant since, Instant due) {

    static FollowUpDue of(Customer customer, FollowUpCadence cadence) {
        return new FollowUpDue(
                customer,
                FollowUpCadence.since(customer),
                cadence.due(customer).orElseThrow(() -> new IllegalStateException("a customer that is due has a day")));
    }
}
