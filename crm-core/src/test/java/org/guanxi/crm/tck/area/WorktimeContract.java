package org.guanxi.crm.tck.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guanxi.crm.Caller;
import org.guanxi.crm.Crm;
import org.guanxi.crm.CrmSession;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.common.DateRange;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.common.TimeRange;
import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.team.TeamService;
import org.guanxi.crm.team.Unit;
import org.guanxi.crm.worktime.HolidayFile;
import org.guanxi.crm.worktime.Shift;
import org.guanxi.crm.worktime.SpecialDay;
import org.guanxi.crm.worktime.WeeklyHours;
import org.guanxi.crm.worktime.WorkCalendar;
import org.guanxi.crm.worktime.WorkHours;
import org.guanxi.crm.worktime.WorkSchedule;
import org.guanxi.crm.worktime.Worker;
import org.guanxi.crm.worktime.WorkingTime;
import org.guanxi.crm.worktime.WorktimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What working hours promise on every storage. */
@Tag("CAL-11")
public abstract class WorktimeContract {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-01-05T00:00:00Z"), ZoneOffset.UTC);

    private CrmSession session;
    private TeamService team;
    private WorktimeService worktime;
    private Unit company;
    private Unit branch;

    /** The storage to run on. */
    protected abstract Storage newStorage();

    @BeforeEach
    void begin() {
        Crm crm = Crm.builder().storage(newStorage()).clock(NOW).build();
        session = crm.actingAs(Caller.of("t" + UUID.randomUUID(), "setup"));
        team = session.team();
        worktime = session.worktime();
        team.nameRole("seller", LocalizedText.of("Seller"));
        team.nameUnitKind("sales", LocalizedText.of("Sales"));
        company = team.createUnit("Company", "sales", START, details -> {});
        branch = team.createUnit("Branch", "sales", START, details -> details.parent(company.id()));
    }

    private Member seller(String name) {
        Member hired = team.hire(
                ActorId.of(name), name, details -> details.zone(SHANGHAI).joinedOn(START));
        team.assign(hired.id(), branch.id(), "seller", DateRange.since(START));
        return hired;
    }

    private WorkSchedule office(String code, String... shifts) {
        return worktime.define(code, SHANGHAI, WeeklyHours.weekdays(shifts), details -> {});
    }

    private static Instant at(String local) {
        return java.time.LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }

    @Test
    void aScheduleIsReadAsItWasDefined() {
        WeeklyHours nights = WeeklyHours.builder()
                .on("22:00-06:00", DayOfWeek.values())
                .on("12:00-12:30", DayOfWeek.MONDAY)
                .build();
        WorkSchedule defined = worktime.define("nights", SHANGHAI, nights, details -> {});
        assertThat(worktime.schedule("nights")).contains(defined);
        assertThat(defined.weekly()).isEqualTo(nights);
        WorkSchedule again = worktime.define(
                "nights", SHANGHAI, WeeklyHours.NONE, details -> details.name(LocalizedText.of("Nobody")));
        assertThat(again.id()).isEqualTo(defined.id());
        assertThat(worktime.schedule("nights")).contains(again);
        assertThat(worktime.schedule("days")).isEmpty();
    }

    @Test
    void aPersonWorksAsTheNearestUnitOfWhichSomethingIsSaid() {
        Id<Member> li = seller("li.wei").id();
        assertThat(worktime.calendarOf(li).isSaid()).isFalse();
        office("office", "09:00-18:00");
        office("branch", "08:00-16:00");
        worktime.setHours(Worker.unit(company.id()), "office", START);
        assertThat(worktime.calendarOf(li).stretches())
                .containsExactly(new WorkingTime.Stretch(DateRange.since(START), Worker.unit(company.id()), "office"));
        worktime.setHours(Worker.unit(branch.id()), "branch", START);
        assertThat(worktime.calendarOf(li).calendar().nextOpen(at("2026-01-05T00:00")))
                .contains(at("2026-01-05T08:00"));
        assertThat(worktime.calendarOfUnit(company.id()).calendar().nextOpen(at("2026-01-05T00:00")))
                .contains(at("2026-01-05T09:00"));
    }

    @Test
    void ownHoursHoldFromTheirDayUntilTheyEnd() {
        Worker li = Worker.member(seller("li.wei").id());
        office("office", "09:00-18:00");
        office("half", "09:00-12:00");
        worktime.setHours(Worker.unit(company.id()), "office", START);
        worktime.setHours(li, "half", LocalDate.of(2026, 1, 6));
        worktime.endHours(li, LocalDate.of(2026, 1, 7));
        WorkingTime found = worktime.calendarOf(li.member().orElseThrow());
        assertThat(found.stretches())
                .extracting(WorkingTime.Stretch::schedule)
                .containsExactly("office", "half", "office");
        TimeRange days = TimeRange.of(at("2026-01-05T00:00"), at("2026-01-08T00:00"));
        assertThat(found.calendar().windows(days))
                .containsExactly(
                        TimeRange.of(at("2026-01-05T09:00"), at("2026-01-05T18:00")),
                        TimeRange.of(at("2026-01-06T09:00"), at("2026-01-06T12:00")),
                        TimeRange.of(at("2026-01-07T09:00"), at("2026-01-07T18:00")));
    }

