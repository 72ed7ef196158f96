package org.guanxi.crm.ownership.handout;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.distribution.Handed;
import org.guanxi.crm.distribution.WhyNot;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.team.Member;
import org.immutables.value.Value;

/** What a run decided of one record: who got it and why, or why nobody did. Never changed. */
@Value.Immutable
@CrmStyle
public interface HandoutDecision extends Entity<HandoutDecision> {

    @Override
    Id<HandoutDecision> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** By which route. */
    Id<Route> route();

    /** By which version of it. */
    long routeVersion();

    /** In which run; those of one run have the same. */
    UUID run();

    /** The record. */
    RecordRef record();

    /** When. */
    Instant at();

    /** Who was to get it; absent if nobody was. */
    Optional<Id<Member>> taker();

    /** Why that one; absent if nobody. */
    Optional<Handed.Why> why();

    /** How many others did not get it, by reason. */
    List<PassedOver> passedOver();

    /** Why it was not given after all: the code of the guard; absent if it was, or if nobody was to get it. */
    Optional<String> refusedBy();

    /** Whether it was given. */
    default boolean isGiven() {
        return taker().isPresent() && refusedBy().isEmpty();
    }

    /**
     * Some who did not get it.
     *
     * @param why the reason
     * @param people how many
     */
    record PassedOver(WhyNot why, int people) {}

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableHandoutDecision.Builder {}
}
