package org.guanxi.crm.tck.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanxi.crm.tck.area.CalendarScene.MONDAY;
import static org.guanxi.crm.tck.area.CalendarScene.SHANGHAI;
import static org.guanxi.crm.tck.area.CalendarScene.kinds;
import static org.guanxi.crm.tck.area.CalendarScene.of;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guanxi.crm.calendar.Attendee;
import org.guanxi.crm.calendar.ItemKind;
import org.guanxi.crm.calendar.NewItem;
import org.guanxi.crm.calendar.booking.Conflict;
import org.guanxi.crm.calendar.booking.SlotQuery;
import org.guanxi.crm.common.DateRange;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.common.TimeRange;
import org.guanxi.crm.journal.HistoryItem;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.team.Unit;
import org.guanxi.crm.worktime.OwnDay;
import org.guanxi.crm.worktime.OwnDayTable;
import org.guanxi.crm.worktime.Shift;
import org.guanxi.crm.worktime.SpecialDay;
import org.guanxi.crm.worktime.WeeklyHours;
import org.guanxi.crm.worktime.WorkCalendar;
import org.guanxi.crm.worktime.Worker;
import org.guanxi.crm.worktime.WorktimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What days of a person's, a unit's or a service's own promise on every storage. */
@Tag("CAL-11")
public abstract class OwnDayContract {

    private static final LocalDate SATURDAY = MONDAY.plusDays(5);
    private static final LocalDate START = LocalDate.of(2025, 1, 1);
    private static final DateRange EVER = DateRange.since(START);

    private CalendarScene scene;
    private WorktimeService worktime;
    private Unit company;
    private Unit branch;
    private Member chen;
    private Worker own;

    /** The storage to run on. */
    protected abstract Storage newStorage();

    @BeforeEach
    void begin() {
        scene = new CalendarScene(newStorage());
        worktime = scene.session.worktime();
        var team = scene.session.team();
        team.nameRole("seller", LocalizedText.of("Seller"));
        team.nameUnitKind("sales", LocalizedText.of("Sales"));
        company = team.createUnit("Company", "sales", START, details -> {});
        branch = team.createUnit("Branch", "sales", START, details -> details.parent(company.id()));
        chen = scene.hire("chen");
        team.assign(chen.id(), branch.id(), "seller", EVER);
        own = Worker.member(chen.id());
        worktime.define("office", SHANGHAI, WeeklyHours.weekdays("09:00-18:00"), details -> {});
        worktime.setHours(Worker.unit(company.id()), "office", START);
    }

    private static TimeRange on(LocalDate day, String from, String until) {
        return TimeRange.of(
                day.atTime(LocalTime.parse(from)).atZone(SHANGHAI).toInstant(),
                day.atTime(LocalTime.parse(until)).atZone(SHANGHAI).toInstant());
    }

    private static SpecialDay open(LocalDate day, String... shifts) {
        List<Shift> hours = List.of(shifts).stream().map(Shift::parse).toList();
        return new SpecialDay(day, SpecialDay.Kind.OPEN, hours, Optional.empty());
    }

    private WorkCalendar calendar() {
        return worktime.calendarOf(chen.id()).calendar();
    }

    private List<TimeRange> windows(LocalDate day) {
        return calendar().windows(TimeRange.of(day.atStartOfDay(SHANGHAI).toInstant(), Duration.ofDays(1)));
    }

