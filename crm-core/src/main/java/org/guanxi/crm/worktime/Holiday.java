package org.guanxi.crm.worktime;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.storage.Entity;
import org.immutables.value.Value;

/** One day of a holiday calendar: closed, or open against the rule. */
@Value.Immutable
@CrmStyle
public interface Holiday extends Entity<Holiday> {

    @Override
    Id<Holiday> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** The calendar. */
    Id<HolidayCalendar> calendar();

    /** The day, in the zone of whoever keeps it. */
    LocalDate onDay();

    /** Whether it is closed or open. */
    SpecialDay.Kind kind();

    /** Its hours, if it is open; none if they are as {@link WeeklyHours#makeUpOn} says. */
    List<Shift> hours();

    /** What people call it. */
    Optional<String> name();

    /** The same as a value. */
    default SpecialDay asDay() {
        return new SpecialDay(onDay(), kind(), hours(), name());
    }

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableHoliday.Builder {}
}
