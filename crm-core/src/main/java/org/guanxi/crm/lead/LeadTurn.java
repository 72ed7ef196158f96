package org.guanxi.crm.lead;

import java.util.List;
import java.util.Map;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.storage.Entity;
import org.immutables.value.Value;

/** Whose turn it is under a rule. Whoever assigns by the rule holds it, so that no two assignments take the same turn. */
@Value.Immutable
@CrmStyle
public interface LeadTurn extends Entity<LeadTurn> {

    @Override
    Id<LeadTurn> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** The rule. */
    Id<LeadRule> rule();

    /** What the assignment before left. */
    Queue turn();

    /**
     * Whose turn it is, in plain values.
     *
     * @param queue the people, who has waited longest first
     * @param got how many records each has got
     * @param weights the weights that these belong to
     */
    record Queue(List<String> queue, Map<String, Long> got, Map<String, Long> weights) {

        /** Copies them. */
        public Queue {
            queue = List.copyOf(queue);
            got = Map.copyOf(got);
            weights = Map.copyOf(weights);
        }
    }

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableLeadTurn.Builder {}
}
