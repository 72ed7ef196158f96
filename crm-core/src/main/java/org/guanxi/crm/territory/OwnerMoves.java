package org.guanxi.crm.territory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.customer.CustomerTable;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.internal.UnitOfWork;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.ownership.OwnershipService;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.team.Member;

/** Owners that follow territories, and that go back: by the verbs of ownership, each customer in a transaction of its own. */
final class OwnerMoves {

    private final UnitOfWork unit;
    private final int limit;
    private final List<OwnerMove> done = new ArrayList<>();
    private final List<OwnerMove> refused = new ArrayList<>();
    private final List<OwnerMove> left = new ArrayList<>();

    OwnerMoves(UnitOfWork unit, int limit) {
        if (limit < 1 || limit > Selection.MAXIMUM_LIMIT) {
            throw Problems.one("limit", "selection.limit", "limit", limit, "maximum", Selection.MAXIMUM_LIMIT);
        }
        this.unit = unit;
        this.limit = limit;
    }

    /** Whose a customer becomes by where it lies; empty if it stays whose it is. */
    static Optional<Id<Member>> newOwner(
            OwnerMode mode,
            Optional<Id<Member>> owner,
            Optional<Id<Territory>> territory,
            Map<Id<Territory>, Id<Member>> owners) {
        boolean canMove = mode == OwnerMode.OWNED || (mode == OwnerMode.POOLED && owner.isEmpty());
        return territory
                .filter(each -> canMove)
                .map(owners::get)
                .filter(each -> owner.filter(each::equals).isEmpty());
    }

    /** A customer that is to be another's. */
    private record Wanted(Activation activation, Customer customer, Id<Member> to) {}

    OwnerReport move() {
        List<Wanted> wanted = unit.call(this::wanted);
        for (Wanted each : wanted) {
            note(each, refusal(each));
        }
        return new OwnerReport(done, refused, left, wanted.size() == limit);
    }

    private List<Wanted> wanted(Workspace ws) {
        Models models = new Models(ws);
        Optional<Activation> activation = models.activation(Purpose.SALES, ws.now());
        List<Wanted> wanted = new ArrayList<>();
        if (activation.isEmpty()) {
            return wanted;
        }
        TerritoryModel model = models.get(activation.get().model());
        Map<Id<Territory>, Id<Member>> owners = new Seats(ws).owners(model);
        if (model.ownerMode() == OwnerMode.ADVISORY || owners.isEmpty()) {
            return wanted;
        }
        Condition<Customer> untried = OwnerMoveTable.CUSTOMER
                .hasAny(OwnerMoveTable.ACTIVATION.is(activation.get().id()))
                .not();
        new TreeMap<>(owners).forEach((territory, owner) -> {
            if (wanted.size() < limit) {
                Condition<Customer> isOthers = model.ownerMode() == OwnerMode.OWNED
                        ? CustomerTable.OWNER.is(owner).not()
                        : CustomerTable.OWNER.isAbsent();
                ws.store()
                        .find(Selection.of(CustomerTable.TYPE)
                                .where(isOthers.and(untried)
                                        .and(PlacementTable.CUSTOMER.hasAny(PlacementTable.TERRITORY.is(territory))))
                                .limit(limit - wanted.size()))
                        .forEach(each -> wanted.add(new Wanted(activation.get(), each, owner)));
            }
        });
        return wanted;
    }

    /** The code by which ownership refuses it; empty if it was done. */
    private Optional<String> refusal(Wanted each) {
        try {
            unit.run(ws -> {
                OwnershipService ownership = ws.service(OwnershipService.class);
                if (each.customer().owner().isEmpty()) {
                    ownership.assign(each.customer().id(), each.to());
                } else {
                    ownership.transfer(each.customer().id(), each.to());
                }
            });
            return Optional.empty();
        } catch (Refused e) {
            return Optional.of(e.code());
        }
    }

    private void note(Wanted each, Optional<String> refusal) {
        OwnerMove move = unit.call(ws -> ws.asSystem(system -> {
            OwnerMove.State state = refusal.isPresent() ? OwnerMove.State.REFUSED : OwnerMove.State.DONE;
            OwnerMove noted = OwnerMove.builder()
                    .id(system.newId())
                    .activation(each.activation().id())
                    .customer(each.customer().id())
                    .formerOwner(each.customer().owner())
                    .newOwner(each.to())
                    .state(state)
                    .refusal(refusal)
                    .build();
            return system.insert(OwnerMoveTable.TYPE, noted, event(noted));
        }));
        (refusal.isPresent() ? refused : done).add(move);
    }

    private static TerritoryEvent event(OwnerMove move) {
        return new TerritoryEvent.OwnerMoved(
                move.customer(),
                move.formerOwner(),
                move.newOwner(),
                move.state().name(),
                move.refusal());
    }

    /** What moved since the model that holds again held the last time goes back. */
    OwnerReport takeBack() {
        List<OwnerMove> moved = unit.call(this::toTakeBack);
        moved.forEach(this::takeBack);
        return new OwnerReport(done, refused, left, moved.size() == limit);
    }

    private List<OwnerMove> toTakeBack(Workspace ws) {
        List<Activation> all = new Models(ws).activations(Purpose.SALES);
        List<Id<Activation>> undone = new ArrayList<>();
        if (!all.isEmpty() && all.get(0).isUndo() && all.get(0).isValid(ws.now())) {
            all.stream()
                    .skip(1)
                    .takeWhile(each -> !each.model().equals(all.get(0).model()))
                    .forEach(each -> undone.add(each.id()));
        }
        return undone.isEmpty()
                ? List.of()
                : ws.store()
                        .find(Selection.of(OwnerMoveTable.TYPE)
                                .where(OwnerMoveTable.ACTIVATION
                                        .in(undone)
                                        .and(OwnerMoveTable.STATE.is(OwnerMove.State.DONE)))
                                .limit(limit));
    }

    private void takeBack(OwnerMove move) {
        OwnerMove noted;
        try {
            noted = unit.call(ws -> takeBack(ws, move));
        } catch (Refused e) {
            noted = unit.call(ws -> becomes(ws, move, OwnerMove.State.LEFT, Optional.of(e.code())));
        }
        List<OwnerMove> to = noted.state() == OwnerMove.State.TAKEN_BACK
                ? done
                : noted.refusal().isPresent() ? refused : left;
        to.add(noted);
    }

    private static OwnerMove takeBack(Workspace ws, OwnerMove move) {
        boolean isStillTheirs = ws.store()
                .get(CustomerTable.TYPE, move.customer())
                .flatMap(Customer::owner)
                .filter(move.newOwner()::equals)
                .isPresent();
        if (!isStillTheirs) {
            return becomes(ws, move, OwnerMove.State.LEFT, Optional.empty());
        }
        OwnershipService ownership = ws.service(OwnershipService.class);
        if (move.formerOwner().isPresent()) {
            ownership.transfer(move.customer(), move.formerOwner().get());
        } else {
            ownership.recall(move.customer(), "territory.undo");
        }
        return becomes(ws, move, OwnerMove.State.TAKEN_BACK, Optional.empty());
    }

    private static OwnerMove becomes(Workspace ws, OwnerMove move, OwnerMove.State state, Optional<String> refusal) {
        OwnerMove after =
                OwnerMove.builder().from(move).state(state).refusal(refusal).build();
        return ws.asSystem(system -> system.update(OwnerMoveTable.TYPE, move, after, event(after)));
    }
}
