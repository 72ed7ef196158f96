package org.guanxi.crm.ownership;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.ownership.limit.HoldingLimit;
import org.guanxi.crm.ownership.pool.Pool;
import org.guanxi.crm.ownership.pool.PoolSeat;
import org.guanxi.crm.ownership.recycle.SpellFacts;
import org.guanxi.crm.ownership.spell.CoolDown;
import org.guanxi.crm.ownership.spell.Spell;
import org.guanxi.crm.ownership.spell.SpellTable;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.team.MemberTable;
import org.guanxi.crm.team.Membership;
import org.guanxi.crm.team.TeamService;
import org.guanxi.crm.team.Unit;
import org.guanxi.crm.team.UnitTable;

/** Reads what the guards must know. */
final class Circumstances {

    private final Workspace ws;
    private final OwnershipTerms terms;
    private final Holders holders;
    private final Pools pools;

    Circumstances(Workspace ws, OwnershipTerms terms, Holders holders, Pools pools) {
        this.ws = ws;
        this.terms = terms;
        this.holders = holders;
        this.pools = pools;
    }

    /** Who asks; empty also for one who has left. */
    Optional<Member> actor() {
        return ws.store().find(Selection.of(MemberTable.TYPE).where(MemberTable.ACTOR.is(ws.actor()))).stream()
                .filter(each -> each.state() == Member.State.ACTIVE)
                .findFirst();
    }

    /** Of everything only what the command's guards ask for. */
    <E extends Entity<E>> Situation of(Held<E> held, OwnershipCommand command, Optional<Member> receiver) {
        Standing standing = held.standing();
        LocalDate today = pools.today(zone());
        Optional<Member> actor = actor();
        Pool pool = pools.byId(standing.pool()).orElseGet(pools::standard);
        Optional<Pool> target = named(command).flatMap(pools::byId);
        Situation.Builder situation = Situation.builder()
                .standing(standing)
                .pool(pool)
                .target(target)
                .actor(actor)
                .receiver(receiver)
                .terms(terms)
                .now(ws.now())
                .isPoolAdmin(isSeated(actor, pool, today, PoolSeat.Role.ADMIN))
                .isPoolMember(command instanceof OwnershipCommand.Claim
                        && isSeated(actor, pool, today, PoolSeat.Role.values()))
                .isTargetAdmin(target.filter(each -> isSeated(actor, each, today, PoolSeat.Role.ADMIN))
                        .isPresent())
                .isAboveOwner(isAbove(actor, standing.owner(), today))
                .isAboveReceiver(isAbove(actor, receiver.map(Member::id), today))
                .isLastActor(standing.before()
                        .filter(each -> each.by().equals(ws.actor()))
                        .isPresent())
                .held(0)
                .locked(0);
        receiver.ifPresent(each -> room(each, situation));
        if (command instanceof OwnershipCommand.Claim || command instanceof OwnershipCommand.Assign) {
            situation.coolingUntil(receiver.flatMap(each -> coolingUntil(standing, each, today)));
        }
        if (command instanceof OwnershipCommand.Claim) {
            receiver.ifPresent(each -> claims(each, pool, situation));
        } else if (command instanceof OwnershipCommand.Lock) {
            standing.owner().ifPresent(each -> locks(each, situation));
        } else if (command instanceof OwnershipCommand.Release) {
            standing.owner()
                    .ifPresent(owner -> situation.blocking(new Children(ws, terms).blocking(standing.record(), owner)));
        } else if (command instanceof OwnershipCommand.Undo) {
            SpellFacts facts = new Reckoning(ws, terms).facts(held.kind(), held.record(), standing, ws.now());
            situation.lastFollowUp(terms.recycle().followUps().lastFollowUp(facts.activities(), Instant.EPOCH));
        }
        return situation.build();
    }

    private static Optional<Id<Pool>> named(OwnershipCommand command) {
        if (command instanceof OwnershipCommand.Release release) {
            return release.into();
        }
        return command instanceof OwnershipCommand.Move move ? Optional.of(move.into()) : Optional.empty();
    }

    private void room(Member receiver, Situation.Builder situation) {
        Optional<Integer> limit = holders.limit(receiver, HoldingLimit.Of.OWNED);
        situation.limit(limit).held(limit.isPresent() ? holders.held(receiver.id()) : 0);
    }

    private void claims(Member receiver, Pool pool, Situation.Builder situation) {
        situation.used(holders.used(receiver.id(), terms.quotas(), pools, pool.id(), ws.now(), zone()));
        if (terms.claimInterval().isPresent()) {
            situation.lastClaim(holders.lastClaim(receiver.id()));
        }
    }

    private void locks(Id<Member> owner, Situation.Builder situation) {
        ws.store()
                .get(MemberTable.TYPE, owner)
                .flatMap(each -> holders.limit(each, HoldingLimit.Of.LOCKED))
                .ifPresent(most -> situation.lockLimit(most).locked(holders.locked(owner, ws.now())));
    }

    private boolean isSeated(Optional<Member> actor, Pool pool, LocalDate today, PoolSeat.Role... roles) {
        return actor.filter(each -> pools.isSeated(pool, each, List.of(roles), today))
                .isPresent();
    }

    private boolean isAbove(Optional<Member> actor, Optional<Id<Member>> other, LocalDate today) {
        return actor.isPresent()
                && other.isPresent()
                && !other.get().equals(actor.get().id())
                && ws.service(TeamService.class).reportingLineOf(other.get(), today).stream()
                        .anyMatch(each -> each.id().equals(actor.get().id()));
    }

    /** Over all spells that ended and whose end stands. */
    private Optional<Instant> coolingUntil(Standing standing, Member receiver, LocalDate today) {
        if (terms.coolDown().terms().isEmpty()) {
            return Optional.empty();
        }
        List<CoolDown.Past> past = new ArrayList<>();
        List<Spell> spells = ws.store()
                .find(Selection.of(SpellTable.TYPE)
                        .where(SpellTable.RECORD.is(standing.record()))
                        .orderBy(SpellTable.COUNT.descending())
                        .limit(Selection.MAXIMUM_LIMIT));
        for (Spell each : spells) {
            if (each.until().isPresent() && each.endedBy().isPresent() && !each.isReopened()) {
                past.add(new CoolDown.Past(
                        each.owner(), each.until().get(), each.endedBy().get()));
            }
        }
        return terms.coolDown().coolingUntil(past, group(receiver, today), zone(), Circumstances::isWorkingDay);
    }

    private static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }

    /** Those of whom one cannot claim what another of them had. */
    private Set<Id<Member>> group(Member member, LocalDate today) {
        Set<Id<Member>> group = new HashSet<>(Set.of(member.id()));
        if (terms.coolDown().group() == CoolDown.Group.SELF || member.homeUnit().isEmpty()) {
            return group;
        }
        Id<Unit> unit = member.homeUnit().get();
        Condition<Member> where = MemberTable.HOME_UNIT.is(unit);
        if (terms.coolDown().group() == CoolDown.Group.BRANCH) {
            Id<Unit> above =
                    ws.store().get(UnitTable.TYPE, unit).flatMap(Unit::parent).orElse(unit);
            where = MemberTable.HOME_UNIT.via(Membership.below(List.of(above), today));
        }
        ws.store().stream(Selection.of(MemberTable.TYPE).where(where), Selection.MAXIMUM_LIMIT)
                .forEach(each -> group.add(each.id()));
        return group;
    }

    private ZoneId zone() {
        return terms.recycle().zone();
    }
}
