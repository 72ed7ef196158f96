package org.guanxi.crm.customer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.NotFound;
import org.guanxi.crm.error.Problem;
import org.guanxi.crm.error.StaleVersion;
import org.guanxi.crm.internal.ReferenceWalk;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Upon;
import org.jspecify.annotations.Nullable;

/** Makes several customers one. */
final class Merging {

    private final Workspace workspace;

    Merging(Workspace workspace) {
        this.workspace = workspace;
    }

    /** What {@link #merge} would do. */
    MergePlan preview(Id<Customer> survivor, List<Id<Customer>> losers, Map<String, Id<Customer>> choices) {
        MergeRule.check(survivor, losers, choices);
        Customer seen = workspace.get(CustomerTable.TYPE, survivor);
        List<Customer> seenLosers = all(losers);
        MergeRule rule = rule(seen, seenLosers, choices, withheld(seenLosers));
        ReferenceWalk.Protocol walk =
                ReferenceWalk.of(workspace).preview(CustomerTable.TYPE, losers, survivor, Upon::merge);
        List<Problem> refusals = new ArrayList<>(rule.refusals());
        if (!walk.isPossible()) {
            refusals.add(Problem.at(
                    "",
                    "reference.in-use",
                    "kind",
                    CustomerTable.TYPE.kind(),
                    "count",
                    walk.refusals(),
                    "records",
                    walk.refusedBy()));
        }
        Map<Id<Customer>, Long> versions = new HashMap<>();
        Stream.concat(Stream.of(seen), seenLosers.stream()).forEach(each -> versions.put(each.id(), each.version()));
        return new MergePlan(survivor, losers, choices, versions, rule.fields(), moves(walk.lines()), refusals);
    }

    private MergeRule rule(
            Customer survivor, List<Customer> losers, Map<String, Id<Customer>> choices, Set<String> withheld) {
        return new MergeRule(survivor, losers, choices, workspace.policy(MergePolicy.class), withheld);
    }

    private static Set<String> withheld(List<Customer> seen) {
        Set<String> withheld = new LinkedHashSet<>();
        seen.forEach(each -> withheld.addAll(CustomerTable.TYPE.masked(each)));
        return withheld;
    }

    private List<Customer> all(List<Id<Customer>> ids) {
        Map<Id<Customer>, Customer> found = new HashMap<>();
        workspace.getAll(CustomerTable.TYPE, ids).forEach(each -> found.put(each.id(), each));
        return ids.stream().map(id -> present(found.get(id), id)).toList();
    }

    private static Customer present(@Nullable Customer found, Id<Customer> id) {
        if (found == null) {
            throw new NotFound(CustomerTable.TYPE.kind(), id);
        }
        return found;
    }

