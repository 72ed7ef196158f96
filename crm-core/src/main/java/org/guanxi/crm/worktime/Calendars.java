package org.guanxi.crm.worktime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.guanxi.crm.common.DateRange;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.TimeRange;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.team.Absence;
import org.guanxi.crm.team.AbsenceTable;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.team.MemberTable;
import org.guanxi.crm.team.Membership;
import org.guanxi.crm.team.Unit;
import org.guanxi.crm.team.UnitClosure;
import org.guanxi.crm.team.UnitClosureTable;
import org.guanxi.crm.team.UnitTable;

/**
 * Reads what is said of hours and makes calendars of it, in one transaction. It reads past the caller's rights: a calendar that left out
 * what the caller may not see would be wrong.
 */
final class Calendars {

    private static final int BATCH = 500;
    private static final Instant END = LocalDate.of(WorkCalendar.LAST_YEAR + 1, 1, 1)
            .atStartOfDay(ZoneOffset.UTC)
            .toInstant();

    private final Workspace workspace;
    private final Map<Id<WorkSchedule>, WorkSchedule> schedules = new HashMap<>();
    private final Map<String, List<SpecialDay>> holidays = new HashMap<>();
    private final Map<List<Part>, WorkCalendar> made = new HashMap<>();

    /** A stretch without whose it is, with the days of their own of whoever it concerns: by these, people of equal hours share a calendar. */
    private record Part(DateRange days, Id<WorkSchedule> schedule, List<SpecialDay> own) {}

    Calendars(Workspace workspace) {
        this.workspace = workspace;
    }

    WorkingTime ofService(String service) {
        List<Worker> chain = List.of(Worker.service(service));
        List<WorkHours> said = all(WorkHoursTable.TYPE, WorkHoursTable.SERVICE.is(service));
        return ofChain(chain, said, all(OwnDayTable.TYPE, OwnDayTable.SERVICE.is(service)), List.of());
    }

    WorkingTime ofUnit(Unit unit) {
        List<Worker> chain = chainOf(unit.id());
        return ofChain(chain, saidOf(List.of(), units(chain)), daysOf(List.of(), units(chain)), List.of());
    }

    /** Whose schedule holds when for one of whom something is to be said; the schedules are loaded. */
    List<Stretches.Held> heldBy(Worker worker) {
        List<Worker> chain = new ArrayList<>();
        worker.member().ifPresent(id -> {
            chain.add(worker);
            workspace.get(MemberTable.TYPE, id).homeUnit().ifPresent(home -> chain.addAll(chainOf(home)));
        });
        worker.unit()
                .ifPresent(id ->
                        chain.addAll(chainOf(workspace.get(UnitTable.TYPE, id).id())));
        worker.service().ifPresent(code -> chain.add(worker));
        List<WorkHours> said = saidOf(worker.member().stream().toList(), units(chain));
        worker.service().ifPresent(code -> said.addAll(all(WorkHoursTable.TYPE, WorkHoursTable.SERVICE.is(code))));
        List<Stretches.Held> held = Stretches.of(chain, said);
        load(held);
        return held;
    }

    private List<Worker> chainOf(Id<Unit> unit) {
        return workers(List.of(), chains(Set.of(unit)).getOrDefault(unit, List.of()));
    }

    /** In the order given, some hundreds at a time. */
    Map<Id<Member>, WorkingTime> ofMembers(List<Member> members) {
        Map<Id<Member>, WorkingTime> found = new LinkedHashMap<>();
        for (int from = 0; from < members.size(); from += BATCH) {
            found.putAll(ofSome(members.subList(from, Math.min(members.size(), from + BATCH))));
        }
        return found;
    }

