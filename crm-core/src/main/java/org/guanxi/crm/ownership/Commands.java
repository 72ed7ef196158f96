package org.guanxi.crm.ownership;

import java.util.List;
import java.util.Optional;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.ownership.pool.Pool;
import org.guanxi.crm.ownership.spell.SpellEnd;
import org.guanxi.crm.ownership.spell.SpellStart;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.team.MemberTable;

/** Carries commands on records of one kind out: holds, lets the guards judge, applies. */
final class Commands {

    private final Workspace ws;
    private final OwnedKind<?> kind;
    private final OwnershipTerms terms;
    private final Standings standings;
    private final Pools pools;
    private final Holders holders;
    private final Circumstances circumstances;

    Commands(Workspace ws, String kind) {
        this.ws = ws;
        this.kind = OwnedKinds.of(ws, kind);
        this.terms = Reckoning.terms(ws, kind).orElseThrow(() -> Refused.because("ownership.no-terms"));
        this.standings = new Standings(ws, terms);
        this.pools = new Pools(ws);
        this.holders = new Holders(ws, kind);
        this.circumstances = new Circumstances(ws, terms, holders, pools);
    }

    OwnershipTerms terms() {
        return terms;
    }

    /** Holds the one who would get the record, before any record is held. */
    void holdReceiver(RecordRef record, OwnershipCommand command) {
        receiver(record, command).map(Member::id).ifPresent(holders::hold);
    }

    /** Everybody whose limits are asked is held first, then the record. */
    Standing perform(RecordRef record, OwnershipCommand command) {
        return perform(kind, record, command);
    }

    private <E extends Entity<E>> Standing perform(OwnedKind<E> type, RecordRef record, OwnershipCommand command) {
        Optional<Member> receiver = receiver(record, command);
        Held<E> held = held(type, record, command, receiver);
        for (Refused first : Guards.failing(command, circumstances.of(held, command, receiver))) {
            throw first;
        }
        return apply(command, held, receiver.map(Member::id));
    }

    List<Refused> tryDry(RecordRef record, OwnershipCommand command) {
        return tryDry(kind, record, command);
    }

    private <E extends Entity<E>> List<Refused> tryDry(OwnedKind<E> type, RecordRef record, OwnershipCommand command) {
        Optional<Member> receiver = receiver(record, command);
        return Guards.failing(command, circumstances.of(held(type, record, command, receiver), command, receiver));
    }

    private <E extends Entity<E>> Held<E> held(
            OwnedKind<E> type, RecordRef record, OwnershipCommand command, Optional<Member> receiver) {
        receiver.map(Member::id)
                .or(() -> command instanceof OwnershipCommand.Lock
                        ? Standings.of(ws, record).flatMap(Standing::owner)
                        : Optional.empty())
                .ifPresent(holders::hold);
        Held<E> held = Standings.hold(ws, type, record);
        if (command instanceof OwnershipCommand.Undo && !goesTo(held.standing()).equals(receiver.map(Member::id))) {
            throw Refused.because(
                    "ownership.undo-conflict", "at", held.standing().since());
        }
        return held;
    }

