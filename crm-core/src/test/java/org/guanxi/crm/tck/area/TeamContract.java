package org.guanxi.crm.tck.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.guanxi.crm.Caller;
import org.guanxi.crm.Crm;
import org.guanxi.crm.CrmSession;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.common.DateRange;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.error.Duplicate;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.NotFound;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.team.Absence;
import org.guanxi.crm.team.Assignment;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.team.Membership.Reach;
import org.guanxi.crm.team.Site;
import org.guanxi.crm.team.TeamService;
import org.guanxi.crm.team.Unit;
import org.guanxi.crm.team.UnitChart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the organisation promises on every storage. */
@Tag("TER-01")
public abstract class TeamContract {

    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final LocalDate JUNE = LocalDate.of(2024, 6, 1);
    private static final LocalDate DECEMBER = LocalDate.of(2024, 12, 1);

    private TeamService team;
    private CrmSession session;

    /** The storage to run on. */
    protected abstract Storage newStorage();

    @BeforeEach
    void begin() {
        Crm crm = Crm.builder().storage(newStorage()).build();
        session = crm.actingAs(Caller.of("t" + UUID.randomUUID(), "setup"));
        team = session.team();
        team.nameRole("seller", LocalizedText.of("Seller"));
        team.nameRole("lead", LocalizedText.of("Team leader"));
        team.nameUnitKind("sales", LocalizedText.of("Sales"));
    }

    private Unit unit(String name) {
        return team.createUnit(name, "sales", START, details -> {});
    }

    private Unit unit(String name, Unit parent) {
        return team.createUnit(name, "sales", START, details -> details.parent(parent.id()));
    }

    private Member member(String name) {
        return member(name, details -> {});
    }

    private Member member(String name, Consumer<Member.Builder> more) {
        return team.hire(ActorId.of(name), name, details -> more.accept(details.joinedOn(START)));
    }

    private Assignment assigned(Member member, Unit unit, String role) {
        return team.assign(member.id(), unit.id(), role, DateRange.since(START));
    }

    private List<String> names(Unit unit, LocalDate day, Reach reach) {
        return team.membersOf(unit.id(), day, reach, Optional.empty()).items().stream()
                .map(Member::name)
                .toList();
    }

