package org.guanxi.crm.distribution;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.team.Member;

/**
 * Whose turn it is: what a run leaves to the next one.
 *
 * @param queue the people, who has waited longest first; somebody new waits at the end, in the order of ids
 * @param got how many records each has got, for {@link Strategy#WEIGHTED}; begins anew when the weights change
 * @param weights the weights that {@code got} belongs to
 */
public record Turn(List<UUID> queue, Map<UUID, Long> got, Map<UUID, Integer> weights) {

    /** Before the first run. */
    public static final Turn FIRST = new Turn(List.of(), Map.of(), Map.of());

    /** Copies the lists. */
    public Turn {
        queue = List.copyOf(queue);
        got = Map.copyOf(got);
        weights = Map.copyOf(weights);
    }

    /** The people in the queue. */
    public List<Id<Member>> people() {
        return queue.stream().map(Id::<Member>of).toList();
    }

    Map<UUID, Long> gotOf(Map<UUID, Integer> present) {
        return present.equals(weights) ? got : new LinkedHashMap<>();
    }
}
