package org.guanxi.crm.territory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.Json;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.customer.CustomerState;
import org.guanxi.crm.customer.CustomerTable;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.territory.rule.Claims;
import org.guanxi.crm.territory.rule.Decision;
import org.guanxi.crm.territory.rule.Relations;
import org.guanxi.crm.timer.DueItem;
import org.guanxi.crm.timer.DueTask;
import org.guanxi.crm.timer.TimerService;
import org.jspecify.annotations.Nullable;

/** Places customers in models: all of them page by page as due work, and single ones when they change. */
final class Placing {

    static final int PAGE = 500;

    /** Places the next page of a model, and lets the page after it be placed. */
    static final DueTask PLACE = new DueTask("territory.place", Placing::next);

    /** Places one customer anew, when what was said of it ends. */
    static final DueTask PLACE_ONE = new DueTask("territory.place-one", Placing::one);

    private final Workspace ws;
    private final Models models;

    Placing(Workspace ws) {
        this.ws = ws;
        this.models = new Models(ws);
    }

    private static void next(Workspace ws, DueItem item) {
        item.payloadAs(String.class).ifPresent(model -> new Placing(ws).page(Id.parse(model)));
    }

    private static void one(Workspace ws, DueItem item) {
        item.payloadAs(String.class)
                .map(Id::<Customer>parse)
                .ifPresent(id -> new Placing(ws).placeAnew(ws.store().hold(CustomerTable.TYPE, List.of(id))));
    }

    static String key(TerritoryModel model) {
        return "territory.place:" + model.id();
    }

    /** Begins a round over all customers at an instant. */
    TerritoryModel begin(TerritoryModel model) {
        TerritoryModel placing = ws.update(
                TerritoryModelTable.TYPE,
                model,
                TerritoryModel.builder()
                        .from(model)
                        .state(TerritoryModel.State.PLACING)
                        .placedUpTo(Optional.empty())
                        .build(),
                new TerritoryEvent.Placing(model.id()));
        schedule(placing, ws.now());
        return placing;
    }

    private void schedule(TerritoryModel model, Instant at) {
        later(ws, key(model), at, PLACE, model.id());
    }

    /** Lets a task do something with a record later, on the library's own account. */
    static void later(Workspace ws, String key, Instant at, DueTask task, Id<?> record) {
        ws.<Boolean>asSystem(system -> {
            system.service(TimerService.class)
                    .schedule(key, at, task.name(), Optional.of(Json.write(record.toString())));
            return true;
        });
    }

    private void page(Id<TerritoryModel> id) {
        TerritoryModel model = models.get(id);
        if (!model.isKept()) {
            return;
        }
        if (model.state() == TerritoryModel.State.PLACED) {
            begin(model);
            return;
        }
        Selection<Customer> all = Selection.of(CustomerTable.TYPE)
                .where(CustomerTable.STATE.isNot(CustomerState.MERGED))
                .limit(PAGE);
        Selection<Customer> rest = model.placedUpTo()
                .map(last -> all.after(List.of(Optional.of(last.uuid()))))
                .orElse(all);
        List<Id<Customer>> ids =
                ws.store().find(rest).stream().map(Customer::id).toList();
        place(model, held(ids));
        TerritoryModel.Builder next = TerritoryModel.builder().from(model);
        if (ids.size() == PAGE) {
            TerritoryModel noted = ws.store()
                    .update(
                            TerritoryModelTable.TYPE,
                            next.placedUpTo(ids.get(ids.size() - 1)).build());
            schedule(noted, ws.now());
        } else {
            finish(model);
        }
    }

    /** Whoever changes one of them meanwhile waits, and then places it anew. */
    private List<Customer> held(List<Id<Customer>> ids) {
        return ids.isEmpty() ? List.of() : ws.store().hold(CustomerTable.TYPE, ids);
    }

    /** What came to be behind the back of the round is placed too; if it is too much for one page, another follows. */
    private void finish(TerritoryModel model) {
        List<Id<Customer>> left = ws
                .store()
                .find(Selection.of(CustomerTable.TYPE)
                        .where(CustomerTable.STATE.isNot(CustomerState.MERGED))
                        .where(PlacementTable.CUSTOMER
                                .hasAny(PlacementTable.MODEL.is(model.id()))
                                .not())
                        .limit(PAGE))
                .stream()
                .map(Customer::id)
                .toList();
        place(model, held(left));
        if (left.size() == PAGE) {
            schedule(model, ws.now());
            return;
        }
        TerritoryModel placed = ws.update(
                TerritoryModelTable.TYPE,
                model,
                TerritoryModel.builder()
                        .from(model)
                        .state(TerritoryModel.State.PLACED)
                        .placedAt(model.placedAt().orElse(ws.now()))
                        .build(),
                new TerritoryEvent.Placed(model.id()));
        models.compiled(placed)
                .rules()
                .nextChange(today(placed))
                .ifPresent(
                        day -> schedule(placed, day.atStartOfDay(placed.zone()).toInstant()));
    }

