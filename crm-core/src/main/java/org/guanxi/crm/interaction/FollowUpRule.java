package org.guanxi.crm.interaction;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which interactions count as a follow-up, and so move the clocks of customers, ownership, leads and deals. Pure. Where the rule is data,
 * it is a list of {@link Criterion}; anything else is a policy of the embedder's: {@code Crm.builder().policy(FollowUpRule.class,
 * own)}.
 */
@FunctionalInterface
public interface FollowUpRule {

    /** Whether this interaction counts. */
    boolean counts(Interaction interaction);

    /** Those count that meet any of the criteria. */
    static FollowUpRule anyOf(List<Criterion> criteria) {
        List<Criterion> kept = List.copyOf(criteria);
        return interaction -> kept.stream().anyMatch(each -> each.isMetBy(interaction));
    }

    /**
     * The default: every call that somebody took, visit, meeting and event, in either direction; mail, message and fax from us that
     * was delivered, and from them; not what they do on our pages.
     */
    static FollowUpRule standard() {
        Set<String> inVain = Set.of(InteractionCodes.NO_ANSWER, InteractionCodes.UNDELIVERED);
        Set<InteractionKind> kinds = EnumSet.complementOf(EnumSet.of(InteractionKind.WEB));
        return anyOf(List.of(new Criterion(kinds, EnumSet.allOf(Direction.class), Duration.ZERO, inVain)));
    }

    /**
     * One way to count.
     *
     * @param kinds of these kinds
     * @param directions in these directions
     * @param shortest at least so long; without effect if zero; an unknown length is none
     * @param inVain with none of these outcomes
     */
    record Criterion(Set<InteractionKind> kinds, Set<Direction> directions, Duration shortest, Set<String> inVain) {

        /** Copies the sets. */
        public Criterion {
            kinds = Set.copyOf(kinds);
            directions = Set.copyOf(directions);
            inVain = Set.copyOf(inVain);
        }

        /** Whether the interaction is one of these. */
        public boolean isMetBy(Interaction interaction) {
            boolean isLongEnough = interaction.duration().orElse(Duration.ZERO).compareTo(shortest) >= 0;
            boolean isInVain = interaction.outcome().filter(inVain::contains).isPresent();
            return kinds.contains(interaction.kind())
                    && directions.contains(interaction.direction())
                    && isLongEnough
                    && !isInVain;
        }
    }
}
