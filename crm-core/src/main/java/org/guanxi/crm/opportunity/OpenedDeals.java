package org.guanxi.crm.opportunity;

import java.util.List;

/**
 * What became of a batch of deals to be opened.
 *
 * @param deals the deals, in the order in which they were given
 * @param alreadyThere how many of them were there before, known by their external key, and were left as they are
 */
public record OpenedDeals(List<Opportunity> deals, int alreadyThere) {

    /** Copies the list. */
    public OpenedDeals {
        deals = List.copyOf(deals);
    }
}
