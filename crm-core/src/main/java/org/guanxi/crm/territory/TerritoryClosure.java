package org.guanxi.crm.territory;

import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.storage.Entity;
import org.immutables.value.Value;

/** That a territory lies at or below another: one for each pair, itself included. */
@Value.Immutable
@CrmStyle
public interface TerritoryClosure extends Entity<TerritoryClosure> {

    @Override
    Id<TerritoryClosure> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** The upper territory. */
    Id<Territory> ancestor();

    /** The lower territory. */
    Id<Territory> descendant();

    /** How many steps lie between them. */
    int depth();

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableTerritoryClosure.Builder {}
}
