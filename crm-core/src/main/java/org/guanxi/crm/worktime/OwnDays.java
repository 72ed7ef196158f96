package org.guanxi.crm.worktime;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.guanxi.crm.common.DateRange;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Selection;

/** The days of somebody's own, in one transaction. */
final class OwnDays {

    private static final int MOST_SHIFTS = 48;

    private final Workspace workspace;
    private final Worker worker;

    OwnDays(Workspace workspace, Worker worker) {
        this.workspace = workspace;
        this.worker = worker;
    }

    void put(List<SpecialDay> days) {
        check(days);
        Map<LocalDate, OwnDay> present =
                present(days.stream().map(SpecialDay::date).toList());
        List<OwnDay> added = new ArrayList<>();
        List<Workspace.Change<OwnDay>> changed = new ArrayList<>();
        for (SpecialDay day : days) {
            OwnDay before = present.get(day.date());
            OwnDay.Builder after =
                    before == null ? made(day.date()) : OwnDay.builder().from(before);
            OwnDay put =
                    after.kind(day.kind()).hours(day.hours()).reason(day.name()).build();
            if (before == null) {
                added.add(put);
            } else if (!put.equals(before)) {
                changed.add(new Workspace.Change<>(before, put, put(put)));
            }
        }
        workspace.insertAll(OwnDayTable.TYPE, added, OwnDays::put);
        workspace.updateAll(OwnDayTable.TYPE, changed);
    }

    private OwnDay.Builder made(LocalDate day) {
        return OwnDay.builder()
                .id(workspace.newId())
                .member(worker.member())
                .unit(worker.unit())
                .service(worker.service())
                .onDay(day);
    }

    private void check(List<SpecialDay> days) {
        Problems problems = new Problems();
        HolidayDays.check(days, problems);
        Calendars calendars = new Calendars(workspace);
        List<Stretches.Held> held = calendars.heldBy(worker);
        for (int i = 0; i < days.size(); i++) {
            SpecialDay day = days.get(i);
            String path = "[" + i + "]";
            if (day.hours().size() > MOST_SHIFTS) {
                problems.add(
                        path, "worktime.too-many-shifts", "count", day.hours().size(), "maximum", MOST_SHIFTS);
            }
            Optional<WeeklyHours> weekly = held.stream()
                    .filter(each -> each.days().contains(day.date()))
                    .findFirst()
                    .map(each -> calendars.scheduleOf(each).weekly());
            if (day.isOpen() && weekly.isEmpty()) {
                problems.add(path, "worktime.no-schedule-on-day", "day", day.date());
            } else if (day.isOpen()
                    && day.hours().isEmpty()
                    && weekly.filter(WeeklyHours::isEmpty).isPresent()) {
                problems.add(path, "worktime.no-make-up-hours", "day", day.date());
            }
        }
        problems.throwIfAny();
    }

    private static WorktimeEvent put(OwnDay day) {
        return new WorktimeEvent.OwnDayPut(
                day.member(), day.unit(), day.service(), day.onDay(), day.kind(), day.hours(), day.reason());
    }

    void remove(Collection<LocalDate> days) {
        present(days.stream().distinct().toList()).values().forEach(each -> {
            WorktimeEvent event =
                    new WorktimeEvent.OwnDayRemoved(each.member(), each.unit(), each.service(), each.onDay());
            workspace.delete(OwnDayTable.TYPE, each, event);
        });
    }

    private Map<LocalDate, OwnDay> present(List<LocalDate> days) {
        Map<LocalDate, OwnDay> present = new TreeMap<>();
        for (int from = 0; from < days.size(); from += Selection.MAXIMUM_LIMIT) {
            List<LocalDate> some = days.subList(from, Math.min(days.size(), from + Selection.MAXIMUM_LIMIT));
            workspace
                    .find(Selection.of(OwnDayTable.TYPE)
                            .where(ofWorker().and(OwnDayTable.DAY.in(some)))
                            .limit(Selection.MAXIMUM_LIMIT))
                    .forEach(each -> present.put(each.onDay(), each));
        }
        return present;
    }

    /** The days of the range, in order. */
    List<SpecialDay> within(DateRange days) {
        Condition<OwnDay> later = ofWorker().and(OwnDayTable.DAY.atLeast(days.from()));
        Condition<OwnDay> wanted =
                days.until().map(end -> later.and(OwnDayTable.DAY.below(end))).orElse(later);
        Selection<OwnDay> selection =
                Selection.of(OwnDayTable.TYPE).where(wanted).orderBy(OwnDayTable.DAY.ascending());
        return workspace.stream(selection).map(OwnDay::asDay).toList();
    }

    private Condition<OwnDay> ofWorker() {
        return worker.member()
                .map(OwnDayTable.MEMBER::is)
                .or(() -> worker.unit().map(OwnDayTable.UNIT::is))
                .orElseGet(() -> OwnDayTable.SERVICE.is(worker.service().orElseThrow()));
    }
}
