package org.guanxi.crm.tck.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guanxi.crm.common.DateRange;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.distribution.Strategy;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.interaction.Direction;
import org.guanxi.crm.interaction.InteractionCodes;
import org.guanxi.crm.interaction.InteractionKind;
import org.guanxi.crm.interaction.NewInteraction;
import org.guanxi.crm.lead.Lead;
import org.guanxi.crm.lead.LeadAssignment;
import org.guanxi.crm.lead.LeadLadder;
import org.guanxi.crm.lead.LeadService;
import org.guanxi.crm.lead.LeadTable;
import org.guanxi.crm.lead.LeadTaker;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.territory.TerritoryModel;
import org.guanxi.crm.worktime.WeeklyHours;
import org.guanxi.crm.worktime.Worker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Leads: who gets them, and what happens when nobody answers; on every storage. */
public abstract class LeadContract {

    private TerritoryScene scene;

    /** The storage to run on. */
    protected abstract Storage newStorage();

    @BeforeEach
    void begin() {
        scene = new TerritoryScene(newStorage());
    }

    private LeadService leads() {
        return scene.session("boss").leads();
    }

    private Id<Lead> lead(String name) {
        return leads().capture(name, details -> {}).id();
    }

    private Lead read(Id<Lead> id) {
        return scene.session("boss").records().get(LeadTable.TYPE, id);
    }

    private List<String> passed(LeadAssignment made) {
        return made.passedOver().stream()
                .map(each -> each.why() + " " + each.people())
                .toList();
    }

    @Test
    @Tag("LED-03")
    void equalLeadsOverEqualSellersDifferByOneAtMostAtEveryPrefix() {
        leads().defineRule(
                        "all",
                        1,
                        Condition.all(),
                        rule -> rule.addTakers(
                                LeadTaker.of(scene.wei), LeadTaker.of(scene.lan), LeadTaker.of(scene.boss)));
        Map<Id<Member>, Integer> got = new HashMap<>(Map.of(scene.wei, 0, scene.lan, 0, scene.boss, 0));
        for (int i = 0; i < 10; i++) {
            LeadAssignment made = leads().assign(lead("Lead " + i));
            got.merge(made.taker().orElseThrow(), 1, Integer::sum);
            assertThat(Collections.max(got.values()) - Collections.min(got.values()))
                    .isLessThanOrEqualTo(1);
            assertThat(made.reason()).isEqualTo("IN_TURN");
        }
    }

