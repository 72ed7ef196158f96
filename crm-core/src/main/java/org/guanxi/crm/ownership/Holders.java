package org.guanxi.crm.ownership;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.error.Duplicate;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.team.MemberTable;
import org.guanxi.crm.team.Unit;
import org.guanxi.crm.team.UnitTable;

/** How much a person has and may have. Whoever gives a person a record holds that person first. */
final class Holders {

    private static final int HIGHEST = 50;

    private final Workspace ws;

    Holders(Workspace ws) {
        this.ws = ws;
    }

    /** Holds the person for the transaction; made at the first time. */
    Holder hold(Id<Member> member) {
        Id<Holder> id = Id.of(member.uuid());
        List<Holder> held = ws.store().hold(HolderTable.TYPE, List.of(id));
        if (!held.isEmpty()) {
            return held.get(0);
        }
        try {
            Holder first = Holder.builder()
                    .id(id)
                    .member(member)
                    .day(LocalDate.EPOCH)
                    .claims(0)
                    .build();
            return ws.attempt(inside -> inside.store().insert(HolderTable.TYPE, first));
        } catch (Duplicate e) {
            return ws.store().hold(HolderTable.TYPE, List.of(id)).get(0);
        }
    }

    /** Counts one more claim on the day; whatever becomes of the record, it stays counted. */
    void count(Holder holder, LocalDate day) {
        ws.store()
                .update(
                        HolderTable.TYPE,
                        Holder.builder()
                                .from(holder)
                                .day(day)
                                .claims(holder.claimsOn(day) + 1)
                                .build());
    }

    /** How many records the person owns. */
    long held(Id<Member> member) {
        return ws.store()
                .count(
                        StandingTable.TYPE,
                        StandingTable.OWNER.is(member).and(StandingTable.STATE.is(Standing.State.OWNED)));
    }

    /** How many records the person may own: by the nearest limit; empty without any. */
    Optional<Integer> limit(Member member) {
        List<HoldingLimit> limits =
                ws.store().find(Selection.of(HoldingLimitTable.TYPE).limit(Selection.MAXIMUM_LIMIT));
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
        Optional<Integer> limit = member.flatMap(this::limit);
        long held = held(id);
        if (limit.isPresent() && held >= limit.get()) {
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
