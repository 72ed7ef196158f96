package org.guanxi.crm.ownership.pool;

import java.util.Optional;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.team.Unit;
import org.immutables.value.Value;

/** Who may take from a pool, or run it: a person, everybody of a unit and below, or, if neither is named, everybody. A pool without seats is nobody's. */
@Value.Immutable
@CrmStyle
public interface PoolSeat extends Entity<PoolSeat> {

    @Override
    Id<PoolSeat> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** The pool. */
    Id<Pool> pool();

    /** What the seat allows. */
    Role role();

    /** Who has it; absent unless it is one person's. */
    Optional<Id<Member>> member();

    /** Whose people have it; absent unless it is a unit's. */
    Optional<Id<Unit>> unit();

    /** What a seat allows. */
    enum Role {
        /** To take records. */
        MEMBER,
        /** To take them, to hand them to others and to call them back. */
        ADMIN
    }

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutablePoolSeat.Builder {}
}
