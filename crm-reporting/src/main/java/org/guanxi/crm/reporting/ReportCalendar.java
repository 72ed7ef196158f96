package org.guanxi.crm.reporting;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.guanxi.crm.storage.Grouping;

/**
 * By which calendar a report reckons.
 *
 * @param zone in which days begin
 * @param weekStart on which day weeks begin
 * @param yearStart in which month years and quarters begin, for fiscal years
 */
public record ReportCalendar(ZoneId zone, DayOfWeek weekStart, Month yearStart) {

    /** UTC, weeks from Monday, years from January. */
    public static final ReportCalendar STANDARD = in(ZoneOffset.UTC);

    /** This zone, weeks from Monday, years from January. */
    public static ReportCalendar in(ZoneId zone) {
        return new ReportCalendar(zone, DayOfWeek.MONDAY, Month.JANUARY);
    }

    /** The same with fiscal years that begin in this month. */
    public ReportCalendar yearsFrom(Month month) {
        return new ReportCalendar(zone, weekStart, month);
    }

    /** The same with weeks that begin on this day. */
    public ReportCalendar weeksFrom(DayOfWeek day) {
        return new ReportCalendar(zone, day, yearStart);
    }

    /** The buckets of this length; minutes are 0 for all units but {@link Grouping.Unit#MINUTES}. */
    Grouping.Bucket bucket(Grouping.Unit unit, int minutes) {
        return new Grouping.Bucket(unit, minutes, zone, weekStart, yearStart);
    }
}