    private static List<MergePlan.Moves> moves(List<ReferenceWalk.Line> lines) {
        return lines.stream()
                .map(line -> new MergePlan.Moves(
                        line.kind(),
                        line.attribute(),
                        line.references(),
                        line.then().name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** Carries a plan out. */
    CustomerMerge merge(MergePlan plan) {
        MergeRule.check(plan.survivor(), plan.losers(), plan.choices());
        List<Id<Customer>> concerned = new ArrayList<>(plan.losers());
        concerned.add(plan.survivor());
        Map<Id<Customer>, Customer> stored = new HashMap<>();
        workspace.store().hold(CustomerTable.TYPE, concerned).forEach(each -> stored.put(each.id(), each));
        List<Customer> seen = all(concerned);
        checkVersions(plan, seen);
        Customer survivor = Objects.requireNonNull(stored.get(plan.survivor()));
        List<Customer> losers = plan.losers().stream()
                .map(id -> Objects.requireNonNull(stored.get(id)))
                .toList();
        MergeRule rule = rule(survivor, losers, plan.choices(), withheld(seen));
        refuseIfAny(rule.refusals());
        Customer owned = OwnerOfMerged.pass(
                workspace, survivor, rule.survivorAfter(false).owner());
        return merge(
                survivor,
                owned,
                losers,
                owned.equals(survivor) ? rule : rule(owned, losers, plan.choices(), withheld(seen)));
    }

    private static void checkVersions(MergePlan plan, List<Customer> present) {
        List<StaleVersion.Loser> stale = new ArrayList<>();
        for (Customer each : present) {
            Long planned = plan.versions().get(each.id());
            if (planned == null || planned != each.version()) {
                stale.add(new StaleVersion.Loser(CustomerTable.TYPE.kind(), each.id(), planned == null ? 0 : planned));
            }
        }
        if (!stale.isEmpty()) {
            throw new StaleVersion(stale);
        }
    }

    private static void refuseIfAny(List<Problem> refusals) {
        if (!refusals.isEmpty()) {
            throw new Invalid(refusals);
        }
    }

    private CustomerMerge merge(Customer before, Customer survivor, List<Customer> losers, MergeRule rule) {
        Id<CustomerMerge> merge = workspace.newId();
        List<Id<Customer>> loserIds = losers.stream().map(Customer::id).toList();
        boolean isCircle = rule.isCircle(rule.parentAfter(), new Hierarchy(workspace)::parentOf);
        Customer survivorAfter = rule.survivorAfter(isCircle);
        List<Customer> losersAfter = rule.losersAfter(survivorAfter);
        List<CustomerMerge.FieldChange> fields = new ArrayList<>(MergeRule.changes(before, survivorAfter));
        List<Workspace.Change<Customer>> redirected = new ArrayList<>();
        for (int i = 0; i < losers.size(); i++) {
            Customer loser = losers.get(i);
            fields.addAll(MergeRule.changes(loser, losersAfter.get(i)));
            redirected.add(new Workspace.Change<>(
                    loser, losersAfter.get(i), new CustomerEvent.Absorbed(loser.id(), merge, survivor.id())));
        }
        workspace.updateAll(CustomerTable.TYPE, redirected);
        workspace.update(
                CustomerTable.TYPE, survivor, survivorAfter, new CustomerEvent.Merged(survivor.id(), merge, loserIds));
        List<CustomerMerge.Dropped> dropped = new Doubles(workspace, merge).drop(survivor.id(), loserIds);
        ReferenceWalk.Protocol walk = ReferenceWalk.of(workspace)
                .run(CustomerTable.TYPE, loserIds, survivor.id(), Upon::merge, move -> moved(merge, move));
        CustomerMerge done = CustomerMerge.builder()
                .id(merge)
                .survivor(survivor.id())
                .losers(loserIds)
                .at(workspace.now())
                .by(workspace.actor())
                .undoableUntil(
                        workspace.now().plus(workspace.policy(MergePolicy.class).undoWindow()))
                .fields(fields)
                .dropped(dropped)
                .build();
        return record(done, walk.moves());
    }

    private static CustomerEvent moved(Id<CustomerMerge> merge, ReferenceWalk.Move move) {
        Optional<Id<Customer>> target = move.to().map(RecordRef::idOf);
        return new CustomerEvent.ReferenceMoved(move.from().idOf(), merge, move.record(), move.attribute(), target);
    }

    /** What tells how to undo is kept beside the records, and is itself no news. */
    private CustomerMerge record(CustomerMerge merge, List<ReferenceWalk.Move> moves) {
        CustomerMerge stored = workspace.store().insert(CustomerMergeTable.TYPE, merge);
        List<MergeMove> rows = new ArrayList<>();
        for (ReferenceWalk.Move move : moves) {
            rows.add(MergeMove.builder()
                    .id(workspace.newId())
                    .merge(merge.id())
                    .record(move.record())
                    .attribute(move.attribute())
                    .loser(move.from().<Customer>idOf())
                    .target(move.to().map(RecordRef::<Customer>idOf))
                    .build());
        }
        if (!rows.isEmpty()) {
            workspace.store().insertAll(MergeMoveTable.TYPE, rows);
        }
        return stored;
    }
}