    private static void refuses(String code, Runnable work) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(work::run)
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static void isInvalid(String code, Runnable work) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(work::run)
                .satisfies(invalid -> assertThat(invalid.problems())
                        .extracting(problem -> problem.code())
                        .contains(code));
    }

    @Test
    void aBranchHasTheMembersOfAllUnitsBelowIt() {
        Unit east = unit("East");
        Unit shanghai = unit("Shanghai", east);
        Unit pudong = unit("Pudong", shanghai);
        assigned(member("li"), east, "lead");
        assigned(member("wang"), pudong, "seller");
        assertThat(names(east, START, Reach.UNIT)).containsExactly("li");
        assertThat(names(east, START, Reach.UNIT_AND_BELOW)).containsExactly("li", "wang");
        assertThat(names(shanghai, START, Reach.UNIT_AND_BELOW)).containsExactly("wang");
        assertThat(names(east, START.minusDays(1), Reach.UNIT_AND_BELOW)).isEmpty();
    }

    @Test
    void aMovedBranchLiesElsewhereFromTheDayOnAndNotBefore() {
        Unit east = unit("East");
        Unit west = unit("West");
        Unit shanghai = unit("Shanghai", east);
        assigned(member("wang"), unit("Pudong", shanghai), "seller");
        team.moveUnit(shanghai.id(), Optional.of(west.id()), JUNE);
        assertThat(names(east, JUNE.minusDays(1), Reach.UNIT_AND_BELOW)).containsExactly("wang");
        assertThat(names(east, JUNE, Reach.UNIT_AND_BELOW)).isEmpty();
        assertThat(names(west, JUNE, Reach.UNIT_AND_BELOW)).containsExactly("wang");
        assertThat(names(west, JUNE.minusDays(1), Reach.UNIT_AND_BELOW)).isEmpty();
    }

    @Test
    void aUnitCannotBecomeAPartOfWhatLiesBelowIt() {
        Unit east = unit("East");
        Unit pudong = unit("Pudong", unit("Shanghai", east));
        refuses("team.cycle", () -> team.moveUnit(east.id(), Optional.of(pudong.id()), JUNE));
        refuses("team.cycle", () -> team.moveUnit(east.id(), Optional.of(east.id()), JUNE));
        assertThat(session.records().get(org.guanxi.crm.team.UnitTable.TYPE, east.id()))
                .isEqualTo(east);
    }

    @Test
    void whatChangedLaterIsNotRewritten() {
        Unit east = unit("East");
        Unit west = unit("West");
        Unit shanghai = unit("Shanghai", east);
        team.moveUnit(shanghai.id(), Optional.of(west.id()), DECEMBER);
        refuses("team.out-of-order", () -> team.moveUnit(shanghai.id(), Optional.empty(), JUNE));
        Member boss = member("boss");
        Member li = member("li", details -> details.manager(boss.id()));
        team.reportTo(li.id(), Optional.empty(), DECEMBER);
        refuses("team.out-of-order", () -> team.reportTo(li.id(), Optional.empty(), JUNE));
    }

    @Test
    void aUnitInUseIsNotClosedAndAClosedOneTakesNobody() {
        Unit east = unit("East");
        Unit shanghai = unit("Shanghai", east);
        Assignment work = assigned(member("wang"), shanghai, "seller");
        refuses("team.unit-in-use", () -> team.closeUnit(east.id(), JUNE));
        refuses("team.unit-in-use", () -> team.closeUnit(shanghai.id(), JUNE));
        team.endAssignment(work.id(), JUNE);
        team.closeUnit(shanghai.id(), JUNE);
        refuses("team.closed", () -> team.closeUnit(shanghai.id(), DECEMBER));
        isInvalid("team.unit-closed", () -> assigned(member("li"), shanghai, "seller"));
        isInvalid("team.parent-closed", () -> unit("Pudong", shanghai));
        assertThat(team.chart(east.id(), JUNE).size()).isEqualTo(1);
        assertThat(team.chart(east.id(), JUNE.minusDays(1)).size()).isEqualTo(2);
    }

    @Test
    void aPersonWorksInSeveralUnitsAndMovesBetweenThem() {
        Unit east = unit("East");
        Unit west = unit("West");
        Unit staff = unit("Staff");
        Member li = member("li");
        assigned(li, east, "seller");
        assigned(li, staff, "lead");
        Member moved = team.move(li.id(), west.id(), JUNE);
        assertThat(moved.homeUnit()).contains(west.id());
        assertThat(team.unitsOf(li.id(), JUNE)).extracting(Unit::name).containsExactly("Staff", "West");
        assertThat(team.unitsOf(li.id(), START)).extracting(Unit::name).containsExactly("East", "Staff");
        refuses("team.already-assigned", () -> assigned(li, west, "seller"));
        refuses("team.not-assigned", () -> team.move(member("wang").id(), east.id(), JUNE));
    }

    @Test
    void reportingLinesAreThoseOfTheDayAndNeverACircle() {
        Member boss = member("boss");
        Member lead = member("lead", details -> details.manager(boss.id()));
        Member li = member("li", details -> details.manager(lead.id()));
        team.reportTo(li.id(), Optional.of(boss.id()), JUNE);
        assertThat(team.reportingLineOf(li.id(), START))
                .extracting(Member::name)
                .containsExactly("lead", "boss");
        assertThat(team.reportingLineOf(li.id(), JUNE)).extracting(Member::name).containsExactly("boss");
        assertThat(team.reportsOf(boss.id(), JUNE, Optional.empty()).items())
                .extracting(Member::name)
                .containsExactly("lead", "li");
        refuses("team.reporting-cycle", () -> team.reportTo(boss.id(), Optional.of(li.id()), JUNE));
        refuses("team.reporting-cycle", () -> team.reportTo(boss.id(), Optional.of(boss.id()), JUNE));
    }

    @Test
    void whoLeavesIsMarkedAndWorksNowhereAnyMore() {
        Unit east = unit("East");
        Member li = member("li");
        assigned(li, east, "seller");
        Member left = team.leave(li.id(), JUNE);
        assertThat(left.state()).isEqualTo(Member.State.LEFT);
        assertThat(left.leftOn()).contains(JUNE);
        assertThat(names(east, JUNE, Reach.UNIT)).isEmpty();
        assertThat(names(east, JUNE.minusDays(1), Reach.UNIT)).containsExactly("li");
        refuses("team.member-left", () -> team.leave(li.id(), DECEMBER));
        refuses("team.member-left", () -> assigned(li, east, "lead"));
        refuses("team.member-left", () -> team.reportTo(member("wang").id(), Optional.of(li.id()), JUNE));
    }

    @Test
    @Tag("OWN-12")
    void aDeputyStandsInAndTheDeputysDeputyAfterThat() {
        Member li = member("li");
        Member wang = member("wang");
        Member zhao = member("zhao");
        away(li, Optional.of(wang), JUNE, DECEMBER);
        away(wang, Optional.of(zhao), JUNE.plusDays(10), DECEMBER);
        assertThat(team.deputyOf(li.id(), START)).isEmpty();
        assertThat(team.deputyOf(li.id(), JUNE)).map(Member::name).contains("wang");
        assertThat(team.deputyOf(li.id(), JUNE.plusDays(10))).map(Member::name).contains("zhao");
        away(zhao, Optional.of(li), JUNE.plusDays(20), DECEMBER);
        assertThat(team.deputyOf(li.id(), JUNE.plusDays(20))).isEmpty();
        assertThat(team.deputyOf(li.id(), DECEMBER)).isEmpty();
    }

    private Absence away(Member member, Optional<Member> deputy, LocalDate from, LocalDate until) {
        return team.recordAbsence(
                member.id(), DateRange.of(from, until), deputy.map(Member::id), Optional.of("annual leave"));
    }

    @Test
    @Tag("OWN-12")
    void anAbsenceHasAnotherDeputyAndDoesNotOverlapAnother() {
        Member li = member("li");
        isInvalid("team.own-deputy", () -> away(li, Optional.of(li), JUNE, DECEMBER));
        Absence absence = away(li, Optional.empty(), JUNE, DECEMBER);
        refuses("team.already-absent", () -> away(li, Optional.empty(), DECEMBER.minusDays(1), DECEMBER));
        team.endAbsence(absence.id(), DECEMBER.minusDays(1));
        assertThat(away(li, Optional.empty(), DECEMBER.minusDays(1), DECEMBER).validFrom())
                .isEqualTo(DECEMBER.minusDays(1));
        refuses("team.closed", () -> team.endAbsence(absence.id(), DECEMBER));
        isInvalid("range.reversed", () -> team.endAbsence(absence.id(), JUNE));
    }

    @Test
    void aChartShowsUnitsAndSeatsInOrder() {
        Unit east = unit("East");
        Unit suzhou = unit("Suzhou", east);
        Unit hangzhou = unit("Hangzhou", east);
        assigned(member("wang"), suzhou, "seller");
        assigned(member("li"), suzhou, "seller");
        assigned(member("boss"), suzhou, "lead");
        UnitChart chart = team.chart(east.id(), START);
        assertThat(chart.below()).extracting(below -> below.unit().id()).containsExactly(hangzhou.id(), suzhou.id());
        assertThat(chart.below().get(1).seats())
                .extracting(seat -> seat.member().name())
                .containsExactly("boss", "li", "wang");
    }

    @Test
    void unknownCodesAndIdsAreNamed() {
        isInvalid("team.unknown-unit-kind", () -> team.createUnit("East", "moon", START, details -> {}));
        isInvalid("team.unknown-role", () -> assigned(member("li"), unit("East"), "astronaut"));
        isInvalid("reference.missing", () -> member("wang", details -> details.homeUnit(Id.of(UUID.randomUUID()))));
        isInvalid("text.empty", () -> unit(""));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> team.leave(Id.of(UUID.randomUUID()), JUNE));
        member("zhao");
        assertThatExceptionOfType(Duplicate.class).isThrownBy(() -> member("zhao"));
        assertThat(team.memberOf(ActorId.of("wang"))).isEmpty();
    }

    @Test
    void aCorrectionChangesNeitherActorNorStateNorManager() {
        Member li = member("li");
        Member after = team.correct(
                li.id(),
                details -> details.name("Li Wei")
                        .actor(ActorId.of("other"))
                        .state(Member.State.LEFT)
                        .manager(li.id()));
        assertThat(after)
                .isEqualTo(Member.builder()
                        .from(li)
                        .name("Li Wei")
                        .version(after.version())
                        .build());
    }

    @Test
    void codesAreRenamedAndSitesCloseOnce() {
        assertThat(team.nameRole("seller", LocalizedText.of("Sales person")).version())
                .isEqualTo(2);
        Site site = team.openSite("Suzhou", START, details -> {});
        Site closed = team.closeSite(site.id(), JUNE);
        assertThat(closed.isValid(JUNE)).isFalse();
        assertThat(closed.isValid(JUNE.minusDays(1))).isTrue();
        refuses("team.closed", () -> team.closeSite(site.id(), JUNE));
    }
}
