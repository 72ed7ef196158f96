package org.guanxi.crm.worktime;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.guanxi.crm.common.DateRange;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.internal.UnitOfWork;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.team.MemberTable;
import org.guanxi.crm.team.Unit;
import org.guanxi.crm.team.UnitTable;

/** Applies what the rules of the area decide. */
final class DefaultWorktimeService implements WorktimeService {

    private static final int MOST_HOLIDAYS = 5;

    private final UnitOfWork unit;

    DefaultWorktimeService(UnitOfWork unit) {
        this.unit = unit;
    }

    @Override
    public WorkSchedule define(String code, ZoneId zone, WeeklyHours weekly, Consumer<WorkSchedule.Builder> details) {
        return unit.call(ws -> {
            Optional<WorkSchedule> before = schedule(ws, code);
            WorkSchedule.Builder asked = WorkSchedule.builder();
            before.ifPresentOrElse(
                    asked::from, () -> asked.id(ws.newId()).code(code).name(LocalizedText.of(code)));
            details.accept(asked.zone(zone).weekly(weekly));
            WorkSchedule described = asked.build();
            WorkSchedule after = WorkSchedule.builder()
                    .from(described)
                    .id(before.map(WorkSchedule::id).orElse(described.id()))
                    .version(before.map(WorkSchedule::version).orElse(0L))
                    .code(code)
                    .zone(zone)
                    .weekly(weekly)
                    .build();
            checkHolidays(ws, after.holidays());
            WorktimeEvent event = new WorktimeEvent.ScheduleDefined(after.id(), code, zone, weekly, after.holidays());
            return before.map(old -> old.equals(after) ? old : ws.update(WorkScheduleTable.TYPE, old, after, event))
                    .orElseGet(() -> ws.insert(WorkScheduleTable.TYPE, after, event));
        });
    }

    private static void checkHolidays(Workspace ws, List<String> codes) {
        Problems problems = new Problems();
        if (codes.size() > MOST_HOLIDAYS) {
            problems.add("holidays", "worktime.too-many-holidays", "count", codes.size(), "maximum", MOST_HOLIDAYS);
        }
        problems.throwIfAny();
        Set<String> known = new HashSet<>();
        if (!codes.isEmpty()) {
            ws.store()
                    .find(Selection.of(HolidayCalendarTable.TYPE).where(HolidayCalendarTable.CODE.in(codes)))
                    .forEach(each -> known.add(each.code()));
        }
        for (int i = 0; i < codes.size(); i++) {
            if (!known.contains(codes.get(i))) {
                problems.add("holidays[" + i + "]", "worktime.unknown-holidays", "code", codes.get(i));
            }
        }
        problems.throwIfAny();
    }

    @Override
    public Optional<WorkSchedule> schedule(String code) {
        return unit.call(ws -> schedule(ws, code));
    }

    private static Optional<WorkSchedule> schedule(Workspace ws, String code) {
        return ws.find(Selection.of(WorkScheduleTable.TYPE).where(WorkScheduleTable.CODE.is(code))).stream()
                .findFirst();
    }

    @Override
    public WorkHours setHours(Worker worker, String schedule, LocalDate from) {
        return unit.call(ws -> {
            WorkSchedule chosen = schedule(ws, schedule)
                    .orElseThrow(() -> Problems.one("schedule", "worktime.unknown-schedule", "code", schedule));
            return say(ws, worker, Optional.of(chosen), from);
        });
    }

    @Override
    public WorkHours endHours(Worker worker, LocalDate from) {
        return unit.call(ws -> say(ws, worker, Optional.empty(), from));
    }

    private static WorkHours say(Workspace ws, Worker worker, Optional<WorkSchedule> schedule, LocalDate from) {
        Optional<WorkHours> before = ws
                .find(Selection.of(WorkHoursTable.TYPE).where(saidOf(worker).and(WorkHoursTable.VALID_FROM.is(from))))
                .stream()
                .findFirst();
        WorkHours after = WorkHours.builder()
                .id(before.map(WorkHours::id).orElseGet(ws::newId))
                .version(before.map(WorkHours::version).orElse(0L))
                .member(worker.member())
                .unit(worker.unit())
                .service(worker.service())
                .validFrom(from)
                .schedule(schedule.map(WorkSchedule::id))
                .build();
        WorktimeEvent event = new WorktimeEvent.HoursSet(
                worker.member(), worker.unit(), worker.service(), from, schedule.map(WorkSchedule::code));
        return before.map(old -> old.equals(after) ? old : ws.update(WorkHoursTable.TYPE, old, after, event))
                .orElseGet(() -> ws.insert(WorkHoursTable.TYPE, after, event));
    }

