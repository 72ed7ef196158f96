package org.guanxi.crm.ownership.limit;

import java.util.Optional;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.team.Unit;
import org.immutables.value.Value;

/** How many records of a kind one person may own, or lock: for that person, for each person of a unit, or, if neither is named, for everybody. The nearest holds: the person's, the home unit's, that of the units above it, everybody's. Lowering one takes nothing from anybody. */
@Value.Immutable
@CrmStyle
public interface HoldingLimit extends Entity<HoldingLimit> {

    @Override
    Id<HoldingLimit> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** Of which kind. */
    @Value.Default
    default String kind() {
        return "customer";
    }

    /** What is limited. */
    @Value.Default
    default Of limitOf() {
        return Of.OWNED;
    }

    /** What a limit limits. */
    enum Of {
        /** What one owns. */
        OWNED,
        /** What one has locked of that. */
        LOCKED
    }

    /** For whom; absent unless it is one person's. */
    Optional<Id<Member>> member();

    /** For whose people, each; absent unless it is a unit's. */
    Optional<Id<Unit>> unit();

    /** How many, 0 or more. */
    int maximum();

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableHoldingLimit.Builder {}
}
