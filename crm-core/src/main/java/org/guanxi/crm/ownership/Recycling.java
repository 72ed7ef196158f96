package org.guanxi.crm.ownership;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.internal.UnitOfWork;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.ownership.pool.Pool;
import org.guanxi.crm.ownership.recycle.Due;
import org.guanxi.crm.ownership.recycle.RecycleRule;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.team.Member;

/** One run over what is due: candidates by what was last reckoned, each reckoned anew and taken back in a transaction of its own. */
final class Recycling {

    private final UnitOfWork unit;
    private final int limit;
    private final List<RecordRef> recycled = new ArrayList<>();
    private final List<RecycleReport.Failure> failures = new ArrayList<>();
    private int kept;

    Recycling(UnitOfWork unit, int limit) {
        this.unit = unit;
        this.limit = limit;
    }

    RecycleReport run() {
        List<Standing> stale = unit.call(ws -> candidates(ws, StandingTable.RECKONED_BY.below(version(ws)), limit));
        stale.forEach(this::recycle);
        int left = limit - stale.size();
        List<Standing> due =
                left < 1 ? List.of() : unit.call(ws -> candidates(ws, StandingTable.DUE.atMost(ws.now()), left));
        due.forEach(this::recycle);
        return new RecycleReport(recycled, kept, failures, stale.size() + due.size() == limit);
    }

    private static long version(Workspace ws) {
        return new Reckoning(ws).terms().map(OwnershipTerms::version).orElse(0L);
    }

    private static List<Standing> candidates(Workspace ws, Condition<Standing> where, int most) {
        return ws.store()
                .find(Selection.of(StandingTable.TYPE)
                        .where(StandingTable.STATE.is(Standing.State.OWNED).and(where))
                        .orderBy(StandingTable.DUE.ascending())
                        .limit(most));
    }

    private void recycle(Standing candidate) {
        try {
            boolean hasFallen = unit.call(ws -> ws.asSystem(system -> hasFallen(system, candidate)));
            if (hasFallen) {
                recycled.add(candidate.record());
            } else {
                kept++;
            }
        } catch (RuntimeException e) {
            failures.add(new RecycleReport.Failure(candidate.record(), String.valueOf(e.getMessage())));
        }
    }

    /** Whether it fell: it is still the same spell, and due by all that is known now. */
    private static boolean hasFallen(Workspace ws, Standing candidate) {
        Optional<OwnershipTerms> terms = new Reckoning(ws).terms();
        Standings standings = new Standings(ws);
        Standings.Held held = standings.hold(Standings.customerOf(candidate));
        Standing standing = held.standing();
        if (terms.isEmpty() || !standing.isOwned() || standing.count() != candidate.count()) {
            return false;
        }
        Due due = new Reckoning(ws).due(held.customer(), standing, terms.get());
        if (!due.isDue(ws.now())) {
            ws.store().update(StandingTable.TYPE, new Reckoning(ws).reckoned(held.customer(), standing, terms.get()));
            return false;
        }
        fall(ws, held, due, terms.get());
        return true;
    }

    private static void fall(Workspace ws, Standings.Held held, Due due, OwnershipTerms terms) {
        Standing standing = held.standing();
        RecycleRule rule = due.deciding().orElseThrow();
        Id<Pool> pool = new Pools(ws).target(standing, rule.pool()).id();
        Id<Member> from = standing.owner().orElseThrow();
        new Standings(ws)
                .drop(
                        held,
                        pool,
                        SpellEnd.RECYCLED,
                        rule.code(),
                        terms,
                        new OwnershipEvent.Recycled(
                                standing.record(),
                                standing.count() + 1,
                                from,
                                pool,
                                rule.code(),
                                due.at().orElseThrow(),
                                terms.version()));
    }
}