    private static Condition<WorkHours> saidOf(Worker worker) {
        return worker.member()
                .map(WorkHoursTable.MEMBER::is)
                .or(() -> worker.unit().map(WorkHoursTable.UNIT::is))
                .orElseGet(() -> WorkHoursTable.SERVICE.is(worker.service().orElseThrow()));
    }

    @Override
    public List<WorkHours> hoursOf(Worker worker) {
        return unit.call(ws -> ws.find(Selection.of(WorkHoursTable.TYPE)
                .where(saidOf(worker))
                .orderBy(WorkHoursTable.VALID_FROM.ascending())
                .limit(Selection.MAXIMUM_LIMIT)));
    }

    @Override
    public HolidayCalendar nameHolidays(String code, LocalizedText name) {
        return unit.call(ws -> {
            WorktimeEvent event = new WorktimeEvent.HolidaysNamed(code, name);
            Optional<HolidayCalendar> before = holidays(ws, code);
            HolidayCalendar after = HolidayCalendar.builder()
                    .id(before.map(HolidayCalendar::id).orElseGet(ws::newId))
                    .version(before.map(HolidayCalendar::version).orElse(0L))
                    .code(code)
                    .name(name)
                    .build();
            return before.map(old -> old.equals(after) ? old : ws.update(HolidayCalendarTable.TYPE, old, after, event))
                    .orElseGet(() -> ws.insert(HolidayCalendarTable.TYPE, after, event));
        });
    }

    private static Optional<HolidayCalendar> holidays(Workspace ws, String code) {
        return ws.find(Selection.of(HolidayCalendarTable.TYPE).where(HolidayCalendarTable.CODE.is(code))).stream()
                .findFirst();
    }

    private <R> R inCalendar(String code, Function<HolidayDays, R> work) {
        return unit.call(ws -> work.apply(new HolidayDays(
                ws,
                holidays(ws, code)
                        .orElseThrow(() -> Problems.one("holidays", "worktime.unknown-holidays", "code", code)))));
    }

    @Override
    public void putDays(String holidays, List<SpecialDay> days) {
        inCalendar(holidays, calendar -> calendar.put(days));
    }

    @Override
    public void removeDays(String holidays, Collection<LocalDate> days) {
        inCalendar(holidays, calendar -> calendar.remove(days));
    }

    @Override
    public List<SpecialDay> daysOf(String holidays, DateRange days) {
        return inCalendar(holidays, calendar -> calendar.within(days));
    }

    @Override
    public void putOwnDays(Worker worker, List<SpecialDay> days) {
        unit.run(ws -> new OwnDays(ws, worker).put(days));
    }

    @Override
    public void removeOwnDays(Worker worker, Collection<LocalDate> days) {
        unit.run(ws -> new OwnDays(ws, worker).remove(days));
    }

    @Override
    public List<SpecialDay> ownDaysOf(Worker worker, DateRange days) {
        return unit.call(ws -> new OwnDays(ws, worker).within(days));
    }

    @Override
    public WorkingTime calendarOf(Id<Member> member) {
        return unit.call(ws -> new Calendars(ws)
                .ofMembers(List.of(ws.get(MemberTable.TYPE, member)))
                .get(member));
    }

    @Override
    public Map<Id<Member>, WorkingTime> calendarsOf(Collection<Id<Member>> members) {
        return unit.call(ws -> new Calendars(ws).ofMembers(ws.getAll(MemberTable.TYPE, members)));
    }

    @Override
    public WorkingTime calendarOfUnit(Id<Unit> id) {
        return unit.call(ws -> new Calendars(ws).ofUnit(ws.get(UnitTable.TYPE, id)));
    }

    @Override
    public WorkingTime calendarOfService(String service) {
        return unit.call(ws -> new Calendars(ws).ofService(service));
    }
}
