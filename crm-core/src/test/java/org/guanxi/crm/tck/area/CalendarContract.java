package org.guanxi.crm.tck.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.guanxi.crm.tck.area.CalendarScene.at;
import static org.guanxi.crm.tck.area.CalendarScene.done;
import static org.guanxi.crm.tck.area.CalendarScene.meeting;
import static org.guanxi.crm.tck.area.CalendarScene.of;
import static org.guanxi.crm.tck.area.CalendarScene.range;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guanxi.crm.Caller;
import org.guanxi.crm.CrmSession;
import org.guanxi.crm.calendar.AgendaEntry;
import org.guanxi.crm.calendar.Arrangement;
import org.guanxi.crm.calendar.Attendee;
import org.guanxi.crm.calendar.CalendarItem;
import org.guanxi.crm.calendar.CalendarItemTable;
import org.guanxi.crm.calendar.CalendarService;
import org.guanxi.crm.calendar.ItemKind;
import org.guanxi.crm.calendar.NewItem;
import org.guanxi.crm.calendar.NewResource;
import org.guanxi.crm.calendar.Visibility;
import org.guanxi.crm.calendar.booking.Booking;
import org.guanxi.crm.calendar.booking.BookingTable;
import org.guanxi.crm.calendar.booking.Reply;
import org.guanxi.crm.calendar.booking.Resource;
import org.guanxi.crm.calendar.booking.ResourceTable;
import org.guanxi.crm.common.DateRange;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.common.TimeRange;
import org.guanxi.crm.customer.NewCustomer;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.NotFound;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.journal.JournalQuery;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Grouping;
import org.guanxi.crm.storage.Measure;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.storage.Summary;
import org.guanxi.crm.team.TeamService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What items and their attendees promise on every storage. */
@Tag("CAL-01")
public abstract class CalendarContract {

    private CalendarScene scene;

    /** The storage to run on. */
    protected abstract Storage newStorage();

    @BeforeEach
    void begin() {
        scene = new CalendarScene(newStorage());
    }

