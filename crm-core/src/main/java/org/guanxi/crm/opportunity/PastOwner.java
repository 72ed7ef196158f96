package org.guanxi.crm.opportunity;

import java.time.Instant;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.team.Member;
import org.immutables.value.Value;

/** Whose a deal was, from when until when. Written when the deal passes to another, and never changed. */
@Value.Immutable
@CrmStyle
public interface PastOwner extends Entity<PastOwner> {

    @Override
    Id<PastOwner> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** The deal. */
    Id<Opportunity> opportunity();

    /** Whose it was. */
    Id<Member> owner();

    /** Since when: since it was opened, or since it passed to this owner. */
    Instant since();

    /** Until when, exclusive. */
    Instant until();

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutablePastOwner.Builder {}
}
