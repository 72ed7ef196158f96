package org.guanxi.crm.worktime;

import java.time.ZoneId;
import java.util.List;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.NestedAttribute;
import org.guanxi.crm.storage.ScalarAttribute;
import org.guanxi.crm.storage.TextAttribute;

/** The table of {@link WorkSchedule}. */
public final class WorkScheduleTable {

    private static final EntityTypeBuilder<WorkSchedule, WorkSchedule.Builder> TABLE = EntityType.describe(
                    "workSchedule",
                    WorkSchedule.class,
                    WorkSchedule.Builder::new,
                    WorkSchedule.Builder::from,
                    WorkSchedule.Builder::build)
            .identity(WorkSchedule.Builder::id, WorkSchedule.Builder::version);

    public static final TextAttribute<WorkSchedule> CODE =
            TABLE.text("code", 40, WorkSchedule::code, WorkSchedule.Builder::code);
    public static final NestedAttribute<WorkSchedule, LocalizedText> NAME =
            TABLE.nested("name", LocalizedText.class, WorkSchedule::name, WorkSchedule.Builder::name);
    public static final ScalarAttribute<WorkSchedule, ZoneId> ZONE =
            TABLE.printed("zone", 60, ZoneId::getId, ZoneId::of, WorkSchedule::zone, WorkSchedule.Builder::zone);
    public static final NestedAttribute<WorkSchedule, WeeklyHours> WEEKLY =
            TABLE.nested("weekly", WeeklyHours.class, WorkSchedule::weekly, WorkSchedule.Builder::weekly);
    public static final NestedAttribute<WorkSchedule, List<String>> HOLIDAYS =
            TABLE.nestedList("holidays", String.class, WorkSchedule::holidays, WorkSchedule.Builder::holidays);

    public static final EntityType<WorkSchedule> TYPE = TABLE.unique(CODE).build();

    private WorkScheduleTable() {}
}