    private void isInvalid(Runnable work, String... codes) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(work::run)
                .satisfies(invalid -> assertThat(invalid.problems())
                        .extracting(problem -> problem.code())
                        .containsExactlyInAnyOrder(codes));
    }

    private long bookings() {
        return scene.session.records().count(BookingTable.TYPE, Condition.all());
    }

    @Test
    void everyKindOfItemIsKeptAndConcernsWhatItIsAbout() {
        RecordRef customer = RecordRef.of(
                "customer",
                scene.session
                        .customers()
                        .register(NewCustomer.organisation("上海贝尔"))
                        .id());
        for (ItemKind kind : EnumSet.complementOf(EnumSet.of(ItemKind.ALL_DAY))) {
            NewItem item = NewItem.builder(kind, "About 上海贝尔", at("09:00"), at("10:00"))
                    .about(customer)
                    .build();
            CalendarItem stored = done(scene.calendar.arrange(item, true));
            assertThat(scene.session.records().get(CalendarItemTable.TYPE, stored.id()))
                    .isEqualTo(stored);
            assertThat(stored.about()).contains(customer);
            assertThat(stored.organiser()).isEqualTo(scene.li.id());
        }
        NewItem day = NewItem.allDay(
                        "Fair",
                        DateRange.of(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 4)),
                        CalendarScene.SHANGHAI)
                .build();
        CalendarItem fair = done(scene.calendar.arrange(day, true));
        assertThat(Duration.between(fair.startsAt(), fair.endsAt())).isEqualTo(Duration.ofDays(2));
    }

    @Test
    void whoArrangesWithoutNamingAnybodyAttendsAlone() {
        CalendarItem item = scene.booked("Think", "09:00", "10:00");
        assertThat(scene.calendar.agenda(List.of(of(scene.li)), range("09:00", "10:00")))
                .singleElement()
                .satisfies(entry -> assertThat(entry.item()).contains(item));
    }

    @Test
    void aMemoTakesNobodysTime() {
        scene.booked("Meeting", "09:00", "10:00");
        NewItem memo = NewItem.builder(ItemKind.MEMO, "Call back", at("09:00"), at("09:00"))
                .build();
        assertThat(scene.calendar.arrange(memo).conflicts()).isEmpty();
        assertThat(scene.calendar.agenda(List.of(of(scene.li)), range("09:00", "10:00")))
                .hasSize(2);
    }

    @Test
    void allThatIsWrongWithAnItemIsToldAtOnceAndNothingIsDone() {
        NewItem item = meeting("Bad", "10:00", "09:00")
                .bufferBefore(Duration.ofMinutes(-1))
                .bufferAfter(Duration.ofDays(2))
                .addAttendees(
                        Attendee.of(scene.room.id()),
                        Attendee.of(scene.room.id()).units(0))
                .build();
        isInvalid(
                () -> scene.calendar.arrange(item),
                "calendar.end-before-start",
                "calendar.buffer",
                "calendar.buffer",
                "calendar.attendee-twice",
                "calendar.units");
        isInvalid(
                () -> scene.actingAs("nobody").calendar().arrange(scene.inRoom("Whose?", "09:00", "10:00")),
                "calendar.no-organiser");
        assertThat(bookings()).isZero();
    }

    @Test
    void anAttendeeMustExistInTheSameTenantAndBeBookable() {
        Id<Resource> unknown = Id.of(new UUID(7, 7));
        Resource foreign = scene.crm
                .actingAs(Caller.of("u" + UUID.randomUUID(), "li"))
                .calendar()
                .addResource(NewResource.of(Resource.Kind.ROOM, "Theirs"));
        NewItem item = meeting("Where?", "09:00", "10:00")
                .addAttendees(Attendee.of(unknown), Attendee.of(foreign.id()))
                .build();
        isInvalid(() -> scene.calendar.arrange(item), "calendar.unknown-resource", "calendar.unknown-resource");
        scene.calendar.changeResource(scene.room.id(), room -> room.isActive(false));
        isInvalid(
                () -> scene.calendar.arrange(scene.inRoom("Old room", "09:00", "10:00")), "calendar.resource-retired");
        TeamService team = scene.session.team();
        team.leave(scene.zhao.id(), LocalDate.of(2026, 2, 1));
        NewItem left = meeting("Gone", "09:00", "10:00")
                .addAttendees(Attendee.person(scene.zhao.id()))
                .build();
        isInvalid(() -> scene.calendar.arrange(left), "team.member-left");
    }

    @Test
    void aResourceHasACapacityAndPeopleComeFromTheTeam() {
        NewResource seats = NewResource.of(Resource.Kind.ROOM, "Course").units(0);
        isInvalid(() -> scene.calendar.addResource(seats), "calendar.capacity");
        isInvalid(
                () -> scene.calendar.addResource(NewResource.of(Resource.Kind.PERSON, "Ghost")),
                "calendar.person-is-member");
        isInvalid(() -> scene.calendar.changeResource(scene.room.id(), room -> room.capacity(-1)), "calendar.capacity");
        NewItem tooMany = meeting("Two rooms of one", "09:00", "10:00")
                .addAttendees(Attendee.of(scene.room.id()).units(2))
                .build();
        isInvalid(() -> scene.calendar.arrange(tooMany), "calendar.too-many-units");
    }

    @Test
    void aDayBeginsAtMidnightOfItsZone() {
        NewItem item = NewItem.builder(ItemKind.ALL_DAY, "Fair", at("09:00"), at("17:00"))
                .build();
        isInvalid(() -> scene.calendar.arrange(item), "calendar.not-whole-days");
    }

    @Test
    void aCancelledItemFreesItsTimeAndCannotBeMoved() {
        CalendarItem item = scene.booked("Review", "09:00", "10:00", Attendee.of(scene.room.id()));
        scene.calendar.cancel(item.id(), Optional.of("postponed"));
        assertThat(scene.calendar
                        .arrange(scene.inRoom("Another", "09:00", "10:00"))
                        .conflicts())
                .isEmpty();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> scene.calendar.move(item.id(), at("11:00"), at("12:00")))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("calendar.not-planned"));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> scene.calendar.cancel(Id.of(new UUID(1, 1)), Optional.empty()));
    }

    @Test
    void whoDeclinesIsFreeAndWhoAcceptsLateMayFindTheTimeTaken() {
        Attendee wang = Attendee.person(scene.wang.id());
        CalendarItem first = scene.booked("First", "09:00", "10:00", wang);
        CalendarService ofWang = scene.actingAs("wang").calendar();
        assertThat(ofWang.reply(first.id(), of(scene.wang), Reply.DECLINED, false)
                        .isDone())
                .isTrue();
        CalendarItem second = scene.booked("Second", "09:00", "10:00", wang);
        Arrangement late = ofWang.reply(first.id(), of(scene.wang), Reply.ACCEPTED, false);
        assertThat(late.isDone()).isFalse();
        assertThat(late.conflicts())
                .singleElement()
                .satisfies(conflict ->
                        assertThat(conflict.existing().orElseThrow().item()).contains(second.ref()));
    }

    @Test
    void whoIsInvitedAndDismissedComesAndGoes() {
        CalendarItem item = scene.booked("Review", "09:00", "10:00");
        scene.calendar.invite(
                item.id(), List.of(Attendee.person(scene.wang.id()).optional()));
        isInvalid(
                () -> scene.calendar.invite(item.id(), List.of(Attendee.person(scene.wang.id()))),
                "calendar.attendee-twice");
        assertThat(bookings()).isEqualTo(2);
        scene.calendar.dismiss(item.id(), Set.of(of(scene.wang)));
        assertThat(bookings()).isOne();
        isInvalid(() -> scene.calendar.dismiss(item.id(), Set.of(of(scene.wang))), "calendar.not-attending");
    }

    @Test
    @Tag("CAL-01")
    void whatIsPrivateIsNotInTheRecordsOfOthersNorInTheirHistory() {
        CalendarItem secret = done(scene.calendar.arrange(meeting("Talk about the merger", "09:00", "10:00")
                .visibility(Visibility.PRIVATE)
                .place("Hotel")
                .addAttendees(Attendee.person(scene.wang.id()))
                .build()));
        for (String actor : List.of("li", "wang")) {
            CrmSession known = scene.actingAs(actor);
            assertThat(known.records().get(CalendarItemTable.TYPE, secret.id())).isEqualTo(secret);
            assertThat(known.journal()
                            .historyOf(secret.ref(), Optional.empty(), 9)
                            .items())
                    .hasSize(1);
        }
        CrmSession stranger = scene.actingAs("zhao");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> stranger.records().get(CalendarItemTable.TYPE, secret.id()));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> stranger.journal().historyOf(secret.ref(), Optional.empty(), 9));
        assertThat(stranger.records().count(CalendarItemTable.TYPE, CalendarItemTable.TITLE.contains("merger")))
                .isZero();
        Summary<CalendarItem> titles = Summary.of(CalendarItemTable.TYPE)
                .groupBy(Grouping.by(CalendarItemTable.TITLE))
                .measure(Measure.count());
        assertThat(stranger.records().summarize(titles)).isEmpty();
        assertThat(stranger.records().count(BookingTable.TYPE, BookingTable.PLACE.isPresent()))
                .isZero();
        assertThat(stranger.journal()
                        .search(JournalQuery.all(), Optional.empty(), 50)
                        .items())
                .noneSatisfy(each -> assertThat(each.entry().toString()).contains("merger"));
    }

    @Test
    void whatBecomesPrivateDisappearsForOthersAndWhatBecomesPublicIsThereAgain() {
        CalendarItem item = scene.booked("Lunch", "12:00", "13:00", Attendee.person(scene.li.id()));
        CrmSession stranger = scene.actingAs("zhao");
        for (Visibility each : List.of(Visibility.PRIVATE, Visibility.PUBLIC)) {
            scene.calendar.describe(item.id(), details -> details.visibility(each));
            long seen = each == Visibility.PUBLIC ? 1 : 0;
            assertThat(stranger.records().count(CalendarItemTable.TYPE, Condition.all()))
                    .isEqualTo(seen);
            assertThat(stranger.records().count(BookingTable.TYPE, Condition.all()))
                    .isEqualTo(seen);
        }
    }

    @Test
    void whatIsPrivateIsBusyForOthersAndNothingMore() {
        NewItem secret = meeting("Talk about the merger", "09:00", "10:00")
                .visibility(Visibility.PRIVATE)
                .addAttendees(Attendee.person(scene.li.id()), Attendee.person(scene.wang.id()))
                .build();
        done(scene.calendar.arrange(secret));
        TimeRange within = range("08:00", "12:00");
        List<AgendaEntry> stranger = scene.actingAs("zhao").calendar().agenda(List.of(of(scene.li)), within);
        assertThat(stranger)
                .singleElement()
                .satisfies(entry -> assertThat(entry.item()).isEmpty());
        List<AgendaEntry> guest = scene.actingAs("wang").calendar().agenda(List.of(of(scene.li)), within);
        assertThat(guest)
                .singleElement()
                .satisfies(
                        entry -> assertThat(entry.item().orElseThrow().title()).isEqualTo("Talk about the merger"));
        NewItem asked = meeting("Lunch", "09:00", "10:00")
                .addAttendees(Attendee.person(scene.li.id()))
                .build();
        assertThat(scene.actingAs("zhao").calendar().arrange(asked).conflicts())
                .singleElement()
                .satisfies(conflict -> {
                    assertThat(conflict.existing().orElseThrow().title()).isEmpty();
                    assertThat(conflict.existing().orElseThrow().item()).isEmpty();
                    assertThat(conflict.asked().title()).contains("Lunch");
                });
    }

    @Test
    void whatIsDescribedAnewKeepsItsTimeAndItsPlaceFollowsIntoTheBookings() {
        CalendarItem item = scene.booked("Review", "09:00", "10:00");
        CalendarItem after = done(scene.calendar.describe(
                item.id(),
                details -> details.title("Great review")
                        .place("Pudong")
                        .startsAt(at("07:00").toInstant())));
        assertThat(after.title()).isEqualTo("Great review");
        assertThat(after.startsAt()).isEqualTo(item.startsAt());
        List<Booking> all = scene.session.records().find(Selection.of(BookingTable.TYPE));
        assertThat(all)
                .singleElement()
                .satisfies(each -> assertThat(each.place()).contains("Pudong"));
        assertThat(scene.calendar.held(item.id(), Optional.of("signed")).state())
                .isEqualTo(CalendarItem.State.HELD);
    }

    @Test
    void aPersonWhoIsCalledOtherwiseIsSoAsAResource() {
        scene.booked("Review", "09:00", "10:00");
        scene.session.team().correct(scene.li.id(), details -> details.name("Li Wei"));
        assertThat(scene.session.records().get(ResourceTable.TYPE, of(scene.li)).name())
                .isEqualTo("Li Wei");
    }
}
