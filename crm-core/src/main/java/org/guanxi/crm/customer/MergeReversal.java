package org.guanxi.crm.customer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.error.Duplicate;
import org.guanxi.crm.error.NotFound;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.event.Event;
import org.guanxi.crm.internal.ReferenceWalk;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Selection;

/** Undoes a merge, but for what was changed since. */
final class MergeReversal {

    private static final String OWNER = CustomerTable.OWNER.name();

    private final Workspace workspace;
    private final CustomerMerge merge;
    private final List<MergeUndo.LeftField> leftFields = new ArrayList<>();

    private MergeReversal(Workspace workspace, CustomerMerge merge) {
        this.workspace = workspace;
        this.merge = merge;
    }

    static MergeUndo undo(Workspace workspace, Id<CustomerMerge> id) {
        CustomerMerge merge = workspace
                .store()
                .get(CustomerMergeTable.TYPE, id)
                .orElseThrow(() -> new NotFound(CustomerMergeTable.TYPE.kind(), id));
        return new MergeReversal(workspace, merge).undo();
    }

    private MergeUndo undo() {
        List<Id<Customer>> concerned = new ArrayList<>(merge.losers());
        concerned.add(merge.survivor());
        workspace.store().hold(CustomerTable.TYPE, concerned);
        Customer survivor = workspace.get(CustomerTable.TYPE, merge.survivor());
        check(survivor);
        restore(survivor.id(), new CustomerEvent.MergeUndone(survivor.id(), merge.id()));
        for (Id<Customer> loser : merge.losers()) {
            restore(loser, new CustomerEvent.Restored(loser, merge.id(), survivor.id()));
        }
        List<MergeUndo.LeftReference> leftReferences = moveBack();
        new Doubles(workspace, merge.id())
                .restore(merge.dropped())
                .forEach(part -> leftReferences.add(new MergeUndo.LeftReference(
                        new RecordRef(part.kind(), part.customer().uuid()), part.kind())));
        CustomerMerge undone =
                CustomerMerge.builder().from(merge).undoneAt(workspace.now()).build();
        workspace.store().update(CustomerMergeTable.TYPE, undone);
        return new MergeUndo(
                merge.id(),
                workspace.get(CustomerTable.TYPE, survivor.id()),
                workspace.getAll(CustomerTable.TYPE, merge.losers()),
                leftFields,
                leftReferences);
    }

    private void check(Customer survivor) {
        if (merge.undoneAt().isPresent()) {
            throw Refused.because("customer.merge-undone", "merge", merge.id(), "at", merge.undoneAt());
        }
        if (!workspace.now().isBefore(merge.undoableUntil())) {
            throw Refused.because("customer.merge-too-old", "merge", merge.id(), "until", merge.undoableUntil());
        }
        if (survivor.state() == CustomerState.MERGED) {
            throw Refused.because("customer.merge-buried", "survivor", survivor.name(), "into", survivor.mergedInto());
        }
    }

    /** Restores the attributes of one customer that still have the values that the merge gave them. */
    private void restore(Id<Customer> id, Event event) {
        Customer present = workspace
                .store()
                .get(CustomerTable.TYPE, id)
                .orElseThrow(() -> new NotFound(CustomerTable.TYPE.kind(), id));
        Map<String, String> image = RecordImage.of(CustomerTable.TYPE, present);
        Map<String, Optional<String>> changes = new LinkedHashMap<>();
        for (CustomerMerge.FieldChange change : merge.fields()) {
            if (change.customer().equals(id)) {
                if (Optional.ofNullable(image.get(change.attribute())).equals(change.after())) {
                    changes.put(change.attribute(), change.before());
                } else {
                    leftFields.add(new MergeUndo.LeftField(id, change.attribute()));
                }
            }
        }
        Optional<String> owner = changes.get(OWNER);
        Customer owned = owner == null ? present : OwnerOfMerged.pass(workspace, present, owner.map(Id::parse));
        if (owned.version() != present.version()) {
            changes.remove(OWNER);
        }
        update(owned, changes, event);
    }

    /** A unique value may have been given to somebody else in the meantime: then it stays there. */
    private void update(Customer present, Map<String, Optional<String>> changes, Event event) {
        try {
            workspace.attempt(inside -> inside.update(
                    CustomerTable.TYPE, present, RecordImage.with(CustomerTable.TYPE, present, changes), event));
        } catch (Duplicate e) {
            Map<String, Optional<String>> rest = new LinkedHashMap<>(changes);
            for (String attribute : List.copyOf(changes.keySet())) {
                if (MergeRule.isUnique(present, attribute) && rest.remove(attribute) != null) {
                    leftFields.add(new MergeUndo.LeftField(present.id(), attribute));
                }
            }
            if (rest.size() == changes.size()) {
                throw e;
            }
            workspace.update(CustomerTable.TYPE, present, RecordImage.with(CustomerTable.TYPE, present, rest), event);
        }
    }

    private List<MergeUndo.LeftReference> moveBack() {
        List<ReferenceWalk.Move> moves = new ArrayList<>();
        Selection<MergeMove> rows = Selection.of(MergeMoveTable.TYPE).where(MergeMoveTable.MERGE.is(merge.id()));
        workspace.store().stream(rows, Selection.MAXIMUM_LIMIT).forEach(row -> moves.add(move(row)));
        List<MergeUndo.LeftReference> left = new ArrayList<>();
        ReferenceWalk.of(workspace)
                .undo(moves, this::movedBack)
                .forEach(move -> left.add(new MergeUndo.LeftReference(move.record(), move.attribute())));
        return left;
    }

    private static ReferenceWalk.Move move(MergeMove row) {
        String kind = CustomerTable.TYPE.kind();
        return new ReferenceWalk.Move(
                row.record(),
                row.attribute(),
                RecordRef.of(kind, row.loser()),
                row.target().map(id -> RecordRef.of(kind, id)));
    }

    private Event movedBack(ReferenceWalk.Move move) {
        Optional<Id<Customer>> target = move.to().map(RecordRef::idOf);
        return new CustomerEvent.ReferenceMoved(merge.survivor(), merge.id(), move.record(), move.attribute(), target);
    }
}
