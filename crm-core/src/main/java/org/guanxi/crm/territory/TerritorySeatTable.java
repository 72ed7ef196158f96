package org.guanxi.crm.territory;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.guanxi.crm.common.Percentage;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.ScalarAttribute;
import org.guanxi.crm.storage.TextAttribute;
import org.guanxi.crm.storage.Upon;
import org.guanxi.crm.team.Member;

/** The table of {@link TerritorySeat}. */
public final class TerritorySeatTable {

    private static final EntityTypeBuilder<TerritorySeat, TerritorySeat.Builder> TABLE = EntityType.describe(
                    "territorySeat",
                    TerritorySeat.class,
                    TerritorySeat.Builder::new,
                    TerritorySeat.Builder::from,
                    TerritorySeat.Builder::build)
            .identity(TerritorySeat.Builder::id, TerritorySeat.Builder::version);

    public static final ReferenceAttribute<TerritorySeat, Territory> TERRITORY = TABLE.reference(
            "territory", Territory.class, Upon.history(), TerritorySeat::territory, TerritorySeat.Builder::territory);
    public static final ReferenceAttribute<TerritorySeat, Member> MEMBER = TABLE.reference(
            "member",
            Member.class,
            Upon.merge(Upon.Then.MOVE).erasure(Upon.Then.KEEP).handOver(Upon.Then.MOVE),
            TerritorySeat::member,
            TerritorySeat.Builder::member);
    public static final ScalarAttribute<TerritorySeat, TerritorySeat.Part> PART =
            TABLE.choice("part", TerritorySeat.Part.class, TerritorySeat::part, TerritorySeat.Builder::part);
    public static final TextAttribute<TerritorySeat> ROLE =
            TABLE.optionalText("role", 60, TerritorySeat::role, TerritorySeat.Builder::role);
    public static final OrderedAttribute<TerritorySeat, BigDecimal> SHARE = TABLE.optionalDecimal(
            "share",
            5,
            2,
            seat -> seat.share().map(Percentage::value),
            (builder, value) -> builder.share(new Percentage(value)));
    public static final OrderedAttribute<TerritorySeat, LocalDate> VALID_FROM =
            TABLE.date("validFrom", TerritorySeat::validFrom, TerritorySeat.Builder::validFrom);
    public static final OrderedAttribute<TerritorySeat, LocalDate> VALID_UNTIL =
            TABLE.optionalDate("validUntil", TerritorySeat::validUntil, TerritorySeat.Builder::validUntil);

    public static final EntityType<TerritorySeat> TYPE = TABLE.build();

    private TerritorySeatTable() {}
}
