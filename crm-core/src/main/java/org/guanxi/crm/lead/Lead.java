package org.guanxi.crm.lead;

import java.time.Instant;
import java.util.Optional;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.team.Member;
import org.immutables.value.Value;

/** Somebody's interest that nobody has qualified yet. */
@Value.Immutable
@CrmStyle
public interface Lead extends Entity<Lead> {

    @Override
    Id<Lead> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** Who is interested. */
    String name();

    /** For which company. */
    Optional<String> company();

    /** Where we have it from, by code. */
    Optional<String> source();

    /** In what, by the code of a product or family. */
    Optional<String> product();

    /** How promising it is; larger is better. */
    Optional<Integer> score();

    /** In which language to answer, as a tag of BCP 47. */
    Optional<String> language();

    /** The country, as a code of ISO 3166-1 alpha-2. */
    Optional<String> country();

    /** The province, state or region. */
    Optional<String> region();

    /** The city. */
    Optional<String> city();

    /** The postal code. */
    Optional<String> postalCode();

    /** The industry, by code. */
    Optional<String> industry();

    /** How far it is. */
    Status status();

    /** Whose it is; absent while it waits. */
    Optional<Id<Member>> owner();

    /** When it came. */
    Instant createdAt();

    /** When its owner got it; absent if nobody's. */
    Optional<Instant> assignedAt();

    /** When somebody answered first; absent if nobody has. */
    Optional<Instant> respondedAt();

    /** When somebody last followed up. */
    Optional<Instant> lastFollowUp();

    /** How many steps of the ladder were taken since somebody last answered or followed up. */
    int stepsTaken();

    /** How far a lead is. */
    enum Status {
        /** Nobody has answered yet. */
        NEW,
        /** Somebody works on it. */
        WORKING,
        /** It is worth a deal. */
        QUALIFIED,
        /** It is not. */
        DISQUALIFIED
    }

    /** Whether it is to be worked on. */
    default boolean isOpen() {
        return status() == Status.NEW || status() == Status.WORKING;
    }

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableLead.Builder {}
}