    LocalDate today(TerritoryModel model) {
        return LocalDate.ofInstant(ws.now(), model.zone());
    }

    /** Places customers that changed in every model that is kept up to date. */
    void placeAnew(List<Customer> customers) {
        if (customers.isEmpty()) {
            return;
        }
        for (TerritoryModel model :
                ws.remembered(Kept.class, () -> new Kept(models.kept())).models()) {
            place(model, customers);
        }
    }

    /** The models that are kept up to date. */
    private record Kept(List<TerritoryModel> models) {}

    private void place(TerritoryModel model, List<Customer> customers) {
        if (customers.isEmpty()) {
            return;
        }
        List<Id<Customer>> ids = customers.stream().map(Customer::id).toList();
        Map<Id<Customer>, Placement> before = models.placements(model, ids);
        Map<Id<Customer>, Claims> claims = claims(model.purpose(), ids);
        Models.Compiled compiled = models.compiled(model);
        Relations<Customer> relations = relations(compiled, ids);
        List<Placement> added = new ArrayList<>();
        List<Placement> changed = new ArrayList<>();
        List<Placement> gone = new ArrayList<>();
        for (Customer customer : customers) {
            Placement was = before.get(customer.id());
            if (customer.state() == CustomerState.MERGED) {
                Optional.ofNullable(was).ifPresent(gone::add);
                continue;
            }
            Decision decision = compiled.rules()
                    .decide(customer, claims.getOrDefault(customer.id(), Claims.NONE), today(model), relations);
            Placement is = placement(model, customer, compiled.id(decision.territory()), decision, was);
            if (was == null) {
                added.add(is);
            } else if (!was.equals(is)) {
                changed.add(is);
            }
        }
        if (!added.isEmpty()) {
            ws.store().insertAll(PlacementTable.TYPE, added);
        }
        if (!changed.isEmpty()) {
            ws.store().updateAll(PlacementTable.TYPE, changed);
        }
        if (!gone.isEmpty()) {
            ws.store().deleteAll(PlacementTable.TYPE, gone);
        }
    }

    private Placement placement(
            TerritoryModel model,
            Customer customer,
            Optional<Id<Territory>> territory,
            Decision decision,
            @Nullable Placement was) {
        if (was != null && was.territory().equals(territory) && was.outcome() == decision.outcome()) {
            return was;
        }
        boolean isSame = was != null && was.territory().equals(territory);
        return Placement.builder()
                .id(was == null ? ws.newId() : was.id())
                .version(was == null ? 0 : was.version())
                .model(model.id())
                .customer(customer.id())
                .territory(territory)
                .outcome(decision.outcome())
                .since(isSame && was != null ? was.since() : ws.now())
                .build();
    }

    /** What people said of these customers, as far as it holds now. */
    Map<Id<Customer>, Claims> claims(Purpose purpose, List<Id<Customer>> ids) {
        Map<Id<Customer>, List<NamedCustomer>> said = new HashMap<>();
        ws.store().stream(
                        Selection.of(NamedCustomerTable.TYPE)
                                .where(NamedCustomerTable.PURPOSE.is(purpose).and(NamedCustomerTable.CUSTOMER.in(ids))),
                        Selection.MAXIMUM_LIMIT)
                .filter(each -> each.isValid(ws.now()))
                .forEach(each -> said.computeIfAbsent(each.customer(), key -> new ArrayList<>())
                        .add(each));
        Map<Id<Customer>, Claims> claims = new HashMap<>();
        said.forEach((customer, all) -> {
            Set<String> named = new HashSet<>();
            all.forEach(each -> named.add(each.territoryCode()));
            Optional<String> pinned = all.stream()
                    .filter(NamedCustomer::isPinned)
                    .map(NamedCustomer::territoryCode)
                    .min(String::compareTo);
            claims.put(customer, new Claims(named, pinned));
        });
        return claims;
    }

    /** One read for each question about other records, for all customers of the page at once. */
    private Relations<Customer> relations(Models.Compiled compiled, List<Id<Customer>> ids) {
        Map<Condition<Customer>, Set<Id<Customer>>> met = new HashMap<>();
        for (Condition<Customer> condition : compiled.rules().related()) {
            Set<Id<Customer>> all = new HashSet<>();
            ws.store()
                    .find(Selection.of(CustomerTable.TYPE)
                            .where(CustomerTable.TYPE.id().in(ids).and(condition))
                            .limit(Selection.MAXIMUM_LIMIT))
                    .forEach(each -> all.add(each.id()));
            met.put(condition, all);
        }
        return (customer, condition) -> met.getOrDefault(condition, Set.of()).contains(customer.id());
    }
}