    @Test
    @Tag("LED-03")
    void weightsAreKeptAcrossAssignments() {
        leads().defineRule(
                        "all",
                        1,
                        Condition.all(),
                        rule -> rule.strategy(Strategy.WEIGHTED)
                                .addTakers(LeadTaker.of(scene.wei).weighing(3), LeadTaker.of(scene.lan)));
        List<Id<Member>> got = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            got.add(leads().assign(lead("Lead " + i)).taker().orElseThrow());
        }
        assertThat(Collections.frequency(got, scene.wei)).isEqualTo(6);
        assertThat(Collections.frequency(got.subList(0, 4), scene.wei)).isEqualTo(3);
    }

    @Test
    @Tag("LED-03")
    void rulesAreAskedInTheirOrderAndTheReasonIsKept() {
        leads().defineRule("hot", 1, LeadTable.SCORE.atLeast(80), rule -> rule.addTakers(LeadTaker.of(scene.boss)));
        leads().defineRule(
                        "web",
                        2,
                        LeadTable.SOURCE.is("web").and(LeadTable.PRODUCT.is("crm")),
                        rule -> rule.addTakers(LeadTaker.of(scene.wei)));
        leads().defineRule("rest", 3, Condition.all(), rule -> rule.addTakers(LeadTaker.of(scene.lan)));

        LeadAssignment hot = leads().assign(
                        leads().capture("A", each -> each.score(90).source("web"))
                                .id());
        LeadAssignment web = leads().assign(
                        leads().capture("B", each -> each.source("web").product("crm"))
                                .id());
        LeadAssignment rest =
                leads().assign(leads().capture("C", each -> each.source("web")).id());

        assertThat(List.of(hot, web, rest))
                .extracting(each -> each.taker().orElseThrow())
                .containsExactly(scene.boss, scene.wei, scene.lan);
        assertThat(leads().assignments(web.lead())).containsExactly(web);
        assertThatThrownBy(() -> leads().assign(web.lead()))
                .isInstanceOfSatisfying(
                        Refused.class, each -> assertThat(each.code()).isEqualTo("lead.owned"));
    }

    @Test
    @Tag("LED-03")
    void whoIsFullOrSpeaksAnotherLanguageIsPassedOverAndThatIsTold() {
        leads().defineRule(
                        "all",
                        1,
                        Condition.all(),
                        rule -> rule.addTakers(
                                LeadTaker.of(scene.wei).upTo(1),
                                LeadTaker.of(scene.lan).speaking("ja")));
        assertThat(leads().assign(lead("A")).taker()).contains(scene.wei);

        LeadAssignment none = leads().assign(lead("B"));

        assertThat(none.taker()).isEmpty();
        assertThat(none.reason()).isEqualTo("AT_CAPACITY");
        assertThat(passed(none)).containsExactly("AT_CAPACITY 1", "SKILL_MISSING 1");
        assertThat(leads().assign(leads().capture("C", each -> each.language("ja"))
                                .id())
                        .taker())
                .contains(scene.lan);
        assertThat(leads().assignWaiting(10)).extracting(LeadAssignment::reason).containsExactly("AT_CAPACITY");
    }

    @Test
    @Tag("LED-03")
    void aLeadForWhomNoRuleHoldsIsToldSo() {
        assertThat(leads().assign(lead("A")).reason()).isEqualTo("NO_RULE");
        assertThatThrownBy(() -> leads().defineRule("nobody", 1, Condition.all(), rule -> {}))
                .isInstanceOf(Invalid.class);
    }

    @Test
    @Tag("LED-03")
    void aLeadGoesToThoseWhoAreSeatedInTheTerritoryWhereItWouldLie() {
        TerritoryModel model = scene.active(TerritoryScene.china());
        scene.owner(model, "east", scene.lan);
        scene.owner(model, "south", scene.wei);
        leads().defineRule("territory", 1, Condition.all(), rule -> rule.isByTerritory(true));

        LeadAssignment east =
                leads().assign(leads().capture("A", each -> each.region("上海")).id());
        LeadAssignment south = leads().assign(
                        leads().capture("B", each -> each.region("广东").city("深圳"))
                                .id());
        LeadAssignment nowhere =
                leads().assign(leads().capture("C", each -> each.region("四川")).id());

        assertThat(east.taker()).contains(scene.lan);
        assertThat(south.taker()).contains(scene.wei);
        assertThat(south.territory()).contains("shenzhen");
        assertThat(nowhere.reason()).isEqualTo("NO_CANDIDATE");
    }

    @Test
    @Tag("LED-03")
    void whoIsNotAtWorkSoonEnoughIsPassedOver() {
        leads().defineRule(
                        "all",
                        1,
                        Condition.all(),
                        rule -> rule.availableWithin(Duration.ofHours(1))
                                .addTakers(LeadTaker.of(scene.wei), LeadTaker.of(scene.lan)));
        scene.session("boss")
                .team()
                .recordAbsence(
                        scene.wei,
                        DateRange.of(TerritoryScene.TODAY, TerritoryScene.TODAY.plusDays(2)),
                        Optional.empty(),
                        Optional.empty());

        List<LeadAssignment> made = List.of(leads().assign(lead("A")), leads().assign(lead("B")));

        assertThat(made).extracting(each -> each.taker().orElseThrow()).containsOnly(scene.lan);
        assertThat(passed(made.get(0))).containsExactly("NOT_AVAILABLE 1");
    }

    private void ladder(LeadLadder.Rung... rungs) {
        leads().setLadder(LeadLadder.builder()
                .id(Id.of(new UUID(0, 1)))
                .firstResponse(Duration.ofHours(2))
                .followUp(Duration.ofHours(8))
                .addRungs(rungs)
                .build());
    }

    private static LeadLadder.Rung rung(LeadLadder.Step step, long hours) {
        return new LeadLadder.Rung(step, Duration.ofHours(hours));
    }

    private void ladder() {
        ladder(
                rung(LeadLadder.Step.REMIND, 0),
                rung(LeadLadder.Step.TELL_MANAGER, 1),
                rung(LeadLadder.Step.REASSIGN, 2),
                rung(LeadLadder.Step.BACK_TO_POOL, 3));
    }

    private void hours(long hours) {
        scene.clock.tick(Duration.ofHours(hours));
        scene.crm.runDue(100);
        scene.crm.runDue(100);
    }

    @Test
    @Tag("LED-04")
    void aLeadThatNobodyAnswersWalksTheLadderEachStepOnce() {
        ladder();
        leads().defineRule(
                        "all",
                        1,
                        Condition.all(),
                        rule -> rule.addTakers(LeadTaker.of(scene.wei), LeadTaker.of(scene.lan)));
        Id<Lead> lead = lead("A");
        Id<Member> first = leads().assign(lead).taker().orElseThrow();
        List<Integer> taken = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            hours(1);
            taken.add(read(lead).stepsTaken());
        }

        assertThat(taken).containsExactly(0, 1, 2, 3, 3, 3, 3, 3, 4, 4, 4, 4);
        assertThat(read(lead).owner()).isEmpty();
        assertThat(leads().assignments(lead)).hasSize(2);
        assertThat(leads().assignments(lead).get(0).taker().orElseThrow()).isNotEqualTo(first);
    }

    @Test
    @Tag("LED-04")
    void whoAnswersBeginsTheLadderAnewAndWithTheTimeOfFollowUps() {
        ladder();
        leads().defineRule("all", 1, Condition.all(), rule -> rule.addTakers(LeadTaker.of(scene.wei)));
        Id<Lead> lead = lead("A");
        leads().assign(lead);
        hours(2);
        assertThat(read(lead).stepsTaken()).isEqualTo(1);

        leads().followedUp(lead, scene.clock.instant());
        hours(7);
        assertThat(read(lead).stepsTaken()).isZero();
        hours(1);
        assertThat(read(lead).stepsTaken()).isEqualTo(1);
        leads().close(lead, Lead.Status.DISQUALIFIED);
        hours(50);

        assertThat(read(lead).stepsTaken()).isEqualTo(1);
        assertThat(read(lead).owner()).contains(scene.wei);
    }

    @Test
    @Tag("LED-04")
    void theClockCountsTheWorkingTimeOfTheOwner() {
        ladder(rung(LeadLadder.Step.REMIND, 0));
        scene.session("boss")
                .worktime()
                .define("office", TerritoryScene.SHANGHAI, WeeklyHours.weekdays("09:00-10:00"), details -> {});
        scene.session("boss").worktime().setHours(Worker.member(scene.wei), "office", TerritoryScene.TODAY);
        leads().defineRule("all", 1, Condition.all(), rule -> rule.addTakers(LeadTaker.of(scene.wei)));
        Id<Lead> lead = lead("A");
        leads().assign(lead);

        scene.clock.set(Instant.parse("2026-03-03T01:59:00Z"));
        scene.crm.runDue(10);
        assertThat(read(lead).stepsTaken()).isZero();
        scene.clock.set(Instant.parse("2026-03-03T02:00:00Z"));
        scene.crm.runDue(10);
        assertThat(read(lead).stepsTaken()).isEqualTo(1);
    }

    @Test
    @Tag("CON-05")
    void aRecordedInteractionAboutALeadAnswersItIfItCountsAndIsNotALetterFromThem() {
        Id<Lead> id = lead("A");
        scene.clock.tick(Duration.ofMinutes(10));
        recorded(id, NewInteraction.of(InteractionKind.MAIL, Direction.INBOUND, "Anybody there?"));
        recorded(
                id,
                NewInteraction.of(InteractionKind.CALL, Direction.OUTBOUND, "Rang")
                        .details(details -> details.outcome(InteractionCodes.NO_ANSWER)));
        Lead waiting = read(id);
        Instant answered = scene.clock.instant();
        recorded(id, NewInteraction.of(InteractionKind.CALL, Direction.OUTBOUND, "Talked"));
        scene.clock.tick(Duration.ofMinutes(10));
        recorded(id, NewInteraction.of(InteractionKind.VISIT, Direction.INBOUND, "They came by"));

        assertThat(waiting.respondedAt()).isEmpty();
        assertThat(waiting.status()).isEqualTo(Lead.Status.NEW);
        assertThat(read(id).respondedAt()).contains(answered);
        assertThat(read(id).lastFollowUp()).contains(scene.clock.instant());
        assertThat(read(id).status()).isEqualTo(Lead.Status.WORKING);
    }

    private void recorded(Id<Lead> lead, NewInteraction talk) {
        scene.session("wei").interactions().record(talk.about(RecordRef.of("lead", lead)));
    }
}
