package org.guanxi.crm.team;

import java.time.LocalDate;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.Upon;

/** The table of {@link UnitClosure}. */
public final class UnitClosureTable {

    private static final EntityTypeBuilder<UnitClosure, UnitClosure.Builder> TABLE = EntityType.describe(
                    "unitClosure",
                    UnitClosure.class,
                    UnitClosure.Builder::new,
                    UnitClosure.Builder::from,
                    UnitClosure.Builder::build)
            .identity(UnitClosure.Builder::id, UnitClosure.Builder::version);

    public static final ReferenceAttribute<UnitClosure, Unit> ANCESTOR = TABLE.reference(
            "ancestor",
            Unit.class,
            Upon.merge(Upon.Then.REFUSE).erasure(Upon.Then.KEEP).handOver(Upon.Then.KEEP),
            UnitClosure::ancestor,
            UnitClosure.Builder::ancestor);
    public static final ReferenceAttribute<UnitClosure, Unit> DESCENDANT = TABLE.reference(
            "descendant",
            Unit.class,
            Upon.merge(Upon.Then.REFUSE).erasure(Upon.Then.KEEP).handOver(Upon.Then.KEEP),
            UnitClosure::descendant,
            UnitClosure.Builder::descendant);
    public static final OrderedAttribute<UnitClosure, Integer> DEPTH =
            TABLE.integer("depth", UnitClosure::depth, UnitClosure.Builder::depth);
    public static final OrderedAttribute<UnitClosure, LocalDate> VALID_FROM =
            TABLE.date("validFrom", UnitClosure::validFrom, UnitClosure.Builder::validFrom);
    public static final OrderedAttribute<UnitClosure, LocalDate> VALID_UNTIL =
            TABLE.optionalDate("validUntil", UnitClosure::validUntil, UnitClosure.Builder::validUntil);

    public static final EntityType<UnitClosure> TYPE = TABLE.unique(ANCESTOR, DESCENDANT, VALID_FROM)
            .sorted(DESCENDANT, DEPTH)
            .build();

    private UnitClosureTable() {}
}
