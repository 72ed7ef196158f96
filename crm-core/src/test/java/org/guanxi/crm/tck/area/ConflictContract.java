package org.guanxi.crm.tck.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.guanxi.crm.tck.area.CalendarScene.at;
import static org.guanxi.crm.tck.area.CalendarScene.done;
import static org.guanxi.crm.tck.area.CalendarScene.kinds;
import static org.guanxi.crm.tck.area.CalendarScene.meeting;
import static org.guanxi.crm.tck.area.CalendarScene.of;
import static org.guanxi.crm.tck.area.CalendarScene.range;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.guanxi.crm.Crm;
import org.guanxi.crm.calendar.Arrangement;
import org.guanxi.crm.calendar.Attendee;
import org.guanxi.crm.calendar.CalendarItem;
import org.guanxi.crm.calendar.CalendarItemTable;
import org.guanxi.crm.calendar.Clashes;
import org.guanxi.crm.calendar.NewItem;
import org.guanxi.crm.calendar.NewResource;
import org.guanxi.crm.calendar.SeriesArrangement;
import org.guanxi.crm.calendar.booking.Busy;
import org.guanxi.crm.calendar.booking.Conflict;
import org.guanxi.crm.calendar.booking.ConflictPolicy;
import org.guanxi.crm.calendar.booking.ConflictPolicy.Treatment;
import org.guanxi.crm.calendar.booking.Resource;
import org.guanxi.crm.calendar.booking.Slot;
import org.guanxi.crm.calendar.booking.TravelTime;
import org.guanxi.crm.recurrence.RecurrenceRule;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.storage.Storage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is found in the way, and what follows, on every storage. */
@Tag("CAL-02")
@Tag("CAL-03")
public abstract class ConflictContract {

    private CalendarScene scene;

    /** The storage to run on. */
    protected abstract Storage newStorage();

    @BeforeEach
    void begin() {
        scene = new CalendarScene(newStorage());
    }

    private CalendarScene with(Consumer<Crm.Builder> more) {
        scene = new CalendarScene(newStorage(), more);
        return scene;
    }

    private static ConflictPolicy warnOfAll() {
        return conflict -> Treatment.WARN;
    }

    @Test
    void allConflictsOfAllWhoAttendAreToldTogetherAndBothItemsAreNamed() {
        CalendarItem review = scene.booked("Review", "09:00", "10:00", Attendee.of(scene.room.id()));
        CalendarItem call = scene.booked("Call", "09:30", "09:45", Attendee.person(scene.wang.id()));
        CalendarItem visit = scene.booked("Visit", "09:50", "12:00", Attendee.person(scene.wang.id()));
        Arrangement asked = scene.calendar.arrange(meeting("Workshop", "09:15", "11:00")
                .addAttendees(Attendee.person(scene.wang.id()), Attendee.of(scene.room.id()))
                .build());
        assertThat(asked.isDone()).isFalse();
        assertThat(asked.hardest()).isEqualTo(Treatment.REFUSE);
        assertThat(asked.conflicts())
                .extracting(
                        Conflict::kind,
                        Conflict::resource,
                        Conflict::overlap,
                        each -> each.existing().flatMap(Conflict.Side::item).orElseThrow())
                .containsExactly(
                        tuple(Conflict.Kind.BUSY, scene.room.id(), range("09:15", "10:00"), review.ref()),
                        tuple(Conflict.Kind.BUSY, of(scene.wang), range("09:30", "09:45"), call.ref()),
                        tuple(Conflict.Kind.BUSY, of(scene.wang), range("09:50", "11:00"), visit.ref()));
        assertThat(asked.conflicts()).allSatisfy(each -> {
            assertThat(each.asked().title()).contains("Workshop");
            assertThat(each.existing().orElseThrow().title()).isNotEmpty();
        });
    }

    @Test
    void backToBackMeetingsDoNotConflict() {
        // Krayin takes its bounds as inclusive, so that 10 to 11 and 11 to 12 "conflict" there
        scene.booked("First", "10:00", "11:00", Attendee.of(scene.room.id()));
        assertThat(scene.calendar
                        .arrange(scene.inRoom("Second", "11:00", "12:00"))
                        .told())
                .isEmpty();
        assertThat(scene.calendar
                        .arrange(scene.inRoom("Before", "09:00", "10:00"))
                        .told())
                .isEmpty();
    }

