package org.guanxi.crm.ownership.limit;

import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.ScalarAttribute;
import org.guanxi.crm.storage.TextAttribute;
import org.guanxi.crm.storage.Upon;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.team.Unit;

/** The table of {@link HoldingLimit}. */
public final class HoldingLimitTable {

    private static final EntityTypeBuilder<HoldingLimit, HoldingLimit.Builder> TABLE = EntityType.describe(
                    "holdingLimit",
                    HoldingLimit.class,
                    HoldingLimit.Builder::new,
                    HoldingLimit.Builder::from,
                    HoldingLimit.Builder::build)
            .identity(HoldingLimit.Builder::id, HoldingLimit.Builder::version);

    public static final TextAttribute<HoldingLimit> KIND =
            TABLE.text("forKind", 60, HoldingLimit::kind, HoldingLimit.Builder::kind);
    public static final ScalarAttribute<HoldingLimit, HoldingLimit.Of> OF =
            TABLE.choice("limitOf", HoldingLimit.Of.class, HoldingLimit::limitOf, HoldingLimit.Builder::limitOf);
    public static final ReferenceAttribute<HoldingLimit, Member> MEMBER = TABLE.optionalReference(
            "member", Member.class, Upon.partOf(), HoldingLimit::member, HoldingLimit.Builder::member);
    public static final ReferenceAttribute<HoldingLimit, Unit> UNIT =
            TABLE.optionalReference("unit", Unit.class, Upon.partOf(), HoldingLimit::unit, HoldingLimit.Builder::unit);
    public static final OrderedAttribute<HoldingLimit, Integer> MAXIMUM =
            TABLE.integer("maximum", HoldingLimit::maximum, HoldingLimit.Builder::maximum);

    public static final EntityType<HoldingLimit> TYPE =
            TABLE.unique(KIND, OF, MEMBER).unique(KIND, OF, UNIT).build();

    private HoldingLimitTable() {}
}
