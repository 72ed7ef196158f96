package org.guanxi.crm.team;

import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.storage.Entity;
import org.immutables.value.Value;

/** A person of the own organisation. */
@Value.Immutable
@CrmStyle
public interface Member extends Entity<Member> {

    @Override
    Id<Member> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** The name by which the host calls this person; unique. */
    ActorId actor();

    /** The name, as people say it. */
    String name();

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableMember.Builder {}
}
