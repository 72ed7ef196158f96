package org.guanxi.crm.ownership;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.team.Member;

/**
 * What changed terms would do to what is owned now.
 *
 * @param owned how many records are owned
 * @param fallNow how many fall by the present terms
 * @param fallThen how many would fall by the changed ones
 * @param sooner how many would fall sooner than now, at that instant or later
 * @param later how many would fall later, or never
 * @param losses how many each owner would lose
 * @param falling those that would fall, the soonest first, at most a thousand
 */
public record Simulation(
        long owned,
        long fallNow,
        long fallThen,
        long sooner,
        long later,
        Map<Id<Member>, Long> losses,
        List<Fall> falling) {

    /** Copies the lists. */
    public Simulation {
        losses = Map.copyOf(losses);
        falling = List.copyOf(falling);
    }

    /**
     * A record that would fall.
     *
     * @param record the record
     * @param owner whose it is
     * @param before when it falls by the present terms; empty if it does not
     * @param after when it would fall
     * @param rule by which rule
     */
    public record Fall(RecordRef record, Id<Member> owner, Optional<Instant> before, Instant after, String rule) {}
}
