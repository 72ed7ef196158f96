package org.guanxi.crm.ownership;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.ownership.pool.Pool;
import org.guanxi.crm.ownership.spell.PoolStay;
import org.guanxi.crm.ownership.spell.PoolStayTable;
import org.guanxi.crm.ownership.spell.Spell;
import org.guanxi.crm.ownership.spell.SpellEnd;
import org.guanxi.crm.ownership.spell.SpellStart;
import org.guanxi.crm.ownership.spell.SpellTable;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.team.Member;

/** Carries out what was decided: ends a spell or stay, begins the next at the same instant, and lets the record follow. */
final class Standings {

    private final Workspace ws;
    private final OwnershipTerms terms;

    Standings(Workspace ws, OwnershipTerms terms) {
        this.ws = ws;
        this.terms = terms;
    }

    /** A record has one standing, whose id is made of the record's: so that there is never a second, and it is held without a search. */
    static Id<Standing> idOf(RecordRef record) {
        return Id.of(UUID.nameUUIDFromBytes(("standing/" + record.id()).getBytes(StandardCharsets.UTF_8)));
    }

    static Optional<Standing> of(Workspace ws, RecordRef record) {
        return ws.store().get(StandingTable.TYPE, idOf(record));
    }

    /** Holds the record and its standing for the transaction, in the order in which everybody does. */
    static <E extends Entity<E>> Held<E> hold(Workspace ws, OwnedKind<E> kind, RecordRef ref) {
        List<E> records = ws.store().hold(kind.type(), List.of(ref.idOf()));
        List<Standing> standings = ws.store().hold(StandingTable.TYPE, List.of(idOf(ref)));
        if (records.isEmpty() || standings.isEmpty()) {
            ws.get(kind.type(), ref.idOf());
            throw Refused.because("ownership.not-under-terms", "record", ref.id());
        }
        return new Held<>(kind, records.get(0), standings.get(0));
    }

    /** A record comes under the terms, as it is. */
    <E extends Entity<E>> Standing begin(OwnedKind<E> kind, E record) {
        RecordRef ref = RecordRef.of(kind.type().kind(), record.id());
        Optional<Id<Member>> owner = kind.owner().read(record);
        Id<Pool> pool = new Pools(ws).target(kind, record, owner).id();
        Standing standing = Standing.builder()
                .id(idOf(ref))
                .record(ref)
                .state(owner.isPresent() ? Standing.State.OWNED : Standing.State.POOLED)
                .owner(owner)
                .pool(pool)
                .since(ws.now())
                .count(1)
                .reckonedBy(terms.version())
                .build();
        open(standing, SpellStart.CREATED, Optional.empty(), Optional.empty());
        return ws.insert(
                StandingTable.TYPE,
                new Reckoning(ws, terms).reckoned(kind, record, standing),
                new OwnershipEvent.Begun(ref, owner, pool));
    }

    /** The record becomes somebody's. */
    <E extends Entity<E>> Standing own(
            Held<E> held, Id<Member> to, SpellStart start, SpellEnd end, OwnershipEvent event) {
        return own(held, to, start, end, Optional.empty(), event);
    }

    /** The same, protected at least until then. */
    <E extends Entity<E>> Standing own(
            Held<E> held,
            Id<Member> to,
            SpellStart start,
            SpellEnd end,
            Optional<Instant> protectedUntil,
            OwnershipEvent event) {
        Standing before = held.standing();
        close(before, end, Optional.empty());
        Standing.Builder next = next(before).state(Standing.State.OWNED).owner(to);
        terms.protectionDays().ifPresent(days -> next.protectedUntil(ws.now().plus(Duration.ofDays(days))));
        protectedUntil.ifPresent(next::protectedUntil);
        Optional<Id<Pool>> from = before.isOwned() ? Optional.empty() : Optional.of(before.pool());
        Standing after = next.build();
        open(after, start, Optional.empty(), from);
        Standing stored = write(held, after, event);
        before.owner().or(() -> lastOwner(before)).ifPresent(old -> children().follow(before.record(), old, to));
        return stored;
    }

    private Children children() {
        return new Children(ws, terms);
    }

