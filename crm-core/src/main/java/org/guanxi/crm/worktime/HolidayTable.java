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

/** The table of {@link Holiday}. */
public final class HolidayTable {

    private static final EntityTypeBuilder<Holiday, Holiday.Builder> TABLE = EntityType.describe(
                    "holiday", Holiday.class, Holiday.Builder::new, Holiday.Builder::from, Holiday.Builder::build)
            .identity(Holiday.Builder::id, Holiday.Builder::version);

    public static final ReferenceAttribute<Holiday, HolidayCalendar> CALENDAR = TABLE.reference(
            "calendar", HolidayCalendar.class, Upon.partOf(), Holiday::calendar, Holiday.Builder::calendar);
    public static final OrderedAttribute<Holiday, LocalDate> DAY =
            TABLE.date("onDay", Holiday::onDay, Holiday.Builder::onDay);
    public static final ScalarAttribute<Holiday, SpecialDay.Kind> KIND =
            TABLE.choice("kind", SpecialDay.Kind.class, Holiday::kind, Holiday.Builder::kind);
    public static final NestedAttribute<Holiday, List<Shift>> HOURS =
            TABLE.nestedList("hours", Shift.class, Holiday::hours, Holiday.Builder::hours);
    public static final TextAttribute<Holiday> NAME =
            TABLE.optionalText("name", 200, Holiday::name, Holiday.Builder::name);

    public static final EntityType<Holiday> TYPE = TABLE.unique(CALENDAR, DAY).build();

    private HolidayTable() {}
}
