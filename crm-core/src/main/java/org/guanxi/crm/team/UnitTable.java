package org.guanxi.crm.team;

import java.time.LocalDate;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.TextAttribute;
import org.guanxi.crm.storage.Upon;

/** The table of {@link Unit}. */
public final class UnitTable {

    private static final EntityTypeBuilder<Unit, Unit.Builder> TABLE = EntityType.describe(
                    "unit", Unit.class, Unit.Builder::new, Unit.Builder::from, Unit.Builder::build)
            .identity(Unit.Builder::id, Unit.Builder::version);

    public static final TextAttribute<Unit> NAME = TABLE.text("name", 200, Unit::name, Unit.Builder::name);
    public static final TextAttribute<Unit> KIND = TABLE.text("kind", 40, Unit::kind, Unit.Builder::kind);
    public static final ReferenceAttribute<Unit, Unit> PARENT = TABLE.optionalReference(
            "parent",
            Unit.class,
            Upon.merge(Upon.Then.REFUSE).erasure(Upon.Then.KEEP).handOver(Upon.Then.KEEP),
            Unit::parent,
            Unit.Builder::parent);
    public static final ReferenceAttribute<Unit, Site> SITE = TABLE.optionalReference(
            "site",
            Site.class,
            Upon.merge(Upon.Then.MOVE).erasure(Upon.Then.KEEP).handOver(Upon.Then.KEEP),
            Unit::site,
            Unit.Builder::site);
    public static final OrderedAttribute<Unit, LocalDate> VALID_FROM =
            TABLE.date("validFrom", Unit::validFrom, Unit.Builder::validFrom);
    public static final OrderedAttribute<Unit, LocalDate> VALID_UNTIL =
            TABLE.optionalDate("validUntil", Unit::validUntil, Unit.Builder::validUntil);

    public static final EntityType<Unit> TYPE = TABLE.sorted(NAME).hash(KIND).build();

    private UnitTable() {}
}