    private Map<Id<Member>, WorkingTime> ofSome(List<Member> members) {
        List<Id<Member>> ids = members.stream().map(Member::id).toList();
        Set<Id<Unit>> homes = new LinkedHashSet<>();
        members.forEach(each -> each.homeUnit().ifPresent(homes::add));
        Map<Id<Unit>, List<Id<Unit>>> chains = chains(homes);
        Set<Id<Unit>> units = new LinkedHashSet<>();
        chains.values().forEach(units::addAll);
        Map<Worker, List<WorkHours>> said = grouped(saidOf(ids, units), WorkHours::worker);
        Map<Worker, List<OwnDay>> days = grouped(daysOf(ids, units), OwnDay::worker);
        Map<Id<Member>, List<Absence>> absences =
                grouped(all(AbsenceTable.TYPE, AbsenceTable.MEMBER.in(ids)), Absence::member);
        Map<Id<Member>, WorkingTime> found = new LinkedHashMap<>();
        for (Member member : members) {
            List<Id<Unit>> above = member.homeUnit()
                    .map(home -> chains.getOrDefault(home, List.of()))
                    .orElse(List.of());
            List<Worker> chain = workers(List.of(member.id()), above);
            List<WorkHours> own = new ArrayList<>();
            List<OwnDay> put = new ArrayList<>();
            chain.forEach(each -> own.addAll(said.getOrDefault(each, List.of())));
            chain.forEach(each -> put.addAll(days.getOrDefault(each, List.of())));
            List<TimeRange> away = away(member, absences.getOrDefault(member.id(), List.of()));
            found.put(member.id(), ofChain(chain, own, put, away));
        }
        return found;
    }

    private static List<Worker> workers(List<Id<Member>> members, List<Id<Unit>> units) {
        List<Worker> chain = new ArrayList<>();
        members.forEach(each -> chain.add(Worker.member(each)));
        units.forEach(each -> chain.add(Worker.unit(each)));
        return chain;
    }

    private static Set<Id<Unit>> units(List<Worker> chain) {
        Set<Id<Unit>> units = new LinkedHashSet<>();
        chain.forEach(each -> each.unit().ifPresent(units::add));
        return units;
    }

    /** Each unit with those above it as the units lie today, the nearest first. */
    private Map<Id<Unit>, List<Id<Unit>>> chains(Set<Id<Unit>> units) {
        if (units.isEmpty()) {
            return Map.of();
        }
        LocalDate today = LocalDate.ofInstant(workspace.now(), ZoneOffset.UTC);
        Condition<UnitClosure> above = UnitClosureTable.DESCENDANT
                .in(units)
                .and(Membership.on(today, UnitClosureTable.VALID_FROM, UnitClosureTable.VALID_UNTIL));
        List<UnitClosure> steps = new ArrayList<>(all(UnitClosureTable.TYPE, above));
        steps.sort(Comparator.comparing(UnitClosure::depth));
        Map<Id<Unit>, List<Id<Unit>>> chains = new HashMap<>();
        units.forEach(each -> chains.put(each, new ArrayList<>(List.of(each))));
        for (UnitClosure step : steps) {
            List<Id<Unit>> chain = Objects.requireNonNull(chains.get(step.descendant()), "it was asked for");
            if (step.depth() > 0) {
                chain.add(step.ancestor());
            }
        }
        return chains;
    }

    private List<WorkHours> saidOf(Collection<Id<Member>> members, Collection<Id<Unit>> units) {
        List<WorkHours> said = new ArrayList<>();
        if (!members.isEmpty()) {
            said.addAll(all(WorkHoursTable.TYPE, WorkHoursTable.MEMBER.in(members)));
        }
        List<Id<Unit>> places = List.copyOf(units);
        for (int from = 0; from < places.size(); from += BATCH) {
            List<Id<Unit>> some = places.subList(from, Math.min(places.size(), from + BATCH));
            said.addAll(all(WorkHoursTable.TYPE, WorkHoursTable.UNIT.in(some)));
        }
        return said;
    }

    private List<OwnDay> daysOf(Collection<Id<Member>> members, Collection<Id<Unit>> units) {
        List<OwnDay> put = new ArrayList<>();
        if (!members.isEmpty()) {
            put.addAll(all(OwnDayTable.TYPE, OwnDayTable.MEMBER.in(members)));
        }
        List<Id<Unit>> places = List.copyOf(units);
        for (int from = 0; from < places.size(); from += BATCH) {
            List<Id<Unit>> some = places.subList(from, Math.min(places.size(), from + BATCH));
            put.addAll(all(OwnDayTable.TYPE, OwnDayTable.UNIT.in(some)));
        }
        return put;
    }

