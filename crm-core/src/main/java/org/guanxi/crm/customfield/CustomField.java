package org.guanxi.crm.customfield;

import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.storage.Entity;
import org.immutables.value.Value;

/** A custom field of the records of one kind. */
@Value.Immutable
@CrmStyle
public interface CustomField extends Entity<CustomField> {

    @Override
    Id<CustomField> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** The kind of the records that have it. */
    String recordKind();

    /** The name by which programs and formulas call it, unique within the kind; never changed. */
    String fieldKey();

    /** What it holds. */
    FieldDefinition definition();

    /** Whether it takes no new values any more; old ones stay readable. */
    @Value.Default
    default boolean isRetired() {
        return false;
    }

    /** How messages and stored queries call it: {@code custom.}<i>key</i>. */
    default String path() {
        return "custom." + fieldKey();
    }

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableCustomField.Builder {}
}
