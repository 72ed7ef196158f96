package org.guanxi.crm.tck.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.guanxi.crm.tck.area.CalendarScene.MONDAY;
import static org.guanxi.crm.tck.area.CalendarScene.at;
import static org.guanxi.crm.tck.area.CalendarScene.done;
import static org.guanxi.crm.tck.area.CalendarScene.meeting;
import static org.guanxi.crm.tck.area.CalendarScene.of;
import static org.guanxi.crm.tck.area.CalendarScene.range;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.guanxi.crm.calendar.Attendee;
import org.guanxi.crm.calendar.CalendarEvent;
import org.guanxi.crm.calendar.CalendarItem;
import org.guanxi.crm.calendar.CalendarItemTable;
import org.guanxi.crm.calendar.Clashes;
import org.guanxi.crm.calendar.ItemKind;
import org.guanxi.crm.calendar.NewItem;
import org.guanxi.crm.calendar.Repetition;
import org.guanxi.crm.calendar.Series;
import org.guanxi.crm.calendar.SeriesArrangement;
import org.guanxi.crm.calendar.SeriesTable;
import org.guanxi.crm.calendar.booking.Booking;
import org.guanxi.crm.calendar.booking.BookingTable;
import org.guanxi.crm.calendar.booking.Busy;
import org.guanxi.crm.calendar.booking.Reply;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.Json;
import org.guanxi.crm.common.TenantId;
import org.guanxi.crm.common.TimeRange;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.journal.HistoryItem;
import org.guanxi.crm.recurrence.RecurrenceRule;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.storage.Storage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What series promise on every storage. */
@Tag("CAL-05")
public abstract class SeriesContract {

    private Storage storage;
    private CalendarScene scene;

    /** The storage to run on. */
    protected abstract Storage newStorage();

    @BeforeEach
    void begin() {
        storage = newStorage();
        scene = new CalendarScene(storage);
    }

    private static RecurrenceRule rule(String text) {
        return RecurrenceRule.parse(text);
    }

    private SeriesArrangement repeated(NewItem first, String rule, Clashes clashes) {
        return scene.calendar.arrangeSeries(first, rule(rule), List.of(), clashes);
    }

    private static LocalDateTime start(int days, String time) {
        return MONDAY.plusDays(days).atTime(LocalTime.parse(time));
    }

    private CalendarItem onDay(String title, int days) {
        return done(scene.calendar.arrange(
                NewItem.builder(ItemKind.MEETING, title, at("09:30").plusDays(days), Duration.ofMinutes(30))
                        .addAttendees(Attendee.of(scene.room.id()))
                        .build()));
    }

    private List<CalendarItem> occurrences(Id<Series> series) {
        return scene.session
                .records()
                .find(Selection.of(CalendarItemTable.TYPE)
                        .where(CalendarItemTable.SERIES.is(series))
                        .orderBy(CalendarItemTable.STARTS_AT.ascending())
                        .limit(1000));
    }

    @Test
    void everyOccurrenceIsLookedAtAndEveryOneThatClashesIsNamed() {
        // Cal.com looked at the first two slots of a recurring booking only
        onDay("Third week", 14);
        onDay("Fifth week", 28);
        onDay("Last week", 77);
        SeriesArrangement answer =
                repeated(scene.inRoom("Weekly", "09:00", "10:00"), "FREQ=WEEKLY;COUNT=12", Clashes.REFUSE);
        assertThat(answer.isDone()).isFalse();
        assertThat(answer.checked()).isEqualTo(12);
        assertThat(answer.clashes())
                .extracting(SeriesArrangement.Clash::occurrence)
                .containsExactly(start(14, "09:00"), start(28, "09:00"), start(77, "09:00"));
        assertThat(answer.clashes()
                        .get(2)
                        .told()
                        .get(0)
                        .conflict()
                        .existing()
                        .orElseThrow()
                        .title())
                .contains("Last week");
        assertThat(scene.session.records().count(SeriesTable.TYPE, Condition.all()))
                .isZero();
    }

