package org.guanxi.crm.lead;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.storage.Condition;

/**
 * Leads, whose they are, and what happens when nobody answers. Every id that names nothing the caller may see is {@link
 * org.guanxi.crm.error.NotFound} {@code record.not-found}.
 */
public interface LeadService {

    /** Takes a lead down; it waits for an owner unless one is named. Id, version, status and times are not for the details to set. */
    Lead capture(String name, Consumer<Lead.Builder> details);

    /**
     * Defines a rule, or replaces the one of this code; the turn goes on.
     *
     * @param code 1 to 60 code points
     * @param condition which leads; all if {@link Condition#all()}
     * @throws org.guanxi.crm.error.Invalid {@code lead.nobody} if nobody is named and it does not go by territory; {@code
     *     distribution.weight}, {@code distribution.duplicate-taker}
     */
    LeadRule defineRule(String code, int position, Condition<Lead> condition, Consumer<LeadRule.Builder> details);

    /** The rules, in their order. */
    List<LeadRule> rules();

    /**
     * Looks for somebody for a lead: the rules are asked in their order, and the first that holds decides, unless it finds nobody and falls
     * through. Where all who may take can take all leads, shares are as exact as {@link org.guanxi.crm.distribution.Strategy} promises
     * at every prefix, whoever assigns and on whatever machine. What is answered is kept.
     *
     * @throws org.guanxi.crm.error.Refused {@code lead.not-open}; {@code lead.owned} if it is somebody's
     */
    LeadAssignment assign(Id<Lead> lead);

    /** As {@link #assign} for those that wait, the most promising first, then the oldest; each in a transaction of its own. */
    List<LeadAssignment> assignWaiting(int limit);

    /** What came of looking for somebody for a lead, the latest first; at most a thousand. */
    List<LeadAssignment> assignments(Id<Lead> lead);

    /**
     * Notes that somebody answered or followed up: the clock and the ladder begin anew. A recorded interaction about the lead does
     * so by itself if it counts by {@link org.guanxi.crm.interaction.FollowUpRule} and is more than a letter from them.
     */
    Lead followedUp(Id<Lead> lead, Instant at);

    /** Ends the work on a lead; no step of the ladder is taken any more. */
    Lead close(Id<Lead> lead, Lead.Status status);

    /**
     * Says what happens when nobody answers; replaces what was said, for what begins from now on.
     *
     * @throws org.guanxi.crm.error.Invalid {@code lead.ladder} unless all times are positive and the steps in order of time
     */
    LeadLadder setLadder(LeadLadder ladder);

    /** What was said; empty if nothing was. */
    Optional<LeadLadder> ladder();
}