    /** Whose it was before it came into the pool. */
    private Optional<Id<Member>> lastOwner(Standing pooled) {
        if (pooled.count() == 1) {
            return Optional.empty();
        }
        return ws
                .store()
                .find(Selection.of(SpellTable.TYPE)
                        .where(SpellTable.RECORD.is(pooled.record()))
                        .orderBy(SpellTable.COUNT.descending())
                        .limit(2))
                .stream()
                .filter(each -> each.until().isPresent())
                .map(Spell::owner)
                .findFirst();
    }

    /** The record is nobody's any more, and lies in the pool. */
    <E extends Entity<E>> Standing drop(
            Held<E> held, Id<Pool> pool, SpellEnd end, String reason, OwnershipEvent event) {
        close(held.standing(), end, Optional.of(reason));
        Standing after = next(held.standing())
                .state(Standing.State.POOLED)
                .owner(Optional.empty())
                .pool(pool)
                .restingUntil(terms.rests().until(end, ws.now(), terms.recycle().zone()))
                .build();
        open(after, SpellStart.CREATED, Optional.of(end), Optional.empty());
        Standing stored = write(held, after, event);
        held.standing().owner().ifPresent(old -> children().drop(stored.record(), old, Optional.of(reason)));
        return stored;
    }

    /** The record goes from one pool to another. */
    <E extends Entity<E>> Standing move(Held<E> held, Id<Pool> pool, OwnershipEvent event) {
        close(held.standing(), SpellEnd.TRANSFERRED, Optional.empty());
        Standing after = next(held.standing())
                .state(Standing.State.POOLED)
                .pool(pool)
                .restingUntil(held.standing().restingUntil())
                .build();
        open(after, SpellStart.CREATED, Optional.empty(), Optional.empty());
        return write(held, after, event);
    }

    /** The record is nobody's and lies nowhere; one that is invalid names no owner, one that became another goes on naming its last. */
    <E extends Entity<E>> Standing end(
            Held<E> held, Standing.State state, SpellEnd end, Optional<String> reason, OwnershipEvent event) {
        close(held.standing(), end, reason);
        Standing after = next(held.standing())
                .count(held.standing().count())
                .state(state)
                .owner(Optional.empty())
                .build();
        if (state == Standing.State.INVALID) {
            held.standing().owner().ifPresent(old -> children().drop(after.record(), old, reason));
        }
        return state == Standing.State.INVALID
                ? write(held, after, event)
                : ws.update(StandingTable.TYPE, held.standing(), after, event);
    }

    /** The record is again what it was before it ended. */
    <E extends Entity<E>> Standing reactivate(
            Held<E> held, Optional<Id<Member>> owner, Id<Pool> pool, OwnershipEvent event) {
        Standing after = next(held.standing())
                .state(owner.isPresent() ? Standing.State.OWNED : Standing.State.POOLED)
                .owner(owner)
                .pool(pool)
                .build();
        open(after, SpellStart.CREATED, Optional.empty(), Optional.empty());
        return write(held, after, event);
    }

    /** The record stands as it stood before the last command; the spell that this ended goes on. */
    <E extends Entity<E>> Standing undo(Held<E> held, Standing.Before before, OwnershipEvent event) {
        Standing present = held.standing();
        boolean isOther = present.state() != before.state() || !present.owner().equals(before.owner());
        boolean isMoved =
                present.state() == Standing.State.POOLED && !present.pool().equals(before.pool());
        Standing.Builder builder = Standing.builder()
                .from(present)
                .state(before.state())
                .owner(before.owner())
                .pool(before.pool())
                .since(before.since())
                .lockedUntil(before.lockedUntil())
                .protectedUntil(before.protectedUntil())
                .exemptUntil(before.exemptUntil())
                .frozenUntil(before.frozenUntil())
                .restingUntil(before.restingUntil())
                .noticed(before.noticed())
                .before(Optional.empty());
        if (isOther || isMoved) {
            close(present, SpellEnd.UNDONE, Optional.empty());
            boolean goesOn = before.state() == Standing.State.OWNED || before.state() == Standing.State.POOLED;
            Standing next = builder.count(present.count() + (goesOn ? 1 : 0)).build();
            if (before.owner().isPresent()) {
                reopen(next);
            }
            if (goesOn) {
                Standing opened = Standing.builder().from(next).since(ws.now()).build();
                open(opened, SpellStart.REOPENED, Optional.empty(), Optional.empty());
            }
            Standing stored = write(held, next, event);
            present.owner()
                    .ifPresent(from -> before.owner().ifPresent(to -> children().follow(next.record(), from, to)));
            return stored;
        }
        return write(held, builder.build(), event);
    }

