package org.guanxi.crm.ownership;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.ownership.pool.Pool;
import org.guanxi.crm.ownership.pool.PoolSeat;
import org.guanxi.crm.ownership.pool.PoolSeatTable;
import org.guanxi.crm.ownership.pool.PoolTable;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.team.MemberTable;
import org.guanxi.crm.team.Membership;
import org.guanxi.crm.team.Unit;
import org.guanxi.crm.team.UnitTable;

/** Reads pools and who sits in them, and finds the pool of a record. */
final class Pools {

    private static final int HIGHEST = 50;

    private final Workspace ws;

    Pools(Workspace ws) {
        this.ws = ws;
    }

    /** The one into which falls what falls into no other. */
    Pool standard() {
        return one(PoolTable.IS_DEFAULT.is(true)).orElseThrow(() -> Refused.because("ownership.no-terms"));
    }

    Optional<Pool> byCode(String code) {
        return one(PoolTable.CODE.is(code));
    }

    Optional<Pool> byId(Id<Pool> id) {
        return ws.store().get(PoolTable.TYPE, id);
    }

    private Optional<Pool> one(Condition<Pool> where) {
        return ws.store().find(Selection.of(PoolTable.TYPE).where(where).limit(1)).stream()
                .findFirst();
    }

    /**
     * Where an owned record falls: the pool that the command names, the rule's, the one it came from if that is not just the standard
     * one, else as a new one. Never a closed one.
     */
    <E extends Entity<E>> Pool target(Held<E> held, Optional<Id<Pool>> named, Optional<String> rulesPool) {
        return named.flatMap(this::byId)
                .filter(Pool::isOpen)
                .or(() -> rulesPool.flatMap(this::byCode).filter(Pool::isOpen))
                .or(() -> byId(held.standing().pool()).filter(each -> each.isOpen() && !each.isDefault()))
                .orElseGet(
                        () -> target(held.kind(), held.record(), held.standing().owner()));
    }

    /** The first open pool whose condition the record meets, that of the owner's unit or of the nearest above it, or the standard one. */
    <E extends Entity<E>> Pool target(OwnedKind<E> kind, E record, Optional<Id<Member>> owner) {
        List<Pool> open = ws.store()
                .find(Selection.of(PoolTable.TYPE)
                        .where(PoolTable.IS_OPEN.is(true))
                        .orderBy(PoolTable.PRIORITY.ascending(), PoolTable.CODE.ascending())
                        .limit(Selection.MAXIMUM_LIMIT));
        for (Pool each : open) {
            if (each.where().filter(query -> meets(kind, record, query)).isPresent()) {
                return each;
            }
        }
        return owner.flatMap(each -> ofUnit(each, open)).orElseGet(this::standard);
    }

    private <E extends Entity<E>> boolean meets(OwnedKind<E> kind, E record, String query) {
        return Where.read(ws, kind, query).test(record, ws.store());
    }

    private Optional<Pool> ofUnit(Id<Member> owner, List<Pool> open) {
        if (open.stream().allMatch(each -> each.unit().isEmpty())) {
            return Optional.empty();
        }
        Optional<Id<Unit>> unit = ws.store().get(MemberTable.TYPE, owner).flatMap(Member::homeUnit);
        for (int step = 0; unit.isPresent() && step < HIGHEST; step++) {
            Optional<Id<Unit>> here = unit;
            Optional<Pool> pool =
                    open.stream().filter(each -> each.unit().equals(here)).findFirst();
            if (pool.isPresent()) {
                return pool;
            }
            unit = ws.store().get(UnitTable.TYPE, unit.get()).flatMap(Unit::parent);
        }
        return Optional.empty();
    }

    /** Whether somebody has a seat of one of these roles in the pool on the day. */
    boolean isSeated(Pool pool, Member member, List<PoolSeat.Role> roles, LocalDate day) {
        List<PoolSeat> seats = ws.store()
                .find(Selection.of(PoolSeatTable.TYPE)
                        .where(PoolSeatTable.POOL.is(pool.id()).and(PoolSeatTable.ROLE.in(roles)))
                        .limit(Selection.MAXIMUM_LIMIT));
        List<Id<Unit>> units = new ArrayList<>();
        for (PoolSeat seat : seats) {
            boolean isEverybodys = seat.member().isEmpty() && seat.unit().isEmpty();
            if (isEverybodys || seat.member().equals(Optional.of(member.id()))) {
                return true;
            }
            seat.unit().ifPresent(units::add);
        }
        return ws.store()
                        .count(
                                MemberTable.TYPE,
                                MemberTable.TYPE
                                        .id()
                                        .is(member.id())
                                        .and(Membership.of(units, Membership.Reach.UNIT_AND_BELOW, day)))
                > 0;
    }

    /** The day now. */
    LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(ws.now(), zone);
    }
}
