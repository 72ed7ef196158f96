package org.guanxi.crm.tck.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.guanxi.crm.tck.area.CalendarScene.MONDAY;
import static org.guanxi.crm.tck.area.CalendarScene.at;
import static org.guanxi.crm.tck.area.CalendarScene.done;
import static org.guanxi.crm.tck.area.CalendarScene.kinds;
import static org.guanxi.crm.tck.area.CalendarScene.meeting;
import static org.guanxi.crm.tck.area.CalendarScene.of;
import static org.guanxi.crm.tck.area.CalendarScene.range;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.guanxi.crm.calendar.Arrangement;
import org.guanxi.crm.calendar.Attendee;
import org.guanxi.crm.calendar.ItemKind;
import org.guanxi.crm.calendar.NewItem;
import org.guanxi.crm.calendar.TeamPlan;
import org.guanxi.crm.calendar.booking.Busy;
import org.guanxi.crm.calendar.booking.Conflict;
import org.guanxi.crm.calendar.booking.FreeBusy;
import org.guanxi.crm.calendar.booking.Resource;
import org.guanxi.crm.calendar.booking.Slot;
import org.guanxi.crm.calendar.booking.SlotQuery;
import org.guanxi.crm.calendar.booking.TravelTime;
import org.guanxi.crm.common.DateRange;
import org.guanxi.crm.common.TimeRange;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.worktime.WeeklyHours;
import org.guanxi.crm.worktime.Worker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What looking at several calendars side by side promises on every storage. */
@Tag("CAL-06")
public abstract class FreeBusyContract {

    private CalendarScene scene;

    /** The storage to run on. */
    protected abstract Storage newStorage();

    @BeforeEach
    void begin() {
        scene = new CalendarScene(newStorage());
    }

    private void works(Member member, String schedule, ZoneId zone, String from, String until) {
        WeeklyHours weekly = WeeklyHours.weekdays(from + "-" + until);
        scene.session.worktime().define(schedule, zone, weekly, details -> {});
        scene.session.worktime().setHours(Worker.member(member.id()), schedule, MONDAY.minusYears(1));
    }

    private static SlotQuery.Builder hour(TimeRange within) {
        return SlotQuery.builder().within(within).length(Duration.ofHours(1));
    }

    @Test
    void aTeamIsSeenSideBySideMergedAndClipped() {
        Attendee wang = Attendee.person(scene.wang.id());
        scene.booked("One", "09:00", "10:00", wang);
        scene.booked("Two", "10:00", "11:00", wang);
        scene.booked(
                "Perhaps", "11:00", "13:00", Attendee.person(scene.zhao.id()).taken(Busy.TENTATIVE));
        List<FreeBusy> team =
                scene.calendar.freeBusy(List.of(of(scene.wang), of(scene.zhao), of(scene.li)), range("09:30", "12:00"));
        assertThat(team).extracting(FreeBusy::resource).containsExactly(of(scene.wang), of(scene.zhao), of(scene.li));
        assertThat(team.get(0).busy()).containsExactly(range("09:30", "11:00"));
        assertThat(team.get(1).tentative()).containsExactly(range("11:00", "12:00"));
        assertThat(team.get(2).free()).containsExactly(range("09:30", "12:00"));
    }

    @Test
    void whatIsOutsideTheHoursOfThePersonIsAConflictAndNoSlot() {
        works(scene.wang, "shanghai", CalendarScene.SHANGHAI, "09:00", "18:00");
        NewItem late = meeting("Late", "17:00", "19:00")
                .addAttendees(Attendee.person(scene.wang.id()))
                .build();
        Arrangement answer = scene.calendar.check(late);
        assertThat(kinds(answer)).containsExactly(Conflict.Kind.HOURS);
        assertThat(answer.conflicts().get(0).overlap()).isEqualTo(range("18:00", "19:00"));
        scene.session
                .team()
                .recordAbsence(
                        scene.wang.id(),
                        DateRange.of(MONDAY, MONDAY.plusDays(1)),
                        Optional.empty(),
                        Optional.of("ill"));
        assertThat(kinds(scene.calendar.check(meeting("Away", "10:00", "11:00")
                        .addAttendees(Attendee.person(scene.wang.id()))
                        .build())))
                .containsExactly(Conflict.Kind.HOURS);
    }

