package org.guanxi.crm.access;

import java.time.LocalDate;
import java.util.Optional;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.team.Member;
import org.immutables.value.Value;

/** That a person holds a role from a day to a day, wherever the person is assigned. */
@Value.Immutable
@CrmStyle
public interface RoleGrant extends Entity<RoleGrant> {

    @Override
    Id<RoleGrant> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** The person. */
    Id<Member> member();

    /** The role. */
    Id<AccessRole> role();

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
    final class Builder extends ImmutableRoleGrant.Builder {}
}
