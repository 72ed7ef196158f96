package org.guanxi.crm.ownership;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.internal.UnitOfWork;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.ownership.pool.Pool;
import org.guanxi.crm.ownership.recycle.Due;
import org.guanxi.crm.ownership.recycle.RecycleRule;
import org.guanxi.crm.ownership.spell.SpellEnd;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.team.Member;

/** One run over what is due: candidates by what was last reckoned, each reckoned anew and dealt with in a transaction of its own. */
final class Recycling {

    private final UnitOfWork unit;
    private final String kind;
    private final int limit;
    private final List<RecordRef> done = new ArrayList<>();
    private final List<RecycleReport.Failure> failures = new ArrayList<>();
    private int kept;

    Recycling(UnitOfWork unit, String kind, int limit) {
        this.unit = unit;
        this.kind = kind;
        this.limit = limit;
    }

    /** Takes back what is due; what was reckoned by earlier terms is reckoned first. */
    RecycleReport run(boolean isBounded) {
        OwnershipTerms terms = unit.call(ws -> Reckoning.terms(ws, kind)).orElse(null);
        if (terms == null) {
            return report(false, Optional.empty());
        }
        Optional<Integer> bound = terms.mostFallingPercent().filter(each -> isBounded);
        List<Standing> stale = unit.call(
                ws -> candidates(ws, StandingTable.RECKONED_BY.below(terms.version()), StandingTable.DUE, limit));
        each(stale, candidate -> bound.isPresent() ? isReckoned(candidate) : hasFallen(candidate));
        int left = limit - stale.size();
        if (left < 1) {
            return report(true, Optional.empty());
        }
        Optional<RecycleReport.Stopped> stopped = bound.flatMap(percent -> unit.call(ws -> stopped(ws, percent)));
        if (stopped.isPresent()) {
            return report(false, stopped);
        }
        List<Standing> due =
                unit.call(ws -> candidates(ws, StandingTable.DUE.atMost(ws.now()), StandingTable.DUE, left));
        each(due, this::hasFallen);
        return report(due.size() == left, Optional.empty());
    }

    /** Tells owners of losses that are near. */
    RecycleReport announce() {
        List<Standing> near = unit.call(
                ws -> candidates(ws, StandingTable.NOTICE_AT.atMost(ws.now()), StandingTable.NOTICE_AT, limit));
        each(near, this::isAnnounced);
        return report(near.size() == limit, Optional.empty());
    }

    private RecycleReport report(boolean hasMore, Optional<RecycleReport.Stopped> stopped) {
        return new RecycleReport(done, kept, failures, hasMore, stopped);
    }

    private List<Standing> candidates(
            Workspace ws, Condition<Standing> where, OrderedAttribute<Standing, ?> order, int most) {
        return ws.store()
                .find(Selection.of(StandingTable.TYPE)
                        .where(owned().and(where))
                        .orderBy(order.ascending())
                        .limit(most));
    }

    private Condition<Standing> owned() {
        return StandingTable.STATE
                .is(Standing.State.OWNED)
                .and(StandingTable.RECORD.recordKind().is(kind));
    }

    private Optional<RecycleReport.Stopped> stopped(Workspace ws, int percent) {
        long owned = ws.store().count(StandingTable.TYPE, owned());
        long due = ws.store().count(StandingTable.TYPE, owned().and(StandingTable.DUE.atMost(ws.now())));
        return due * 100 > owned * percent
                ? Optional.of(new RecycleReport.Stopped(due, owned, percent))
                : Optional.empty();
    }

    private void each(List<Standing> candidates, Predicate<Standing> work) {
        for (Standing candidate : candidates) {
            try {
                if (work.test(candidate)) {
                    done.add(candidate.record());
                } else {
                    kept++;
                }
            } catch (RuntimeException e) {
                failures.add(new RecycleReport.Failure(candidate.record(), String.valueOf(e.getMessage())));
            }
        }
    }

