package org.guanxi.crm.search;

import java.util.List;
import java.util.Optional;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.storage.Entity;
import org.immutables.value.Value;

/** A query that somebody saved under a name. Whoever runs it finds what he may read. */
@Value.Immutable
@CrmStyle
public interface SavedList extends Entity<SavedList> {

    @Override
    Id<SavedList> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** The name. */
    String name();

    /** The kind of the records. */
    String recordKind();

    /** Which records and in which order, as {@link QueryText} writes it. */
    String query();

    /** The names of the attributes to show, in order; those of {@link QueryText}. */
    List<String> columns();

    /** Who saved it, and alone may change it. */
    ActorId savedBy();

    /** Who sees it. */
    @Value.Default
    default Sharing sharing() {
        return Sharing.PRIVATE;
    }

    /** The group with which it is shared; absent unless it is shared with one. */
    Optional<String> sharedGroup();

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableSavedList.Builder {}
}
