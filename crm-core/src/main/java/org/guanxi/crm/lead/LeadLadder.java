package org.guanxi.crm.lead;

import java.time.Duration;
import java.util.List;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.storage.Entity;
import org.immutables.value.Value;

/** What happens when nobody answers a lead, or follows up in time. One for each tenant. */
@Value.Immutable
@CrmStyle
public interface LeadLadder extends Entity<LeadLadder> {

    @Override
    Id<LeadLadder> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** How long the owner has for the first answer, in the owner's working time. */
    Duration firstResponse();

    /** How long between two follow-ups, in the owner's working time. */
    Duration followUp();

    /** The steps, in order. */
    List<Rung> rungs();

    /** What a step does. */
    enum Step {
        /** Reminds the owner. */
        REMIND,
        /** Tells whom the owner reports to. */
        TELL_MANAGER,
        /** Gives the lead to somebody else, by the rules. */
        REASSIGN,
        /** Takes the lead from the owner; it waits for whoever comes. */
        BACK_TO_POOL
    }

    /**
     * A step of the ladder.
     *
     * @param step what is done
     * @param after how long after the time has run out, in the owner's working time
     */
    record Rung(Step step, Duration after) {}

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableLeadLadder.Builder {}
}