    @Test
    void whatOthersDoElsewhereIsNoConflict() {
        // Krayin, asked without participants, finds any activity of anybody to be in conflict, and done or cancelled
        // ones too
        CalendarItem other = scene.booked("Other", "09:00", "10:00", Attendee.person(scene.wang.id()));
        assertThat(scene.calendar
                        .arrange(scene.inRoom("Mine", "09:00", "10:00"))
                        .told())
                .isEmpty();
        scene.calendar.cancel(other.id(), Optional.empty());
        NewItem again = meeting("Again", "09:00", "10:00")
                .addAttendees(Attendee.person(scene.wang.id()))
                .build();
        assertThat(scene.calendar.arrange(again).told()).isEmpty();
    }

    @Test
    void aRoomIsNotBookedTwiceByMovingAnItemIntoATakenHour() {
        // Nextcloud checks a room when an event is made, and not when it is moved
        CalendarItem taken = scene.booked("Taken", "09:00", "10:00", Attendee.of(scene.room.id()));
        CalendarItem moved = scene.booked("Moved", "11:00", "12:00", Attendee.of(scene.room.id()));
        Arrangement answer = scene.calendar.move(moved.id(), at("09:30"), at("10:30"));
        assertThat(answer.isDone()).isFalse();
        assertThat(answer.conflicts()).singleElement().satisfies(each -> {
            assertThat(each.asked().item()).contains(moved.ref());
            assertThat(each.existing().orElseThrow().item()).contains(taken.ref());
        });
        assertThat(scene.calendar.freeBusy(List.of(scene.room.id()), CalendarScene.monday()))
                .singleElement()
                .satisfies(each ->
                        assertThat(each.busy()).containsExactly(range("09:00", "10:00"), range("11:00", "12:00")));
    }

    @Test
    void anItemIsNotInItsOwnWay() {
        CalendarItem item = scene.booked("Review", "09:00", "10:00", Attendee.of(scene.room.id()));
        CalendarItem moved = done(scene.calendar.move(item.id(), at("09:30"), at("10:30")));
        assertThat(moved.startsAt()).isEqualTo(at("09:30").toInstant());
    }

    @Test
    void timesThatDifferByAMinuteConflictAsMuchAsEqualOnes() {
        // Cal.com relies on a unique key of the slot, which stops identical slots only
        scene.booked("First", "10:00", "10:30", Attendee.of(scene.room.id()));
        assertThat(kinds(scene.calendar.arrange(scene.inRoom("Second", "10:01", "10:31"))))
                .containsExactly(Conflict.Kind.BUSY);
    }

    @Test
    void whatIsTentativeWarnsAndWhatIsFreeDoesNot() {
        Attendee wang = Attendee.person(scene.wang.id());
        scene.booked("Perhaps", "09:00", "10:00", wang.taken(Busy.TENTATIVE));
        scene.booked("Anniversary", "09:00", "10:00", wang.taken(Busy.FREE));
        Arrangement answer = scene.calendar.arrange(
                meeting("Firm", "09:00", "10:00").addAttendees(wang).build());
        assertThat(answer.isDone()).isTrue();
        assertThat(kinds(answer)).containsExactly(Conflict.Kind.TENTATIVE);
        assertThat(answer.hardest()).isEqualTo(Treatment.WARN);
    }

    @Test
    void aRequiredPersonIsTakenTwiceOnlyIfTheCallerInsistsARoomNever() {
        Attendee wang = Attendee.person(scene.wang.id());
        scene.booked("First", "09:00", "10:00", wang, Attendee.of(scene.room.id()));
        NewItem second = meeting("Second", "09:00", "10:00").addAttendees(wang).build();
        assertThat(scene.calendar.arrange(second).isDone()).isFalse();
        assertThat(scene.calendar.arrange(second, true).isDone()).isTrue();
        assertThat(scene.calendar
                        .arrange(scene.inRoom("Third", "09:00", "10:00"), true)
                        .isDone())
                .isFalse();
        NewItem without = meeting("Fourth", "09:00", "10:00")
                .addAttendees(wang.optional())
                .build();
        assertThat(scene.calendar.arrange(without).isDone()).isTrue();
    }

    @Test
    void aPolicySaysWhatFollowsFromEachKind() {
        with(builder -> builder.policy(
                ConflictPolicy.class,
                ConflictPolicy.perKind(
                        Map.of(Conflict.Kind.BUSY, Treatment.ALLOW, Conflict.Kind.TENTATIVE, Treatment.REFUSE))));
        Attendee room = Attendee.of(scene.room.id());
        scene.booked("First", "09:00", "10:00", room);
        Arrangement allowed = scene.calendar.arrange(scene.inRoom("Second", "09:00", "10:00"));
        assertThat(allowed.isDone()).isTrue();
        assertThat(allowed.told()).isEmpty();
        NewItem perhaps = meeting("Third", "09:00", "10:00")
                .addAttendees(room.taken(Busy.TENTATIVE))
                .build();
        assertThat(scene.calendar.arrange(perhaps, true).isDone()).isFalse();
    }

