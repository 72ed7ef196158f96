package org.guanxi.crm.ownership;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.ownership.limit.ClaimQuota;
import org.guanxi.crm.ownership.pool.Pool;
import org.guanxi.crm.team.Member;
import org.immutables.value.Value;

/** All that the guards of a command must know, at one instant. */
@Value.Immutable
@CrmStyle
interface Situation {

    /** Where the record stands. */
    Standing standing();

    /** Its pool. */
    Pool pool();

    /** The pool that the command names; absent if it names none. */
    Optional<Pool> target();

    /** Who asks; absent if the caller is nobody of the organisation. */
    Optional<Member> actor();

    /** Who would get it; absent if nobody would. */
    Optional<Member> receiver();

    /** Whether the one who asks may take from the pool. */
    boolean isPoolMember();

    /** Whether the one who asks runs the pool. */
    boolean isPoolAdmin();

    /** Whether the one who asks runs the pool that the command names. */
    boolean isTargetAdmin();

    /** Whether the one who asks is above the owner. */
    boolean isAboveOwner();

    /** Whether the one who asks is above the receiver. */
    boolean isAboveReceiver();

    /** Whether the one who asks gave the last command. */
    boolean isLastActor();

    /** Until when the record cools down for the receiver. */
    Optional<Instant> coolingUntil();

    /** How many the one who asks has claimed, by quota. */
    List<Used> used();

    /** When the one who asks claimed last. */
    Optional<Instant> lastClaim();

    /** How many the receiver owns. */
    long held();

    /** How many the receiver may own. */
    Optional<Integer> limit();

    /** How many the owner has locked. */
    long locked();

    /** How many the owner may lock. */
    Optional<Integer> lockLimit();

    /** When the owner followed up last. */
    Optional<Instant> lastFollowUp();

    /** What of the record is open and keeps the owner from dropping it, by kind. */
    List<Blocking> blocking();

    /** The terms. */
    OwnershipTerms terms();

    /** The time. */
    Instant now();

    /**
     * How much of a quota is used.
     *
     * @param quota the quota
     * @param claims how many claims count in its window
     */
    record Used(ClaimQuota quota, long claims) {}

    /**
     * What keeps a record.
     *
     * @param kind of which kind
     * @param count how many
     */
    record Blocking(String kind, long count) {}

    /** Whether the one who asks is the owner. */
    default boolean isOwner() {
        return actor().isPresent() && standing().owner().equals(actor().map(Member::id));
    }

    /** Whether this instant, if there is one, is ahead. */
    default boolean isAhead(Optional<Instant> until) {
        return until.filter(now()::isBefore).isPresent();
    }

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableSituation.Builder {}
}
