package org.guanxi.crm.ownership.handover;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.ownership.pool.Pool;
import org.guanxi.crm.team.Member;

/**
 * Who gets what. The first share that finds a record has it; what none finds, and all that is not under terms, is the heir's.
 *
 * @param heir who gets the rest
 * @param shares who gets what before
 * @param protectionDays for how many days what is handed over does not fall; 0 for the protection of the terms
 */
public record HandoverPlan(Id<Member> heir, List<Share> shares, int protectionDays) {

    /** Copies the list. */
    public HandoverPlan {
        shares = List.copyOf(shares);
    }

    /** All for one. */
    public static HandoverPlan to(Id<Member> heir) {
        return new HandoverPlan(heir, List.of(), 0);
    }

    /**
     * A part.
     *
     * @param where which records, as the text of a condition; absent for all
     * @param heirs who get them in turn; empty if they go into the pool
     * @param pool the pool; absent to let the pools decide
     */
    public record Share(Optional<String> where, List<Id<Member>> heirs, Optional<Id<Pool>> pool) {
        /** Copies the list. */
        public Share {
            heirs = List.copyOf(heirs);
        }
    }

    /** The same, where these people get in turn what this condition finds. */
    public HandoverPlan giving(String where, List<Id<Member>> heirs) {
        return with(new Share(Optional.of(where), heirs, Optional.empty()));
    }

    /** The same, where all of it goes to these people in turn. */
    public HandoverPlan among(List<Id<Member>> heirs) {
        return with(new Share(Optional.empty(), heirs, Optional.empty()));
    }

    /** The same, where what this condition finds goes into pools. */
    public HandoverPlan pooling(String where) {
        return with(new Share(Optional.of(where), List.of(), Optional.empty()));
    }

    /** The same, protected for so many days. */
    public HandoverPlan protecting(int days) {
        return new HandoverPlan(heir, shares, days);
    }

    private HandoverPlan with(Share share) {
        List<Share> more = new ArrayList<>(shares);
        more.add(share);
        return new HandoverPlan(heir, more, protectionDays);
    }
}
