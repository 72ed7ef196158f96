package org.guanxi.crm.ownership;

import java.util.Optional;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.team.Unit;
import org.immutables.value.Value;

/** How many records one person may own: for that person, for each person of a unit, or, if neither is named, for everybody. The nearest holds: the person's, the home unit's, that of the units above it, everybody's. Lowering one takes nothing from anybody. */
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
