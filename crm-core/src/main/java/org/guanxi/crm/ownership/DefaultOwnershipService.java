package org.guanxi.crm.ownership;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.common.Outcome;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.NotFound;
import org.guanxi.crm.error.Problem;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.internal.UnitOfWork;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.ownership.limit.HoldingLimit;
import org.guanxi.crm.ownership.limit.HoldingLimitTable;
import org.guanxi.crm.ownership.pool.Pool;
import org.guanxi.crm.ownership.pool.PoolSeat;
import org.guanxi.crm.ownership.pool.PoolSeatTable;
import org.guanxi.crm.ownership.pool.PoolTable;
import org.guanxi.crm.ownership.recycle.RecycleTerms;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.team.TeamService;
import org.guanxi.crm.team.Unit;

/** Applies what the rules of the area decide. */
final class DefaultOwnershipService implements OwnershipService {

    private static final String STANDARD = "standard";

    private final UnitOfWork unit;

    DefaultOwnershipService(UnitOfWork unit) {
        this.unit = unit;
    }

    @Override
    public OwnershipTerms setUp(String kind, RecycleTerms recycle) {
        return unit.call(ws -> {
            OwnedKinds.of(ws, kind);
            if (Reckoning.terms(ws, kind).isPresent()) {
                return change(ws, kind, builder -> builder.recycle(recycle));
            }
            OwnershipTerms terms = OwnershipTerms.builder()
                    .id(ws.newId())
                    .kind(kind)
                    .recycle(recycle)
                    .build();
            check(ws, terms);
            if (new Pools(ws).byCode(STANDARD).isEmpty()) {
                openStandard(ws);
            }
            return ws.insert(OwnershipTermsTable.TYPE, terms, new OwnershipEvent.TermsSet(terms.kind()));
        });
    }

    private static void openStandard(Workspace ws) {
        Id<Pool> id = ws.newId();
        Pool pool = ws.insert(
                PoolTable.TYPE,
                Pool.builder()
                        .id(id)
                        .code(STANDARD)
                        .name(LocalizedText.of("Standard"))
                        .isDefault(true)
                        .build(),
                new OwnershipEvent.PoolDefined(id, STANDARD, true));
        seat(ws, pool.id(), PoolSeat.Role.MEMBER, Optional.empty(), Optional.empty());
        ws.service(TeamService.class)
                .memberOf(ws.actor())
                .ifPresent(
                        caller -> seat(ws, pool.id(), PoolSeat.Role.ADMIN, Optional.of(caller.id()), Optional.empty()));
    }

    @Override
    public OwnershipTerms changeTerms(String kind, Consumer<OwnershipTerms.Builder> change) {
        return unit.call(ws -> change(ws, kind, change));
    }

    private static OwnershipTerms change(Workspace ws, String kind, Consumer<OwnershipTerms.Builder> change) {
        OwnershipTerms before = present(ws, kind);
        OwnershipTerms.Builder builder = OwnershipTerms.builder().from(before);
        change.accept(builder);
        OwnershipTerms after = builder.id(before.id())
                .version(before.version())
                .kind(before.kind())
                .build();
        check(ws, after);
        return before.equals(after)
                ? before
                : ws.update(OwnershipTermsTable.TYPE, before, after, new OwnershipEvent.TermsSet(after.kind()));
    }

    private static void check(Workspace ws, OwnershipTerms terms) {
        Problems problems = new Problems();
        problems.addAll("recycle", terms.recycle().problems());
        terms.protectionDays().ifPresent(days -> positive("protectionDays", days, problems));
        terms.quotas().forEach(quota -> positive("quotas", quota.maximum(), problems));
        terms.longestLockDays().ifPresent(days -> positive("longestLockDays", days, problems));
        terms.longestPauseDays().ifPresent(days -> positive("longestPauseDays", days, problems));
        terms.mostFallingPercent().ifPresent(percent -> positive("mostFallingPercent", percent, problems));
        positive("largestBatch", terms.largestBatch(), problems);
        Set<String> closable = new HashSet<>();
        ws.offers(OwnedChild.class).stream().filter(OwnedChild::isClosable).forEach(each -> closable.add(each.kind()));
        terms.children().stream()
                .filter(each -> each.onDrop() == ChildTerms.OnDrop.CLOSE && !closable.contains(each.kind()))
                .forEach(each -> problems.add("children", "ownership.not-closable", "kind", each.kind()));
        problems.throwIfAny();
    }

    private static void positive(String path, int value, Problems problems) {
        if (value < 1) {
            problems.add(path, "ownership.not-positive", "value", value);
        }
    }

    private static OwnershipTerms present(Workspace ws, String kind) {
        return Reckoning.terms(ws, kind).orElseThrow(() -> Refused.because("ownership.no-terms"));
    }

