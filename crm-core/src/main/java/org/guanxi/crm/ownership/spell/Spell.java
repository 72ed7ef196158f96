package org.guanxi.crm.ownership.spell;

import java.time.Instant;
import java.util.Optional;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.ownership.pool.Pool;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.team.Member;
import org.immutables.value.Value;

/** One continuous ownership of a record. Once it has ended, only the undo of its end changes it; spells and stays of a record follow each other without gap. */
@Value.Immutable
@CrmStyle
public interface Spell extends Entity<Spell> {

    @Override
    Id<Spell> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** The record. */
    RecordRef record();

    /** Which of its spells and stays this is, from 1. */
    long count();

    /** Whose it was. */
    Id<Member> owner();

    /** From when. */
    Instant since();

    /** How the owner got it. */
    SpellStart startedBy();

    /** Until when; absent of the present one. */
    Optional<Instant> until();

    /** How it ended; absent of the present one. */
    Optional<SpellEnd> endedBy();

    /** Why, in the words of whom it was ended by, or the code of the rule; absent where nothing was said. */
    Optional<String> reason();

    /** From which pool it was taken; absent if it came from none. */
    Optional<Id<Pool>> pool();

    /** Whether its end was undone, so that it goes on in a later one. */
    @Value.Default
    default boolean isReopened() {
        return false;
    }

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableSpell.Builder {}
}
