package org.guanxi.crm.customer;

import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.storage.Entity;
import org.immutables.value.Value;

/** One code that may be used in a list, with its name for people. What is stored in records is the code, which never changes; a retired one stays readable and is no longer given. */
@Value.Immutable
@CrmStyle
public interface CodeEntry extends Entity<CodeEntry> {

    @Override
    Id<CodeEntry> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** Which list, see {@link CodeLists}. */
    String list();

    /** The code. */
    String code();

    /** What people read. */
    LocalizedText label();

    /** Its place in the list, small first. */
    int position();

    /** Whether it is no longer given. */
    @Value.Default
    default boolean isRetired() {
        return false;
    }

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableCodeEntry.Builder {}
}
