package org.guanxi.crm.ownership;

import java.time.Instant;
import java.util.Optional;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.ownership.pool.Pool;
import org.guanxi.crm.team.Member;

/** What can be asked for with a record. The same values are carried out, tried dry and remembered by a key. */
public sealed interface OwnershipCommand {

    /** The caller takes it from the pool. */
    record Claim() implements OwnershipCommand {}

    /**
     * An administrator of the pool, or a superior of the receiver, gives it from the pool.
     *
     * @param to who gets it
     * @param despite why it is given although it rests, or cools down for the receiver; absent to respect both
     */
    record Assign(Id<Member> to, Optional<String> despite) implements OwnershipCommand {
        /** Respects rest and cool-down. */
        public Assign(Id<Member> to) {
            this(to, Optional.empty());
        }
    }

    /**
     * The owner, a superior of the owner or an administrator of its pool gives it to another.
     *
     * @param to who gets it
     */
    record Transfer(Id<Member> to) implements OwnershipCommand {}

    /**
     * The owner gives it up.
     *
     * @param reason why; one of the terms' reasons if they name any
     * @param into into which pool; absent to let the pools decide
     */
    record Release(String reason, Optional<Id<Pool>> into) implements OwnershipCommand {
        /** Lets the pools decide. */
        public Release(String reason) {
            this(reason, Optional.empty());
        }
    }

    /**
     * A superior of the owner or an administrator of its pool takes it back.
     *
     * @param reason why, in words
     */
    record Recall(String reason) implements OwnershipCommand {}

    /**
     * An administrator of both pools brings it from one into the other; what it rests and cools down goes on.
     *
     * @param into the other
     */
    record Move(Id<Pool> into) implements OwnershipCommand {}

    /**
     * The owner, or a superior of the owner, lets its clocks rest.
     *
     * @param until to when
     */
    record Lock(Instant until) implements OwnershipCommand {}

    /** The owner, or a superior of the owner, ends the lock. */
    record Unlock() implements OwnershipCommand {}

    /**
     * A superior of the owner, or an administrator of its pool, protects it longer.
     *
     * @param until to when
     */
    record Extend(Instant until) implements OwnershipCommand {}

    /**
     * A superior of the owner, or an administrator of its pool, puts it among those that never fall.
     *
     * @param until to when
     * @param reason why
     */
    record Exempt(Instant until, String reason) implements OwnershipCommand {}

    /**
     * A superior of the owner, or an administrator of its pool, lets nothing happen to it but what an administrator decides.
     *
     * @param until to when
     * @param reason why
     */
    record Freeze(Instant until, String reason) implements OwnershipCommand {}

    /**
     * An administrator of its pool lets nobody claim it there.
     *
     * @param until to when
     * @param reason why
     */
    record Rest(Instant until, String reason) implements OwnershipCommand {}

    /** Who could grant it ends what exempts, freezes or rests the record. */
    record Lift() implements OwnershipCommand {}

    /**
     * The owner, a superior of the owner or an administrator of its pool says that it is none: nobody's, and in no pool.
     *
     * @param reason why
     */
    record Invalidate(String reason) implements OwnershipCommand {}

    /**
     * An administrator of its pool says that it is one after all.
     *
     * @param to who gets it; absent to let it lie in a pool
     */
    record Reactivate(Optional<Id<Member>> to) implements OwnershipCommand {}

    /**
     * A superior of the owner, or an administrator of its pool, gives it to another as the owner leaves; limits, freezes and locks are not asked.
     *
     * @param to who gets it
     * @param protectedUntil it does not fall before then; absent for the protection of the terms
     */
    record HandOver(Id<Member> to, Optional<Instant> protectedUntil) implements OwnershipCommand {}

    /** Who gave the last command, or an administrator of its pool, undoes it. */
    record Undo() implements OwnershipCommand {}
}
