package org.guanxi.crm.distribution;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.team.Member;

/**
 * What a run decided. Every record of the input is in exactly one of the two lists, in the order in which records were handed out.
 *
 * @param assignments who gets what
 * @param leftOver what nobody gets
 * @param next the turn for the next run
 */
public record Handed(List<Assignment> assignments, List<LeftOver> leftOver, Turn next) {

    /** Copies the lists. */
    public Handed {
        assignments = List.copyOf(assignments);
        leftOver = List.copyOf(leftOver);
    }

    /** Why somebody got a record. */
    public enum Why {
        /** Waited longest. */
        IN_TURN,
        /** Was furthest behind the share of the weight. */
        BY_WEIGHT,
        /** Had the least to do. */
        LEAST_LOADED,
        /** Had the most room. */
        MOST_ROOM,
        /** Was preferred for this record. */
        PREFERRED,
        /** Took over a record, so that another could be handed out as well. */
        MADE_ROOM
    }

    /**
     * A record and who gets it.
     *
     * @param record the record
     * @param taker who gets it
     * @param why for which reason
     * @param passedOver how many others did not get it, by reason
     */
    public record Assignment(Handout record, Id<Member> taker, Why why, Map<WhyNot, Integer> passedOver) {}

    /**
     * A record that nobody gets.
     *
     * @param record the record
     * @param passedOver how many did not get it, by reason; together all takers
     */
    public record LeftOver(Handout record, Map<WhyNot, Integer> passedOver) {

        /** The mildest reason that stood against anybody: what would have to change first. */
        public WhyNot closest() {
            return passedOver.keySet().stream().min(WhyNot::compareTo).orElse(WhyNot.INACTIVE);
        }

        /** Whether this reason, and no other, stood against everybody. */
        public boolean isAll(WhyNot reason) {
            return passedOver.size() == 1 && passedOver.containsKey(reason);
        }
    }

    /**
     * What was said about one person and one record.
     *
     * @param taker the person
     * @param whyNot why the person did not get it; empty for the one who did
     */
    public record Verdict(Id<Member> taker, Optional<WhyNot> whyNot) {}
}