    private boolean isReckoned(Standing candidate) {
        return inOwnTransaction(candidate, Recycling::keep);
    }

    /** Whether it fell: it is still the same spell, and due by all that is known now. */
    private boolean hasFallen(Standing candidate) {
        return inOwnTransaction(candidate, Recycling::hasFallen);
    }

    private boolean isAnnounced(Standing candidate) {
        return inOwnTransaction(candidate, Recycling::isAnnounced);
    }

    /** What is done with one record of the kind. */
    private interface Step {
        <E extends Entity<E>> boolean with(Workspace ws, OwnershipTerms terms, Held<E> held);
    }

    private boolean inOwnTransaction(Standing candidate, Step step) {
        return unit.call(workspace -> workspace.asSystem(ws -> {
            OwnershipTerms terms = Reckoning.terms(ws, kind).orElseThrow(() -> Refused.because("ownership.no-terms"));
            Held<?> held = Standings.hold(ws, OwnedKinds.of(ws, kind), candidate.record());
            Standing standing = held.standing();
            return standing.isOwned() && standing.count() == candidate.count() && with(step, ws, terms, held);
        }));
    }

    private static <E extends Entity<E>> boolean with(Step step, Workspace ws, OwnershipTerms terms, Held<E> held) {
        return step.with(ws, terms, held);
    }

    private static <E extends Entity<E>> boolean keep(Workspace ws, OwnershipTerms terms, Held<E> held) {
        ws.store()
                .update(
                        StandingTable.TYPE,
                        new Reckoning(ws, terms).reckoned(held.kind(), held.record(), held.standing()));
        return false;
    }

    private static <E extends Entity<E>> boolean hasFallen(Workspace ws, OwnershipTerms terms, Held<E> held) {
        Due due = new Reckoning(ws, terms).due(held.kind(), held.record(), held.standing());
        if (!due.isDue(ws.now())) {
            return keep(ws, terms, held);
        }
        Standing standing = held.standing();
        RecycleRule rule = due.deciding().orElseThrow();
        Id<Pool> pool =
                new Pools(ws).target(held, Optional.empty(), rule.pool()).id();
        Id<Member> from = standing.owner().orElseThrow();
        OwnershipEvent event = new OwnershipEvent.Recycled(
                standing.record(),
                standing.count() + 1,
                from,
                pool,
                rule.code(),
                due.at().orElseThrow(),
                terms.version());
        new Standings(ws, terms).drop(held, pool, SpellEnd.RECYCLED, rule.code(), event);
        return true;
    }

    private static <E extends Entity<E>> boolean isAnnounced(Workspace ws, OwnershipTerms terms, Held<E> held) {
        Standing standing = held.standing();
        Due due = new Reckoning(ws, terms).due(held.kind(), held.record(), standing);
        Optional<Integer> daysBefore = Notices.now(terms.recycle(), due, standing.noticed(), ws.now());
        if (daysBefore.isEmpty()) {
            Standing kept = new Reckoning(ws, terms).reckoned(held.kind(), held.record(), standing);
            boolean isPast =
                    kept.noticeAt().filter(each -> !each.isAfter(ws.now())).isPresent();
            ws.store()
                    .update(
                            StandingTable.TYPE,
                            isPast
                                    ? Standing.builder()
                                            .from(kept)
                                            .noticeAt(Optional.empty())
                                            .build()
                                    : kept);
            return false;
        }
        Standing.Noticed noticed = new Standing.Noticed(due.unnoticed().orElseThrow(), daysBefore.get(), ws.now());
        Standing told = Standing.builder().from(standing).addNoticed(noticed).build();
        ws.update(
                StandingTable.TYPE,
                standing,
                new Reckoning(ws, terms).reckoned(held.kind(), held.record(), told),
                new OwnershipEvent.LossAnnounced(
                        standing.record(),
                        standing.owner().orElseThrow(),
                        noticed.due(),
                        noticed.daysBefore(),
                        due.deciding().map(RecycleRule::code)));
        return true;
    }
}