    /** Notes of the owner's latest spell that it goes on. */
    private void reopen(Standing next) {
        ws.store()
                .find(Selection.of(SpellTable.TYPE)
                        .where(SpellTable.RECORD
                                .is(next.record())
                                .and(SpellTable.OWNER.is(next.owner().orElseThrow()))
                                .and(SpellTable.COUNT.below(next.count())))
                        .orderBy(SpellTable.COUNT.descending())
                        .limit(1))
                .forEach(spell -> ws.store()
                        .update(
                                SpellTable.TYPE,
                                Spell.builder().from(spell).isReopened(true).build()));
    }

    /** What leaves the record whose it is. */
    <E extends Entity<E>> Standing change(Held<E> held, Standing after, OwnershipEvent event) {
        Standing noted = Standing.builder()
                .from(after)
                .before(Standing.Before.of(held.standing(), ws.actor(), ws.now()))
                .build();
        return write(held, noted, event);
    }

    private <E extends Entity<E>> Standing write(Held<E> held, Standing next, OwnershipEvent event) {
        OwnedKind<E> kind = held.kind();
        E after = held.ownedBy(next.owner());
        Standing stored = ws.update(
                StandingTable.TYPE, held.standing(), new Reckoning(ws, terms).reckoned(kind, after, next), event);
        Optional<Id<Member>> owner = kind.owner().read(held.record());
        if (!owner.equals(next.owner())) {
            OwnerRule.Moving.of(
                    ws,
                    next.record(),
                    () -> ws.update(
                            kind.type(),
                            held.record(),
                            after,
                            new OwnershipEvent.OwnerSet(next.record(), owner, next.owner())));
        }
        return stored;
    }

    /** What carries over: the exemption, the freeze, how it stood; not the lock, the protection, the rest and the notices. */
    private Standing.Builder next(Standing before) {
        return Standing.builder()
                .id(before.id())
                .version(before.version())
                .record(before.record())
                .state(before.state())
                .pool(before.pool())
                .since(ws.now())
                .count(before.count() + 1)
                .exemptUntil(before.exemptUntil())
                .frozenUntil(before.frozenUntil())
                .before(Standing.Before.of(before, ws.actor(), ws.now()))
                .reckonedBy(before.reckonedBy());
    }

    private void open(Standing standing, SpellStart start, Optional<SpellEnd> cause, Optional<Id<Pool>> from) {
        if (standing.isOwned()) {
            ws.store()
                    .insert(
                            SpellTable.TYPE,
                            Spell.builder()
                                    .id(ws.newId())
                                    .record(standing.record())
                                    .count(standing.count())
                                    .owner(standing.owner().orElseThrow())
                                    .since(standing.since())
                                    .startedBy(start)
                                    .pool(from)
                                    .build());
        } else {
            ws.store()
                    .insert(
                            PoolStayTable.TYPE,
                            PoolStay.builder()
                                    .id(ws.newId())
                                    .record(standing.record())
                                    .count(standing.count())
                                    .pool(standing.pool())
                                    .since(standing.since())
                                    .cause(cause)
                                    .build());
        }
    }

    /** Ends the present spell so, or the present stay. */
    private void close(Standing standing, SpellEnd end, Optional<String> reason) {
        Instant now = ws.now();
        if (standing.isOwned()) {
            Spell spell = ws.store()
                    .find(Selection.of(SpellTable.TYPE)
                            .where(SpellTable.RECORD.is(standing.record()).and(SpellTable.COUNT.is(standing.count()))))
                    .get(0);
            ws.store()
                    .update(
                            SpellTable.TYPE,
                            Spell.builder()
                                    .from(spell)
                                    .until(now)
                                    .endedBy(end)
                                    .reason(reason)
                                    .build());
        } else if (standing.state() == Standing.State.POOLED) {
            ws.store()
                    .find(Selection.of(PoolStayTable.TYPE)
                            .where(PoolStayTable.RECORD
                                    .is(standing.record())
                                    .and(PoolStayTable.COUNT.is(standing.count()))))
                    .forEach(stay -> ws.store()
                            .update(
                                    PoolStayTable.TYPE,
                                    PoolStay.builder().from(stay).until(now).build()));
        }
    }
}
