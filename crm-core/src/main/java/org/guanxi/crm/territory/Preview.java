package org.guanxi.crm.territory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.customer.CustomerState;
import org.guanxi.crm.customer.CustomerTable;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.internal.UnitOfWork;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.territory.rule.Decision;

/** Compares where customers lie in a model with where they lie now, page by page. */
final class Preview {

    private final UnitOfWork unit;
    private final Id<TerritoryModel> model;
    private final Map<List<Optional<String>>, Tally> flows = new LinkedHashMap<>();
    private final Map<Id<Member>, long[]> owners = new LinkedHashMap<>();
    private long customers;
    private long moved;
    private long pinned;
    private long nowhere;
    private long ambiguous;

    /** Sums of one flow. */
    private static final class Tally {
        private long customers;
        private Deals deals = Deals.NONE;
    }

    Preview(UnitOfWork unit, Id<TerritoryModel> model) {
        this.unit = unit;
        this.model = model;
    }

    Realignment sums() {
        Optional<Id<Customer>> after = Optional.empty();
        while (true) {
            Optional<Id<Customer>> from = after;
            List<Realignment.Move> page = unit.call(ws -> page(ws, from));
            page.forEach(this::add);
            if (page.size() < Selection.MAXIMUM_LIMIT) {
                return result();
            }
            after = Optional.of(page.get(page.size() - 1).customer());
        }
    }

    Realignment.Moves moves(Optional<Id<Customer>> after) {
        List<Realignment.Move> page = unit.call(ws -> page(ws, after));
        Optional<Id<Customer>> last = page.size() < Selection.MAXIMUM_LIMIT
                ? Optional.empty()
                : Optional.of(page.get(page.size() - 1).customer());
        return new Realignment.Moves(page.stream().filter(Preview::isOther).toList(), last);
    }

    private static boolean isOther(Realignment.Move move) {
        return !move.from().equals(move.to()) || move.newOwner().isPresent();
    }

    private void add(Realignment.Move each) {
        customers++;
        pinned += each.why() == Decision.Outcome.PINNED ? 1 : 0;
        nowhere += each.why() == Decision.Outcome.NOWHERE ? 1 : 0;
        ambiguous += each.why() == Decision.Outcome.AMBIGUOUS ? 1 : 0;
        each.owner().ifPresent(owner -> shift(owner)[0]++);
        each.newOwner().ifPresent(owner -> {
            shift(owner)[2]++;
            each.owner().ifPresent(former -> shift(former)[1]++);
        });
        if (!each.from().equals(each.to())) {
            moved++;
            Tally tally = flows.computeIfAbsent(List.of(each.from(), each.to()), key -> new Tally());
            tally.customers++;
            tally.deals = tally.deals.plus(new Deals(each.openDeals(), each.value()));
        }
    }

    private long[] shift(Id<Member> owner) {
        return owners.computeIfAbsent(owner, key -> new long[3]);
    }

    private Realignment result() {
        List<Realignment.Flow> all = new ArrayList<>();
        flows.forEach((way, tally) -> all.add(new Realignment.Flow(
                way.get(0), way.get(1), tally.customers, tally.deals.count(), tally.deals.value())));
        all.sort(Comparator.comparingLong(Realignment.Flow::customers)
                .reversed()
                .thenComparing(each -> each.from().orElse(""))
                .thenComparing(each -> each.to().orElse("")));
        List<Realignment.OwnerShift> shifts = new ArrayList<>();
        owners.forEach((owner, sums) -> shifts.add(new Realignment.OwnerShift(owner, sums[0], sums[1], sums[2])));
        shifts.sort(Comparator.comparing(Realignment.OwnerShift::owner));
        return new Realignment(customers, moved, pinned, nowhere, ambiguous, all, shifts);
    }

    /** All customers of the page, those too that stay. */
    private List<Realignment.Move> page(Workspace ws, Optional<Id<Customer>> after) {
        Models models = new Models(ws);
        TerritoryModel next = models.get(model);
        ws.checkMayUpdate(TerritoryModelTable.TYPE, next);
        if (!next.isReady()) {
            throw Refused.because("territory.not-placed", "model", next.name());
        }
        Selection<Customer> all = Selection.of(CustomerTable.TYPE)
                .where(CustomerTable.STATE.isNot(CustomerState.MERGED))
                .limit(Selection.MAXIMUM_LIMIT);
        List<Customer> page = ws.store()
                .find(after.map(last -> all.after(List.of(Optional.of(last.uuid()))))
                        .orElse(all));
        List<Id<Customer>> ids = page.stream().map(Customer::id).toList();
        Optional<TerritoryModel> now = models.active(next.purpose(), ws.now());
        Map<Id<Customer>, Placement> before =
                now.map(each -> models.placements(each, ids)).orElseGet(Map::of);
        Map<Id<Customer>, Placement> then = models.placements(next, ids);
        Map<Id<Territory>, String> codes = new HashMap<>();
        now.ifPresent(each -> models.compiled(each).byCode().values().forEach(one -> codes.put(one.id(), one.code())));
        models.compiled(next).byCode().values().forEach(one -> codes.put(one.id(), one.code()));
        Map<Id<Territory>, Id<Member>> ownerOf = new Seats(ws).owners(next);
        Map<Id<Customer>, Deals> deals = Deals.of(ws, ids);
        List<Realignment.Move> moves = new ArrayList<>();
        for (Customer each : page) {
            Optional<Placement> was = Optional.ofNullable(before.get(each.id()));
            Optional<Placement> is = Optional.ofNullable(then.get(each.id()));
            Deals worth = deals.getOrDefault(each.id(), Deals.NONE);
            moves.add(new Realignment.Move(
                    each.id(),
                    was.flatMap(Placement::territory).map(codes::get),
                    is.flatMap(Placement::territory).map(codes::get),
                    is.map(Placement::outcome).orElse(Decision.Outcome.NOWHERE),
                    each.owner(),
                    OwnerMoves.newOwner(next.ownerMode(), each.owner(), is.flatMap(Placement::territory), ownerOf),
                    worth.count(),
                    worth.value()));
        }
        return moves;
    }
}
