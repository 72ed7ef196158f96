package org.guanxi.crm.pipeline;

import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.storage.Entity;
import org.immutables.value.Value;

/** Why a deal ended, went back or was reopened: an entry of the tenant's own list. */
@Value.Immutable
@CrmStyle
public interface Reason extends Entity<Reason> {

    @Override
    Id<Reason> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** What it is given for. */
    ReasonPurpose purpose();

    /** The code, unique for its purpose. */
    String code();

    /** The name, as people read it. */
    LocalizedText name();

    /** Whether it can still be given. */
    boolean isActive();

    /** Whether whoever gives it must name the competitor. */
    boolean isCompetitorRequired();

    /** Whether whoever gives it must say more in a note. */
    boolean isNoteRequired();

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableReason.Builder {}
}
