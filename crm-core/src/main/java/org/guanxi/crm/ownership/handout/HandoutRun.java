package org.guanxi.crm.ownership.handout;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.distribution.Distribution;
import org.guanxi.crm.distribution.Handed;
import org.guanxi.crm.distribution.Handout;
import org.guanxi.crm.distribution.Taker;
import org.guanxi.crm.distribution.Turn;
import org.guanxi.crm.distribution.WhyNot;
import org.guanxi.crm.error.CrmException;
import org.guanxi.crm.error.StaleVersion;
import org.guanxi.crm.error.StorageException;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.ownership.OwnedRecords;
import org.guanxi.crm.ownership.OwnershipCommand;
import org.guanxi.crm.ownership.OwnershipService;
import org.guanxi.crm.ownership.OwnershipTerms;
import org.guanxi.crm.ownership.Standing;
import org.guanxi.crm.ownership.StandingTable;
import org.guanxi.crm.ownership.spell.CoolDown;
import org.guanxi.crm.ownership.spell.Spell;
import org.guanxi.crm.ownership.spell.SpellTable;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.team.Absence;
import org.guanxi.crm.team.AbsenceTable;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.team.MemberTable;

/** One run of a route: holds, reads what the distribution must know, lets it decide, gives, and notes. */
final class HandoutRun {

    private final Workspace ws;
    private final Route route;
    private final List<RecordRef> records;
    private final String kind;
    private final UUID run;
    private final Map<Id<Member>, Member> members = new HashMap<>();
    private final Map<Id<Member>, WhyNot> away = new HashMap<>();
    private final Map<RecordRef, List<Spell>> spells = new HashMap<>();

    HandoutRun(Workspace ws, Route route, List<RecordRef> records) {
        this.ws = ws;
        this.route = route;
        this.records = records;
        this.kind = records.get(0).kind();
        this.run = ws.<Route>newId().uuid();
    }

    List<HandoutDecision> run() {
        List<Id<Member>> people =
                route.shares().stream().map(Route.Share::member).toList();
        OwnedRecords.hold(ws, kind, people, records);
        ws.store().getAll(MemberTable.TYPE, people).forEach(each -> members.put(each.id(), each));
        readAbsences(people);
        readSpells();
        Handed handed = Distribution.by(route.strategy())
                .among(this::whyNot)
                .of(handouts(), takers(), route.turn().orElse(Turn.FIRST));
        List<HandoutDecision> decisions = new ArrayList<>();
        handed.assignments().forEach(each -> decisions.add(given(each)));
        handed.leftOver().forEach(each -> decisions.add(left(each)));
        List<HandoutDecision> stored = ws.store().insertAll(HandoutDecisionTable.TYPE, decisions);
        int given = (int) decisions.stream().filter(HandoutDecision::isGiven).count();
        ws.update(
                RouteTable.TYPE,
                route,
                Route.builder().from(route).turn(handed.next()).build(),
                new HandoutEvent.Run(route.id(), run, given, decisions.size() - given));
        return stored;
    }

    private List<Handout> handouts() {
        Map<RecordRef, Instant> since = new HashMap<>();
        List<UUID> ids = records.stream().map(RecordRef::id).toList();
        ws.store()
                .find(Selection.of(StandingTable.TYPE)
                        .where(StandingTable.RECORD
                                .recordKind()
                                .is(kind)
                                .and(StandingTable.RECORD.recordId().in(ids)))
                        .limit(Selection.MAXIMUM_LIMIT))
                .forEach(each -> since.put(each.record(), each.since()));
        return records.stream()
                .map(each -> Handout.of(each, since.getOrDefault(each, ws.now())))
                .toList();
    }

    private List<Taker> takers() {
        return route.shares().stream()
                .map(share -> Taker.of(share.member())
                        .weighing(share.weight())
                        .loadedWith(held(share.member()))
                        .withRoomFor(Optional.ofNullable(members.get(share.member()))
                                .flatMap(each -> OwnedRecords.room(ws, kind, each))
                                .orElse(Taker.UNBOUNDED)))
                .toList();
    }

    private long held(Id<Member> member) {
        return ws.store()
                .count(
                        StandingTable.TYPE,
                        StandingTable.OWNER
                                .is(member)
                                .and(StandingTable.STATE.is(Standing.State.OWNED))
                                .and(StandingTable.RECORD.recordKind().is(kind)));
    }