    @Test
    void whatIsSaidOfTheSameDayIsReplaced() {
        Worker service = Worker.service("hotline");
        office("office", "09:00-18:00");
        office("half", "09:00-12:00");
        WorkHours first = worktime.setHours(service, "office", START);
        WorkHours second = worktime.setHours(service, "half", START);
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(worktime.hoursOf(service)).containsExactly(second);
        assertThat(worktime.calendarOfService("hotline").calendar().closes(at("2026-01-05T10:00")))
                .contains(at("2026-01-05T12:00"));
        assertThat(worktime.calendarOfService("other").isSaid()).isFalse();
    }

    @Test
    void anAbsenceAndLeavingCutAPersonsHours() {
        Member li = seller("li.wei");
        office("office", "09:00-18:00");
        worktime.setHours(Worker.unit(company.id()), "office", START);
        DateRange away = DateRange.of(LocalDate.of(2026, 1, 6), LocalDate.of(2026, 1, 7));
        team.recordAbsence(li.id(), away, Optional.empty(), Optional.empty());
        team.leave(li.id(), LocalDate.of(2026, 1, 8));
        WorkingTime found = worktime.calendarOf(li.id());
        assertThat(found.absences()).hasSize(2);
        assertThat(found.calendar().nextOpen(at("2026-01-05T18:00"))).contains(at("2026-01-07T09:00"));
        assertThat(found.calendar().nextOpen(at("2026-01-07T18:00"))).isEmpty();
    }

    @Test
    void chineseHolidaysAndMakeUpDaysAreKept() {
        worktime.nameHolidays("CN", LocalizedText.of("China"));
        worktime.putDays("CN", HolidayFile.shipped("CN"));
        worktime.define(
                "office", SHANGHAI, WeeklyHours.weekdays("09:00-18:00"), details -> details.holidays(List.of("CN")));
        worktime.setHours(Worker.service("hotline"), "office", START);
        WorkCalendar calendar = worktime.calendarOfService("hotline").calendar();
        assertThat(calendar.nextOpen(at("2026-02-13T18:00"))).contains(at("2026-02-14T09:00"));
        assertThat(calendar.nextOpen(at("2026-02-14T18:00"))).contains(at("2026-02-24T09:00"));
    }

    @Test
    void ofADayInTwoHolidayCalendarsTheLaterSays() {
        LocalDate day = LocalDate.of(2026, 1, 5);
        worktime.nameHolidays("country", LocalizedText.of("Country"));
        worktime.nameHolidays("plant", LocalizedText.of("Plant"));
        worktime.putDays("country", List.of(SpecialDay.closed(day)));
        worktime.putDays("plant", List.of(SpecialDay.open(day, Shift.parse("10:00-11:00")), SpecialDay.closed(START)));
        worktime.putDays("plant", List.of(SpecialDay.open(day, Shift.parse("12:00-13:00"))));
        worktime.removeDays("plant", List.of(START, START.plusDays(1)));
        worktime.define(
                "plant",
                SHANGHAI,
                WeeklyHours.weekdays("09:00-18:00"),
                details -> details.holidays(List.of("country", "plant")));
        worktime.setHours(Worker.service("plant"), "plant", START);
        assertThat(worktime.daysOf("plant", DateRange.since(START)))
                .containsExactly(SpecialDay.open(day, Shift.parse("12:00-13:00")));
        assertThat(worktime.calendarOfService("plant").calendar().nextOpen(at("2026-01-05T00:00")))
                .contains(at("2026-01-05T12:00"));
    }

    @Test
    void peopleOfEqualHoursShareOneCalendarAndEachIsAnswered() {
        office("office", "09:00-18:00");
        worktime.setHours(Worker.unit(company.id()), "office", START);
        List<Id<Member>> ids = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            ids.add(seller("seller" + i).id());
        }
        worktime.setHours(Worker.member(ids.get(3)), "office", START);
        Map<Id<Member>, WorkingTime> found = worktime.calendarsOf(ids);
        assertThat(found.keySet()).containsExactlyElementsOf(ids);
        WorkCalendar first = found.get(ids.get(0)).calendar();
        assertThat(found.values())
                .allSatisfy(each -> assertThat(each.calendar()).isSameAs(first));
        assertThat(found.get(ids.get(3)).stretches().get(0).worker()).isEqualTo(Worker.member(ids.get(3)));
        assertThat(worktime.calendarsOf(List.of())).isEmpty();
    }

    @Test
    void badInputIsNamedAndChangesNothing() {
        assertThat(Complaints.problems(() -> worktime.define(
                        "office", SHANGHAI, WeeklyHours.NONE, details -> details.holidays(List.of("CN", "DE")))))
                .containsExactly("holidays[0]: worktime.unknown-holidays", "holidays[1]: worktime.unknown-holidays");
        assertThat(worktime.schedule("office")).isEmpty();
        assertThat(Complaints.problems(() -> worktime.setHours(Worker.service("x"), "none", START)))
                .containsExactly("schedule: worktime.unknown-schedule");
        worktime.nameHolidays("CN", LocalizedText.of("China"));
        List<SpecialDay> days = List.of(
                SpecialDay.closed(START), SpecialDay.open(START), SpecialDay.closed(LocalDate.of(1066, 10, 14)));
        assertThat(Complaints.problems(() -> worktime.putDays("CN", days)))
                .containsExactly("[1]: worktime.day-repeated", "[2]: worktime.day-out-of-range");
        assertThat(worktime.daysOf("CN", DateRange.since(START))).isEmpty();
        assertThat(Complaints.code(() -> worktime.endHours(Worker.unit(Id.of(UUID.randomUUID())), START)))
                .isEqualTo("input.invalid");
        assertThat(Complaints.code(() -> worktime.calendarOf(Id.of(UUID.randomUUID()))))
                .isEqualTo("record.not-found");
    }
}
