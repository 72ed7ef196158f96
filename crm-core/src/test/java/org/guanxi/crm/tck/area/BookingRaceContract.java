package org.guanxi.crm.tck.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanxi.crm.tck.area.CalendarScene.at;
import static org.guanxi.crm.tck.area.CalendarScene.meeting;
import static org.guanxi.crm.tck.area.CalendarScene.of;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.guanxi.crm.calendar.Arrangement;
import org.guanxi.crm.calendar.Attendee;
import org.guanxi.crm.calendar.CalendarItem;
import org.guanxi.crm.calendar.CalendarService;
import org.guanxi.crm.calendar.Clashes;
import org.guanxi.crm.calendar.ItemKind;
import org.guanxi.crm.calendar.NewItem;
import org.guanxi.crm.calendar.NewResource;
import org.guanxi.crm.calendar.SeriesArrangement;
import org.guanxi.crm.calendar.booking.Booking;
import org.guanxi.crm.calendar.booking.BookingTable;
import org.guanxi.crm.calendar.booking.Busy;
import org.guanxi.crm.calendar.booking.FreeBusy;
import org.guanxi.crm.calendar.booking.Reply;
import org.guanxi.crm.calendar.booking.Resource;
import org.guanxi.crm.calendar.booking.ResourceTable;
import org.guanxi.crm.recurrence.RecurrenceRule;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.tck.Race;
import org.guanxi.crm.team.Member;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What many who book at the same instant may rely on, on every storage. */
@Tag("CAL-04")
public abstract class BookingRaceContract {

    private static final int THREADS = 8;
    private static final int ROUNDS = 12;

    private CalendarScene scene;

    /** The storage to run on. */
    protected abstract Storage newStorage();

    @BeforeEach
    void begin() {
        scene = new CalendarScene(newStorage());
    }

    private static long done(List<Object> outcomes) {
        return outcomes.stream()
                .map(each -> {
                    assertThat(each).isInstanceOf(Arrangement.class);
                    return (Arrangement) each;
                })
                .filter(Arrangement::isDone)
                .count();
    }

    private List<Booking> taken() {
        return scene.session
                .records()
                .find(Selection.of(BookingTable.TYPE)
                        .where(BookingTable.BUSY.is(Busy.BUSY))
                        .limit(1000));
    }

    private void assertNothingIsTakenTwice() {
        List<Booking> sorted = new ArrayList<>(taken());
        sorted.sort(Comparator.comparing(Booking::resource).thenComparing(Booking::takenFrom));
        for (int i = 1; i < sorted.size(); i++) {
            Booking before = sorted.get(i - 1);
            Booking next = sorted.get(i);
            boolean isApart = !before.resource().equals(next.resource())
                    || !next.takenFrom().isBefore(before.takenUntil());
            assertThat(isApart).as("%s and %s", before, next).isTrue();
        }
    }

    @Test
    void ofManyWhoBookTheLastFreeRoomAtTheSameInstantExactlyOneGetsIt() {
        for (int round = 0; round < ROUNDS; round++) {
            Resource room = scene.room("Room " + round);
            List<Object> outcomes = Race.run(THREADS, thread -> {
                // not the same slot: each wants another beginning, so that no key of the slot could help
                NewItem item = meeting("Mine " + thread, "09:0" + thread, "10:0" + thread)
                        .addAttendees(Attendee.of(room.id()))
                        .build();
                return () -> scene.calendar.arrange(item);
            });
            assertThat(done(outcomes)).isOne();
        }
        assertNothingIsTakenTwice();
    }

