package org.guanxi.crm.ownership;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guanxi.crm.common.ActorId;
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

    /** It belongs to those that never fall, until then; stays with the record whoever owns it. */
    Optional<Instant> exemptUntil();

    /** Nothing may happen to it until then, but what an administrator of its pool decides. */
    Optional<Instant> frozenUntil();

    /** Nobody may claim it from the pool before then. */
    Optional<Instant> restingUntil();

    /** A request about it is to be decided by then. */
    Optional<Instant> requestUntil();

    /** When it falls, as last reckoned; absent if never, or unless it is owned. */
    Optional<Instant> due();

    /** The code of the rule by which it falls. */
    Optional<String> rule();

    /** By which version of the terms that was reckoned. */
    long reckonedBy();

    /** When the owner is next to be told of a loss, as last reckoned. */
    Optional<Instant> noticeAt();

    /** Of what the owner has been told in this spell. */
    List<Noticed> noticed();

    /** How it stood before the last command, for its undo; absent if there is nothing to undo. */
    Optional<Before> before();

    /** Where a record can stand. */
    enum State {
        /** Somebody owns it. */
        OWNED,
        /** It lies in a pool. */
        POOLED,
        /** It was found to be none. */
        INVALID,
        /** It became another kind of record. */
        CONVERTED,
        /** It was merged into another. */
        MERGED
    }

    /**
     * A notice of a loss.
     *
     * @param due the loss
     * @param daysBefore how many days before
     * @param at when it was given
     */
    record Noticed(Instant due, int daysBefore, Instant at) {}

    /**
     * How a record stood before a command.
     *
     * @param state where
     * @param owner whose it was
     * @param pool its pool
     * @param since since when
     * @param lockedUntil until when it was locked
     * @param protectedUntil until when it was protected
     * @param exemptUntil until when it was exempt
     * @param frozenUntil until when it was frozen
     * @param restingUntil until when it rested
     * @param noticed of what the owner had been told
     * @param by who gave the command
     * @param at when
     */
    record Before(
            State state,
            Optional<Id<Member>> owner,
            Id<Pool> pool,
            Instant since,
            Optional<Instant> lockedUntil,
            Optional<Instant> protectedUntil,
            Optional<Instant> exemptUntil,
            Optional<Instant> frozenUntil,
            Optional<Instant> restingUntil,
            List<Noticed> noticed,
            ActorId by,
            Instant at) {

        static Before of(Standing standing, ActorId by, Instant at) {
            return new Before(
                    standing.state(),
                    standing.owner(),
                    standing.pool(),
                    standing.since(),
                    standing.lockedUntil(),
                    standing.protectedUntil(),
                    standing.exemptUntil(),
                    standing.frozenUntil(),
                    standing.restingUntil(),
                    standing.noticed(),
                    by,
                    at);
        }
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
