package org.guanxi.crm.ownership;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.error.Duplicate;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.ownership.limit.ClaimQuota;
import org.guanxi.crm.ownership.limit.Holder;
import org.guanxi.crm.ownership.limit.HolderTable;
import org.guanxi.crm.ownership.limit.HoldingLimit;
import org.guanxi.crm.ownership.limit.HoldingLimitTable;
import org.guanxi.crm.ownership.spell.Spell;
import org.guanxi.crm.ownership.spell.SpellEnd;
import org.guanxi.crm.ownership.spell.SpellStart;
import org.guanxi.crm.ownership.spell.SpellTable;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.team.MemberTable;
import org.guanxi.crm.team.Unit;
import org.guanxi.crm.team.UnitTable;

/** How much of a kind a person has and may have. Whoever gives a person a record holds that person first. */
final class Holders {

    private static final int HIGHEST = 50;

    private final Workspace ws;
    private final String kind;

    Holders(Workspace ws, String kind) {
        this.ws = ws;
        this.kind = kind;
    }

    /** Holds the person for the transaction; the guard is made at the first time. */
    void hold(Id<Member> member) {
        Id<Holder> id = Id.of(member.uuid());
        if (!ws.store().hold(HolderTable.TYPE, List.of(id)).isEmpty()) {
            return;
        }
        try {
            Holder first = Holder.builder().id(id).member(member).build();
            ws.attempt(inside -> inside.store().insert(HolderTable.TYPE, first));
        } catch (Duplicate e) {
            ws.store().hold(HolderTable.TYPE, List.of(id));
        }
    }

    /** How many records the person owns. */
    long held(Id<Member> member) {
        return ws.store().count(StandingTable.TYPE, owned(member));
    }

    /** How many of them are locked now. */
    long locked(Id<Member> member, Instant now) {
        return ws.store().count(StandingTable.TYPE, owned(member).and(StandingTable.LOCKED_UNTIL.above(now)));
    }

    private Condition<Standing> owned(Id<Member> member) {
        return StandingTable.OWNER
                .is(member)
                .and(StandingTable.STATE.is(Standing.State.OWNED))
                .and(StandingTable.RECORD.recordKind().is(kind));
    }

    /** How many claims of the person count for each quota that is about this pool. */
    List<Situation.Used> used(
            Id<Member> member, List<ClaimQuota> quotas, Pools pools, Id<?> pool, Instant now, ZoneId zone) {
        List<Situation.Used> used = new ArrayList<>();
        for (ClaimQuota quota : quotas) {
            Optional<Condition<Spell>> from = from(quota, pools, pool);
            from.ifPresent(where -> used.add(new Situation.Used(
                    quota,
                    ws.store()
                            .count(
                                    SpellTable.TYPE,
                                    claims(member)
                                            .and(SpellTable.SINCE.atLeast(quota.began(now, zone)))
                                            .and(where)))));
        }
        return used;
    }

    /** Which claims a quota counts; empty if it is about another pool. */
    private static Optional<Condition<Spell>> from(ClaimQuota quota, Pools pools, Id<?> pool) {
        if (quota.pool().isEmpty()) {
            return Optional.of(Condition.all());
        }
        return pools.byCode(quota.pool().get())
                .filter(each -> each.id().uuid().equals(pool.uuid()))
                .map(each -> SpellTable.POOL.is(each.id()));
    }

    private Condition<Spell> claims(Id<Member> member) {
        return SpellTable.OWNER
                .is(member)
                .and(SpellTable.START.is(SpellStart.CLAIMED))
                .and(SpellTable.END.is(SpellEnd.UNDONE).not())
                .and(SpellTable.RECORD.recordKind().is(kind));
    }

    /** When the person claimed last; what was undone does not count. */
    Optional<Instant> lastClaim(Id<Member> member) {
        return ws
                .store()
                .find(Selection.of(SpellTable.TYPE)
                        .where(claims(member))
                        .orderBy(SpellTable.SINCE.descending())
                        .limit(1))
                .stream()
                .map(Spell::since)
                .findFirst();
    }

    /** How many records the person may own or lock: by the nearest limit; empty without any. */
    Optional<Integer> limit(Member member, HoldingLimit.Of of) {
        List<HoldingLimit> limits = ws.store()
                .find(Selection.of(HoldingLimitTable.TYPE)
                        .where(HoldingLimitTable.KIND.is(kind).and(HoldingLimitTable.OF.is(of)))
                        .limit(Selection.MAXIMUM_LIMIT));
        Map<Id<Unit>, Integer> ofUnits = new HashMap<>();
        Optional<Integer> everybodys = Optional.empty();
        for (HoldingLimit each : limits) {
            if (each.member().equals(Optional.of(member.id()))) {
                return Optional.of(each.maximum());
            }
            each.unit().ifPresent(unit -> ofUnits.put(unit, each.maximum()));
            if (each.member().isEmpty() && each.unit().isEmpty()) {
                everybodys = Optional.of(each.maximum());
            }
        }
        Optional<Integer> nearest = ofUnits.isEmpty() ? Optional.empty() : ofUnit(member, ofUnits);
        return nearest.isPresent() ? nearest : everybodys;
    }

    private Optional<Integer> ofUnit(Member member, Map<Id<Unit>, Integer> limits) {
        Optional<Id<Unit>> unit = member.homeUnit();
        for (int step = 0; unit.isPresent() && step < HIGHEST; step++) {
            Integer limit = limits.get(unit.get());
            if (limit != null) {
                return Optional.of(limit);
            }
            unit = ws.store().get(UnitTable.TYPE, unit.get()).flatMap(Unit::parent);
        }
        return Optional.empty();
    }

    /**
     * Holds the person and refuses one more record beyond the limit.
     *
     * @throws Refused {@code ownership.holding-limit}
     */
    void checkRoom(Id<Member> id) {
        hold(id);
        Optional<Member> member = ws.store().get(MemberTable.TYPE, id);
        Optional<Integer> limit = member.flatMap(each -> limit(each, HoldingLimit.Of.OWNED));
        if (limit.isEmpty()) {
            return;
        }
        long held = held(id);
        if (held >= limit.get()) {
            throw Refused.because(
                    "ownership.holding-limit",
                    "member",
                    member.map(Member::name).orElse("?"),
                    "held",
                    held,
                    "maximum",
                    limit.get());
        }
    }
}