    @Override
    public Optional<OwnershipTerms> terms(String kind) {
        return unit.call(ws -> Reckoning.terms(ws, kind));
    }

    @Override
    public Pool definePool(String code, LocalizedText name, Consumer<Pool.Builder> details) {
        return unit.call(ws -> {
            Optional<Pool> before = new Pools(ws).byCode(code);
            Pool.Builder builder = Pool.builder();
            before.ifPresent(builder::from);
            builder.name(name).id(before.map(Pool::id).orElseGet(ws::newId)).code(code);
            details.accept(builder.isDefault(false));
            Pool after = builder.code(code)
                    .isDefault(before.map(Pool::isDefault).orElse(false))
                    .isOpen(before.map(Pool::isOpen).orElse(true))
                    .build();
            after.where().ifPresent(query -> checkCondition(ws, query));
            return before.isPresent()
                    ? update(ws, before.get(), after)
                    : ws.insert(PoolTable.TYPE, after, new OwnershipEvent.PoolDefined(after.id(), code, true));
        });
    }

    /** A condition must be one for some kind that can be owned. */
    private static void checkCondition(Workspace ws, String query) {
        List<Problem> problems = new ArrayList<>();
        for (OwnedKind<?> kind : ws.offers(OwnedKind.class)) {
            try {
                Where.read(ws, kind, query);
                return;
            } catch (Invalid e) {
                problems.addAll(e.problems());
            }
        }
        throw new Invalid(problems);
    }

    private static Pool update(Workspace ws, Pool before, Pool after) {
        return before.equals(after)
                ? before
                : ws.update(
                        PoolTable.TYPE,
                        before,
                        after,
                        new OwnershipEvent.PoolDefined(after.id(), after.code(), after.isOpen()));
    }

    @Override
    public Pool setOpen(Id<Pool> id, boolean isOpen) {
        return unit.call(ws -> {
            Pool before = ws.get(PoolTable.TYPE, id);
            boolean isInUse = before.isDefault()
                    || ws.store()
                                    .count(
                                            StandingTable.TYPE,
                                            StandingTable.POOL
                                                    .is(id)
                                                    .and(StandingTable.STATE.is(Standing.State.POOLED)))
                            > 0;
            if (!isOpen && isInUse) {
                throw Refused.because("ownership.pool-in-use", "pool", before.code());
            }
            return update(ws, before, Pool.builder().from(before).isOpen(isOpen).build());
        });
    }

    @Override
    public PoolSeat seat(Id<Pool> pool, PoolSeat.Role role, Optional<Id<Member>> member, Optional<Id<Unit>> team) {
        return unit.call(ws -> seat(ws, pool, role, member, team));
    }

    private static PoolSeat seat(
            Workspace ws, Id<Pool> pool, PoolSeat.Role role, Optional<Id<Member>> member, Optional<Id<Unit>> team) {
        checkOne(member, team);
        PoolSeat seat = PoolSeat.builder()
                .id(ws.newId())
                .pool(pool)
                .role(role)
                .member(member)
                .unit(team)
                .build();
        return ws.insert(PoolSeatTable.TYPE, seat, new OwnershipEvent.SeatTaken(pool, role, member, team));
    }

    private static void checkOne(Optional<Id<Member>> member, Optional<Id<Unit>> team) {
        if (member.isPresent() && team.isPresent()) {
            throw Problems.one("unit", "ownership.person-and-unit");
        }
    }

    @Override
    public void unseat(Id<PoolSeat> id) {
        unit.run(ws -> {
            PoolSeat seat = ws.get(PoolSeatTable.TYPE, id);
            ws.delete(
                    PoolSeatTable.TYPE,
                    seat,
                    new OwnershipEvent.SeatLeft(seat.pool(), seat.role(), seat.member(), seat.unit()));
        });
    }

    @Override
    public HoldingLimit limit(
            String kind, HoldingLimit.Of of, Optional<Id<Member>> member, Optional<Id<Unit>> team, int maximum) {
        checkOne(member, team);
        if (maximum < 0) {
            throw Problems.one("maximum", "ownership.not-positive", "value", maximum);
        }
        return unit.call(ws -> {
            Condition<HoldingLimit> same = HoldingLimitTable.KIND
                    .is(kind)
                    .and(HoldingLimitTable.OF.is(of))
                    .and(member.map(HoldingLimitTable.MEMBER::is).orElseGet(HoldingLimitTable.MEMBER::isAbsent))
                    .and(team.map(HoldingLimitTable.UNIT::is).orElseGet(HoldingLimitTable.UNIT::isAbsent));
            Optional<HoldingLimit> before = ws
                    .find(Selection.of(HoldingLimitTable.TYPE).where(same))
                    .stream()
                    .findFirst();
            HoldingLimit after = HoldingLimit.builder()
                    .id(before.map(HoldingLimit::id).orElseGet(ws::newId))
                    .version(before.map(HoldingLimit::version).orElse(0L))
                    .kind(kind)
                    .limitOf(of)
                    .member(member)
                    .unit(team)
                    .maximum(maximum)
                    .build();
            OwnershipEvent event = new OwnershipEvent.LimitSet(member, team, maximum);
            return before.map(old -> old.equals(after) ? old : ws.update(HoldingLimitTable.TYPE, old, after, event))
                    .orElseGet(() -> ws.insert(HoldingLimitTable.TYPE, after, event));
        });
    }