    @Test
    void whatClashesCanBeLeftOutAndTheRestIsBooked() {
        onDay("Third week", 14);
        SeriesArrangement answer =
                repeated(scene.inRoom("Weekly", "09:00", "10:00"), "FREQ=WEEKLY;COUNT=12", Clashes.SKIP);
        assertThat(answer.booked()).isEqualTo(11);
        assertThat(answer.isComplete()).isTrue();
        Series series = answer.series().orElseThrow();
        assertThat(series.exceptions()).containsExactly(start(14, "09:00"));
        assertThat(occurrences(series.id())).hasSize(11);
    }

    @Test
    void peopleCanBeTakenTwiceIfTheCallerInsistsRoomsNever() {
        Attendee wang = Attendee.person(scene.wang.id());
        scene.booked("Other", "09:00", "10:00", wang);
        NewItem first = meeting("Daily", "09:00", "10:00").addAttendees(wang).build();
        assertThat(repeated(first, "FREQ=DAILY;COUNT=3", Clashes.REFUSE).isDone())
                .isFalse();
        assertThat(repeated(first, "FREQ=DAILY;COUNT=3", Clashes.INSIST).booked())
                .isEqualTo(3);
        onDay("Room", 1);
        assertThat(repeated(scene.inRoom("Daily", "09:00", "10:00"), "FREQ=DAILY;COUNT=3", Clashes.INSIST)
                        .isDone())
                .isFalse();
    }

    @Test
    void theOccurrencesOfASeriesAreBusyForOthers() {
        // Nextcloud leaves recurring events out of free and busy
        repeated(scene.inRoom("Weekly", "09:00", "10:00"), "FREQ=WEEKLY;COUNT=4", Clashes.REFUSE);
        Instant third = at("09:00").plusWeeks(2).toInstant();
        assertThat(scene.calendar.freeBusy(List.of(scene.room.id()), TimeRange.of(third, Duration.ofHours(3))))
                .singleElement()
                .satisfies(each -> assertThat(each.busy()).containsExactly(TimeRange.of(third, Duration.ofHours(1))));
    }

    @Test
    void nineOClockStaysNineOClockWhenTheClocksChange() {
        ZoneId newYork = ZoneId.of("America/New_York");
        NewItem first = NewItem.builder(
                        ItemKind.CALL, "Weekly", MONDAY.atTime(9, 0).atZone(newYork), Duration.ofMinutes(30))
                .build();
        SeriesArrangement answer = repeated(first, "FREQ=WEEKLY;COUNT=2", Clashes.REFUSE);
        assertThat(occurrences(answer.series().orElseThrow().id()))
                .extracting(CalendarItem::startsAt)
                .containsExactly(Instant.parse("2026-03-02T14:00:00Z"), Instant.parse("2026-03-09T13:00:00Z"));
    }

    @Test
    void aSeriesWithoutEndIsCheckedUpToAHorizonThatIsNamedAndGoesOnAsTimePasses() {
        SeriesArrangement answer = repeated(scene.inRoom("Weekly", "09:00", "10:00"), "FREQ=WEEKLY", Clashes.REFUSE);
        Id<Series> id = answer.series().orElseThrow().id();
        assertThat(answer.isComplete()).isFalse();
        assertThat(answer.checkedUntil()).isEqualTo(Instant.parse("2028-03-02T01:00:00Z"));
        assertThat(answer.booked()).isEqualTo(105);
        Instant behind = at("09:00").plusWeeks(106).toInstant();
        NewItem other = NewItem.builder(
                        ItemKind.MEETING, "Far away", behind.atZone(CalendarScene.SHANGHAI), Duration.ofHours(1))
                .addAttendees(Attendee.of(scene.room.id()))
                .build();
        assertThat(scene.calendar.arrange(other).isDone()).isTrue();
        scene.clock.tick(Duration.ofDays(40));
        assertThat(scene.crm.runDue(1_000).failures())
                .noneMatch(each -> each.tenant().value().equals(scene.tenant));
        Series after = scene.session.records().get(SeriesTable.TYPE, id);
        assertThat(after.checkedUntil()).isEqualTo(Instant.parse("2028-04-10T00:00:00Z"));
        assertThat(after.exceptions()).containsExactly(start(7 * 106, "09:00"));
        assertThat(occurrences(id)).hasSize(110 - 1);
    }

