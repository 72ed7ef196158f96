package org.guanxi.crm.access;

import java.time.Instant;
import java.util.Optional;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.team.Unit;
import org.immutables.value.Value;

/** That one record may be read, and perhaps changed, by a person or by all who are assigned to a unit or below it, in addition to whoever may by role. */
@Value.Immutable
@CrmStyle
public interface Share extends Entity<Share> {

    @Override
    Id<Share> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** The record. */
    RecordRef target();

    /** The person; absent if it is shared with a unit. */
    Optional<Id<Member>> member();

    /** The unit; absent if it is shared with a person. */
    Optional<Id<Unit>> unit();

    /** Whether it may be changed too. */
    boolean mayUpdate();

    /** Whether parts of it may be deleted too. */
    boolean mayDelete();

    /** From when on it is shared no more; absent if that is not set. */
    Optional<Instant> expiresAt();

    /** Who shared it. */
    ActorId sharedBy();

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableShare.Builder {}
}