    @Test
    void setUpAndClearingAreTakenTooAndAreAMilderConflict() {
        scene.booked("First", "09:00", "10:00", Attendee.of(scene.room.id()));
        NewItem second = meeting("Second", "10:05", "11:00")
                .bufferBefore(Duration.ofMinutes(15))
                .addAttendees(Attendee.of(scene.room.id()))
                .build();
        Arrangement answer = scene.calendar.arrange(second);
        assertThat(kinds(answer)).containsExactly(Conflict.Kind.BUFFER);
        assertThat(answer.conflicts().get(0).overlap()).isEqualTo(range("09:50", "10:00"));
        assertThat(answer.isDone()).isTrue();
    }

    @Test
    void theWayFromThePlaceBeforeMustFitBetween() {
        with(builder -> builder.policy(TravelTime.class, TravelTime.always(Duration.ofMinutes(40))));
        Attendee wang = Attendee.person(scene.wang.id());
        done(scene.calendar.arrange(meeting("Pudong", "09:00", "10:00")
                .place("Pudong")
                .addAttendees(wang)
                .build()));
        Arrangement tooSoon = scene.calendar.check(meeting("Minhang", "10:30", "11:00")
                .place("Minhang")
                .addAttendees(wang)
                .build());
        assertThat(kinds(tooSoon)).containsExactly(Conflict.Kind.TRAVEL);
        assertThat(tooSoon.conflicts().get(0).overlap()).isEqualTo(range("10:00", "10:40"));
        Arrangement before = scene.calendar.check(meeting("Minhang", "08:00", "08:30")
                .place("Minhang")
                .addAttendees(wang)
                .build());
        assertThat(kinds(before)).containsExactly(Conflict.Kind.TRAVEL);
        assertThat(scene.calendar
                        .check(meeting("Minhang", "10:40", "11:00")
                                .place("Minhang")
                                .addAttendees(wang)
                                .build())
                        .told())
                .isEmpty();
        assertThat(scene.calendar
                        .check(meeting("Pudong", "10:00", "11:00")
                                .place("Pudong")
                                .addAttendees(wang)
                                .build())
                        .told())
                .isEmpty();
    }

    @Test
    void aPoolIsFullOnlyWhenItsUnitsAreAllTakenAtOneInstant() {
        Resource cars = scene.calendar.addResource(
                NewResource.of(Resource.Kind.VEHICLE, "Pool cars").units(3));
        Attendee one = Attendee.of(cars.id());
        scene.booked("A", "09:00", "10:00", one);
        scene.booked("B", "10:00", "11:00", one.units(2));
        scene.booked("C", "09:30", "10:30", one);
        NewItem two = meeting("D", "09:00", "10:00").addAttendees(one.units(1)).build();
        assertThat(scene.calendar.check(two).told()).isEmpty();
        NewItem late = meeting("E", "09:45", "10:15").addAttendees(one).build();
        Arrangement full = scene.calendar.arrange(late);
        assertThat(full.isDone()).isFalse();
        assertThat(full.conflicts()).hasSize(2).allSatisfy(each -> {
            assertThat(each.kind()).isEqualTo(Conflict.Kind.CAPACITY);
            assertThat(each.overlap()).isEqualTo(range("10:00", "10:15"));
        });
    }

    @Test
    void whatIsRefusedSuggestsTheNextTimesAtWhichAllAreFree() {
        scene.booked("First", "09:00", "10:00", Attendee.of(scene.room.id()));
        scene.booked("Second", "10:15", "11:00", Attendee.of(scene.room.id()));
        Arrangement answer = scene.calendar.arrange(scene.inRoom("Third", "09:30", "10:00"));
        assertThat(answer.suggestions())
                .extracting(Slot::time)
                .containsExactly(range("11:00", "11:30"), range("11:15", "11:45"), range("11:30", "12:00"));
    }

    @Test
    void conflictsAreNamedTheSameFromEitherSide() {
        with(builder -> builder.policy(ConflictPolicy.class, warnOfAll()));
        CalendarItem first = scene.booked("First", "09:00", "10:00", Attendee.of(scene.room.id()));
        Arrangement second = scene.calendar.arrange(scene.inRoom("Second", "09:30", "10:30"));
        CalendarItem other = second.item().orElseThrow();
        Arrangement back = scene.calendar.move(first.id(), at("09:00"), at("10:00"));
        Conflict there = second.conflicts().get(0);
        Conflict here = back.conflicts().get(0);
        assertThat(here.asked()).isEqualTo(there.existing().orElseThrow());
        assertThat(here.existing()).contains(there.asked());
        assertThat(here.overlap()).isEqualTo(there.overlap());
        assertThat(other.ref()).isEqualTo(there.asked().item().orElseThrow());
    }

