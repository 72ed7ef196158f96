package org.guanxi.crm.task;

import java.time.Instant;
import java.util.Optional;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.team.Member;
import org.immutables.value.Value;

/** That the owner of a task offered it to another, and what became of the offer. */
@Value.Immutable
@CrmStyle
public interface Delegation extends Entity<Delegation> {

    @Override
    Id<Delegation> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** The task. */
    Id<Task> task();

    /** Who owned it and offered it. */
    Id<Member> giver();

    /** To whom. */
    Id<Member> taker();

    /** What the owner said to it, at most 500 code points. */
    Optional<String> note();

    /** When. */
    Instant offeredAt();

    /** What became of it. */
    @Value.Default
    default DelegationState state() {
        return DelegationState.OFFERED;
    }

    /** When it was accepted, declined or taken back. */
    Optional<Instant> answeredAt();

    /** Why it was declined, at most 500 code points. */
    Optional<String> reason();

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableDelegation.Builder {}
}
