package org.guanxi.crm.customfield;

import org.guanxi.crm.common.Id;
import org.guanxi.crm.event.Event;
import org.guanxi.crm.event.EventName;

/** What happens to the definition of a custom field. */
public sealed interface CustomFieldEvent extends Event {

    /** The field. */
    Id<CustomField> field();

    /** The kind of the records that have it. */
    String kind();

    /** The name by which programs call it. */
    String key();

    /** A field was added to a kind. */
    @EventName("customfield.defined")
    record Defined(Id<CustomField> field, String kind, String key, FieldDefinition definition)
            implements CustomFieldEvent {}

    /** A field got another definition. */
    @EventName("customfield.changed")
    record Changed(Id<CustomField> field, String kind, String key, FieldDefinition definition)
            implements CustomFieldEvent {}

    /** A field takes no new values any more. */
    @EventName("customfield.retired")
    record Retired(Id<CustomField> field, String kind, String key) implements CustomFieldEvent {}

    /** A record has the values that a new or changed formula says of it. */
    @EventName("customfield.computed")
    record Computed(Id<CustomField> field, String kind, String key) implements CustomFieldEvent {}

    /** A retired field takes values again. */
    @EventName("customfield.restored")
    record Restored(Id<CustomField> field, String kind, String key) implements CustomFieldEvent {}
}
