package org.guanxi.crm.worktime;

import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.storage.Entity;
import org.immutables.value.Value;

/** Holidays and make-up working days that belong together, such as those of a country or an office. */
@Value.Immutable
@CrmStyle
public interface HolidayCalendar extends Entity<HolidayCalendar> {

    @Override
    Id<HolidayCalendar> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** The code; unique, never changed. */
    String code();

    /** What people call it. */
    LocalizedText name();

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableHolidayCalendar.Builder {}
}