    @Test
    void anOpenedSaturdayAnotherShiftHalfADayAndADayOffAreInThePersonsCalendarAlone() {
        worktime.putOwnDays(
                own,
                List.of(
                        open(SATURDAY).named("Fair"),
                        open(MONDAY, "13:00-21:00"),
                        open(MONDAY.plusDays(1), "09:00-12:00"),
                        SpecialDay.closed(MONDAY.plusDays(2)).named("In lieu")));
        assertThat(windows(SATURDAY)).containsExactly(on(SATURDAY, "09:00", "18:00"));
        assertThat(windows(MONDAY)).containsExactly(on(MONDAY, "13:00", "21:00"));
        assertThat(windows(MONDAY.plusDays(1))).containsExactly(on(MONDAY.plusDays(1), "09:00", "12:00"));
        assertThat(windows(MONDAY.plusDays(2))).isEmpty();
        TimeRange week = TimeRange.of(MONDAY.atStartOfDay(SHANGHAI).toInstant(), Duration.ofDays(7));
        assertThat(calendar().between(week.start(), week.end())).isEqualTo(Duration.ofHours(8 + 3 + 18 + 9));
        assertThat(calendar().add(week.start(), Duration.ofHours(12)))
                .contains(on(MONDAY.plusDays(3), "10:00", "11:00").start());
        assertThat(worktime.calendarOfUnit(branch.id()).calendar().between(week.start(), week.end()))
                .isEqualTo(Duration.ofHours(45));
    }

    @Test
    void daysAreReadReplacedAndTakenBackAndEachIsInTheJournal() {
        SpecialDay fair = open(SATURDAY, "10:00-16:00").named("Fair");
        worktime.putOwnDays(own, List.of(fair, SpecialDay.closed(MONDAY)));
        OwnDay kept = scene.session
                .records()
                .find(Selection.of(OwnDayTable.TYPE).where(OwnDayTable.DAY.is(SATURDAY)))
                .get(0);
        worktime.putOwnDays(own, List.of(open(SATURDAY, "10:00-12:00")));
        assertThat(worktime.ownDaysOf(own, EVER))
                .containsExactly(SpecialDay.closed(MONDAY), open(SATURDAY, "10:00-12:00"));
        assertThat(worktime.ownDaysOf(own, DateRange.of(START, SATURDAY))).containsExactly(SpecialDay.closed(MONDAY));
        worktime.removeOwnDays(own, List.of(SATURDAY, SATURDAY, SATURDAY.plusDays(1)));
        assertThat(worktime.ownDaysOf(own, EVER)).containsExactly(SpecialDay.closed(MONDAY));
        assertThat(windows(SATURDAY)).isEmpty();
        assertThat(scene.session.journal().historyOf(OwnDayTable.TYPE, kept.id()).items().stream()
                        .map(HistoryItem::entry)
                        .map(each -> each.event()))
                .containsExactlyInAnyOrder("worktime.own-day-put", "worktime.own-day-put", "worktime.own-day-removed");
    }

    @Test
    void ofOneDayTheNearestSaysAsFarUpAsTheHoursComeFrom() {
        worktime.putOwnDays(Worker.unit(company.id()), List.of(open(SATURDAY, "09:00-10:00")));
        assertThat(windows(SATURDAY)).containsExactly(on(SATURDAY, "09:00", "10:00"));
        worktime.putOwnDays(Worker.unit(branch.id()), List.of(open(SATURDAY, "11:00-12:00")));
        assertThat(windows(SATURDAY)).containsExactly(on(SATURDAY, "11:00", "12:00"));
        worktime.putOwnDays(own, List.of(SpecialDay.closed(SATURDAY)));
        assertThat(windows(SATURDAY)).isEmpty();
        worktime.removeOwnDays(own, List.of(SATURDAY));
        worktime.setHours(own, "office", START);
        assertThat(windows(SATURDAY)).as("own hours").isEmpty();
        assertThat(worktime.calendarOfUnit(branch.id())
                        .calendar()
                        .isOpen(on(SATURDAY, "11:00", "12:00").start()))
                .isTrue();
    }

    @Test
    void anOwnDayGoesBeforeAHolidayAndAnAbsenceBeforeTheOwnDay() {
        worktime.nameHolidays("CN", LocalizedText.of("China"));
        worktime.putDays("CN", List.of(SpecialDay.closed(MONDAY), SpecialDay.closed(MONDAY.plusDays(1))));
        worktime.define(
                "office", SHANGHAI, WeeklyHours.weekdays("09:00-18:00"), details -> details.holidays(List.of("CN")));
        worktime.putOwnDays(own, List.of(open(MONDAY, "10:00-11:00"), open(MONDAY.plusDays(1), "10:00-11:00")));
        scene.session
                .team()
                .recordAbsence(chen.id(), DateRange.of(MONDAY, MONDAY.plusDays(1)), Optional.empty(), Optional.empty());
        assertThat(windows(MONDAY)).isEmpty();
        assertThat(windows(MONDAY.plusDays(1))).containsExactly(on(MONDAY.plusDays(1), "10:00", "11:00"));
    }