    private <E extends Entity<E>> Standing apply(OwnershipCommand command, Held<E> held, Optional<Id<Member>> to) {
        Standing standing = held.standing();
        RecordRef record = standing.record();
        if (command instanceof OwnershipCommand.Release release) {
            Id<Pool> pool = pools.target(held, release.into(), Optional.empty()).id();
            return standings.drop(
                    held,
                    pool,
                    SpellEnd.RELEASED,
                    release.reason(),
                    new OwnershipEvent.Released(record, next(held), owner(held), pool, release.reason()));
        } else if (command instanceof OwnershipCommand.Recall recall) {
            Id<Pool> pool =
                    pools.target(held, Optional.empty(), Optional.empty()).id();
            return standings.drop(
                    held,
                    pool,
                    SpellEnd.RECALLED,
                    recall.reason(),
                    new OwnershipEvent.Recalled(record, next(held), owner(held), pool, recall.reason()));
        } else if (command instanceof OwnershipCommand.Move move) {
            return standings.move(
                    held, move.into(), new OwnershipEvent.Moved(record, next(held), standing.pool(), move.into()));
        } else if (command instanceof OwnershipCommand.Invalidate invalidate) {
            return standings.end(
                    held,
                    Standing.State.INVALID,
                    SpellEnd.INVALIDATED,
                    Optional.of(invalidate.reason()),
                    new OwnershipEvent.Invalidated(record, standing.owner(), standing.pool(), invalidate.reason()));
        } else if (command instanceof OwnershipCommand.Reactivate) {
            Id<Pool> pool =
                    pools.target(held, Optional.empty(), Optional.empty()).id();
            return standings.reactivate(held, to, pool, new OwnershipEvent.Reactivated(record, next(held), to, pool));
        } else if (command instanceof OwnershipCommand.Undo) {
            Standing.Before before = standing.before().orElseThrow();
            return standings.undo(
                    held, before, new OwnershipEvent.Undone(record, before.owner(), before.pool(), before.at()));
        }
        return to.isPresent() ? own(command, held, to.get()) : new Flags(held, ws.now()).change(command, standings);
    }

    private <E extends Entity<E>> Standing own(OwnershipCommand command, Held<E> held, Id<Member> to) {
        Standing standing = held.standing();
        RecordRef record = standing.record();
        long count = next(held);
        if (command instanceof OwnershipCommand.Transfer) {
            OwnershipEvent event = new OwnershipEvent.Transferred(record, count, owner(held), to);
            return standings.own(held, to, SpellStart.TRANSFERRED, SpellEnd.TRANSFERRED, event);
        }
        if (command instanceof OwnershipCommand.HandOver handOver) {
            OwnershipEvent event = new OwnershipEvent.HandedOver(record, count, owner(held), to);
            return standings.own(
                    held, to, SpellStart.TRANSFERRED, SpellEnd.HANDED_OVER, handOver.protectedUntil(), event);
        }
        boolean isClaim = command instanceof OwnershipCommand.Claim;
        OwnershipEvent event = isClaim
                ? new OwnershipEvent.Claimed(record, count, to, standing.pool())
                : new OwnershipEvent.Assigned(record, count, to, standing.pool());
        SpellStart start = isClaim ? SpellStart.CLAIMED : SpellStart.ASSIGNED;
        return standings.own(held, to, start, SpellEnd.TRANSFERRED, event);
    }

    private static long next(Held<?> held) {
        return held.standing().count() + 1;
    }

    private static Id<Member> owner(Held<?> held) {
        return held.standing().owner().orElseThrow();
    }

    /** Who would get the record; of an undo, who gets it back. */
    private Optional<Member> receiver(RecordRef record, OwnershipCommand command) {
        if (command instanceof OwnershipCommand.Claim) {
            return circumstances.actor();
        } else if (command instanceof OwnershipCommand.Assign assign) {
            return Optional.of(ws.get(MemberTable.TYPE, assign.to()));
        } else if (command instanceof OwnershipCommand.Transfer transfer) {
            return Optional.of(ws.get(MemberTable.TYPE, transfer.to()));
        } else if (command instanceof OwnershipCommand.HandOver handOver) {
            return Optional.of(ws.get(MemberTable.TYPE, handOver.to()));
        } else if (command instanceof OwnershipCommand.Reactivate reactivate) {
            return reactivate.to().map(id -> ws.get(MemberTable.TYPE, id));
        } else if (command instanceof OwnershipCommand.Undo) {
            return Standings.of(ws, record)
                    .flatMap(Commands::goesTo)
                    .flatMap(id -> ws.store().get(MemberTable.TYPE, id));
        }
        return Optional.empty();
    }

    private static Optional<Id<Member>> goesTo(Standing standing) {
        return standing.before()
                .flatMap(Standing.Before::owner)
                .filter(owner -> !standing.owner().equals(Optional.of(owner)));
    }
}
