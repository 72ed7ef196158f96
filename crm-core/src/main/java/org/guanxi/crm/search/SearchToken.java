package org.guanxi.crm.search;

import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.storage.Entity;
import org.immutables.value.Value;

/** One word under which a record is found. Written with the record, by nobody else. */
@Value.Immutable
@CrmStyle
public interface SearchToken extends Entity<SearchToken> {

    @Override
    Id<SearchToken> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** The record. */
    RecordRef record();

    /** The name of the attribute in which it stands. */
    String attribute();

    /** The word; with a sign of equality before it, the whole title. */
    String word();

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableSearchToken.Builder {}
}
