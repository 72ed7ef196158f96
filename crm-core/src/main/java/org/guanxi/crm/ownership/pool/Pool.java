package org.guanxi.crm.ownership.pool;

import java.util.Optional;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.team.Unit;
import org.immutables.value.Value;

/** A pool of records that are nobody's: those seated in it may take them. */
@Value.Immutable
@CrmStyle
public interface Pool extends Entity<Pool> {

    @Override
    Id<Pool> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** Its name in rules; unique, never changed. */
    String code();

    /** Its name. */
    LocalizedText name();

    /** Whether this is the one into which falls what falls into no other; there is exactly one, and it is never closed. */
    boolean isDefault();

    /** Whether records may fall into it and be taken from it. */
    @Value.Default
    default boolean isOpen() {
        return true;
    }

    /** Of several pools that would have a record, the one with the smallest number has it; then the one with the smaller code. */
    @Value.Default
    default int priority() {
        return 100;
    }

    /** Which records it would have, as the text of a stored query or of its condition; absent if it takes what is sent to it by name, or comes back. */
    Optional<String> where();

    /** Whose people's records it would have, with those of the units below; absent if it is no unit's. */
    Optional<Id<Unit>> unit();

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutablePool.Builder {}
}
