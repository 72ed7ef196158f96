package org.guanxi.crm.territory;

import java.time.LocalDate;
import java.util.Optional;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.Percentage;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.team.Member;
import org.immutables.value.Value;

/** That a person works a territory. */
@Value.Immutable
@CrmStyle
public interface TerritorySeat extends Entity<TerritorySeat> {

    @Override
    Id<TerritorySeat> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** The territory. */
    Id<Territory> territory();

    /** The person. */
    Id<Member> member();

    /** What the person is there. */
    Part part();

    /** The code of the role that the person has there, and below: by it {@code access} knows what may be done there. */
    Optional<String> role();

    /** Which share of the credit is the person's. */
    Optional<Percentage> share();

    /** The first day. */
    LocalDate validFrom();

    /** The first day on which it is no more; absent if no end is set. */
    Optional<LocalDate> validUntil();

    /** What somebody is in a territory. */
    enum Part {
        /** Owns what lies in it; one at a time. */
        OWNER,
        /** Works in it. */
        MEMBER,
        /** Leads those who work in it. */
        MANAGER,
        /** Helps across territories; no share of theirs counts against the hundred. */
        OVERLAY
    }

    /** Whether it holds on this day. */
    default boolean isValid(LocalDate day) {
        return !day.isBefore(validFrom())
                && validUntil().filter(end -> !day.isBefore(end)).isEmpty();
    }

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableTerritorySeat.Builder {}
}