    @Test
    void aCheckHoldsAndChangesNothing() {
        NewItem item = scene.inRoom("Perhaps", "09:00", "10:00");
        assertThat(scene.calendar.check(item).told()).isEmpty();
        assertThat(scene.calendar.check(item).isDone()).isFalse();
        assertThat(scene.calendar.arrange(item).isDone()).isTrue();
    }

    private static NewItem elsewhere(String place, String from, String until, Attendee who) {
        return meeting(place, from, until).place(place).addAttendees(who).build();
    }

    @Test
    void anotherPlaceIsLookedAtForTheWaysFromAndToIt() {
        Consumer<Crm.Builder> ways =
                builder -> builder.policy(TravelTime.class, TravelTime.always(Duration.ofMinutes(40)));
        with(ways);
        Attendee wang = Attendee.person(scene.wang.id());
        CalendarItem pudong = done(scene.calendar.arrange(elsewhere("Pudong", "09:00", "10:00", wang)));
        CalendarItem after = done(scene.calendar.arrange(elsewhere("Pudong", "10:10", "11:00", wang)));
        Arrangement warned = scene.calendar.describe(after.id(), details -> details.place("Minhang"));
        assertThat(done(warned).place()).contains("Minhang");
        assertThat(warned.conflicts()).singleElement().satisfies(each -> {
            assertThat(each.kind()).isEqualTo(Conflict.Kind.TRAVEL);
            assertThat(each.existing().orElseThrow().item()).contains(pudong.ref());
        });
        assertThat(scene.calendar
                        .describe(after.id(), details -> details.place("Pudong"))
                        .told())
                .isEmpty();
    }

    @Test
    void anotherPlaceThatIsTooFarIsRefusedAndNothingChanged() {
        with(builder -> builder.policy(TravelTime.class, TravelTime.always(Duration.ofMinutes(40)))
                .policy(ConflictPolicy.class, ConflictPolicy.perKind(Map.of(Conflict.Kind.BUSY, Treatment.ASK))));
        Attendee wang = Attendee.person(scene.wang.id());
        done(scene.calendar.arrange(elsewhere("Pudong", "09:00", "10:00", wang)));
        CalendarItem after = done(scene.calendar.arrange(elsewhere("Pudong", "10:10", "11:00", wang)));
        Arrangement refused = scene.calendar.describe(
                after.id(), details -> details.place("Minhang").title("Far"), true);
        assertThat(refused.isDone()).isFalse();
        assertThat(kinds(refused)).containsExactly(Conflict.Kind.TRAVEL);
        assertThat(refused.suggestions().get(0).time().start())
                .isEqualTo(at("10:45").toInstant());
        assertThat(scene.session.records().get(CalendarItemTable.TYPE, after.id()))
                .isEqualTo(after);
        assertThat(done(scene.calendar.describe(after.id(), details -> details.title("Near")))
                        .title())
                .isEqualTo("Near");
    }

    @Test
    @Tag("CAL-05")
    void anOccurrenceIsNotMovedOntoAMovedSiblingOfItsSeries() {
        SeriesArrangement series = scene.calendar.arrangeSeries(
                scene.inRoom("Daily", "09:00", "10:00"),
                RecurrenceRule.parse("FREQ=DAILY;COUNT=3"),
                List.of(),
                Clashes.REFUSE);
        List<CalendarItem> days = scene.session
                .records()
                .find(Selection.of(CalendarItemTable.TYPE)
                        .where(CalendarItemTable.SERIES.is(
                                series.series().orElseThrow().id()))
                        .orderBy(CalendarItemTable.STARTS_AT.ascending()));
        CalendarItem moved = done(scene.calendar.move(days.get(1).id(), at("14:00"), at("15:00")));
        for (String start : List.of("09:30", "14:30")) {
            Arrangement onto =
                    scene.calendar.move(days.get(2).id(), at(start), at(start).plusHours(1));
            assertThat(onto.isDone()).isFalse();
            assertThat(onto.conflicts())
                    .singleElement()
                    .satisfies(each -> assertThat(each.existing().orElseThrow().item())
                            .contains(
                                    start.equals("14:30")
                                            ? moved.ref()
                                            : days.get(0).ref()));
        }
    }
}
