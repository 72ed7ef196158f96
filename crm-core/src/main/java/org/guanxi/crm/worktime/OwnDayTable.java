package org.guanxi.crm.worktime;

import java.time.LocalDate;
import java.util.List;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.NestedAttribute;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.ScalarAttribute;
import org.guanxi.crm.storage.TextAttribute;
import org.guanxi.crm.storage.Upon;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.team.Unit;

/** The table of {@link OwnDay}. */
public final class OwnDayTable {

    private static final EntityTypeBuilder<OwnDay, OwnDay.Builder> TABLE = EntityType.describe(
                    "ownDay", OwnDay.class, OwnDay.Builder::new, OwnDay.Builder::from, OwnDay.Builder::build)
            .identity(OwnDay.Builder::id, OwnDay.Builder::version);

    public static final ReferenceAttribute<OwnDay, Member> MEMBER =
            TABLE.optionalReference("member", Member.class, Upon.partOf(), OwnDay::member, OwnDay.Builder::member);
    public static final ReferenceAttribute<OwnDay, Unit> UNIT =
            TABLE.optionalReference("unit", Unit.class, Upon.partOf(), OwnDay::unit, OwnDay.Builder::unit);
    public static final TextAttribute<OwnDay> SERVICE =
            TABLE.optionalText("service", 60, OwnDay::service, OwnDay.Builder::service);
    public static final OrderedAttribute<OwnDay, LocalDate> DAY =
            TABLE.date("onDay", OwnDay::onDay, OwnDay.Builder::onDay);
    public static final ScalarAttribute<OwnDay, SpecialDay.Kind> KIND =
            TABLE.choice("kind", SpecialDay.Kind.class, OwnDay::kind, OwnDay.Builder::kind);
    public static final NestedAttribute<OwnDay, List<Shift>> HOURS =
            TABLE.nestedList("hours", Shift.class, OwnDay::hours, OwnDay.Builder::hours);
    public static final TextAttribute<OwnDay> REASON =
            TABLE.optionalText("reason", 200, OwnDay::reason, OwnDay.Builder::reason);

    public static final EntityType<OwnDay> TYPE = TABLE.personal(REASON)
            .unique(MEMBER, DAY)
            .unique(UNIT, DAY)
            .unique(SERVICE, DAY)
            .build();

    private OwnDayTable() {}
}
