package org.guanxi.crm.ownership;

import java.time.Instant;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.team.Member;

/** What can be asked for with a record. The same values are carried out and tried dry. */
public sealed interface OwnershipCommand {

    /** The caller takes it from the pool. */
    record Claim() implements OwnershipCommand {}

    /**
     * An administrator of the pool, or a superior of the receiver, gives it from the pool.
     *
     * @param to who gets it
     */
    record Assign(Id<Member> to) implements OwnershipCommand {}

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
     */
    record Release(String reason) implements OwnershipCommand {}

    /**
     * A superior of the owner or an administrator of its pool takes it back.
     *
     * @param reason why, in words
     */
    record Recall(String reason) implements OwnershipCommand {}

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
}
