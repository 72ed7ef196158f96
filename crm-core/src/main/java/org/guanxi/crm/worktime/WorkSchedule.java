package org.guanxi.crm.worktime;

import java.time.ZoneId;
import java.util.List;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.storage.Entity;
import org.immutables.value.Value;

/** Hours of an ordinary week by the clock of a zone, with the holidays that are kept. Many people, units and services may work by one. */
@Value.Immutable
@CrmStyle
public interface WorkSchedule extends Entity<WorkSchedule> {

    @Override
    Id<WorkSchedule> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** The code; unique, never changed. */
    String code();

    /** What people call it. */
    LocalizedText name();

    /** By the clock of which zone. */
    ZoneId zone();

    /** The hours of an ordinary week. */
    WeeklyHours weekly();

    /** The codes of the holiday calendars that are kept; of one day, what the later calendar says holds. */
    List<String> holidays();

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableWorkSchedule.Builder {}
}
