package org.guanxi.crm.ownership.handout;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.error.NotFound;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.internal.UnitOfWork;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.ownership.Standing;
import org.guanxi.crm.ownership.StandingTable;
import org.guanxi.crm.ownership.pool.Pool;
import org.guanxi.crm.storage.Selection;

/** Keeps routes and what was decided; the deciding is {@link HandoutRun}'s. */
final class DefaultHandoutService implements HandoutService {

    private static final int MOST = 1_000;

    private final UnitOfWork unit;

    DefaultHandoutService(UnitOfWork unit) {
        this.unit = unit;
    }

    @Override
    public Route defineRoute(String code, Consumer<Route.Builder> details) {
        return unit.call(ws -> {
            Optional<Route> before = route(ws, code);
            Route.Builder builder = Route.builder().code(code);
            before.ifPresent(builder::from);
            details.accept(builder);
            Route after = builder.id(before.map(Route::id).orElseGet(ws::newId))
                    .code(code)
                    .version(before.map(Route::version).orElse(0L))
                    .turn(before.flatMap(Route::turn))
                    .build();
            HandoutEvent event = new HandoutEvent.RouteDefined(after.id(), code);
            return before.isPresent()
                    ? ws.update(RouteTable.TYPE, before.get(), after, event)
                    : ws.insert(RouteTable.TYPE, after, event);
        });
    }

    private static Optional<Route> route(Workspace ws, String code) {
        return ws.store().find(Selection.of(RouteTable.TYPE).where(RouteTable.CODE.is(code))).stream()
                .findFirst();
    }

    @Override
    public List<HandoutDecision> handOut(String code, List<RecordRef> records) {
        long kinds = records.stream().map(RecordRef::kind).distinct().count();
        if (kinds != 1 || records.size() > MOST) {
            throw Problems.one("records", "handout.records", "count", records.size(), "maximum", MOST);
        }
        return unit.call(workspace -> workspace.asSystem(ws -> {
            Id<Route> id = route(ws, code)
                    .orElseThrow(() -> new NotFound(RouteTable.TYPE.kind(), ws.newId()))
                    .id();
            Route held = ws.store().hold(RouteTable.TYPE, List.of(id)).get(0);
            return new HandoutRun(ws, held, records).run();
        }));
    }

    @Override
    public List<HandoutDecision> handOutPool(String route, String kind, Id<Pool> pool, int most) {
        List<RecordRef> records = unit.call(ws -> ws
                .store()
                .find(Selection.of(StandingTable.TYPE)
                        .where(StandingTable.STATE
                                .is(Standing.State.POOLED)
                                .and(StandingTable.POOL.is(pool))
                                .and(StandingTable.RECORD.recordKind().is(kind)))
                        .orderBy(StandingTable.SINCE.ascending())
                        .limit(most))
                .stream()
                .map(Standing::record)
                .toList());
        return records.isEmpty() ? List.of() : handOut(route, records);
    }

    @Override
    public List<HandoutDecision> decisionsOf(RecordRef record) {
        return unit.call(ws -> {
            if (ws.lookFor(record).isEmpty()) {
                throw new NotFound(record.kind(), record.idOf());
            }
            return ws.store()
                    .find(Selection.of(HandoutDecisionTable.TYPE)
                            .where(HandoutDecisionTable.RECORD.is(record))
                            .orderBy(HandoutDecisionTable.AT.descending())
                            .limit(Selection.MAXIMUM_LIMIT));
        });
    }
}