    @Test
    void slotsLieWithinTheHoursOfEachInTheOwnZone() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        works(scene.wang, "shanghai", CalendarScene.SHANGHAI, "09:00", "18:00");
        works(scene.zhao, "berlin", berlin, "09:00", "17:00");
        List<Slot> slots = scene.calendar.slots(hour(CalendarScene.monday())
                .addRequired(of(scene.wang), of(scene.zhao))
                .build());
        assertThat(slots.get(0).time()).isEqualTo(range("16:00", "17:00"));
        assertThat(slots)
                .hasSize(5)
                .last()
                .satisfies(last -> assertThat(last.time()).isEqualTo(range("17:00", "18:00")));
    }

    @Test
    void theBestSlotHasMostOfTheOptionalOnesAndLeavesNoShortGaps() {
        Attendee li = Attendee.person(scene.li.id());
        scene.booked("Early", "08:00", "09:30", li);
        scene.booked("Wang's", "08:00", "11:00", Attendee.person(scene.wang.id()));
        SlotQuery.Builder query = hour(range("08:00", "16:00"))
                .addRequired(of(scene.li))
                .addOptional(of(scene.wang))
                .step(Duration.ofMinutes(30));
        assertThat(scene.calendar.slots(query.build()).get(0).time()).isEqualTo(range("09:30", "10:30"));
        Slot best =
                scene.calendar.slots(query.rank(SlotQuery.Rank.BEST).build()).get(0);
        assertThat(best.time()).isEqualTo(range("11:00", "12:00"));
        assertThat(best.present()).containsExactly(of(scene.wang));
    }

    @Test
    void aQuestionThatCannotBeAnsweredIsRefusedWithAllThatIsWrong() {
        SlotQuery query = SlotQuery.builder()
                .within(TimeRange.of(at("08:00").toInstant(), Duration.ofDays(200)))
                .length(Duration.ZERO)
                .step(Duration.ZERO)
                .limit(0)
                .build();
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> scene.calendar.slots(query))
                .satisfies(invalid -> assertThat(invalid.problems())
                        .extracting(problem -> problem.code())
                        .containsExactlyInAnyOrder(
                                "calendar.window-too-long",
                                "calendar.nobody-required",
                                "calendar.slot-length",
                                "calendar.slot-step",
                                "selection.limit"));
    }

    @Test
    @Tag("CAL-12")
    void anEventForManyTellsTheConflictsOfEachAndProposesSubstitutes() {
        Resource other = scene.room("Room 802");
        scene.booked("Taken", "09:00", "10:00", Attendee.of(scene.room.id()), Attendee.person(scene.wang.id()));
        NewItem event = meeting("Kick-off", "09:00", "10:00")
                .addAttendees(
                        Attendee.person(scene.wang.id()), Attendee.person(scene.li.id()), Attendee.of(scene.room.id()))
                .build();
        TeamPlan plan = scene.calendar.planTeam(event, List.of(of(scene.zhao), other.id()));
        assertThat(plan.clashing()).extracting(TeamPlan.Part::name).containsExactly("wang", "Room 801");
        assertThat(plan.parts().get(0).substitutes()).containsExactly(of(scene.zhao));
        assertThat(plan.parts().get(2).substitutes()).containsExactly(other.id());
        assertThat(scene.calendar.planTeam(event, List.of()).parts().get(2).substitutes())
                .containsExactly(other.id());
    }

    @Test
    void everySlotThatIsOfferedIsArrangedWithoutAConflictWithTimeEnoughForTheWays() {
        scene = new CalendarScene(
                newStorage(), builder -> builder.policy(TravelTime.class, TravelTime.always(Duration.ofMinutes(40))));
        Attendee li = Attendee.person(scene.li.id());
        works(scene.li, "shanghai", CalendarScene.SHANGHAI, "08:00", "18:00");
        for (String[] each : new String[][] {{"Pudong", "08:00", "09:00"}, {"Minhang", "12:00", "13:00"}}) {
            done(scene.calendar.arrange(meeting(each[0], each[1], each[2])
                    .place(each[0])
                    .addAttendees(li)
                    .build()));
        }
        SlotQuery query = hour(CalendarScene.monday())
                .addRequired(of(scene.li))
                .place("Minhang")
                .bufferAfter(Duration.ofMinutes(10))
                .limit(100)
                .build();
        List<Slot> slots = scene.calendar.slots(query);
        assertThat(slots.get(0).time()).isEqualTo(range("09:45", "10:45"));
        for (Slot slot : slots) {
            NewItem item = NewItem.builder(
                            ItemKind.VISIT,
                            "Visit",
                            slot.time().start().atZone(CalendarScene.SHANGHAI),
                            slot.time().end().atZone(CalendarScene.SHANGHAI))
                    .place("Minhang")
                    .bufferAfter(Duration.ofMinutes(10))
                    .addAttendees(li)
                    .build();
            assertThat(scene.calendar.check(item).told()).as("%s", slot).isEmpty();
        }
        assertThat(slots)
                .extracting(each -> each.time().start())
                .doesNotContain(at("11:00").toInstant());
    }
}
