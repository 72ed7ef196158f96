package org.guanxi.crm.journal;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.storage.Entity;
import org.immutables.value.Value;

/**
 * One change of one record: who, when, why, what happened, and the attributes before and after. Never changed, but for an
 * erasure, which takes payload and salt and leaves the digests.
 */
@Value.Immutable
@CrmStyle
public interface JournalEntry extends Entity<JournalEntry> {

    @Override
    Id<JournalEntry> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** The command that made this change; all its entries share it. */
    UUID command();

    /** The record that changed. */
    RecordRef subject();

    /** The record's version after the change; after a deletion one more than the last. */
    long subjectVersion();

    /** When, by the clock of the library. */
    Instant at();

    /** Who. */
    ActorId actor();

    /** Why, in the caller's words. */
    Optional<String> reason();

    /** What happened: the event's name. */
    String event();

    /** In which form the event is told. */
    int eventVersion();

    /** The event as JSON; absent after an erasure. */
    Optional<String> payload();

    /** The attributes that changed, as they were, as canonical JSON; absent for a new record and after an erasure. */
    Optional<String> before();

    /** The attributes that changed, as they are since, as canonical JSON; absent for a deletion and after an erasure. */
    Optional<String> after();

    /** What makes the digest of the payload impossible to guess; absent after an erasure. */
    Optional<String> salt();

    /** The digest of salt, event and attributes. */
    String digest();

    /** The digest of this entry and the chain before it. */
    String chain();

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an entry. */
    final class Builder extends ImmutableJournalEntry.Builder {}
}
