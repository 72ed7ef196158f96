package org.guanxi.crm.lead;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.team.Member;
import org.immutables.value.Value;

/** What came of looking for somebody for a lead: who got it, by which rule and why, or why nobody did. */
@Value.Immutable
@CrmStyle
public interface LeadAssignment extends Entity<LeadAssignment> {

    @Override
    Id<LeadAssignment> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** The lead. */
    Id<Lead> lead();

    /** Which of the lead's this is, from 1. */
    int number();

    /** The rule that decided; absent if none holds. */
    Optional<Id<LeadRule>> rule();

    /** Who got it; absent if nobody did. */
    Optional<Id<Member>> taker();

    /** Why: a name of {@link org.guanxi.crm.distribution.Handed.Why}, or, if nobody got it, of {@link org.guanxi.crm.distribution.WhyNot} the mildest that stood against anybody, or {@code NO_RULE}, {@code NO_CANDIDATE}. */
    String reason();

    /** How many did not get it, by reason. */
    List<Passed> passedOver();

    /** The code of the territory in which it would lie. */
    Optional<String> territory();

    /** When. */
    Instant at();

    /**
     * People who did not get a lead for the same reason.
     *
     * @param why the reason, by name
     * @param people how many
     */
    record Passed(String why, int people) {}

    /** Whether somebody got it. */
    default boolean isDone() {
        return taker().isPresent();
    }

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableLeadAssignment.Builder {}
}
