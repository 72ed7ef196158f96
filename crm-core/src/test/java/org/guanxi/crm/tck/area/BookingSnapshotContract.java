package org.guanxi.crm.tck.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanxi.crm.tck.area.CalendarScene.at;
import static org.guanxi.crm.tck.area.CalendarScene.kinds;
import static org.guanxi.crm.tck.area.CalendarScene.meeting;
import static org.guanxi.crm.tck.area.CalendarScene.of;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanxi.crm.calendar.Arrangement;
import org.guanxi.crm.calendar.Attendee;
import org.guanxi.crm.calendar.CalendarItem;
import org.guanxi.crm.calendar.CalendarService;
import org.guanxi.crm.calendar.Clashes;
import org.guanxi.crm.calendar.NewItem;
import org.guanxi.crm.calendar.NewResource;
import org.guanxi.crm.calendar.booking.Conflict;
import org.guanxi.crm.calendar.booking.ConflictPolicy;
import org.guanxi.crm.calendar.booking.ConflictPolicy.Treatment;
import org.guanxi.crm.calendar.booking.Reply;
import org.guanxi.crm.calendar.booking.Resource;
import org.guanxi.crm.calendar.booking.TravelTime;
import org.guanxi.crm.recurrence.RecurrenceRule;
import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.tck.SnapshotStorage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The order of statements: nothing that a booking is decided by is read before the guard alone. Where a database answers from a snapshot
 * that it took at the first read, a booking that another made meanwhile would else be overlooked. Whatever wins is undecided between the
 * two; that the second sees the first is not.
 */
@Tag("CAL-04")
public abstract class BookingSnapshotContract {

    private SnapshotStorage storage;
    private CalendarScene scene;
    private CalendarService calendar;
    private Attendee room;
    private Attendee wang;

    /** A store of its own, at each call another. */
    protected abstract Storage newStorage();

    @BeforeEach
    void begin() {
        storage = new SnapshotStorage(newStorage(), newStorage());
        scene = new CalendarScene(
                storage,
                builder -> builder.policy(TravelTime.class, TravelTime.always(Duration.ofMinutes(30)))
                        .policy(
                                ConflictPolicy.class,
                                ConflictPolicy.perKind(Map.of(Conflict.Kind.HOURS, Treatment.WARN))));
        calendar = scene.calendar;
        room = Attendee.of(scene.room.id());
        wang = Attendee.person(scene.wang.id());
        scene.booked("Known", "06:00", "07:00", room, wang, Attendee.person(scene.li.id()));
    }

    private void meanwhile(Runnable other) {
        storage.freeze();
        other.run();
        storage.lag();
    }

    private static void isRefused(Arrangement answer, Conflict.Kind why) {
        assertThat(answer.isDone()).isFalse();
        assertThat(kinds(answer)).containsOnly(why);
    }

    @Test
    void whoBooksSeesWhatWasBookedMeanwhile() {
        meanwhile(() -> scene.booked("First", "09:00", "10:00", room));
        isRefused(calendar.arrange(scene.inRoom("Second", "09:30", "10:30")), Conflict.Kind.BUSY);
    }

    @Test
    void whoMovesSeesWhatWasBookedMeanwhile() {
        CalendarItem item = scene.booked("Moved", "14:00", "15:00", room);
        meanwhile(() -> scene.booked("First", "09:00", "10:00", room));
        isRefused(calendar.move(item.id(), at("09:30"), at("10:30")), Conflict.Kind.BUSY);
    }

    @Test
    void whoMovesTakesAlongWhoWasInvitedMeanwhile() {
        CalendarItem item = scene.booked("Moved", "14:00", "15:00", room);
        scene.booked("Wang's", "09:00", "10:00", wang);
        meanwhile(() -> calendar.invite(item.id(), List.of(wang)));
        isRefused(calendar.move(item.id(), at("09:00"), at("10:00")), Conflict.Kind.BUSY);
    }

    @Test
    void whoInvitesSeesWhatWasBookedAndMovedMeanwhile() {
        CalendarItem item = scene.booked("Item", "14:00", "15:00", room);
        scene.booked("Wang's", "16:00", "17:00", wang);
        meanwhile(() -> calendar.move(item.id(), at("16:00"), at("17:00")));
        isRefused(calendar.invite(item.id(), List.of(wang)), Conflict.Kind.BUSY);
    }

    @Test
    void aSeriesSeesWhatWasBookedMeanwhile() {
        meanwhile(() -> scene.booked("First", "09:00", "10:00", room));
        assertThat(calendar.arrangeSeries(
                                scene.inRoom("Daily", "09:30", "10:30"),
                                RecurrenceRule.parse("FREQ=DAILY;COUNT=3"),
                                List.of(),
                                Clashes.REFUSE)
                        .isDone())
                .isFalse();
    }

    @Test
    void thePoolIsFullForWhoComesLast() {
        Resource cars = calendar.addResource(
                NewResource.of(Resource.Kind.EQUIPMENT, "Beamers").units(2));
        NewItem one = meeting("One", "09:00", "10:00")
                .addAttendees(Attendee.of(cars.id()))
                .build();
        calendar.arrange(one);
        meanwhile(() -> calendar.arrange(one));
        isRefused(calendar.arrange(one), Conflict.Kind.CAPACITY);
    }

    @Test
    void whoAnswersLearnsThatItWasCancelledMeanwhile() {
        CalendarItem item = scene.booked("Item", "14:00", "15:00", wang);
        meanwhile(() -> calendar.cancel(item.id(), Optional.empty()));
        assertThat(Complaints.code(() -> calendar.reply(item.id(), of(scene.wang), Reply.ACCEPTED, false)))
                .isEqualTo("calendar.not-planned");
        assertThat(calendar.freeBusy(List.of(of(scene.wang)), CalendarScene.range("14:00", "15:00")))
                .allSatisfy(each -> assertThat(each.busy()).isEmpty());
    }

    @Test
    void whoGoesElsewhereSeesWhatIsTooFarSinceMeanwhile() {
        CalendarItem item = scene.booked("Item", "14:00", "15:00", wang);
        meanwhile(() -> calendar.arrange(meeting("Pudong", "15:10", "16:00")
                .place("Pudong")
                .addAttendees(wang)
                .build()));
        isRefused(calendar.describe(item.id(), details -> details.place("Minhang")), Conflict.Kind.TRAVEL);
    }

    @Test
    void aResourceThatWasRetiredMeanwhileIsNotBooked() {
        meanwhile(() -> calendar.changeResource(scene.room.id(), details -> details.isActive(false)));
        assertThat(Complaints.problems(() -> calendar.arrange(scene.inRoom("Late", "09:00", "10:00"))))
                .containsExactly("attendees[0]: calendar.resource-retired");
    }
}
