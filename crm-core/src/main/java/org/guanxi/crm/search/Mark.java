package org.guanxi.crm.search;

import java.time.Instant;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.storage.Entity;
import org.immutables.value.Value;

/** That somebody saw a record, or keeps it at hand. Nobody else's business, and not journalled. */
@Value.Immutable
@CrmStyle
public interface Mark extends Entity<Mark> {

    /** What a mark says. */
    enum Sort {
        /** Seen. */
        SEEN,
        /** Kept at hand. */
        FAVOURITE
    }

    @Override
    Id<Mark> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** Whose mark it is. */
    ActorId actor();

    /** What it says. */
    Sort sort();

    /** The record. */
    RecordRef record();

    /** When it was seen last, or marked. */
    Instant at();

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableMark.Builder {}
}
