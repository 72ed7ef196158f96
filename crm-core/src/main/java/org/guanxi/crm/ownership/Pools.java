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
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.team.MemberTable;
import org.guanxi.crm.team.Membership;
import org.guanxi.crm.team.Unit;

/** Reads pools and who sits in them. */
final class Pools {

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

    /** Where a record falls that stands so: the rule's pool, else the one it came from, else the standard one; never a closed one. */
    Pool target(Standing standing, Optional<String> rulesPool) {
        return rulesPool
                .flatMap(this::byCode)
                .filter(Pool::isOpen)
                .or(() -> byId(standing.pool()).filter(Pool::isOpen))
                .orElseGet(this::standard);
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
