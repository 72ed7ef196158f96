package org.guanxi.crm.ownership.handover;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.error.CrmException;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.error.StaleVersion;
import org.guanxi.crm.error.StorageException;
import org.guanxi.crm.internal.ReferenceWalk;
import org.guanxi.crm.internal.UnitOfWork;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.ownership.OwnershipCommand;
import org.guanxi.crm.ownership.OwnershipService;
import org.guanxi.crm.ownership.Standing;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.storage.Upon;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.team.MemberTable;

/** Keeps hand-overs; one step is {@link HandoverStep}'s. */
final class DefaultHandoverService implements HandoverService {

    private final UnitOfWork unit;

    DefaultHandoverService(UnitOfWork unit) {
        this.unit = unit;
    }

    @Override
    public List<Handover.Line> preview(Id<Member> leaver, HandoverPlan plan) {
        return unit.call(ws -> {
            ws.get(MemberTable.TYPE, leaver);
            return lines(ReferenceWalk.of(ws)
                    .preview(MemberTable.TYPE, List.of(leaver), plan.heir(), Upon::handOver)
                    .lines());
        });
    }

    static List<Handover.Line> lines(List<ReferenceWalk.Line> lines) {
        return lines.stream()
                .map(each -> new Handover.Line(
                        each.kind(), each.attribute(), each.then().name().toLowerCase(Locale.ROOT), each.references()))
                .toList();
    }

    @Override
    public Handover handOver(String key, Id<Member> leaver, HandoverPlan plan, int most) {
        return unit.call(workspace -> workspace.asSystem(ws -> {
            checkHeirs(ws, leaver, plan);
            Handover begun = begun(ws, key, leaver, plan);
            Handover held =
                    ws.store().hold(HandoverTable.TYPE, List.of(begun.id())).get(0);
            if (!held.leaver().equals(leaver) || !held.plan().equals(plan)) {
                throw Refused.because("handover.key-reused", "key", key);
            }
            if (held.state() == Handover.State.UNDONE) {
                throw Refused.because("handover.closed", "key", key);
            }
            return held.state() == Handover.State.DONE ? held : new HandoverStep(ws, held).go(most);
        }));
    }

    private static Handover begun(Workspace ws, String key, Id<Member> leaver, HandoverPlan plan) {
        return ws.store().find(Selection.of(HandoverTable.TYPE).where(HandoverTable.KEY.is(key))).stream()
                .findFirst()
                .orElseGet(() -> {
                    Handover first = Handover.builder()
                            .id(ws.newId())
                            .key(key)
                            .leaver(leaver)
                            .plan(plan)
                            .state(Handover.State.RUNNING)
                            .by(ws.actor())
                            .beganAt(ws.now())
                            .turns(0)
                            .build();
                    return ws.insert(HandoverTable.TYPE, first, new HandoverEvent.WentOn(first.id(), leaver, 0));
                });
    }

    private static void checkHeirs(Workspace ws, Id<Member> leaver, HandoverPlan plan) {
        List<Id<Member>> heirs = new ArrayList<>(List.of(plan.heir()));
        plan.shares().forEach(each -> heirs.addAll(each.heirs()));
        for (Id<Member> heir : heirs) {
            Optional<Member> member = ws.store()
                    .get(MemberTable.TYPE, heir)
                    .filter(each -> each.state() == Member.State.ACTIVE && !heir.equals(leaver));
            if (member.isEmpty()) {
                throw Refused.because("handover.heir", "member", heir);
            }
        }
    }

    @Override
    public List<RecordRef> undo(Id<Handover> id) {
        return unit.call(workspace -> workspace.asSystem(ws -> {
            ws.get(HandoverTable.TYPE, id);
            Handover held = ws.store().hold(HandoverTable.TYPE, List.of(id)).get(0);
            if (held.state() == Handover.State.UNDONE) {
                throw Refused.because("handover.closed", "key", held.key());
            }
            List<RecordRef> stayed = new ArrayList<>();
            List<ReferenceWalk.Move> moves = new ArrayList<>();
            ws.store().stream(
                            Selection.of(HandoverItemTable.TYPE).where(HandoverItemTable.HANDOVER.is(id)),
                            Selection.MAXIMUM_LIMIT)
                    .toList()
                    .forEach(each -> {
                        if (!each.isUnderTerms()) {
                            moves.add(move(held, each));
                        } else if (!isUndone(ws, held.leaver(), each)) {
                            stayed.add(each.record());
                        }
                    });
            ReferenceWalk.of(ws)
                    .undo(moves, move -> HandoverStep.moved(held, move))
                    .forEach(move -> stayed.add(move.record()));
            ws.update(
                    HandoverTable.TYPE,
                    held,
                    Handover.builder().from(held).state(Handover.State.UNDONE).build(),
                    new HandoverEvent.Undone(id, held.leaver(), stayed.size()));
            return stayed;
        }));
    }

    private static ReferenceWalk.Move move(Handover handover, HandoverItem item) {
        String kind = MemberTable.TYPE.kind();
        return new ReferenceWalk.Move(
                item.record(),
                item.attribute(),
                RecordRef.of(kind, handover.leaver()),
                item.to().map(to -> RecordRef.of(kind, to)));
    }

    /** Only if the last that happened to the record is that it was handed over. */
    private static boolean isUndone(Workspace ws, Id<Member> leaver, HandoverItem item) {
        OwnershipService ownership = ws.service(OwnershipService.class);
        Standing standing = ownership.standing(item.record());
        Optional<Id<Member>> before = standing.before().flatMap(Standing.Before::owner);
        if (!before.equals(Optional.of(leaver)) || !standing.owner().equals(item.to())) {
            return false;
        }
        try {
            ws.attempt(inside ->
                    inside.service(OwnershipService.class).perform(item.record(), new OwnershipCommand.Undo()));
            return true;
        } catch (StaleVersion | StorageException e) {
            throw e;
        } catch (CrmException stays) {
            return false;
        }
    }

    @Override
    public Handover get(Id<Handover> id) {
        return unit.call(ws -> ws.get(HandoverTable.TYPE, id));
    }

    @Override
    public List<HandoverItem> itemsOf(Id<Handover> id) {
        return unit.call(ws -> {
            ws.get(HandoverTable.TYPE, id);
            return ws.find(Selection.of(HandoverItemTable.TYPE)
                    .where(HandoverItemTable.HANDOVER.is(id))
                    .limit(Selection.MAXIMUM_LIMIT));
        });
    }
}
