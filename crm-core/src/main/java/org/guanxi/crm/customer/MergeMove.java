package org.guanxi.crm.customer;

import java.util.Optional;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.storage.Entity;
import org.immutables.value.Value;

/** One reference that a merge moved from a loser to the survivor, kept to move it back. */
@Value.Immutable
@CrmStyle
public interface MergeMove extends Entity<MergeMove> {

    @Override
    Id<MergeMove> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** The merge. */
    Id<CustomerMerge> merge();

    /** The record that refers. */
    RecordRef record();

    /** By which attribute. */
    String attribute();

    /** The loser it named. */
    Id<Customer> loser();

    /** The survivor it names since; absent if it names nothing. */
    Optional<Id<Customer>> target();

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableMergeMove.Builder {}
}