    private void later(Duration time) {
        scene.clock.tick(time);
        assertThat(scene.crm.runDue(1_000).failures())
                .noneMatch(each -> each.tenant().value().equals(scene.tenant));
    }

    /** Odoo makes 720 occurrences and says nothing of the rest. */
    @Test
    void aSeriesIsNeverSilentlyCutButSaysUpToWhereItWasMadeAndGoesOn() {
        SeriesArrangement answer = repeated(
                scene.inRoom("Twice a day", "09:00", "10:00"), "FREQ=DAILY;BYHOUR=9,15;COUNT=1200", Clashes.REFUSE);
        Series series = answer.series().orElseThrow();
        assertThat(answer.booked()).isEqualTo(1_000);
        assertThat(answer.isComplete()).isFalse();
        assertThat(answer.checkedUntil()).isEqualTo(series.checkedUntil());
        List<CalendarItem> made = scene.session
                .records()
                .find(Selection.of(CalendarItemTable.TYPE)
                        .where(CalendarItemTable.SERIES.is(series.id()))
                        .orderBy(CalendarItemTable.STARTS_AT.descending())
                        .limit(1));
        assertThat(made.get(0).startsAt()).isBefore(answer.checkedUntil());
        assertThat(made.get(0).startsAt()).isAfter(answer.checkedUntil().minus(Duration.ofDays(1)));
        later(Duration.ofDays(40));
        assertThat(scene.session.records().count(CalendarItemTable.TYPE, CalendarItemTable.SERIES.is(series.id())))
                .isEqualTo(1_200);
        assertThat(scene.session.records().get(SeriesTable.TYPE, series.id()).isComplete())
                .isTrue();
    }

    @Test
    void whatIsMadeLaterCarriesTheAnswerToTheWholeSeries() {
        NewItem first = meeting("Weekly", "09:00", "10:00")
                .addAttendees(Attendee.person(scene.wang.id()), Attendee.person(scene.zhao.id()))
                .build();
        Series series = repeated(first, "FREQ=WEEKLY", Clashes.REFUSE).series().orElseThrow();
        scene.calendar.replySeries(series.id(), of(scene.wang), Reply.ACCEPTED, false);
        scene.calendar.replySeries(series.id(), of(scene.wang), Reply.DECLINED, false);
        scene.calendar.replySeries(series.id(), of(scene.zhao), Reply.MAYBE, false);
        later(Duration.ofDays(40));
        CalendarItem last =
                occurrences(series.id()).stream().reduce((one, next) -> next).orElseThrow();
        assertThat(last.startsAt()).isAfter(series.checkedUntil());
        assertThat(scene.session
                        .records()
                        .find(Selection.of(BookingTable.TYPE).where(BookingTable.ITEM.is(last.ref()))))
                .extracting(Booking::resource, Booking::reply, Booking::busy)
                .containsExactlyInAnyOrder(
                        tuple(of(scene.wang), Reply.DECLINED, Busy.FREE),
                        tuple(of(scene.zhao), Reply.MAYBE, Busy.TENTATIVE));
        scene.calendar.replySeries(series.id(), of(scene.zhao), Reply.NONE, false);
        assertThat(scene.session.records().get(SeriesTable.TYPE, series.id()).replies())
                .containsExactly(new Series.Answer(of(scene.wang), Reply.DECLINED));
    }

