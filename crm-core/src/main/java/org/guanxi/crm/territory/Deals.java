package org.guanxi.crm.territory;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.Money;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.opportunity.Opportunity;
import org.guanxi.crm.opportunity.OpportunityTable;
import org.guanxi.crm.pipeline.StageKind;
import org.guanxi.crm.storage.Grouping;
import org.guanxi.crm.storage.Measure;
import org.guanxi.crm.storage.Summary;

/**
 * Open deals, summed.
 *
 * @param count how many
 * @param value what they are worth, one for each currency, in its order
 */
record Deals(long count, List<Money> value) {

    static final Deals NONE = new Deals(0, List.of());

    private static final Grouping<Opportunity, Id<Customer>> BY_CUSTOMER = Grouping.by(OpportunityTable.CUSTOMER);
    private static final Grouping<Opportunity, String> BY_CURRENCY = Grouping.by(OpportunityTable.AMOUNT.currency());
    private static final Measure<Opportunity, Long> COUNT = Measure.count();
    private static final Measure<Opportunity, BigDecimal> SUM = Measure.sum(OpportunityTable.AMOUNT.amount());

    /** Copies the list. */
    Deals {
        value = List.copyOf(value);
    }

    /** Both together. */
    Deals plus(Deals other) {
        Map<String, Money> sums = new TreeMap<>();
        List<Money> all = new ArrayList<>(value);
        all.addAll(other.value);
        all.forEach(each -> sums.merge(each.currency().getCurrencyCode(), each, Money::plus));
        return new Deals(count + other.count, List.copyOf(sums.values()));
    }

    /** The open deals of each of these customers; one read. */
    static Map<Id<Customer>, Deals> of(Workspace ws, List<Id<Customer>> customers) {
        Map<Id<Customer>, Deals> deals = new HashMap<>();
        if (customers.isEmpty()) {
            return deals;
        }
        Summary<Opportunity> open = Summary.of(OpportunityTable.TYPE)
                .where(OpportunityTable.STATE.is(StageKind.OPEN).and(OpportunityTable.CUSTOMER.in(customers)))
                .groupBy(BY_CUSTOMER, BY_CURRENCY)
                .measure(COUNT, SUM);
        for (Summary.Row row : ws.store().summarize(open)) {
            List<Money> value = row
                    .get(BY_CURRENCY)
                    .flatMap(code -> row.get(SUM).map(sum -> Money.of(sum, Currency.getInstance(code))))
                    .stream()
                    .toList();
            Deals part = new Deals(row.count(COUNT), value);
            Optional<Id<Customer>> customer = row.get(BY_CUSTOMER);
            customer.ifPresent(each -> deals.merge(each, part, Deals::plus));
        }
        return deals;
    }
}
