package org.guanxi.crm.ownership.handover;

import java.util.Optional;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.team.Member;
import org.immutables.value.Value;

/** One record that a hand-over gave to somebody, or into a pool. */
@Value.Immutable
@CrmStyle
public interface HandoverItem extends Entity<HandoverItem> {

    @Override
    Id<HandoverItem> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** The hand-over. */
    Id<Handover> handover();

    /** The record. */
    RecordRef record();

    /** By which attribute it named the leaver; that of a record under terms is its owner. */
    String attribute();

    /** Whose it is since; absent for a pool's, or nobody's. */
    Optional<Id<Member>> to();

    /** Whether it passed by the verbs of ownership. */
    boolean isUnderTerms();

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableHandoverItem.Builder {}
}