    private static List<TimeRange> away(Member member, List<Absence> absences) {
        List<TimeRange> away = new ArrayList<>();
        absences.forEach(each -> away.add(TimeRange.of(
                midnight(each.validFrom(), member.zone()),
                each.validUntil().map(day -> midnight(day, member.zone())).orElse(END))));
        member.leftOn().ifPresent(day -> away.add(TimeRange.of(midnight(day, member.zone()), END)));
        away.sort(Comparator.comparing(TimeRange::start));
        return away;
    }

    private static Instant midnight(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private WorkingTime ofChain(List<Worker> chain, List<WorkHours> said, List<OwnDay> put, List<TimeRange> away) {
        List<Stretches.Held> held = Stretches.of(chain, said);
        load(held);
        List<Part> parts = held.stream()
                .map(each -> new Part(each.days(), each.schedule(), Stretches.days(each, chain, put)))
                .toList();
        WorkCalendar calendar = made.computeIfAbsent(parts, this::joined);
        List<WorkingTime.Stretch> stretches = held.stream()
                .map(each -> new WorkingTime.Stretch(
                        each.days(), each.worker(), scheduleOf(each).code()))
                .toList();
        return new WorkingTime(calendar.without(away), stretches, away);
    }

    private WorkCalendar joined(List<Part> parts) {
        return parts.stream().map(this::calendar).reduce(WorkCalendar::or).orElse(WorkCalendar.NEVER);
    }

    private WorkCalendar calendar(Part part) {
        WorkSchedule schedule = known(part.schedule());
        List<SpecialDay> days = new ArrayList<>();
        schedule.holidays().forEach(code -> days.addAll(holidays.getOrDefault(code, List.of())));
        days.addAll(part.own());
        boolean hasHours = !schedule.weekly().isEmpty();
        days.removeIf(day -> day.isOpen() && day.hours().isEmpty() && !hasHours);
        return WorkCalendar.in(schedule.zone())
                .weekly(schedule.weekly())
                .days(days)
                .valid(part.days())
                .build();
    }

    WorkSchedule scheduleOf(Stretches.Held held) {
        return known(held.schedule());
    }

    private WorkSchedule known(Id<WorkSchedule> schedule) {
        return Objects.requireNonNull(schedules.get(schedule), "it was loaded");
    }

    /** Reads the schedules and holidays that are not known yet. */
    private void load(List<Stretches.Held> held) {
        Set<Id<WorkSchedule>> missing = new LinkedHashSet<>();
        held.stream()
                .map(Stretches.Held::schedule)
                .filter(id -> !schedules.containsKey(id))
                .forEach(missing::add);
        Set<String> codes = new LinkedHashSet<>();
        for (WorkSchedule each : workspace.store().getAll(WorkScheduleTable.TYPE, missing)) {
            schedules.put(each.id(), each);
            codes.addAll(each.holidays());
        }
        codes.removeAll(holidays.keySet());
        if (codes.isEmpty()) {
            return;
        }
        Map<Id<HolidayCalendar>, String> calendars = new HashMap<>();
        all(HolidayCalendarTable.TYPE, HolidayCalendarTable.CODE.in(codes))
                .forEach(each -> calendars.put(each.id(), each.code()));
        codes.forEach(code -> holidays.put(code, new ArrayList<>()));
        for (Holiday day : all(HolidayTable.TYPE, HolidayTable.CALENDAR.in(calendars.keySet()))) {
            String code = Objects.requireNonNull(calendars.get(day.calendar()), "it was asked for");
            Objects.requireNonNull(holidays.get(code), "put above").add(day.asDay());
        }
    }

    private <E extends Entity<E>> List<E> all(EntityType<E> type, Condition<E> where) {
        return workspace.store().stream(Selection.of(type).where(where), Selection.MAXIMUM_LIMIT)
                .toList();
    }

    private static <K, V> Map<K, List<V>> grouped(List<V> values, Function<V, K> key) {
        Map<K, List<V>> grouped = new HashMap<>();
        values.forEach(each -> grouped.computeIfAbsent(key.apply(each), some -> new ArrayList<>())
                .add(each));
        return grouped;
    }
}
