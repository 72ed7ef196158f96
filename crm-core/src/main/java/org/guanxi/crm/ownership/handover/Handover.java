package org.guanxi.crm.ownership.handover;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.team.Member;
import org.immutables.value.Value;

/** The protocol of a hand-over: who left, who got what, what could not be given. */
@Value.Immutable
@CrmStyle
public interface Handover extends Entity<Handover> {

    @Override
    Id<Handover> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** The caller's name for it; unique. */
    String key();

    /** Who leaves. */
    Id<Member> leaver();

    /** The plan. */
    HandoverPlan plan();

    /** How far it is. */
    State state();

    /** By whom it was begun. */
    ActorId by();

    /** When it was begun. */
    Instant beganAt();

    /** When the leaver held nothing any more; absent before. */
    Optional<Instant> doneAt();

    /** How many records under terms each got; those that fell into pools are nobody's. */
    List<Got> got();

    /** What else named the leaver, and what became of it, by kind and attribute. */
    List<Line> lines();

    /** How many records of each heir's turn were given, so that the turn goes on. */
    long turns();

    /** How far a hand-over is. */
    enum State {
        /** Something is left. */
        RUNNING,
        /** The leaver holds nothing. */
        DONE,
        /** It was undone. */
        UNDONE
    }

    /**
     * What somebody got.
     *
     * @param member who; absent for pools
     * @param kind of which kind
     * @param records how many
     */
    record Got(Optional<Id<Member>> member, String kind, long records) {}

    /**
     * What became of what named the leaver.
     *
     * @param kind the kind that named
     * @param attribute by which attribute
     * @param became what became of it: {@code move}, {@code keep}, {@code clear}
     * @param references how many
     */
    record Line(String kind, String attribute, String became, long references) {}

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableHandover.Builder {}
}