    @Test
    void ofManyWhoMoveIntoTheSameHourExactlyOneGetsThere() {
        for (int round = 0; round < ROUNDS; round++) {
            Resource room = scene.room("Room " + round);
            List<CalendarItem> items = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                items.add(scene.booked("Item " + i, "1" + i + ":00", "1" + i + ":30", Attendee.of(room.id())));
            }
            List<Object> outcomes = Race.run(
                    THREADS,
                    thread -> () -> scene.calendar.move(items.get(thread).id(), at("08:00"), at("08:30")));
            assertThat(done(outcomes)).isOne();
        }
        assertNothingIsTakenTwice();
    }

    @Test
    void aPoolOfThreeIsBookedThreeTimesAndNoMore() {
        for (int round = 0; round < ROUNDS; round++) {
            Resource pool = scene.calendar.addResource(
                    NewResource.of(Resource.Kind.VEHICLE, "Cars " + round).units(3));
            NewItem item = meeting("Drive", "09:00", "10:00")
                    .addAttendees(Attendee.of(pool.id()))
                    .build();
            assertThat(done(Race.run(THREADS, thread -> () -> scene.calendar.arrange(item))))
                    .isEqualTo(3);
        }
    }

    @Test
    void ofManySeriesThatMeetSomewhereExactlyOneIsArranged() {
        for (int round = 0; round < ROUNDS; round++) {
            Resource room = scene.room("Room " + round);
            List<Object> outcomes = Race.run(THREADS, thread -> {
                // they begin on different days, and meet on the ninth at the latest
                NewItem first = NewItem.builder(
                                ItemKind.MEETING, "Daily " + thread, at("09:00").plusDays(thread), Duration.ofHours(1))
                        .addAttendees(Attendee.of(room.id()))
                        .build();
                return () -> scene.calendar.arrangeSeries(
                        first, RecurrenceRule.parse("FREQ=DAILY;COUNT=9"), List.of(), Clashes.REFUSE);
            });
            assertThat(outcomes.stream()
                            .filter(each -> ((SeriesArrangement) each).isDone())
                            .count())
                    .isOne();
        }
        assertNothingIsTakenTwice();
    }

    @Test
    void whoAcceptsWhileAnotherCancelsIsNeverBusyWithWhatDoesNotTakePlace() {
        for (int round = 0; round < ROUNDS; round++) {
            Member guest = scene.hire("guest" + round);
            CalendarItem item = scene.booked("Item", "09:00", "10:00", Attendee.person(guest.id()));
            Race.run(
                    2,
                    thread -> thread == 0
                            ? () -> scene.calendar.cancel(item.id(), Optional.empty())
                            : () -> scene.calendar.reply(item.id(), of(guest), Reply.MAYBE, false));
            assertThat(scene.calendar.freeBusy(List.of(of(guest)), CalendarScene.range("09:00", "10:00")))
                    .allSatisfy(each -> assertThat(each.tentative()).isEmpty());
        }
    }

    @Test
    void whoBookTwoRoomsInOppositeOrderNeverWaitForOneAnotherForEver() {
        for (int round = 0; round < ROUNDS; round++) {
            Attendee one = Attendee.of(scene.room("One " + round).id());
            Attendee two = Attendee.of(scene.room("Two " + round).id());
            List<Object> outcomes = Race.run(THREADS, thread -> {
                List<Attendee> both = thread % 2 == 0 ? List.of(one, two) : List.of(two, one);
                NewItem item = meeting("Both", "09:00", "10:00").attendees(both).build();
                return () -> scene.calendar.arrange(item);
            });
            assertThat(done(outcomes)).isOne();
        }
        assertNothingIsTakenTwice();
    }

    @Test
    void peopleWhoAreBookedForTheFirstTimeByManyAtOnceAreOneResourceEach() {
        for (int round = 0; round < ROUNDS; round++) {
            Member one = scene.hire("one" + round);
            Member two = scene.hire("two" + round);
            List<Object> outcomes = Race.run(THREADS, thread -> {
                NewItem item = meeting("First", "09:00", "10:00")
                        .addAttendees(Attendee.person(thread % 2 == 0 ? one.id() : two.id()))
                        .addAttendees(Attendee.person(thread % 2 == 0 ? two.id() : one.id()))
                        .build();
                return () -> scene.calendar.arrange(item);
            });
            assertThat(done(outcomes)).isOne();
        }
        assertThat(scene.session.records().count(ResourceTable.TYPE, Condition.all()))
                .isEqualTo(1 + 2L * ROUNDS);
        assertNothingIsTakenTwice();
    }

    @Test
    void whoInvitesWhileAnotherMovesLosesNobody() {
        for (int round = 0; round < ROUNDS; round++) {
            Resource room = scene.room("Room " + round);
            CalendarItem item = scene.booked("Item", "09:00", "10:00", Attendee.of(room.id()));
            Member guest = scene.hire("guest" + round);
            CalendarService calendar = scene.calendar;
            List<Object> outcomes = Race.run(
                    2,
                    thread -> thread == 0
                            ? () -> calendar.move(item.id(), at("14:00"), at("15:00"))
                            : () -> calendar.invite(item.id(), List.of(Attendee.person(guest.id()))));
            assertThat(done(outcomes)).isEqualTo(2);
            List<FreeBusy> both =
                    calendar.freeBusy(List.of(room.id(), of(guest)), CalendarScene.range("14:00", "15:00"));
            assertThat(both).allSatisfy(each -> assertThat(each.free()).isEmpty());
            calendar.cancel(item.id(), Optional.empty());
        }
    }

    @Test
    void noMixtureOfBookingMovingAndCancellingEverTakesARoomTwice() {
        List<Resource> rooms = List.of(scene.room, scene.room("Second"), scene.room("Third"));
        List<Object> outcomes = Race.run(THREADS, thread -> () -> {
            Random random = new Random(thread);
            List<CalendarItem> own = new ArrayList<>();
            for (int i = 0; i < ROUNDS; i++) {
                ZonedDateTime start = at("08:00").plusMinutes(random.nextInt(600));
                int which = own.isEmpty() ? 0 : random.nextInt(4);
                if (which == 3) {
                    scene.calendar.cancel(own.remove(0).id(), Optional.empty());
                } else if (which == 2) {
                    scene.calendar.move(own.get(0).id(), start, start.plusMinutes(45));
                } else {
                    NewItem item = NewItem.builder(ItemKind.MEETING, "M", start, start.plusMinutes(30))
                            .addAttendees(
                                    Attendee.of(rooms.get(random.nextInt(3)).id()))
                            .build();
                    scene.calendar.arrange(item).item().ifPresent(own::add);
                }
            }
            return "done";
        });
        assertThat(outcomes).containsOnly("done");
        assertNothingIsTakenTwice();
    }
}