    @Test
    void aMovedOccurrenceStaysKnownByTheStartThatTheRuleGaveIt() {
        Id<Series> id = repeated(scene.inRoom("Weekly", "09:00", "10:00"), "FREQ=WEEKLY;COUNT=3", Clashes.REFUSE)
                .series()
                .orElseThrow()
                .id();
        CalendarItem second = occurrences(id).get(1);
        CalendarItem moved = done(scene.calendar.move(
                second.id(), at("14:00").plusWeeks(1), at("15:00").plusWeeks(1)));
        assertThat(moved.occurrence()).contains(start(7, "09:00"));
        assertThat(moved.isApart()).isTrue();
        assertThat(scene.calendar.freeBusy(
                        List.of(scene.room.id()),
                        TimeRange.of(at("09:00").plusWeeks(1).toInstant(), Duration.ofHours(1))))
                .allSatisfy(each -> assertThat(each.busy()).isEmpty());
    }

    @Test
    void aSeriesIsInItsOwnWayNeitherWhenItIsMadeNorWhenWhatFollowsIsChanged() {
        Id<Series> id = repeated(scene.inRoom("Weekly", "09:00", "10:00"), "FREQ=WEEKLY;COUNT=6", Clashes.REFUSE)
                .series()
                .orElseThrow()
                .id();
        CalendarItem third = occurrences(id).get(2);
        NewItem later = NewItem.builder(ItemKind.MEETING, "Weekly", at("09:30").plusWeeks(2), Duration.ofHours(1))
                .addAttendees(Attendee.of(scene.room.id()))
                .build();
        SeriesArrangement changed =
                scene.calendar.rearrangeFollowing(third.id(), later, Optional.empty(), Clashes.REFUSE);
        assertThat(changed.booked()).isEqualTo(4);
        assertThat(changed.series().orElseThrow().continues()).contains(id);
        assertThat(occurrences(id))
                .filteredOn(each -> each.state() == CalendarItem.State.PLANNED)
                .hasSize(2);
    }

    @Test
    void whatFollowsIsLeftAsItWasIfItCannotBeChanged() {
        Id<Series> id = repeated(scene.inRoom("Weekly", "09:00", "10:00"), "FREQ=WEEKLY;COUNT=6", Clashes.REFUSE)
                .series()
                .orElseThrow()
                .id();
        scene.booked("Other", "13:00", "14:00", Attendee.of(scene.room.id()));
        SeriesArrangement refused = scene.calendar.rearrangeFollowing(
                occurrences(id).get(0).id(),
                scene.inRoom("Weekly", "13:00", "14:00"),
                Optional.empty(),
                Clashes.REFUSE);
        assertThat(refused.isDone()).isFalse();
        assertThat(refused.clashes()).hasSize(1);
        assertThat(occurrences(id)).allSatisfy(each -> assertThat(each.state()).isEqualTo(CalendarItem.State.PLANNED));
        assertThat(scene.calendar.freeBusy(List.of(scene.room.id()), range("09:00", "10:00")))
                .allSatisfy(each -> assertThat(each.busy()).containsExactly(range("09:00", "10:00")));
    }

    @Test
    void anEndedSeriesFreesAllThatFollows() {
        Id<Series> id = repeated(scene.inRoom("Weekly", "09:00", "10:00"), "FREQ=WEEKLY", Clashes.REFUSE)
                .series()
                .orElseThrow()
                .id();
        scene.calendar.endSeries(occurrences(id).get(1).id(), Optional.of("project done"));
        scene.clock.tick(Duration.ofDays(400));
        scene.crm.runDue(100);
        assertThat(occurrences(id))
                .filteredOn(each -> each.state() == CalendarItem.State.PLANNED)
                .hasSize(1);
    }

