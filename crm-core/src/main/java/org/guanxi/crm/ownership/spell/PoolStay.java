package org.guanxi.crm.ownership.spell;

import java.time.Instant;
import java.util.Optional;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.ownership.pool.Pool;
import org.guanxi.crm.storage.Entity;
import org.immutables.value.Value;

/** One continuous stay of a record in a pool. Never changed once it has ended. */
@Value.Immutable
@CrmStyle
public interface PoolStay extends Entity<PoolStay> {

    @Override
    Id<PoolStay> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** The record. */
    RecordRef record();

    /** Which of its spells and stays this is, from 1. */
    long count();

    /** The pool. */
    Id<Pool> pool();

    /** From when. */
    Instant since();

    /** How the spell before ended; absent if it began in the pool. */
    Optional<SpellEnd> cause();

    /** Until when; absent of the present one. */
    Optional<Instant> until();

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutablePoolStay.Builder {}
}
