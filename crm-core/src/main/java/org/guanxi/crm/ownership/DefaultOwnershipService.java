package org.guanxi.crm.ownership;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.customer.CustomerState;
import org.guanxi.crm.customer.CustomerTable;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.internal.UnitOfWork;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.ownership.pool.Pool;
import org.guanxi.crm.ownership.pool.PoolSeat;
import org.guanxi.crm.ownership.pool.PoolSeatTable;
import org.guanxi.crm.ownership.pool.PoolTable;
import org.guanxi.crm.ownership.recycle.Due;
import org.guanxi.crm.ownership.recycle.RecycleTerms;
import org.guanxi.crm.storage.Condition;
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
    public OwnershipTerms setUp(RecycleTerms recycle) {
        return unit.call(ws -> {
            if (new Reckoning(ws).terms().isPresent()) {
                return change(ws, builder -> builder.recycle(recycle));
            }
            OwnershipTerms terms = OwnershipTerms.builder()
                    .id(ws.newId())
                    .kind(CustomerTable.TYPE.kind())
                    .recycle(recycle)
                    .build();
            check(terms);
            Pool pool = insert(ws, STANDARD, LocalizedText.of("Standard"), true);
            seat(ws, pool.id(), PoolSeat.Role.MEMBER, Optional.empty(), Optional.empty());
            ws.service(TeamService.class)
                    .memberOf(ws.actor())
                    .ifPresent(caller ->
                            seat(ws, pool.id(), PoolSeat.Role.ADMIN, Optional.of(caller.id()), Optional.empty()));
            return ws.insert(OwnershipTermsTable.TYPE, terms, new OwnershipEvent.TermsSet(terms.kind()));
        });
    }

    @Override
    public OwnershipTerms changeTerms(Consumer<OwnershipTerms.Builder> change) {
        return unit.call(ws -> change(ws, change));
    }

    private static OwnershipTerms change(Workspace ws, Consumer<OwnershipTerms.Builder> change) {
        OwnershipTerms before = present(ws);
        OwnershipTerms.Builder builder = OwnershipTerms.builder().from(before);
        change.accept(builder);
        OwnershipTerms after = builder.id(before.id())
                .version(before.version())
                .kind(before.kind())
                .build();
        check(after);
        return before.equals(after)
                ? before
                : ws.update(OwnershipTermsTable.TYPE, before, after, new OwnershipEvent.TermsSet(after.kind()));
    }

    private static void check(OwnershipTerms terms) {
        Problems problems = new Problems();
        problems.addAll("recycle", terms.recycle().problems());
        if (terms.recycle().notice().isPresent()) {
            problems.add("notice", "ownership.notice-not-sent");
        }
        terms.protectionDays().ifPresent(days -> positive("protectionDays", days, problems));
        terms.claimsPerDay().ifPresent(claims -> positive("claimsPerDay", claims, problems));
        problems.throwIfAny();
    }

    private static void positive(String path, int value, Problems problems) {
        if (value < 1) {
            problems.add(path, "ownership.not-positive", "value", value);
        }
    }

    private static OwnershipTerms present(Workspace ws) {
        return new Reckoning(ws).terms().orElseThrow(() -> Refused.because("ownership.no-terms"));
    }

    @Override
    public Optional<OwnershipTerms> terms() {
        return unit.call(ws -> new Reckoning(ws).terms());
    }

    @Override
    public Pool definePool(String code, LocalizedText name) {
        return unit.call(ws -> {
            Optional<Pool> present = new Pools(ws).byCode(code);
            if (present.isEmpty()) {
                return insert(ws, code, name, false);
            }
            Pool after = Pool.builder().from(present.get()).name(name).build();
            return update(ws, present.get(), after);
        });
    }

    private static Pool insert(Workspace ws, String code, LocalizedText name, boolean isDefault) {
        Pool pool = Pool.builder()
                .id(ws.newId())
                .code(code)
                .name(name)
                .isDefault(isDefault)
                .build();
        return ws.insert(PoolTable.TYPE, pool, new OwnershipEvent.PoolDefined(pool.id(), code, true));
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
    public HoldingLimit limit(Optional<Id<Member>> member, Optional<Id<Unit>> team, int maximum) {
        checkOne(member, team);
        if (maximum < 0) {
            throw Problems.one("maximum", "ownership.not-positive", "value", maximum);
        }
        return unit.call(ws -> {
            Condition<HoldingLimit> same = member.map(HoldingLimitTable.MEMBER::is)
                    .orElseGet(HoldingLimitTable.MEMBER::isAbsent)
                    .and(team.map(HoldingLimitTable.UNIT::is).orElseGet(HoldingLimitTable.UNIT::isAbsent));
            Optional<HoldingLimit> before = ws
                    .find(Selection.of(HoldingLimitTable.TYPE).where(same))
                    .stream()
                    .findFirst();
            HoldingLimit after = HoldingLimit.builder()
                    .id(before.map(HoldingLimit::id).orElseGet(ws::newId))
                    .version(before.map(HoldingLimit::version).orElse(0L))
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
    public int adopt(int most) {
        return asSystem(ws -> {
            OwnershipTerms terms = present(ws);
            List<Customer> waiting = ws.store()
                    .find(Selection.of(CustomerTable.TYPE)
                            .where(StandingTable.RECORD
                                    .hasAny(CustomerTable.TYPE, Condition.all())
                                    .not())
                            .where(CustomerTable.STATE.isNot(CustomerState.MERGED))
                            .limit(most));
            waiting.forEach(each -> new Standings(ws).begin(each, terms));
            return waiting.size();
        });
    }

    @Override
    public Standing claim(Id<Customer> customer) {
        return perform(customer, new OwnershipCommand.Claim());
    }

    @Override
    public Standing assign(Id<Customer> customer, Id<Member> to) {
        return perform(customer, new OwnershipCommand.Assign(to));
    }

    @Override
    public Standing transfer(Id<Customer> customer, Id<Member> to) {
        return perform(customer, new OwnershipCommand.Transfer(to));
    }

    @Override
    public Standing release(Id<Customer> customer, String reason) {
        return perform(customer, new OwnershipCommand.Release(reason));
    }

    @Override
    public Standing recall(Id<Customer> customer, String reason) {
        return perform(customer, new OwnershipCommand.Recall(reason));
    }

    @Override
    public Standing perform(Id<Customer> customer, OwnershipCommand command) {
        return asSystem(ws -> new Commands(ws).perform(customer, command));
    }

    @Override
    public List<Refused> tryDry(Id<Customer> customer, OwnershipCommand command) {
        return asSystem(ws -> new Commands(ws).tryDry(customer, command));
    }

    /** The guards decide who may do what; the rights on records do not. */
    private <R> R asSystem(Function<Workspace, R> work) {
        return unit.call(ws -> ws.asSystem(work));
    }

    @Override
    public Standing standing(Id<Customer> customer) {
        return unit.call(ws -> standing(ws, customer));
    }

    private static Standing standing(Workspace ws, Id<Customer> customer) {
        ws.get(CustomerTable.TYPE, customer);
        return ws.store()
                .get(StandingTable.TYPE, Standings.idOf(customer))
                .orElseThrow(() -> Refused.because("ownership.not-under-terms", "customer", customer));
    }

    @Override
    public Explanation explain(Id<Customer> id) {
        return unit.call(ws -> {
            Standing standing = standing(ws, id);
            OwnershipTerms terms = present(ws);
            List<Spell> spells = ws.store()
                    .find(Selection.of(SpellTable.TYPE)
                            .where(SpellTable.RECORD.is(standing.record()))
                            .orderBy(SpellTable.COUNT.ascending())
                            .limit(Selection.MAXIMUM_LIMIT));
            List<PoolStay> stays = ws.store()
                    .find(Selection.of(PoolStayTable.TYPE)
                            .where(PoolStayTable.RECORD.is(standing.record()))
                            .orderBy(PoolStayTable.COUNT.ascending())
                            .limit(Selection.MAXIMUM_LIMIT));
            Customer customer = ws.store().get(CustomerTable.TYPE, id).orElseThrow();
            Optional<Due> due = standing.isOwned()
                    ? Optional.of(new Reckoning(ws).due(customer, standing, terms))
                    : Optional.empty();
            return new Explanation(standing, spells, stays, due, terms.version());
        });
    }

    @Override
    public RecycleReport recycleDue(int limit) {
        return new Recycling(unit, limit).run();
    }
}
