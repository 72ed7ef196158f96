package org.guanxi.crm.invitation;

import java.util.List;
import java.util.Optional;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.EmailAddress;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.storage.Entity;
import org.immutables.value.Value;

/** Where a calendar item or series came from: the name it has outside, and what of the file has no place in it. */
@Value.Immutable
@CrmStyle
public interface Imported extends Entity<Imported> {

    @Override
    Id<Imported> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** The item or series that it is now. */
    RecordRef record();

    /** Its name over all programs. */
    String uid();

    /** Who invites, if that is somebody from outside. */
    Optional<EmailAddress> organiser();

    /** What was read of it, and of each occurrence that the file changes on its own. */
    List<KeptPart> parts();

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableImported.Builder {}
}
