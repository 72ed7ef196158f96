package org.guanxi.crm.territory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.customer.CustomerTable;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Selection;

/** Customers that people name for territories, or pin to them. */
final class Names {

    private final Workspace ws;

    Names(Workspace ws) {
        this.ws = ws;
    }

    NamedCustomer name(Id<Customer> customer, Purpose purpose, String territory, String reason) {
        hold(customer);
        check(purpose, territory);
        NamedCustomer named = write(customer, purpose, territory, false, Optional.empty(), reason);
        placeAnew(customer);
        return named;
    }

    NamedCustomer pin(
            Id<Customer> customer, Purpose purpose, String territory, Optional<Instant> until, String reason) {
        hold(customer);
        check(purpose, territory);
        until.filter(end -> !end.isAfter(ws.now())).ifPresent(end -> {
            throw Problems.one("until", "territory.until-past", "until", end);
        });
        said(customer, purpose).stream()
                .filter(each -> each.isPinned() && !each.territoryCode().equals(territory))
                .forEach(this::delete);
        NamedCustomer pinned = write(customer, purpose, territory, true, until, reason);
        placeAnew(customer);
        until.ifPresent(end ->
                Placing.later(ws, "territory.place-one:" + purpose + ":" + customer, end, Placing.PLACE_ONE, customer));
        return pinned;
    }

    boolean unname(Id<Customer> customer, Purpose purpose, String territory) {
        hold(customer);
        Optional<NamedCustomer> present = said(customer, purpose).stream()
                .filter(each -> each.territoryCode().equals(territory))
                .findFirst();
        present.ifPresent(this::delete);
        placeAnew(customer);
        return present.isPresent();
    }

    private void hold(Id<Customer> customer) {
        ws.store().hold(CustomerTable.TYPE, List.of(customer));
        ws.get(CustomerTable.TYPE, customer);
    }

    /** The code must be known to a model that is kept up to date, if there is one. */
    private void check(Purpose purpose, String territory) {
        Models models = new Models(ws);
        List<TerritoryModel> kept =
                models.kept().stream().filter(each -> each.purpose() == purpose).toList();
        boolean isKnown =
                kept.stream().anyMatch(each -> models.compiled(each).byCode().containsKey(territory));
        if (!isKnown) {
            throw Problems.one("territory", "territory.unknown", "territory", territory);
        }
    }

    private List<NamedCustomer> said(Id<Customer> customer, Purpose purpose) {
        return ws.store()
                .find(Selection.of(NamedCustomerTable.TYPE)
                        .where(NamedCustomerTable.PURPOSE.is(purpose).and(NamedCustomerTable.CUSTOMER.is(customer)))
                        .limit(Selection.MAXIMUM_LIMIT));
    }

    private NamedCustomer write(
            Id<Customer> customer,
            Purpose purpose,
            String territory,
            boolean isPinned,
            Optional<Instant> until,
            String reason) {
        Optional<NamedCustomer> before = said(customer, purpose).stream()
                .filter(each -> each.territoryCode().equals(territory))
                .findFirst();
        NamedCustomer after = NamedCustomer.builder()
                .id(before.map(NamedCustomer::id).orElseGet(ws::newId))
                .version(before.map(NamedCustomer::version).orElse(0L))
                .purpose(purpose)
                .customer(customer)
                .territoryCode(territory)
                .isPinned(isPinned)
                .until(until)
                .reason(reason)
                .build();
        TerritoryEvent event = new TerritoryEvent.Named(customer, purpose, territory, isPinned, until, reason);
        return before.map(old -> ws.update(NamedCustomerTable.TYPE, old, after, event))
                .orElseGet(() -> ws.insert(NamedCustomerTable.TYPE, after, event));
    }

    private void delete(NamedCustomer named) {
        ws.delete(
                NamedCustomerTable.TYPE,
                named,
                new TerritoryEvent.Unnamed(named.customer(), named.purpose(), named.territoryCode()));
    }

    private void placeAnew(Id<Customer> customer) {
        new Placing(ws).placeAnew(ws.store().getAll(CustomerTable.TYPE, List.of(customer)));
    }
}