    @Override
    public int adopt(String kind, int most) {
        return asSystem(ws -> adopt(ws, OwnedKinds.of(ws, kind), most));
    }

    private static <E extends Entity<E>> int adopt(Workspace ws, OwnedKind<E> kind, int most) {
        Standings standings = new Standings(ws, present(ws, kind.type().kind()));
        List<E> waiting = ws.store()
                .find(Selection.of(kind.type())
                        .where(StandingTable.RECORD
                                .hasAny(kind.type(), Condition.all())
                                .not()
                                .and(kind.isLive()))
                        .limit(most));
        waiting.forEach(each -> standings.begin(kind, each));
        return waiting.size();
    }

    @Override
    public Standing perform(RecordRef record, OwnershipCommand command) {
        return asSystem(ws -> new Commands(ws, record.kind()).perform(record, command));
    }

    @Override
    public Standing performOnce(String key, RecordRef record, OwnershipCommand command) {
        return asSystem(ws -> new CommandKeys(ws)
                .once(
                        key,
                        List.of(record),
                        command,
                        () -> List.of(Outcome.done(0, new Commands(ws, record.kind()).perform(record, command))))
                .get(0)
                .value()
                .orElseThrow());
    }

    @Override
    public List<Outcome<Standing>> performEach(List<RecordRef> records, OwnershipCommand command) {
        return asSystem(ws -> new Batch(ws, records, command).each());
    }

    @Override
    public List<Standing> performAll(List<RecordRef> records, OwnershipCommand command) {
        return asSystem(ws -> new Batch(ws, records, command).all());
    }

    @Override
    public List<Outcome<Standing>> performEachOnce(String key, List<RecordRef> records, OwnershipCommand command) {
        return asSystem(ws ->
                new CommandKeys(ws).once(key, records, command, () -> new Batch(ws, records, command).each()));
    }

    @Override
    public List<Refused> tryDry(RecordRef record, OwnershipCommand command) {
        return asSystem(ws -> new Commands(ws, record.kind()).tryDry(record, command));
    }

    /** The guards decide who may do what; the rights on records do not. */
    private <R> R asSystem(Function<Workspace, R> work) {
        return unit.call(ws -> ws.asSystem(work));
    }

    @Override
    public Standing standing(RecordRef record) {
        return unit.call(ws -> readable(ws, record));
    }

    /** Where a record stands that the caller may read. */
    private static Standing readable(Workspace ws, RecordRef record) {
        OwnedKinds.of(ws, record.kind());
        if (ws.lookFor(record).isEmpty()) {
            throw new NotFound(record.kind(), record.idOf());
        }
        return Standings.of(ws, record)
                .orElseThrow(() -> Refused.because("ownership.not-under-terms", "record", record.id()));
    }

    @Override
    public Explanation explain(RecordRef record) {
        return unit.call(ws -> {
            Standing standing = readable(ws, record);
            return new Explaining(ws, record)
                    .now(OwnedKinds.of(ws, record.kind()), standing, present(ws, record.kind()));
        });
    }

    @Override
    public Explanation explain(RecordRef record, Instant at) {
        return unit.call(ws -> {
            readable(ws, record);
            return ws.asSystem(system -> new Explaining(system, record)
                    .at(OwnedKinds.of(ws, record.kind()), present(ws, record.kind()), at));
        });
    }

    @Override
    public Simulation simulate(String kind, RecycleTerms changed, Instant at) {
        Problems problems = new Problems();
        problems.addAll("recycle", changed.problems());
        problems.throwIfAny();
        return asSystem(ws -> new Simulating(ws, present(ws, kind), changed, at).of(OwnedKinds.of(ws, kind)));
    }

    @Override
    public RecycleReport recycleDue(String kind, int limit, boolean isBounded) {
        return new Recycling(unit, kind, limit).run(isBounded);
    }

    @Override
    public RecycleReport announceLosses(String kind, int limit) {
        return new Recycling(unit, kind, limit).announce();
    }
}
