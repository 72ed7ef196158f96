package org.guanxi.crm.worktime;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.guanxi.crm.common.DateRange;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Selection;

/** The days of one holiday calendar, in one transaction. */
final class HolidayDays {

    private final Workspace workspace;
    private final HolidayCalendar calendar;

    HolidayDays(Workspace workspace, HolidayCalendar calendar) {
        this.workspace = workspace;
        this.calendar = calendar;
    }

    /** Puts the days in; answers how many. */
    int put(List<SpecialDay> days) {
        Problems problems = new Problems();
        check(days, problems);
        problems.throwIfAny();
        Map<LocalDate, Holiday> present =
                present(days.stream().map(SpecialDay::date).toList());
        List<Holiday> added = new ArrayList<>();
        List<Workspace.Change<Holiday>> changed = new ArrayList<>();
        for (SpecialDay day : days) {
            Holiday before = present.get(day.date());
            Holiday.Builder after = before == null
                    ? Holiday.builder()
                            .id(workspace.newId())
                            .calendar(calendar.id())
                            .onDay(day.date())
                    : Holiday.builder().from(before);
            Holiday made =
                    after.kind(day.kind()).hours(day.hours()).name(day.name()).build();
            if (before == null) {
                added.add(made);
            } else if (!made.equals(before)) {
                changed.add(new Workspace.Change<>(before, made, put(made)));
            }
        }
        workspace.insertAll(HolidayTable.TYPE, added, this::put);
        workspace.updateAll(HolidayTable.TYPE, changed);
        return days.size();
    }

    /** What is wrong with days that are put side by side. */
    static void check(List<SpecialDay> days, Problems problems) {
        Map<LocalDate, SpecialDay> seen = new HashMap<>();
        for (int i = 0; i < days.size(); i++) {
            LocalDate day = days.get(i).date();
            if (day.getYear() < WorkCalendar.FIRST_YEAR || day.getYear() > WorkCalendar.LAST_YEAR) {
                problems.add(
                        "[" + i + "]",
                        "worktime.day-out-of-range",
                        "day",
                        day,
                        "first",
                        WorkCalendar.FIRST_YEAR,
                        "last",
                        WorkCalendar.LAST_YEAR);
            }
            if (seen.put(day, days.get(i)) != null) {
                problems.add("[" + i + "]", "worktime.day-repeated", "day", day);
            }
        }
    }

    private WorktimeEvent put(Holiday day) {
        return new WorktimeEvent.DayPut(calendar.code(), day.onDay(), day.kind(), day.hours(), day.name());
    }

    /** Takes the days out; answers how many there were. */
    int remove(Collection<LocalDate> days) {
        Map<LocalDate, Holiday> present = present(List.copyOf(days));
        present.values()
                .forEach(each -> workspace.delete(
                        HolidayTable.TYPE, each, new WorktimeEvent.DayRemoved(calendar.code(), each.onDay())));
        return present.size();
    }

    private Map<LocalDate, Holiday> present(List<LocalDate> days) {
        Map<LocalDate, Holiday> present = new TreeMap<>();
        for (int from = 0; from < days.size(); from += Selection.MAXIMUM_LIMIT) {
            List<LocalDate> some = days.subList(from, Math.min(days.size(), from + Selection.MAXIMUM_LIMIT));
            workspace
                    .find(Selection.of(HolidayTable.TYPE)
                            .where(ofCalendar().and(HolidayTable.DAY.in(some)))
                            .limit(Selection.MAXIMUM_LIMIT))
                    .forEach(each -> present.put(each.onDay(), each));
        }
        return present;
    }

    /** The days of the range, in order. */
    List<SpecialDay> within(DateRange days) {
        Condition<Holiday> later = ofCalendar().and(HolidayTable.DAY.atLeast(days.from()));
        Condition<Holiday> wanted =
                days.until().map(end -> later.and(HolidayTable.DAY.below(end))).orElse(later);
        Selection<Holiday> selection =
                Selection.of(HolidayTable.TYPE).where(wanted).orderBy(HolidayTable.DAY.ascending());
        return workspace.stream(selection).map(Holiday::asDay).toList();
    }

    private Condition<Holiday> ofCalendar() {
        return HolidayTable.CALENDAR.is(calendar.id());
    }
}
