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
import java.util.function.Consumer;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.ownership.pool.Pool;
import org.guanxi.crm.ownership.pool.PoolSeat;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.team.MemberTable;
import org.guanxi.crm.team.Membership;
import org.guanxi.crm.team.TeamService;
import org.guanxi.crm.team.Unit;
import org.guanxi.crm.team.UnitTable;

/** Carries commands out: holds, reads what the guards must know, asks them, applies. */
final class Commands {

    private final Workspace ws;
    private final Standings standings;
    private final Pools pools;
    private final Holders holders;
    private final OwnershipTerms terms;

    Commands(Workspace ws) {
        this.ws = ws;
        this.standings = new Standings(ws);
        this.pools = new Pools(ws);
        this.holders = new Holders(ws);
        this.terms = new Reckoning(ws).terms().orElseThrow(() -> Refused.because("ownership.no-terms"));
    }

    /** Everybody who can get a record is held first, then the record. */
    Standing perform(Id<Customer> id, OwnershipCommand command) {
        Optional<Member> receiver = receiver(command);
        Optional<Holder> holder = receiver.map(each -> holders.hold(each.id()));
        Standings.Held held = standings.hold(id);
        for (Refused first : Guards.failing(command, situation(held.standing(), receiver, holder))) {
            throw first;
        }
        if (command instanceof OwnershipCommand.Claim && holder.isPresent()) {
            holders.count(holder.get(), pools.today(zone()));
        }
        return apply(command, held, receiver);
    }

    List<Refused> tryDry(Id<Customer> id, OwnershipCommand command) {
        Optional<Member> receiver = receiver(command);
        Optional<Holder> holder = receiver.map(each -> holders.hold(each.id()));
        return Guards.failing(command, situation(standings.hold(id).standing(), receiver, holder));
    }

    private Standing apply(OwnershipCommand command, Standings.Held held, Optional<Member> receiver) {
        Standing standing = held.standing();
        if (command instanceof OwnershipCommand.Release release) {
            return drop(held, SpellEnd.RELEASED, release.reason());
        } else if (command instanceof OwnershipCommand.Recall recall) {
            return drop(held, SpellEnd.RECALLED, recall.reason());
        } else if (command instanceof OwnershipCommand.Lock lock) {
            return change(
                    held,
                    builder -> builder.lockedUntil(lock.until()),
                    new OwnershipEvent.Locked(
                            standing.record(), standing.owner().orElseThrow(), lock.until()));
        } else if (command instanceof OwnershipCommand.Unlock) {
            return change(
                    held,
                    builder -> builder.lockedUntil(Optional.empty()),
                    new OwnershipEvent.Unlocked(
                            standing.record(), standing.owner().orElseThrow()));
        } else if (command instanceof OwnershipCommand.Extend extend) {
            return change(
                    held,
                    builder -> builder.protectedUntil(extend.until()),
                    new OwnershipEvent.Extended(
                            standing.record(), standing.owner().orElseThrow(), extend.until()));
        }
        return own(command, held, receiver.orElseThrow().id());
    }

    private Standing own(OwnershipCommand command, Standings.Held held, Id<Member> to) {
        Standing standing = held.standing();
        long count = standing.count() + 1;
        if (command instanceof OwnershipCommand.Transfer) {
            return standings.own(
                    held,
                    to,
                    SpellStart.TRANSFERRED,
                    terms,
                    new OwnershipEvent.Transferred(
                            standing.record(), count, standing.owner().orElseThrow(), to));
        }
        return command instanceof OwnershipCommand.Claim
                ? standings.own(
                        held,
                        to,
                        SpellStart.CLAIMED,
                        terms,
                        new OwnershipEvent.Claimed(standing.record(), count, to, standing.pool()))
                : standings.own(
                        held,
                        to,
                        SpellStart.ASSIGNED,
                        terms,
                        new OwnershipEvent.Assigned(standing.record(), count, to, standing.pool()));
    }

