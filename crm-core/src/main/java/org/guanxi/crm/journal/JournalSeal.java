package org.guanxi.crm.journal;

import java.time.Instant;
import java.util.UUID;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.storage.Entity;
import org.immutables.value.Value;

/**
 * A seal over up to a thousand entries of the journal: it names each and its place in its chain, so that none can be removed
 * or rewritten unseen. Seals are numbered and form a chain of their own; whoever keeps the digest of the last one elsewhere also sees
 * the removal of seals. Never changed.
 */
@Value.Immutable
@CrmStyle
public interface JournalSeal extends Entity<JournalSeal> {

    @Override
    Id<JournalSeal> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** Its number, from 1 on without gaps. */
    long number();

    /** When it was made. */
    Instant at();

    /** How many entries it covers. */
    int count();

    /** The time of the last entry covered. */
    Instant lastAt();

    /** The last entry covered, in order of time and id. */
    UUID lastEntry();

    /** A line for each entry: its id, a blank, its place in its chain. */
    String entries();

    /** The digest of this seal and all before it. */
    String digest();

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a seal. */
    final class Builder extends ImmutableJournalSeal.Builder {}
}
