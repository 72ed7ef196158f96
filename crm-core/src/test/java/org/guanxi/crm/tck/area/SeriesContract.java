package org.guanxi.crm.tck.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.guanxi.crm.tck.area.CalendarScene.MONDAY;
import static org.guanxi.crm.tck.area.CalendarScene.at;
import static org.guanxi.crm.tck.area.CalendarScene.done;
import static org.guanxi.crm.tck.area.CalendarScene.meeting;
import static org.guanxi.crm.tck.area.CalendarScene.range;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.guanxi.crm.calendar.Attendee;
import org.guanxi.crm.calendar.CalendarItem;
import org.guanxi.crm.calendar.CalendarItemTable;
import org.guanxi.crm.calendar.Clashes;
import org.guanxi.crm.calendar.ItemKind;
import org.guanxi.crm.calendar.NewItem;
import org.guanxi.crm.calendar.Series;
import org.guanxi.crm.calendar.SeriesArrangement;
import org.guanxi.crm.calendar.SeriesTable;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.TimeRange;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.Refused;
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

    private CalendarScene scene;

    /** The storage to run on. */
    protected abstract Storage newStorage();

    @BeforeEach
    void begin() {
        scene = new CalendarScene(newStorage());
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
}