    private void readAbsences(List<Id<Member>> people) {
        for (Absence each : ws.store()
                .find(Selection.of(AbsenceTable.TYPE)
                        .where(AbsenceTable.MEMBER.in(people))
                        .orderBy(AbsenceTable.VALID_FROM.descending())
                        .limit(Selection.MAXIMUM_LIMIT))) {
            Member member = members.get(each.member());
            if (member != null && each.isValid(LocalDate.ofInstant(ws.now(), member.zone()))) {
                away.put(each.member(), WhyNot.NOT_AVAILABLE);
            }
        }
        for (Id<Member> each : people) {
            Member member = members.get(each);
            if (member == null || member.state() != Member.State.ACTIVE) {
                away.put(each, WhyNot.INACTIVE);
            }
        }
    }

    private void readSpells() {
        List<UUID> ids = records.stream().map(RecordRef::id).toList();
        ws.store().stream(
                        Selection.of(SpellTable.TYPE)
                                .where(SpellTable.RECORD
                                        .recordKind()
                                        .is(kind)
                                        .and(SpellTable.RECORD.recordId().in(ids)))
                                .orderBy(SpellTable.COUNT.ascending()),
                        Selection.MAXIMUM_LIMIT)
                .forEach(each -> spells.computeIfAbsent(each.record(), key -> new ArrayList<>())
                        .add(each));
    }

    /** Asked many times; reads nothing. */
    private Optional<WhyNot> whyNot(Handout record, Id<Member> taker) {
        Optional<WhyNot> absent = Optional.ofNullable(away.get(taker));
        if (absent.isPresent()) {
            return absent;
        }
        List<Spell> past = spells.getOrDefault(record.record(), List.of());
        boolean isLast = !past.isEmpty() && past.get(past.size() - 1).owner().equals(taker);
        if (route.isSparingLastOwner() && isLast) {
            return Optional.of(WhyNot.EARLIER_OWNER);
        }
        return isCooling(past, taker) ? Optional.of(WhyNot.COOLING_DOWN) : Optional.empty();
    }

    private boolean isCooling(List<Spell> past, Id<Member> taker) {
        OwnershipTerms terms = terms();
        if (past.isEmpty() || terms.coolDown().terms().isEmpty()) {
            return false;
        }
        List<CoolDown.Past> ended = new ArrayList<>();
        for (Spell each : past) {
            if (each.until().isPresent() && each.endedBy().isPresent() && !each.isReopened()) {
                ended.add(new CoolDown.Past(
                        each.owner(), each.until().get(), each.endedBy().get()));
            }
        }
        return terms.coolDown()
                .coolingUntil(ended, Set.of(taker), terms.recycle().zone(), day -> true)
                .filter(ws.now()::isBefore)
                .isPresent();
    }

    private OwnershipTerms terms() {
        return ws.remembered(
                        Known.class,
                        () -> new Known(
                                ws.service(OwnershipService.class).terms(kind).orElseThrow()))
                .terms();
    }

    private record Known(OwnershipTerms terms) {}

    private HandoutDecision given(Handed.Assignment assignment) {
        RecordRef record = assignment.record().record();
        Optional<String> refusal = Optional.empty();
        try {
            ws.attempt(inside -> inside.service(OwnershipService.class)
                    .perform(record, new OwnershipCommand.Assign(assignment.taker())));
        } catch (StaleVersion | StorageException e) {
            throw e;
        } catch (CrmException e) {
            refusal = Optional.of(e.code());
        }
        return decision(record, assignment.passedOver())
                .taker(assignment.taker())
                .why(assignment.why())
                .refusedBy(refusal)
                .build();
    }

    private HandoutDecision left(Handed.LeftOver left) {
        return decision(left.record().record(), left.passedOver()).build();
    }

    private HandoutDecision.Builder decision(RecordRef record, Map<WhyNot, Integer> passedOver) {
        HandoutDecision.Builder builder = HandoutDecision.builder()
                .id(ws.newId())
                .route(route.id())
                .routeVersion(route.version())
                .run(run)
                .record(record)
                .at(ws.now());
        passedOver.forEach((why, people) -> builder.addPassedOver(new HandoutDecision.PassedOver(why, people)));
        return builder;
    }
}