    private Standing drop(Standings.Held held, SpellEnd end, String reason) {
        Standing standing = held.standing();
        Id<Pool> pool = pools.target(standing, Optional.empty()).id();
        Id<Member> from = standing.owner().orElseThrow();
        long count = standing.count() + 1;
        OwnershipEvent event = end == SpellEnd.RELEASED
                ? new OwnershipEvent.Released(standing.record(), count, from, pool, reason)
                : new OwnershipEvent.Recalled(standing.record(), count, from, pool, reason);
        return standings.drop(held, pool, end, reason, terms, event);
    }

    private Standing change(Standings.Held held, Consumer<Standing.Builder> what, OwnershipEvent event) {
        Standing.Builder builder = Standing.builder().from(held.standing());
        what.accept(builder);
        return ws.update(
                StandingTable.TYPE,
                held.standing(),
                new Reckoning(ws).reckoned(held.customer(), builder.build(), terms),
                event);
    }

    private Optional<Member> actor() {
        return ws.store().find(Selection.of(MemberTable.TYPE).where(MemberTable.ACTOR.is(ws.actor()))).stream()
                .findFirst();
    }

    private Optional<Member> receiver(OwnershipCommand command) {
        if (command instanceof OwnershipCommand.Assign assign) {
            return Optional.of(ws.get(MemberTable.TYPE, assign.to()));
        } else if (command instanceof OwnershipCommand.Transfer transfer) {
            return Optional.of(ws.get(MemberTable.TYPE, transfer.to()));
        }
        return command instanceof OwnershipCommand.Claim ? actor() : Optional.empty();
    }

    private Situation situation(Standing standing, Optional<Member> receiver, Optional<Holder> holder) {
        LocalDate today = pools.today(zone());
        Optional<Member> actor = actor();
        Pool pool = pools.byId(standing.pool()).orElseGet(pools::standard);
        Situation.Builder situation = Situation.builder()
                .standing(standing)
                .pool(pool)
                .actor(actor)
                .receiver(receiver)
                .terms(terms)
                .now(ws.now())
                .claimedToday(holder.map(each -> each.claimsOn(today)).orElse(0))
                .held(receiver.map(each -> holders.held(each.id())).orElse(0L))
                .limit(receiver.flatMap(holders::limit))
                .coolingUntil(receiver.flatMap(each -> coolingUntil(standing, each, today)))
                .isPoolMember(actor.filter(each -> isSeated(pool, each, today, PoolSeat.Role.values()))
                        .isPresent())
                .isPoolAdmin(actor.filter(each -> isSeated(pool, each, today, PoolSeat.Role.ADMIN))
                        .isPresent())
                .isAboveOwner(isAbove(actor, standing.owner(), today))
                .isAboveReceiver(isAbove(actor, receiver.map(Member::id), today));
        return situation.build();
    }

    private boolean isSeated(Pool pool, Member member, LocalDate today, PoolSeat.Role... roles) {
        return pools.isSeated(pool, member, List.of(roles), today);
    }

    private boolean isAbove(Optional<Member> actor, Optional<Id<Member>> other, LocalDate today) {
        return actor.isPresent()
                && other.isPresent()
                && ws.service(TeamService.class).reportingLineOf(other.get(), today).stream()
                        .anyMatch(each -> each.id().equals(actor.get().id()));
    }

    private Optional<Instant> coolingUntil(Standing standing, Member receiver, LocalDate today) {
        if (terms.coolDown().terms().isEmpty()) {
            return Optional.empty();
        }
        List<CoolDown.Past> past = new ArrayList<>();
        for (Spell each : spells(standing)) {
            if (each.until().isPresent() && each.endedBy().isPresent()) {
                past.add(new CoolDown.Past(
                        each.owner(), each.until().get(), each.endedBy().get()));
            }
        }
        return terms.coolDown().coolingUntil(past, group(receiver, today), zone(), Commands::isWorkingDay);
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

    private List<Spell> spells(Standing standing) {
        return ws.store()
                .find(Selection.of(SpellTable.TYPE)
                        .where(SpellTable.RECORD.is(standing.record()))
                        .orderBy(SpellTable.COUNT.descending())
                        .limit(Selection.MAXIMUM_LIMIT));
    }

    private ZoneId zone() {
        return terms.recycle().zone();
    }
}
