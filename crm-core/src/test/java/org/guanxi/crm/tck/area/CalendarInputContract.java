package org.guanxi.crm.tck.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanxi.crm.tck.area.CalendarScene.at;
import static org.guanxi.crm.tck.area.CalendarScene.meeting;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guanxi.crm.Caller;
import org.guanxi.crm.calendar.Arrangement;
import org.guanxi.crm.calendar.Attendee;
import org.guanxi.crm.calendar.CalendarItem;
import org.guanxi.crm.calendar.CalendarItemTable;
import org.guanxi.crm.calendar.Clashes;
import org.guanxi.crm.calendar.ItemKind;
import org.guanxi.crm.calendar.NewItem;
import org.guanxi.crm.calendar.NewResource;
import org.guanxi.crm.calendar.SeriesTable;
import org.guanxi.crm.calendar.booking.BookingTable;
import org.guanxi.crm.calendar.booking.Resource;
import org.guanxi.crm.calendar.booking.ResourceTable;
import org.guanxi.crm.calendar.ical.IcalFile;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.invitation.ImportOutcome;
import org.guanxi.crm.journal.JournalQuery;
import org.guanxi.crm.recurrence.RecurrenceRule;
import org.guanxi.crm.reminder.ReminderTable;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.storage.Storage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What cannot be in a calendar is refused by name, with everything that is wrong, and nothing has changed; on every storage. */
@Tag("CAL-01")
@Tag("CAL-05")
@Tag("CAL-09")
public abstract class CalendarInputContract {

    private CalendarScene scene;
    private List<Long> before;

    /** The storage to run on. */
    protected abstract Storage newStorage();

    @BeforeEach
    void begin() {
        scene = new CalendarScene(newStorage());
        scene.booked("Known", "06:00", "07:00", Attendee.of(scene.room.id()), Attendee.person(scene.li.id()));
        before = state();
    }

    private List<Long> state() {
        List<Long> counts = new ArrayList<>();
        counts.add(scene.session.records().count(CalendarItemTable.TYPE, Condition.all()));
        counts.add(scene.session.records().count(BookingTable.TYPE, Condition.all()));
        counts.add(scene.session.records().count(SeriesTable.TYPE, Condition.all()));
        counts.add(scene.session.records().count(ResourceTable.TYPE, Condition.all()));
        counts.add(scene.session.records().count(ReminderTable.TYPE, Condition.all()));
        counts.add((long) scene.session
                .journal()
                .search(JournalQuery.all(), Optional.empty(), 200)
                .items()
                .size());
        return counts;
    }

    private void isRefused(Runnable work, String... codes) {
        assertThat(Complaints.problems(work).stream()
                        .map(each -> each.substring(each.indexOf(": ") + 2))
                        .toList())
                .containsExactlyInAnyOrder(codes);
        assertThat(state()).isEqualTo(before);
    }

    private static NewItem wrong(Attendee... attendees) {
        return meeting("Wrong", "10:00", "09:00")
                .bufferBefore(Duration.ofMinutes(-1))
                .addAttendees(attendees)
                .build();
    }

    @Test
    void whatEndsBeforeItStartsIsToldWithAllElseThatIsWrong() {
        Attendee room = Attendee.of(scene.room.id());
        String[] codes = {"calendar.end-before-start", "calendar.buffer", "calendar.attendee-twice", "calendar.units"};
        NewItem item = wrong(room, room.units(0));
        isRefused(() -> scene.calendar.check(item), codes);
        isRefused(() -> scene.calendar.arrange(item, true), codes);
        isRefused(() -> scene.calendar.planTeam(item, List.of()), codes);
        isRefused(
                () -> scene.calendar.arrangeSeries(
                        item, RecurrenceRule.parse("FREQ=DAILY;COUNT=3"), List.of(), Clashes.SKIP),
                codes);
    }

    @Test
    void anUnknownAndAForeignResourceAreBothNamed() {
        Resource foreign = scene.crm
                .actingAs(Caller.of("u" + UUID.randomUUID(), "li"))
                .calendar()
                .addResource(NewResource.of(Resource.Kind.ROOM, "Theirs"));
        NewItem item = meeting("Where?", "09:00", "10:00")
                .addAttendees(Attendee.of(foreign.id()), Attendee.of(Id.of(new UUID(7, 7))))
                .build();
        isRefused(() -> scene.calendar.arrange(item), "calendar.unknown-resource", "calendar.unknown-resource");
        isRefused(
                () -> scene.calendar.arrangeSeries(
                        item, RecurrenceRule.parse("FREQ=DAILY;COUNT=3"), List.of(), Clashes.SKIP),
                "calendar.unknown-resource",
                "calendar.unknown-resource");
        isRefused(
                () -> scene.calendar.freeBusy(List.of(foreign.id()), CalendarScene.monday()),
                "calendar.unknown-resource");
    }

