package org.guanxi.crm.ownership.limit;

import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.team.Member;
import org.immutables.value.Value;

/** A guard, with the id of a person: whoever gives that person a record, or locks one, holds it first, so that limits and quotas are exact. */
@Value.Immutable
@CrmStyle
public interface Holder extends Entity<Holder> {

    @Override
    Id<Holder> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** The person. */
    Id<Member> member();

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableHolder.Builder {}
}
