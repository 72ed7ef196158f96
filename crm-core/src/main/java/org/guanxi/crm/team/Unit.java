package org.guanxi.crm.team;

import java.time.LocalDate;
import java.util.Optional;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.storage.Entity;
import org.immutables.value.Value;

/** A part of the own organisation, such as a branch, a department or a team; units make a tree. */
@Value.Immutable
@CrmStyle
public interface Unit extends Entity<Unit> {

    @Override
    Id<Unit> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** The name, as people say it. */
    String name();

    /** What it is for: the code of a {@link UnitKind}. */
    String kind();

    /** The unit of which it is a part, as last decided; absent for the root of a tree. {@link TeamService#chart} tells what was or will be on a day. */
    Optional<Id<Unit>> parent();

    /** Where it sits. */
    Optional<Id<Site>> site();

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
    final class Builder extends ImmutableUnit.Builder {}
}
