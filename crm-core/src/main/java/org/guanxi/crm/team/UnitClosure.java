package org.guanxi.crm.team;

import java.time.LocalDate;
import java.util.Optional;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.storage.Entity;
import org.immutables.value.Value;

/** That one unit lies somewhere below another from a day to a day; every unit lies below itself at depth 0. Kept with the tree, so that a right or a report over a branch is one condition, whatever its depth. */
@Value.Immutable
@CrmStyle
public interface UnitClosure extends Entity<UnitClosure> {

    @Override
    Id<UnitClosure> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** The upper unit. */
    Id<Unit> ancestor();

    /** The lower unit. */
    Id<Unit> descendant();

    /** How many steps lie between them. */
    int depth();

    /** The first day. */
    LocalDate validFrom();

    /** The first day on which it is no more; absent if no end is set. */
    Optional<LocalDate> validUntil();

    /** Whether it is so on this day. */
    default boolean isValid(LocalDate day) {
        return !day.isBefore(validFrom())
                && validUntil().filter(end -> !day.isBefore(end)).isEmpty();
    }

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableUnitClosure.Builder {}
}
