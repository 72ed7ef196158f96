package org.guanxi.crm.invitation;

import java.util.Optional;
import org.guanxi.crm.calendar.booking.Reply;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.EmailAddress;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.storage.Entity;
import org.immutables.value.Value;

/** Somebody from outside who is invited to a calendar item, or to all occurrences of a series. */
@Value.Immutable
@CrmStyle
public interface Guest extends Entity<Guest> {

    @Override
    Id<Guest> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** To what: a calendar item or a series. */
    RecordRef invitedTo();

    /** Where mail reaches the guest; one guest of an item has it. */
    EmailAddress mail();

    /** The name, as people say it; absent if only the address is known. */
    Optional<String> name();

    /** In which words to address the guest, as a language tag such as {@code zh-CN}. */
    @Value.Default
    default String language() {
        return "en";
    }

    /** Whether the item makes no sense without the guest. */
    @Value.Default
    default boolean isRequired() {
        return true;
    }

    /** What the guest has answered. */
    @Value.Default
    default Reply reply() {
        return Reply.NONE;
    }

    /** The version of the item or series that the guest was invited to: what was changed before is told with the invitation. */
    @Value.Default
    default long atVersion() {
        return 0;
    }

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableGuest.Builder {}
}