    @Test
    void conflictsAndSlotsSeeTheDay() {
        NewItem fair = NewItem.builder(
                        ItemKind.MEETING,
                        "Fair",
                        SATURDAY.atTime(10, 0).atZone(SHANGHAI),
                        SATURDAY.atTime(11, 0).atZone(SHANGHAI))
                .addAttendees(Attendee.person(chen.id()))
                .build();
        assertThat(kinds(scene.calendar.check(fair))).containsExactly(Conflict.Kind.HOURS);
        worktime.putOwnDays(own, List.of(open(SATURDAY, "10:00-12:00")));
        assertThat(kinds(scene.calendar.check(fair))).isEmpty();
        SlotQuery asked = SlotQuery.builder()
                .within(TimeRange.of(SATURDAY.atStartOfDay(SHANGHAI).toInstant(), Duration.ofDays(1)))
                .length(Duration.ofHours(2))
                .addRequired(of(chen))
                .build();
        assertThat(scene.calendar.slots(asked))
                .extracting(each -> each.time())
                .containsExactly(on(SATURDAY, "10:00", "12:00"));
    }

    @Test
    void aServiceHasDaysOfItsOwnToo() {
        Worker hotline = Worker.service("hotline");
        worktime.setHours(hotline, "office", START);
        worktime.putOwnDays(hotline, List.of(open(SATURDAY, "22:00-06:00")));
        Instant late = on(SATURDAY, "23:00", "23:30").start();
        assertThat(worktime.calendarOfService("hotline").calendar().isOpen(late))
                .isTrue();
        assertThat(worktime.calendarOfService("other").isSaid()).isFalse();
        assertThat(calendar().isOpen(late)).isFalse();
    }

    @Test
    void whatIsWrongWithDaysIsNamedAtOnceAndChangesNothing() {
        worktime.define("none", SHANGHAI, WeeklyHours.NONE, details -> {});
        worktime.setHours(own, "none", SATURDAY);
        List<Shift> many = new ArrayList<>();
        for (int i = 0; i < 49; i++) {
            many.add(new Shift(LocalTime.MIDNIGHT.plusMinutes(i), Duration.ofMinutes(1)));
        }
        List<SpecialDay> days = new ArrayList<>(List.of(
                SpecialDay.closed(MONDAY),
                open(MONDAY),
                open(START.minusDays(1), "09:00-10:00"),
                open(SATURDAY),
                SpecialDay.closed(LocalDate.of(1066, 10, 14))));
        days.add(new SpecialDay(MONDAY.plusDays(1), SpecialDay.Kind.OPEN, many, Optional.empty()));
        assertThat(Complaints.problems(() -> worktime.putOwnDays(own, Collections.unmodifiableList(days))))
                .containsExactlyInAnyOrder(
                        "[1]: worktime.day-repeated",
                        "[2]: worktime.no-schedule-on-day",
                        "[3]: worktime.no-make-up-hours",
                        "[4]: worktime.day-out-of-range",
                        "[5]: worktime.too-many-shifts");
        assertThat(worktime.ownDaysOf(own, DateRange.since(LocalDate.of(1000, 1, 1))))
                .isEmpty();
        Worker stranger = Worker.member(Id.of(UUID.randomUUID()));
        assertThat(Complaints.code(() -> worktime.putOwnDays(stranger, List.of(SpecialDay.closed(MONDAY)))))
                .isEqualTo("record.not-found");
        assertThat(Complaints.problems(() -> worktime.putOwnDays(Worker.service("x"), List.of(open(MONDAY)))))
                .containsExactly("[0]: worktime.no-schedule-on-day");
    }
}
