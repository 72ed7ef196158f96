package org.guanxi.crm.customer;

import java.util.List;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;

/**
 * What the undo of a merge did, and what it left alone since it was changed in the meantime.
 *
 * @param merge the merge
 * @param survivor the survivor as it is now
 * @param restored the losers, which stand for themselves again
 * @param leftFields attributes that keep their present value
 * @param leftReferences records that keep what they name
 */
public record MergeUndo(
        Id<CustomerMerge> merge,
        Customer survivor,
        List<Customer> restored,
        List<LeftField> leftFields,
        List<LeftReference> leftReferences) {

    /** Copies the lists. */
    public MergeUndo {
        restored = List.copyOf(restored);
        leftFields = List.copyOf(leftFields);
        leftReferences = List.copyOf(leftReferences);
    }

    /** An attribute that keeps its present value. */
    public record LeftField(Id<Customer> customer, String attribute) {}

    /** A record that keeps what it names by this attribute. */
    public record LeftReference(RecordRef record, String attribute) {}

    /** Whether all is as it was before the merge. */
    public boolean isWhole() {
        return leftFields.isEmpty() && leftReferences.isEmpty();
    }
}
