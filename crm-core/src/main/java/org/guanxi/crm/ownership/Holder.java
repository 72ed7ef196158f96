package org.guanxi.crm.ownership;

import java.time.LocalDate;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.team.Member;
import org.immutables.value.Value;

/** What a person has claimed today; with the id of the person. A guard: whoever gives that person a record holds it first, so that limits are exact. */
@Value.Immutable
@CrmStyle
public interface Holder extends Entity<Holder> {

    @Override
    Id<Holder> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** The person. */
    Id<Member> member();

    /** The day of the last claim, in the zone of the terms. */
    LocalDate day();

    /** How many records were claimed on it; never lowered by a release. */
    int claims();

    /** How many were claimed on that day. */
    default int claimsOn(LocalDate asked) {
        return day().equals(asked) ? claims() : 0;
    }

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableHolder.Builder {}
}
