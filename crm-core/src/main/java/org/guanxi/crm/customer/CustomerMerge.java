package org.guanxi.crm.customer;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.storage.Entity;
import org.immutables.value.Value;

/** Customers that were found to be one: who was merged into whom, when and by whom, and what it takes to undo it. */
@Value.Immutable
@CrmStyle
public interface CustomerMerge extends Entity<CustomerMerge> {

    @Override
    Id<CustomerMerge> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** The customer that stands for all. */
    Id<Customer> survivor();

    /** Those that were merged into it. */
    List<Id<Customer>> losers();

    /** When. */
    Instant at();

    /** By whom. */
    ActorId by();

    /** Until when it can be undone; not at that instant any more. */
    Instant undoableUntil();

    /** When it was undone; absent while it holds. */
    Optional<Instant> undoneAt();

    /** What the merge changed in the customers' own attributes. */
    List<FieldChange> fields();

    /** Parts of the losers that were dropped, since the survivor had the same. */
    List<Dropped> dropped();

    /** Whether it was undone. */
    default boolean isUndone() {
        return undoneAt().isPresent();
    }

    /**
     * The change of one attribute of one customer, as the texts of its encoded values.
     *
     * @param customer whose attribute
     * @param attribute the attribute's name
     * @param before what it was; empty if it was absent
     * @param after what it became; empty if it became absent
     */
    record FieldChange(Id<Customer> customer, String attribute, Optional<String> before, Optional<String> after) {}

    /**
     * A part that was dropped.
     *
     * @param kind its kind
     * @param customer whose part it was
     * @param values the texts of its encoded values by attribute
     */
    record Dropped(String kind, Id<Customer> customer, Map<String, String> values) {
        /** Copies the map. */
        public Dropped {
            values = Map.copyOf(values);
        }
    }

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableCustomerMerge.Builder {}
}
