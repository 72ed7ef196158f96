package org.guanxi.crm.ownership;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.ownership.limit.HoldingLimit;
import org.guanxi.crm.ownership.pool.Pool;
import org.guanxi.crm.ownership.spell.SpellEnd;
import org.guanxi.crm.ownership.spell.SpellStart;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.team.Member;

/**
 * What the area of an {@link OwnedKind} tells ownership, in the transaction in which it happens. Each does nothing for a kind without
 * terms, or a record that is not under them.
 */
public final class OwnedRecords {

    private OwnedRecords() {}

    /**
     * A new record comes under the terms, with the owner it has.
     *
     * @throws org.guanxi.crm.error.Refused {@code ownership.holding-limit} of its owner
     */
    public static void created(Workspace workspace, RecordRef record) {
        under(workspace, record, (ws, terms) -> {
            if (Standings.of(ws, record).isEmpty()) {
                begin(ws, terms, OwnedKinds.of(ws, record.kind()), record);
            }
        });
    }

    private static <E extends Entity<E>> void begin(
            Workspace ws, OwnershipTerms terms, OwnedKind<E> kind, RecordRef ref) {
        E record = ws.store().get(kind.type(), ref.idOf()).orElseThrow();
        kind.owner().read(record).ifPresent(owner -> new Holders(ws, ref.kind()).checkRoom(owner));
        new Standings(ws, terms).begin(kind, record);
    }

    /** Something happened that can move the clocks of a record. */
    public static void changed(Workspace workspace, RecordRef record) {
        under(workspace, record, (ws, terms) -> refresh(ws, terms, OwnedKinds.of(ws, record.kind()), record));
    }

    private static <E extends Entity<E>> void refresh(
            Workspace ws, OwnershipTerms terms, OwnedKind<E> kind, RecordRef ref) {
        for (Standing before : ws.store().hold(StandingTable.TYPE, List.of(Standings.idOf(ref)))) {
            E record = ws.store().get(kind.type(), ref.idOf()).orElseThrow();
            Standing after = new Reckoning(ws, terms).reckoned(kind, record, before);
            if (!after.equals(before)) {
                ws.store().update(StandingTable.TYPE, after);
            }
        }
    }

    /** A record was merged into another: it is nobody's by itself, and its history ends. */
    public static void absorbed(Workspace workspace, RecordRef record, RecordRef survivor) {
        end(workspace, record, Standing.State.MERGED, SpellEnd.MERGED, new OwnershipEvent.Merged(record, survivor));
    }

    /** A record became another: it is nobody's by itself, and its history ends. */
    public static void converted(Workspace workspace, RecordRef record, RecordRef into) {
        end(
                workspace,
                record,
                Standing.State.CONVERTED,
                SpellEnd.CONVERTED,
                new OwnershipEvent.Converted(record, into));
    }

    private static void end(
            Workspace workspace, RecordRef record, Standing.State state, SpellEnd end, OwnershipEvent event) {
        under(
                workspace,
                record,
                (ws, terms) -> Standings.of(ws, record).ifPresent(standing -> {
                    Held<?> held = Standings.hold(ws, OwnedKinds.of(ws, record.kind()), record);
                    new Standings(ws, terms).end(held, state, end, Optional.empty(), event);
                }));
    }

    /** The end of a record was undone: it is under the terms again, with this owner, or in its pool. */
    public static void restored(Workspace workspace, RecordRef record, Optional<Id<Member>> owner) {
        under(
                workspace,
                record,
                (ws, terms) -> Standings.of(ws, record).ifPresent(standing -> {
                    Held<?> held = Standings.hold(ws, OwnedKinds.of(ws, record.kind()), record);
                    new Standings(ws, terms)
                            .reactivate(
                                    held,
                                    owner,
                                    standing.pool(),
                                    new OwnershipEvent.Restored(record, owner, standing.pool()));
                }));
    }

    /**
     * The record becomes this owner's, or falls into its pool, since the records that it stands for were merged. Limits are not asked: the
     * owner had one of them.
     *
     * @return whether it is under terms
     */
    public static boolean ownAfterMerge(Workspace workspace, RecordRef record, Optional<Id<Member>> owner) {
        return workspace.asSystem(ws -> {
            Optional<OwnershipTerms> terms = Reckoning.terms(ws, record.kind());
            if (terms.isEmpty() || Standings.of(ws, record).isEmpty()) {
                return false;
            }
            owner.ifPresent(each -> new Holders(ws, record.kind()).hold(each));
            ownAfterMerge(ws, new Standings(ws, terms.get()), OwnedKinds.of(ws, record.kind()), record, owner);
            return true;
        });
    }

    private static <E extends Entity<E>> void ownAfterMerge(
            Workspace ws, Standings standings, OwnedKind<E> kind, RecordRef ref, Optional<Id<Member>> owner) {
        Held<E> held = Standings.hold(ws, kind, ref);
        Standing standing = held.standing();
        long count = standing.count() + 1;
        if (owner.isEmpty()) {
            Id<Pool> pool = new Pools(ws)
                    .target(held, Optional.empty(), Optional.empty())
                    .id();
            standings.drop(
                    held,
                    pool,
                    SpellEnd.MERGED,
                    "merge",
                    new OwnershipEvent.Recalled(ref, count, standing.owner().orElseThrow(), pool, "merge"));
            return;
        }
        OwnershipEvent event = standing.owner().isPresent()
                ? new OwnershipEvent.Transferred(ref, count, standing.owner().get(), owner.get())
                : new OwnershipEvent.Assigned(ref, count, owner.get(), standing.pool());
        standings.own(held, owner.get(), SpellStart.MERGED, SpellEnd.TRANSFERRED, event);
    }

    /** How many more records of the kind a person may own; empty without limit. Counts them: two small reads. */
    public static Optional<Long> room(Workspace ws, String kind, Member member) {
        Holders holders = new Holders(ws, kind);
        return holders.limit(member, HoldingLimit.Of.OWNED).map(most -> Math.max(0, most - holders.held(member.id())));
    }

    /** Holds people and records of a kind in the order in which everybody does: for a transaction that gives many records to many people. */
    public static void hold(Workspace ws, String kind, Collection<Id<Member>> members, Collection<RecordRef> records) {
        Holders holders = new Holders(ws, kind);
        members.stream().sorted().forEach(holders::hold);
        hold(ws, OwnedKinds.of(ws, kind), records);
    }

    private static <E extends Entity<E>> void hold(Workspace ws, OwnedKind<E> kind, Collection<RecordRef> records) {
        ws.store()
                .hold(kind.type(), records.stream().<Id<E>>map(RecordRef::idOf).toList());
        ws.store()
                .hold(StandingTable.TYPE, records.stream().map(Standings::idOf).toList());
    }

    /** Whether a record meets a condition, told as rules tell theirs. */
    public static boolean meets(Workspace ws, RecordRef record, String where) {
        return meets(ws, OwnedKinds.of(ws, record.kind()), record, where);
    }

    private static <E extends Entity<E>> boolean meets(
            Workspace ws, OwnedKind<E> kind, RecordRef record, String where) {
        return ws.store()
                .get(kind.type(), record.<E>idOf())
                .filter(each -> Where.read(ws, kind, where).test(each, ws.store()))
                .isPresent();
    }

    private static void under(Workspace workspace, RecordRef record, BiConsumer<Workspace, OwnershipTerms> work) {
        workspace.<Boolean>asSystem(ws -> {
            Reckoning.terms(ws, record.kind()).ifPresent(terms -> work.accept(ws, terms));
            return true;
        });
    }
}
