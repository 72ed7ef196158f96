package org.guanxi.crm.territory;

import java.time.Instant;
import java.util.Optional;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.storage.Entity;
import org.immutables.value.Value;

/** From when until when a model holds. The activations of a purpose follow each other without gap, so that from the first on exactly one holds at each instant. */
@Value.Immutable
@CrmStyle
public interface Activation extends Entity<Activation> {

    @Override
    Id<Activation> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** The purpose. */
    Purpose purpose();

    /** Which of the purpose this is, from 1. */
    int number();

    /** The model. */
    Id<TerritoryModel> model();

    /** From when. */
    Instant validFrom();

    /** Until when; absent if no end is set. */
    Optional<Instant> validUntil();

    /** Whether it undid the one before. */
    boolean isUndo();

    /** Whether the model holds at this instant. */
    default boolean isValid(Instant at) {
        return !at.isBefore(validFrom())
                && validUntil().filter(end -> !at.isBefore(end)).isEmpty();
    }

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableActivation.Builder {}
}
