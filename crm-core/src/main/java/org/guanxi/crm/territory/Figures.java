package org.guanxi.crm.territory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.customer.CustomerTable;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.internal.UnitOfWork;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Grouping;
import org.guanxi.crm.storage.Measure;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.storage.Summary;
import org.guanxi.crm.territory.rule.Decision;

/** What lies in the territories of a model, read page by page. */
final class Figures {

    private static final Grouping<Placement, Decision.Outcome> OUTCOME = Grouping.by(PlacementTable.OUTCOME);
    private static final Grouping<Placement, String> COUNTRY =
            Grouping.by(PlacementTable.CUSTOMER.to(CustomerTable.COUNTRY));
    private static final Grouping<Placement, String> REGION =
            Grouping.by(PlacementTable.CUSTOMER.to(CustomerTable.REGION));
    private static final Grouping<Placement, String> CITY = Grouping.by(PlacementTable.CUSTOMER.to(CustomerTable.CITY));
    private static final Measure<Placement, Long> CUSTOMERS = Measure.count();

    private final UnitOfWork unit;
    private final Id<TerritoryModel> model;

    Figures(UnitOfWork unit, Id<TerritoryModel> model) {
        this.unit = unit;
        this.model = model;
    }

    RollUp rollUp() {
        Map<Id<Territory>, RollUp.Sum> own = new HashMap<>();
        RollUp.Sum[] nowhere = {RollUp.Sum.NOTHING};
        forEachPage((ws, page) -> {
            Map<Id<Customer>, Deals> deals =
                    Deals.of(ws, page.stream().map(Placement::customer).toList());
            for (Placement each : page) {
                Deals worth = deals.getOrDefault(each.customer(), Deals.NONE);
                RollUp.Sum sum = new RollUp.Sum(1, worth.count(), worth.value());
                each.territory()
                        .ifPresentOrElse(
                                territory -> own.merge(territory, sum, RollUp.Sum::plus),
                                () -> nowhere[0] = nowhere[0].plus(sum));
            }
        });
        return unit.call(ws -> {
            Map<Id<Territory>, String> codes = codes(ws);
            Map<String, Optional<String>> parents = new LinkedHashMap<>();
            Map<String, RollUp.Sum> sums = new HashMap<>();
            compiled(ws).byCode().values().forEach(each -> {
                parents.put(each.code(), each.parent().map(codes::get));
                sums.put(each.code(), own.getOrDefault(each.id(), RollUp.Sum.NOTHING));
            });
            return RollUp.of(parents, sums, nowhere[0]);
        });
    }

    private Models.Compiled compiled(Workspace ws) {
        Models models = new Models(ws);
        return models.compiled(models.get(model));
    }

    private Map<Id<Territory>, String> codes(Workspace ws) {
        Map<Id<Territory>, String> codes = new HashMap<>();
        compiled(ws).byCode().values().forEach(each -> codes.put(each.id(), each.code()));
        return codes;
    }

    /** What is done with a page. */
    @FunctionalInterface
    private interface PageWork {
        void with(Workspace ws, List<Placement> page);
    }

    private void forEachPage(PageWork work) {
        Selection<Placement> rest = Selection.of(PlacementTable.TYPE)
                .where(PlacementTable.MODEL.is(model))
                .limit(Selection.MAXIMUM_LIMIT);
        while (true) {
            Selection<Placement> asked = rest;
            List<Placement> page = unit.call(ws -> {
                ws.checkMayUpdate(TerritoryModelTable.TYPE, new Models(ws).get(model));
                List<Placement> found = ws.store().find(asked);
                work.with(ws, found);
                return found;
            });
            if (page.size() < Selection.MAXIMUM_LIMIT) {
                return;
            }
            rest = rest.after(page.get(page.size() - 1));
        }
    }

    /** The territories right below the parent, each with all that lies below it. */
    Balance balance(String parent, int mostMoves) {
        Map<Id<Territory>, String> groups = unit.call(ws -> groups(ws, parent));
        Map<String, List<Balance.Item>> items = new HashMap<>();
        groups.values().forEach(code -> items.put(code, new ArrayList<>()));
        forEachPage((ws, page) -> {
            List<Placement> inside = page.stream()
                    .filter(each -> each.territory().filter(groups::containsKey).isPresent())
                    .toList();
            Map<Id<Customer>, Deals> deals =
                    Deals.of(ws, inside.stream().map(Placement::customer).toList());
            for (Placement each : inside) {
                long open = deals.getOrDefault(each.customer(), Deals.NONE).count();
                items.computeIfAbsent(
                                groups.getOrDefault(each.territory().orElseThrow(), ""), code -> new ArrayList<>())
                        .add(new Balance.Item(each.customer(), 1 + open, open));
            }
        });
        return Balance.of(items, mostMoves);
    }

    private Map<Id<Territory>, String> groups(Workspace ws, String parent) {
        Models.Compiled compiled = compiled(ws);
        if (!compiled.byCode().containsKey(parent)) {
            throw Problems.one("parent", "territory.unknown", "territory", parent);
        }
        Map<Id<Territory>, Territory> byId = new HashMap<>();
        compiled.byCode().values().forEach(each -> byId.put(each.id(), each));
        Map<Id<Territory>, String> groups = new HashMap<>();
        for (Territory each : compiled.byCode().values()) {
            Territory place = each;
            Optional<Territory> above = place.parent().map(byId::get);
            while (above.isPresent() && !above.get().code().equals(parent)) {
                place = above.get();
                above = place.parent().map(byId::get);
            }
            if (above.isPresent()) {
                groups.put(each.id(), place.code());
            }
        }
        return groups;
    }

    List<Gap> gaps() {
        return unit.call(ws -> {
            ws.checkMayUpdate(TerritoryModelTable.TYPE, new Models(ws).get(model));
            Summary<Placement> nowhere = Summary.of(PlacementTable.TYPE)
                    .where(PlacementTable.MODEL
                            .is(model)
                            .and(PlacementTable.OUTCOME.in(
                                    List.of(Decision.Outcome.NOWHERE, Decision.Outcome.AMBIGUOUS))))
                    .groupBy(OUTCOME, COUNTRY, REGION, CITY)
                    .measure(CUSTOMERS)
                    .greatestFirst(CUSTOMERS)
                    .top(Selection.MAXIMUM_LIMIT);
            return ws.store().summarize(nowhere).stream()
                    .map(row -> new Gap(
                            row.get(OUTCOME).orElseThrow(),
                            row.get(COUNTRY),
                            row.get(REGION),
                            row.get(CITY),
                            row.count(CUSTOMERS)))
                    .toList();
        });
    }
}
