package org.guanxi.crm.ownership.handover;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.internal.ReferenceWalk;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.ownership.OwnedRecords;
import org.guanxi.crm.ownership.OwnershipCommand;
import org.guanxi.crm.ownership.OwnershipService;
import org.guanxi.crm.ownership.Standing;
import org.guanxi.crm.ownership.StandingTable;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.storage.Upon;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.team.MemberTable;

/** One step of a hand-over, in one transaction. */
final class HandoverStep {

    private final Workspace ws;
    private final Handover handover;
    private final HandoverPlan plan;
    private final Map<Handover.Got, Long> got = new LinkedHashMap<>();
    private final List<HandoverItem> items = new ArrayList<>();
    private long turns;

    HandoverStep(Workspace ws, Handover handover) {
        this.ws = ws;
        this.handover = handover;
        this.plan = handover.plan();
        this.turns = handover.turns();
        handover.got().forEach(each -> count(each.member(), each.kind(), each.records()));
    }

    Handover go(int most) {
        List<Standing> owned = ws.store()
                .find(Selection.of(StandingTable.TYPE)
                        .where(StandingTable.OWNER
                                .is(handover.leaver())
                                .and(StandingTable.STATE.is(Standing.State.OWNED)))
                        .limit(most));
        hold(owned);
        owned.forEach(this::give);
        List<Handover.Line> lines = owned.size() < most ? rest() : List.of();
        ws.store().insertAll(HandoverItemTable.TYPE, items);
        boolean isDone = owned.size() < most;
        Handover after = Handover.builder()
                .from(handover)
                .state(isDone ? Handover.State.DONE : Handover.State.RUNNING)
                .doneAt(isDone ? Optional.of(ws.now()) : Optional.empty())
                .got(got.entrySet().stream()
                        .map(each -> new Handover.Got(
                                each.getKey().member(), each.getKey().kind(), each.getValue()))
                        .toList())
                .lines(lines)
                .turns(turns)
                .build();
        return ws.update(
                HandoverTable.TYPE,
                handover,
                after,
                isDone
                        ? new HandoverEvent.Done(handover.id(), handover.leaver())
                        : new HandoverEvent.WentOn(handover.id(), handover.leaver(), owned.size()));
    }

    private void hold(List<Standing> owned) {
        List<Id<Member>> heirs = new ArrayList<>(List.of(plan.heir()));
        plan.shares().forEach(each -> heirs.addAll(each.heirs()));
        Map<String, List<RecordRef>> byKind = new HashMap<>();
        owned.forEach(each -> byKind.computeIfAbsent(each.record().kind(), kind -> new ArrayList<>())
                .add(each.record()));
        byKind.forEach((kind, records) ->
                OwnedRecords.hold(ws, kind, heirs.stream().distinct().toList(), records));
    }

    private void give(Standing standing) {
        RecordRef record = standing.record();
        Optional<HandoverPlan.Share> share = plan.shares().stream()
                .filter(each -> each.where().isEmpty()
                        || OwnedRecords.meets(ws, record, each.where().get()))
                .findFirst();
        Optional<Id<Member>> to = share.isEmpty() ? Optional.of(plan.heir()) : inTurn(share.get());
        Optional<Instant> protectedUntil = plan.protectionDays() > 0
                ? Optional.of(ws.now().plus(Duration.ofDays(plan.protectionDays())))
                : Optional.empty();
        OwnershipCommand command = to.isPresent()
                ? new OwnershipCommand.HandOver(to.get(), protectedUntil)
                : new OwnershipCommand.Recall("hand-over");
        ws.service(OwnershipService.class).perform(record, command);
        count(to, record.kind(), 1);
        items.add(item(record, "owner", to, true));
    }

    private Optional<Id<Member>> inTurn(HandoverPlan.Share share) {
        return share.heirs().isEmpty()
                ? Optional.empty()
                : Optional.of(share.heirs().get((int) (turns++ % share.heirs().size())));
    }

    /** What is not under terms follows as its table declares. */
    private List<Handover.Line> rest() {
        ReferenceWalk.Protocol walk = ReferenceWalk.of(ws)
                .run(
                        MemberTable.TYPE,
                        List.of(handover.leaver()),
                        plan.heir(),
                        Upon::handOver,
                        move -> moved(handover, move));
        walk.moves()
                .forEach(each -> items.add(
                        item(each.record(), each.attribute(), each.to().map(to -> to.<Member>idOf()), false)));
        return DefaultHandoverService.lines(walk.lines());
    }

    static HandoverEvent moved(Handover handover, ReferenceWalk.Move move) {
        return new HandoverEvent.ReferenceMoved(
                handover.id(),
                handover.leaver(),
                move.record(),
                move.attribute(),
                move.to().map(to -> to.<Member>idOf()));
    }

    private void count(Optional<Id<Member>> member, String kind, long records) {
        got.merge(new Handover.Got(member, kind, 0), records, Long::sum);
    }

    private HandoverItem item(RecordRef record, String attribute, Optional<Id<Member>> to, boolean isUnderTerms) {
        return HandoverItem.builder()
                .id(ws.newId())
                .handover(handover.id())
                .record(record)
                .attribute(attribute)
                .to(to)
                .isUnderTerms(isUnderTerms)
                .build();
    }
}