    @Test
    void aRuleThatNeverYieldsAndOneThatContradictsItselfAreNamed() {
        NewItem item = scene.inRoom("Never", "09:00", "10:00");
        isRefused(
                () -> scene.calendar.arrangeSeries(
                        item, RecurrenceRule.parse("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"), List.of(), Clashes.REFUSE),
                "calendar.series-empty");
        isRefused(
                () -> RecurrenceRule.parse("FREQ=DAILY;COUNT=3;UNTIL=20270101T000000Z"), "recurrence.count-and-until");
    }

    @Test
    void aRuleOfAMillionInstancesIsRefusedByNameOrCutAtAHorizonAndNeverWalked() {
        NewItem hour = scene.inRoom("Every second", "09:00", "10:00");
        isRefused(
                () -> scene.calendar.arrangeSeries(
                        hour, RecurrenceRule.parse("FREQ=SECONDLY;COUNT=1000000"), List.of(), Clashes.REFUSE),
                "calendar.series-overlaps");
        NewItem note = NewItem.builder(ItemKind.MEMO, "Every minute", at("09:00"), at("09:00"))
                .build();
        var answer = scene.calendar.arrangeSeries(
                note, RecurrenceRule.parse("FREQ=MINUTELY;COUNT=1000000"), List.of(), Clashes.REFUSE);
        assertThat(answer.checked()).isEqualTo(1000);
        assertThat(answer.isComplete()).isFalse();
        assertThat(answer.checkedUntil()).isBefore(at("09:00").plusDays(1).toInstant());
        scene.calendar.endSeries(
                scene.session
                        .records()
                        .find(Selection.of(CalendarItemTable.TYPE)
                                .where(CalendarItemTable.SERIES.is(
                                        answer.series().orElseThrow().id()))
                                .orderBy(CalendarItemTable.STARTS_AT.ascending())
                                .limit(1))
                        .get(0)
                        .id(),
                Optional.empty());
    }

    @Test
    void noCapacityIsNoCapacity() {
        isRefused(
                () -> scene.calendar.addResource(
                        NewResource.of(Resource.Kind.ROOM, "Nothing").units(0)),
                "calendar.capacity");
        isRefused(() -> scene.calendar.changeResource(scene.room.id(), room -> room.capacity(0)), "calendar.capacity");
    }

    @Test
    void whatIsCancelledIsNeitherMovedNorInvitedToNorAnswered() {
        CalendarItem item = scene.booked("Gone", "09:00", "10:00", Attendee.of(scene.room.id()));
        scene.calendar.cancel(item.id(), Optional.empty());
        before = state();
        List<Runnable> attempts = List.of(
                () -> scene.calendar.move(item.id(), at("11:00"), at("12:00")),
                () -> scene.calendar.invite(item.id(), List.of(Attendee.person(scene.wang.id()))),
                () -> scene.calendar.held(item.id(), Optional.empty()),
                () -> scene.calendar.cancel(item.id(), Optional.empty()));
        for (Runnable each : attempts) {
            assertThat(Complaints.code(each)).isEqualTo("calendar.not-planned");
            assertThat(state()).isEqualTo(before);
        }
        Arrangement free = scene.calendar.check(scene.inRoom("Free", "09:00", "10:00"));
        assertThat(free.told()).isEmpty();
    }

    @Test
    void aReminderInThePastIsRefused() {
        isRefused(
                () -> scene.session.reminders().remindAt(scene.clock.instant(), "Late", details -> {}),
                "reminder.in-past");
        CalendarItem item = scene.booked("Soon", "09:00", "10:00");
        before = state();
        isRefused(
                () -> scene.session.reminders().remindBefore(item.ref(), Duration.ofDays(30), "Late", details -> {}),
                "reminder.in-past");
    }

    @Test
    @Tag("CAL-07")
    void anUnknownZoneOfAFileIsNamedAndNothingImported() {
        String text = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:zone\r\nSUMMARY:Where\r\n"
                + "DTSTART;TZID=Middle Earth:20260302T090000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        List<ImportOutcome> outcomes =
                scene.session.invitations().importItems(IcalFile.parse(text), scene.li.id(), Clashes.REFUSE);
        assertThat(outcomes)
                .singleElement()
                .satisfies(each -> assertThat(each.problems())
                        .extracting(problem -> problem.code())
                        .containsExactly("invitation.unknown-zone"));
        assertThat(state()).isEqualTo(before);
    }
}
