package org.guanxi.crm.ownership;

import java.time.Instant;
import java.util.Optional;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.ownership.pool.Pool;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.team.Member;
import org.immutables.value.Value;

/** Whose a record is now: exactly one for each record under these terms. Written by this area alone. */
@Value.Immutable
@CrmStyle
public interface Standing extends Entity<Standing> {

    @Override
    Id<Standing> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** The record. */
    RecordRef record();

    /** Where it stands. */
    State state();

    /** Whose it is; present exactly while it is {@link State#OWNED}. */
    Optional<Id<Member>> owner();

    /** The pool it lies in; of an owned record, the one it came from and falls back into. */
    Id<Pool> pool();

    /** Since when. */
    Instant since();

    /** Which of its spells and stays this is, from 1. */
    long count();

    /** Its clocks do not count until then; absent if it is not locked. */
    Optional<Instant> lockedUntil();

    /** It does not fall before then. */
    Optional<Instant> protectedUntil();

    /** When it falls, as last reckoned; absent if never, or unless it is owned. */
    Optional<Instant> due();

    /** The code of the rule by which it falls. */
    Optional<String> rule();

    /** By which version of the terms that was reckoned. */
    long reckonedBy();

    /** Where a record can stand. */
    enum State {
        /** Somebody owns it. */
        OWNED,
        /** It lies in a pool. */
        POOLED,
        /** It was merged into another. */
        MERGED
    }

    /** Whether somebody owns it. */
    default boolean isOwned() {
        return state() == State.OWNED;
    }

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableStanding.Builder {}
}
