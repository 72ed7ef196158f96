package org.guanxi.crm.distribution;

import java.util.Optional;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.team.Member;

/**
 * Whether somebody may take a record, whatever room and quota are left, which the distribution counts itself. Pure: asked twice it answers the
 * same.
 */
@FunctionalInterface
public interface Eligibility {

    /** Everybody may take everything. */
    Eligibility ANYBODY = (record, taker) -> Optional.empty();

    /** Why this person may not take the record; empty if the person may. */
    Optional<WhyNot> whyNot(Handout record, Id<Member> taker);

    /** Both must allow it; the first that does not says why. */
    default Eligibility and(Eligibility other) {
        return (record, taker) -> whyNot(record, taker).or(() -> other.whyNot(record, taker));
    }
}
