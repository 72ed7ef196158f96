package org.guanxi.crm.storage;

import org.guanxi.crm.common.Id;
import org.jspecify.annotations.Nullable;

/**
 * What a store keeps: one immutable value with an identity and a version. Version 0 means never stored; {@code insert}
 * stores version 1 and each {@code update} one more.
 *
 * @param <E> the entity itself
 */
public interface Entity<E extends Entity<E>> {

    /** Who this is, in its tenant. */
    Id<E> id();

    /** How often this was stored; 0 before the first time. An update is refused unless it names the stored version. */
    long version();

    /**
     * The same record with another version, for the store: null where it is to be made by the builder, as it is unless this is overridden.
     * What Immutables generate overrides it by a copy that costs a fraction.
     */
    default @Nullable E withVersion(long version) {
        return null;
    }
}
