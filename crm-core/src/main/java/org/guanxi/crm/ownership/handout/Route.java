package org.guanxi.crm.ownership.handout;

import java.util.List;
import java.util.Optional;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.distribution.Strategy;
import org.guanxi.crm.distribution.Turn;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.team.Member;
import org.immutables.value.Value;

/** By which strategy records are handed out, and among whom. Keeps whose turn it is from one run to the next. */
@Value.Immutable
@CrmStyle
public interface Route extends Entity<Route> {

    @Override
    Id<Route> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** Its name; unique, never changed. */
    String code();

    /** How the one who gets a record is chosen. */
    Strategy strategy();

    /** Who takes part. */
    List<Share> shares();

    /** Whether the one who had a record last does not get it. */
    @Value.Default
    default boolean isSparingLastOwner() {
        return false;
    }

    /** Whose turn it is; absent before the first run. */
    Optional<Turn> turn();

    /**
     * Somebody who takes part.
     *
     * @param member who
     * @param weight the share, against the others' weights
     */
    record Share(Id<Member> member, int weight) {}

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableRoute.Builder {}
}
