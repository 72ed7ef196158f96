package org.guanxi.crm.worktime;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.event.Event;
import org.guanxi.crm.event.EventName;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.team.Unit;

/** What happens to working hours. Whoever keeps clocks by them reckons the open ones anew. */
public sealed interface WorktimeEvent extends Event {

    /** A schedule is so from now on, also for the past. */
    @EventName("worktime.schedule-defined")
    record ScheduleDefined(
            Id<WorkSchedule> schedule, String code, ZoneId zone, WeeklyHours weekly, List<String> holidays)
            implements WorktimeEvent {}

    /** Somebody works by a schedule from a day on; without one, by that of the unit above. */
    @EventName("worktime.hours-set")
    record HoursSet(
            Optional<Id<Member>> member,
            Optional<Id<Unit>> unit,
            Optional<String> service,
            LocalDate from,
            Optional<String> schedule)
            implements WorktimeEvent {}

    /** A holiday calendar got a code or another name. */
    @EventName("worktime.holidays-named")
    record HolidaysNamed(String code, LocalizedText name) implements WorktimeEvent {}

    /** A day of a holiday calendar is so from now on. */
    @EventName("worktime.day-put")
    record DayPut(String holidays, LocalDate day, SpecialDay.Kind kind, List<Shift> hours, Optional<String> name)
            implements WorktimeEvent {}

    /** A day of a holiday calendar is as any other again. */
    @EventName("worktime.day-removed")
    record DayRemoved(String holidays, LocalDate day) implements WorktimeEvent {}

    /** A day of somebody's own is so from now on. */
    @EventName("worktime.own-day-put")
    record OwnDayPut(
            Optional<Id<Member>> member,
            Optional<Id<Unit>> unit,
            Optional<String> service,
            LocalDate day,
            SpecialDay.Kind kind,
            List<Shift> hours,
            Optional<String> reason)
            implements WorktimeEvent {}

    /** A day of somebody's own is as the schedule says again. */
    @EventName("worktime.own-day-removed")
    record OwnDayRemoved(Optional<Id<Member>> member, Optional<Id<Unit>> unit, Optional<String> service, LocalDate day)
            implements WorktimeEvent {}
}
