package org.guanxi.crm.territory;

import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.Upon;

/** The table of {@link TerritoryClosure}. */
public final class TerritoryClosureTable {

    private static final EntityTypeBuilder<TerritoryClosure, TerritoryClosure.Builder> TABLE = EntityType.describe(
                    "territoryClosure",
                    TerritoryClosure.class,
                    TerritoryClosure.Builder::new,
                    TerritoryClosure.Builder::from,
                    TerritoryClosure.Builder::build)
            .identity(TerritoryClosure.Builder::id, TerritoryClosure.Builder::version);

    public static final ReferenceAttribute<TerritoryClosure, Territory> ANCESTOR = TABLE.reference(
            "ancestor",
            Territory.class,
            Upon.history(),
            TerritoryClosure::ancestor,
            TerritoryClosure.Builder::ancestor);
    public static final ReferenceAttribute<TerritoryClosure, Territory> DESCENDANT = TABLE.reference(
            "descendant",
            Territory.class,
            Upon.history(),
            TerritoryClosure::descendant,
            TerritoryClosure.Builder::descendant);
    public static final OrderedAttribute<TerritoryClosure, Integer> DEPTH =
            TABLE.integer("depth", TerritoryClosure::depth, TerritoryClosure.Builder::depth);

    public static final EntityType<TerritoryClosure> TYPE =
            TABLE.unique(ANCESTOR, DESCENDANT).build();

    private TerritoryClosureTable() {}
}
