package org.guanxi.crm.worktime;

import java.time.LocalDate;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.TextAttribute;
import org.guanxi.crm.storage.Upon;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.team.Unit;

/** The table of {@link WorkHours}. */
public final class WorkHoursTable {

    private static final EntityTypeBuilder<WorkHours, WorkHours.Builder> TABLE = EntityType.describe(
                    "workHours",
                    WorkHours.class,
                    WorkHours.Builder::new,
                    WorkHours.Builder::from,
                    WorkHours.Builder::build)
            .identity(WorkHours.Builder::id, WorkHours.Builder::version);

    public static final ReferenceAttribute<WorkHours, Member> MEMBER = TABLE.optionalReference(
            "member", Member.class, Upon.partOf(), WorkHours::member, WorkHours.Builder::member);
    public static final ReferenceAttribute<WorkHours, Unit> UNIT =
            TABLE.optionalReference("unit", Unit.class, Upon.partOf(), WorkHours::unit, WorkHours.Builder::unit);
    public static final TextAttribute<WorkHours> SERVICE =
            TABLE.optionalText("service", 60, WorkHours::service, WorkHours.Builder::service);
    public static final OrderedAttribute<WorkHours, LocalDate> VALID_FROM =
            TABLE.date("validFrom", WorkHours::validFrom, WorkHours.Builder::validFrom);
    public static final ReferenceAttribute<WorkHours, WorkSchedule> SCHEDULE = TABLE.optionalReference(
            "schedule",
            WorkSchedule.class,
            Upon.merge(Upon.Then.MOVE).erasure(Upon.Then.KEEP).handOver(Upon.Then.KEEP),
            WorkHours::schedule,
            WorkHours.Builder::schedule);

    public static final EntityType<WorkHours> TYPE = TABLE.unique(MEMBER, VALID_FROM)
            .unique(UNIT, VALID_FROM)
            .unique(SERVICE, VALID_FROM)
            .build();

    private WorkHoursTable() {}
}
