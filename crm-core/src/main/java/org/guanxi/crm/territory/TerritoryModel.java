package org.guanxi.crm.territory;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.storage.Entity;
import org.immutables.value.Value;

/** A set of territories with their rules: an edition, never changed once it is defined. Which one holds when, {@link Activation} says. */
@Value.Immutable
@CrmStyle
public interface TerritoryModel extends Entity<TerritoryModel> {

    @Override
    Id<TerritoryModel> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** What it divides the market for. */
    Purpose purpose();

    /** Which of that purpose this is, from 1. */
    int edition();

    /** What people call it. */
    String name();

    /** In which zone the days of validity begin. */
    ZoneId zone();

    /** Whether, where nothing else settles between two territories, the first code does; else the customer lies nowhere, as ambiguous. */
    boolean isTieSettledByCode();

    /** Whether the owners of territories become the owners of the customers in them. */
    OwnerMode ownerMode();

    /** How far it is. */
    State state();

    /** The last customer that was placed, while customers are being placed. */
    Optional<Id<Customer>> placedUpTo();

    /** When all customers were placed first; absent before. */
    Optional<Instant> placedAt();

    /** When it was defined. */
    Instant definedAt();

    /** How far a model is. */
    enum State {
        /** Defined; nobody lies in it yet. */
        DRAFT,
        /** All customers are being placed in it. */
        PLACING,
        /** All customers are placed in it, and follow what changes. */
        PLACED,
        /** Put away: it is not kept up to date any more. */
        ARCHIVED
    }

    /** Whether customers are kept placed in it. */
    default boolean isKept() {
        return state() == State.PLACING || state() == State.PLACED;
    }

    /** Whether all customers were placed in it once, so that it can hold. */
    default boolean isReady() {
        return isKept() && placedAt().isPresent();
    }

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableTerritoryModel.Builder {}
}
