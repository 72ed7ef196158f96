package org.guanxi.crm.worktime;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.guanxi.crm.common.DateRange;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.team.Unit;

/**
 * Who works when: schedules and holidays as data, who works by which from which day on, and the calendar that comes of it. Schedules and
 * holiday calendars go by codes, 1 to 40 code points, which never change.
 *
 * <p>To change the hours of everybody who works by a schedule, as if they had always been so, define it anew. To change them from a day
 * on, define another schedule and say from which day it holds.
 */
public interface WorktimeService {

    /**
     * Defines a schedule, or defines it anew; the details may give its name and the holidays that are kept. A new one without a name is
     * called by its code.
     *
     * @throws org.guanxi.crm.error.Invalid {@code worktime.unknown-holidays} for each code that is no holiday calendar's, {@code
     *     worktime.too-many-holidays} for more than five; the texts' own problems
     */
    WorkSchedule define(String code, ZoneId zone, WeeklyHours weekly, Consumer<WorkSchedule.Builder> details);

    /** The schedule of this code; empty if there is none. */
    Optional<WorkSchedule> schedule(String code);

    /**
     * Says that somebody works by a schedule from a day on, until what is said of a later day. What was said of the same day is replaced.
     *
     * @throws org.guanxi.crm.error.Invalid {@code worktime.unknown-schedule}; {@code reference.missing} for a person or unit who is not
     *     there
     */
    WorkHours setHours(Worker worker, String schedule, LocalDate from);

    /**
     * Says that somebody has no hours of the own from a day on, so that what is said of the unit above holds; a service is closed.
     *
     * @throws org.guanxi.crm.error.Invalid {@code reference.missing} for a person or unit who is not there
     */
    WorkHours endHours(Worker worker, LocalDate from);

    /** All that was said of somebody's own hours, the earliest day first; at most a thousand. */
    List<WorkHours> hoursOf(Worker worker);

    /** Names a holiday calendar, or renames it. */
    HolidayCalendar nameHolidays(String code, LocalizedText name);

    /**
     * Puts days into a holiday calendar, all or none; of days that it has, the new one holds. Take them from {@link
     * HolidayFile#shipped}, {@link HolidayFile#read}, or make them. Few statements for a thousand days.
     *
     * @throws org.guanxi.crm.error.Invalid {@code worktime.unknown-holidays}; naming every bad day: {@code worktime.day-repeated},
     *     {@code worktime.day-out-of-range}
     */
    void putDays(String holidays, List<SpecialDay> days);

    /**
     * Takes days out of a holiday calendar; days that it does not have are passed over.
     *
     * @throws org.guanxi.crm.error.Invalid {@code worktime.unknown-holidays}
     */
    void removeDays(String holidays, Collection<LocalDate> days);

    /**
     * The days of a holiday calendar within a range, in order.
     *
     * @throws org.guanxi.crm.error.Invalid {@code worktime.unknown-holidays}
     */
    List<SpecialDay> daysOf(String holidays, DateRange days);

    /**
     * Puts days of somebody's own, all or none, each with its name as the reason: an opened Saturday, another shift, half a day, a day off.
     * Of days that were put before, the new one holds. A day goes before the holidays of the schedule, in whose zone it is, and an absence
     * before the day. That of a unit is that of whoever works by the hours of this unit or of one above it, unless a nearer one has put the
     * same day; whoever has nearer hours keeps to those. A day of which no schedule holds any longer is not regarded.
     *
     * @throws org.guanxi.crm.error.NotFound {@code record.not-found} for a person or unit who is not there
     * @throws org.guanxi.crm.error.Invalid naming every bad day: {@code worktime.day-repeated}, {@code worktime.day-out-of-range}, {@code
     *     worktime.too-many-shifts} for more than 48; {@code worktime.no-schedule-on-day} for an open one on which no schedule holds, {@code
     *     worktime.no-make-up-hours} for an open one without hours if the week has none either
     */
    void putOwnDays(Worker worker, List<SpecialDay> days);

    /** Takes days of somebody's own back, so that they are as the schedule says; days that were never put are passed over. */
    void removeOwnDays(Worker worker, Collection<LocalDate> days);

    /** The days of somebody's own within a range, in order; none of the unit above. */
    List<SpecialDay> ownDaysOf(Worker worker, DateRange days);

    /**
     * When a person works: the own hours, or where nothing is said of them those of the home unit, or of the nearest unit above it (as the
     * units lie today), with the holidays that the schedule keeps and the days that the person or the units have of their own; not while
     * absent, from midnight to midnight in the person's zone, and not after leaving. The answer says where it comes from. Some ten reads.
     *
     * @throws org.guanxi.crm.error.NotFound {@code record.not-found}
     */
    WorkingTime calendarOf(Id<Member> member);

    /**
     * When people work, as {@link #calendarOf}, in the order of the ids; those whom the caller may not see are left out. As many reads
     * for five hundred people as for one, and people of equal hours share one calendar.
     */
    Map<Id<Member>, WorkingTime> calendarsOf(Collection<Id<Member>> members);

    /**
     * When a unit works: its own hours, or those of the nearest unit above it.
     *
     * @throws org.guanxi.crm.error.NotFound {@code record.not-found}
     */
    WorkingTime calendarOfUnit(Id<Unit> unit);

    /** When a service is there; closed at all times if nothing was ever said of it. */
    WorkingTime calendarOfService(String service);
}
