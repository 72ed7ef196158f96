package org.guanxi.crm.lead;

import java.util.Optional;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.event.Event;
import org.guanxi.crm.event.EventName;
import org.guanxi.crm.team.Member;

/** What happens to leads. */
public sealed interface LeadEvent extends Event {

    /** A lead came. */
    @EventName("lead.captured")
    record Captured(Id<Lead> lead, String name, Optional<String> source) implements LeadEvent {}

    /** A rule was defined or changed; the journal entry has it. */
    @EventName("lead.rule-set")
    record RuleSet(Id<LeadRule> rule, String code) implements LeadEvent {}

    /** The ladder was set; the journal entry has it. */
    @EventName("lead.ladder-set")
    record LadderSet(Id<LeadLadder> ladder) implements LeadEvent {}

    /** Somebody got a lead, by the rule and for the reason. */
    @EventName("lead.assigned")
    record Assigned(Id<Lead> lead, Optional<Id<Member>> from, Id<Member> to, String rule, String reason)
            implements LeadEvent {}

    /** It was decided who gets a lead, or that nobody does. */
    @EventName("lead.decided")
    record Decided(Id<Lead> lead, Optional<String> rule, Optional<Id<Member>> taker, String reason)
            implements LeadEvent {}

    /** Somebody answered, or followed up. */
    @EventName("lead.followed-up")
    record FollowedUp(Id<Lead> lead, boolean isFirst) implements LeadEvent {}

    /** The work on a lead ended so. */
    @EventName("lead.closed")
    record Closed(Id<Lead> lead, String status) implements LeadEvent {}

    /** The owner of a lead is reminded that an answer or a follow-up is overdue. */
    @EventName("lead.reminded")
    record Reminded(Id<Lead> lead, Id<Member> owner, boolean isFirstResponse) implements LeadEvent {}

    /** The manager of the owner is told that an answer or a follow-up is overdue; absent if the owner reports to nobody. */
    @EventName("lead.manager-told")
    record ManagerTold(Id<Lead> lead, Id<Member> owner, Optional<Id<Member>> manager, boolean isFirstResponse)
            implements LeadEvent {}

    /** A lead was to be another's, but nobody can take it. */
    @EventName("lead.not-reassigned")
    record NotReassigned(Id<Lead> lead, Id<Member> owner, String reason) implements LeadEvent {}

    /** A lead was taken from its owner, who did not answer or follow up. */
    @EventName("lead.back-to-pool")
    record BackToPool(Id<Lead> lead, Id<Member> from) implements LeadEvent {}
}