    @Test
    void whatIsNoSeriesOrCannotBeOneIsRefused() {
        CalendarItem single = scene.booked("Single", "09:00", "10:00");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> scene.calendar.endSeries(single.id(), Optional.empty()))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("calendar.no-series"));
        NewItem long3 = meeting("Long", "09:00", "12:00").build();
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> repeated(long3, "FREQ=HOURLY;COUNT=3", Clashes.REFUSE))
                .satisfies(
                        invalid -> assertThat(invalid.problems().get(0).code()).isEqualTo("calendar.series-overlaps"));
    }

    @Test
    void furtherDatesAndSeveralRulesAreOneSeries() {
        Repetition both = Repetition.by(rule("FREQ=WEEKLY;COUNT=3"), rule("FREQ=WEEKLY;BYDAY=MO,WE;COUNT=4"))
                .and(List.of(start(5, "15:00"), start(7, "09:00")))
                .except(List.of(start(9, "09:00")));
        SeriesArrangement answer =
                scene.calendar.arrangeSeries(scene.inRoom("Twice", "09:00", "10:00"), both, Clashes.REFUSE);
        assertThat(answer.isComplete()).isTrue();
        assertThat(occurrences(answer.series().orElseThrow().id()))
                .extracting(each -> each.occurrence().orElseThrow())
                .containsExactly(
                        start(0, "09:00"), start(2, "09:00"), start(5, "15:00"), start(7, "09:00"), start(14, "09:00"));
    }

    @Test
    void datesAloneAreASeriesWithItsOwnStart() {
        SeriesArrangement answer = scene.calendar.arrangeSeries(
                scene.inRoom("Now and then", "09:00", "10:00"),
                Repetition.at(List.of(start(3, "11:00"), start(40, "09:00"))),
                Clashes.REFUSE);
        assertThat(occurrences(answer.series().orElseThrow().id()))
                .extracting(each -> each.occurrence().orElseThrow())
                .containsExactly(start(0, "09:00"), start(3, "11:00"), start(40, "09:00"));
    }

    @Test
    void whatIsWrongWithDatesAndRulesIsSaidAtOnce() {
        Repetition wrong = Repetition.by(
                        Collections.nCopies(11, rule("FREQ=WEEKLY")).toArray(RecurrenceRule[]::new))
                .and(List.of(start(-1, "09:00")));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() ->
                        scene.calendar.arrangeSeries(scene.inRoom("Wrong", "09:00", "10:00"), wrong, Clashes.REFUSE))
                .satisfies(invalid -> assertThat(invalid.problems())
                        .extracting(each -> each.code())
                        .containsExactly("calendar.too-many-rules", "calendar.date-before-start"));
    }

    @Test
    void whatFollowsKeepsItsDatesAndExceptionsUnlessAnotherRuleIsGiven() {
        Repetition both = Repetition.by(rule("FREQ=WEEKLY;COUNT=4"))
                .and(List.of(start(9, "09:00")))
                .except(List.of(start(21, "09:00")));
        Id<Series> id = scene.calendar
                .arrangeSeries(scene.inRoom("Weekly", "09:00", "10:00"), both, Clashes.REFUSE)
                .series()
                .orElseThrow()
                .id();
        NewItem later = NewItem.builder(ItemKind.MEETING, "Weekly", at("10:30").plusWeeks(1), Duration.ofHours(1))
                .addAttendees(Attendee.of(scene.room.id()))
                .build();
        SeriesArrangement changed =
                scene.calendar.rearrangeFollowing(occurrences(id).get(1).id(), later, Optional.empty(), Clashes.REFUSE);
        assertThat(occurrences(changed.series().orElseThrow().id()))
                .extracting(each -> each.occurrence().orElseThrow())
                .containsExactly(start(7, "10:30"), start(9, "10:30"), start(14, "10:30"));
    }

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    /** A weekly call at nine in New York, as it was stored under rules by which its clocks were an hour ahead. */
    private Id<Series> storedByOlderRules(String rule) {
        NewItem first = NewItem.builder(
                        ItemKind.CALL, "Weekly", MONDAY.atTime(9, 0).atZone(NEW_YORK), Duration.ofMinutes(30))
                .addAttendees(Attendee.of(scene.room.id()))
                .build();
        Series series = repeated(first, rule, Clashes.REFUSE).series().orElseThrow();
        List<CalendarItem> made = occurrences(series.id());
        storage.inTransaction(TenantId.of(scene.tenant), session -> {
            session.update(
                    SeriesTable.TYPE,
                    Series.builder().from(series).zoneRules("1999z").build());
            for (CalendarItem each : made) {
                CalendarItem old = CalendarItem.builder()
                        .from(each)
                        .startsAt(each.startsAt().minus(Duration.ofHours(1)))
                        .endsAt(each.endsAt().minus(Duration.ofHours(1)))
                        .build();
                session.update(CalendarItemTable.TYPE, old);
                session.find(Selection.of(BookingTable.TYPE).where(BookingTable.ITEM.is(each.ref())))
                        .forEach(booking -> session.update(
                                BookingTable.TYPE,
                                Booking.builder()
                                        .from(booking)
                                        .startsAt(old.startsAt())
                                        .endsAt(old.endsAt())
                                        .takenFrom(old.startsAt())
                                        .takenUntil(old.endsAt())
                                        .build()));
            }
            return series.id();
        });
        return series.id();
    }

    private CalendarEvent.SeriesRetimed retimed(Id<Series> series) {
        scene.clock.tick(Duration.ofDays(31));
        assertThat(scene.crm.runDue(1_000).failures())
                .noneMatch(each -> each.tenant().value().equals(scene.tenant));
        return scene.session.journal().historyOf(SeriesTable.TYPE, series).items().stream()
                .map(HistoryItem::entry)
                .filter(each -> each.event().equals("calendar.series-retimed"))
                .map(each -> Json.read(each.payload().orElseThrow(), CalendarEvent.SeriesRetimed.class))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whenTheRulesOfAZoneChangeWhatLiesAheadIsWhereTheClockHasItThen() {
        Id<Series> id = storedByOlderRules("FREQ=WEEKLY;COUNT=8");
        CalendarItem seventh = occurrences(id).get(6);
        scene.calendar.describe(seventh.id(), details -> details.title("Last but one"));
        CalendarEvent.SeriesRetimed told = retimed(id);
        assertThat(told.occurrences()).isEqualTo(2);
        assertThat(told.clashes()).isEmpty();
        assertThat(told.left()).containsExactly(MONDAY.plusWeeks(6).atTime(9, 0));
        assertThat(occurrences(id))
                .extracting(each -> each.startsAt().atZone(NEW_YORK).getHour())
                .containsExactly(8, 8, 8, 8, 8, 9, 8, 9);
        assertThat(scene.session.records().get(SeriesTable.TYPE, id).zoneRules())
                .isNotEqualTo(Optional.of("1999z"));
        Instant last = MONDAY.plusWeeks(7).atTime(9, 0).atZone(NEW_YORK).toInstant();
        assertThat(scene.calendar.freeBusy(List.of(scene.room.id()), TimeRange.of(last, Duration.ofHours(1))))
                .allSatisfy(
                        each -> assertThat(each.busy()).containsExactly(TimeRange.of(last, Duration.ofMinutes(30))));
    }

    @Test
    void whatThenClashesStandsAndIsNamedAndASeriesWithoutEndGoesOnWithoutGapOrDouble() {
        Id<Series> id = storedByOlderRules("FREQ=WEEKLY");
        NewItem other = NewItem.builder(
                        ItemKind.MEETING,
                        "There since then",
                        MONDAY.plusWeeks(5).atTime(9, 0).atZone(NEW_YORK),
                        Duration.ofMinutes(30))
                .addAttendees(Attendee.of(scene.room.id()))
                .build();
        CalendarItem there = done(scene.calendar.arrange(other));
        assertThat(retimed(id).clashes()).containsExactly(MONDAY.plusWeeks(5).atTime(9, 0));
        assertThat(scene.session.records().get(CalendarItemTable.TYPE, there.id()))
                .isEqualTo(there);
        List<CalendarItem> all = occurrences(id);
        assertThat(all).hasSize(105 + 4);
        for (int i = 0; i < all.size(); i++) {
            assertThat(all.get(i).occurrence()).contains(MONDAY.plusWeeks(i).atTime(9, 0));
        }
    }
}
