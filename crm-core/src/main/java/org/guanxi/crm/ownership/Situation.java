package org.guanxi.crm.ownership;

import java.time.Instant;
import java.util.Optional;
import org.guanxi.crm.common.CrmStyle;
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

    /** Who asks; absent if the caller is nobody of the organisation. */
    Optional<Member> actor();

    /** Who would get it; absent if nobody would. */
    Optional<Member> receiver();

    /** Whether the one who asks may take from the pool. */
    boolean isPoolMember();

    /** Whether the one who asks runs the pool. */
    boolean isPoolAdmin();

    /** Whether the one who asks is above the owner. */
    boolean isAboveOwner();

    /** Whether the one who asks is above the receiver. */
    boolean isAboveReceiver();

    /** Until when the record cools down for the receiver. */
    Optional<Instant> coolingUntil();

    /** How many the one who asks has claimed today. */
    int claimedToday();

    /** How many the receiver owns. */
    long held();

    /** How many the receiver may own. */
    Optional<Integer> limit();

    /** The terms. */
    OwnershipTerms terms();

    /** The time. */
    Instant now();

    /** Whether the one who asks is the owner. */
    default boolean isOwner() {
        return actor().isPresent() && standing().owner().equals(actor().map(Member::id));
    }

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableSituation.Builder {}
}
