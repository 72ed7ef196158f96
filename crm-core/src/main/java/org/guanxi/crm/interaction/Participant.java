package org.guanxi.crm.interaction;

import java.time.Instant;
import java.util.Optional;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.contact.Contact;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.team.Member;
import org.immutables.value.Value;

/** Who took part in an interaction besides the one who led it: one of theirs, or one of ours. */
@Value.Immutable
@CrmStyle
public interface Participant extends Entity<Participant> {

    @Override
    Id<Participant> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** The interaction. */
    Id<Interaction> interaction();

    /** One of theirs. */
    Optional<Id<Contact>> contact();

    /** One of ours. */
    Optional<Id<Member>> member();

    /** When the interaction began. */
    Instant at();

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableParticipant.Builder {}
}
