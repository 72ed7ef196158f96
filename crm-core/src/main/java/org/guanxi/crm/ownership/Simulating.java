package org.guanxi.crm.ownership;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.ownership.recycle.Due;
import org.guanxi.crm.ownership.recycle.RecycleRule;
import org.guanxi.crm.ownership.recycle.RecycleTerms;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.team.Member;

/** Reckons what is owned by present and by changed terms, as the run does, and adds up. */
final class Simulating {

    private static final int SHOWN = 1_000;
    private static final Comparator<Simulation.Fall> ORDER = Comparator.comparing(Simulation.Fall::after)
            .thenComparing(each -> each.record().id());

    private final Workspace ws;
    private final Reckoning present;
    private final Reckoning changed;
    private final Instant at;
    private final Map<Id<Member>, Long> losses = new HashMap<>();
    private final PriorityQueue<Simulation.Fall> soonest = new PriorityQueue<>(ORDER.reversed());
    private long owned;
    private long fallNow;
    private long fallThen;
    private long sooner;
    private long later;

    Simulating(Workspace ws, OwnershipTerms terms, RecycleTerms changed, Instant at) {
        this.ws = ws;
        this.present = new Reckoning(ws, terms);
        this.changed = new Reckoning(ws, terms, changed);
        this.at = at;
    }

    <E extends Entity<E>> Simulation of(OwnedKind<E> kind) {
        ws.store().stream(
                        Selection.of(StandingTable.TYPE)
                                .where(StandingTable.STATE
                                        .is(Standing.State.OWNED)
                                        .and(StandingTable.RECORD
                                                .recordKind()
                                                .is(kind.type().kind()))),
                        Selection.MAXIMUM_LIMIT)
                .forEach(each -> add(kind, each));
        List<Simulation.Fall> falling = new ArrayList<>(soonest);
        falling.sort(ORDER);
        return new Simulation(owned, fallNow, fallThen, sooner, later, losses, falling);
    }

    private <E extends Entity<E>> void add(OwnedKind<E> kind, Standing standing) {
        Optional<E> record = ws.store().get(kind.type(), standing.record().idOf());
        if (record.isEmpty()) {
            return;
        }
        owned++;
        Due before = present.due(kind, record.get(), standing);
        Due after = changed.due(kind, record.get(), standing);
        fallNow += before.isDue(at) ? 1 : 0;
        Instant was = before.at().orElse(Instant.MAX);
        Instant is = after.at().orElse(Instant.MAX);
        sooner += is.isBefore(was) ? 1 : 0;
        later += is.isAfter(was) ? 1 : 0;
        if (after.isDue(at)) {
            fall(standing, before, after);
        }
    }

    private void fall(Standing standing, Due before, Due after) {
        Id<Member> owner = standing.owner().orElseThrow();
        fallThen++;
        losses.merge(owner, 1L, Long::sum);
        soonest.add(new Simulation.Fall(
                standing.record(),
                owner,
                before.at(),
                after.at().orElseThrow(),
                after.deciding().map(RecycleRule::code).orElse("")));
        if (soonest.size() > SHOWN) {
            soonest.poll();
        }
    }
}
