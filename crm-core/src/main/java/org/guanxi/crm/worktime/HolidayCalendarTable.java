package org.guanxi.crm.worktime;

import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.NestedAttribute;
import org.guanxi.crm.storage.TextAttribute;

/** The table of {@link HolidayCalendar}. */
public final class HolidayCalendarTable {

    private static final EntityTypeBuilder<HolidayCalendar, HolidayCalendar.Builder> TABLE = EntityType.describe(
                    "holidayCalendar",
                    HolidayCalendar.class,
                    HolidayCalendar.Builder::new,
                    HolidayCalendar.Builder::from,
                    HolidayCalendar.Builder::build)
            .identity(HolidayCalendar.Builder::id, HolidayCalendar.Builder::version);

    public static final TextAttribute<HolidayCalendar> CODE =
            TABLE.text("code", 40, HolidayCalendar::code, HolidayCalendar.Builder::code);
    public static final NestedAttribute<HolidayCalendar, LocalizedText> NAME =
            TABLE.nested("name", LocalizedText.class, HolidayCalendar::name, HolidayCalendar.Builder::name);

    public static final EntityType<HolidayCalendar> TYPE = TABLE.unique(CODE).build();

    private HolidayCalendarTable() {}
}
