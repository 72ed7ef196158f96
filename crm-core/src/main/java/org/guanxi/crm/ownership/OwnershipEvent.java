package org.guanxi.crm.ownership;

import java.time.Instant;
import java.util.Optional;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.event.Event;
import org.guanxi.crm.event.EventName;
import org.guanxi.crm.ownership.pool.Pool;
import org.guanxi.crm.ownership.pool.PoolSeat;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.team.Unit;

/** What happens to whose a record is. */
public sealed interface OwnershipEvent extends Event {

    /** The terms of a kind of record were set; the journal entry has them. */
    @EventName("ownership.terms-set")
    record TermsSet(String kind) implements OwnershipEvent {}

    /** A pool was defined or changed. */
    @EventName("ownership.pool-defined")
    record PoolDefined(Id<Pool> pool, String code, boolean isOpen) implements OwnershipEvent {}

    /** Somebody may take from a pool, or run it: a person, the people of a unit, or everybody. */
    @EventName("ownership.seat-taken")
    record SeatTaken(Id<Pool> pool, PoolSeat.Role role, Optional<Id<Member>> member, Optional<Id<Unit>> unit)
            implements OwnershipEvent {}

    /** A seat was taken away. */
    @EventName("ownership.seat-left")
    record SeatLeft(Id<Pool> pool, PoolSeat.Role role, Optional<Id<Member>> member, Optional<Id<Unit>> unit)
            implements OwnershipEvent {}

    /** It was said how many records a person, each person of a unit, or everybody may own. */
    @EventName("ownership.limit-set")
    record LimitSet(Optional<Id<Member>> member, Optional<Id<Unit>> unit, int maximum) implements OwnershipEvent {}

    /** A record came under the terms, with its owner, or into a pool. */
    @EventName("ownership.begun")
    record Begun(RecordRef record, Optional<Id<Member>> owner, Id<Pool> pool) implements OwnershipEvent {}

    /** Somebody took a record from a pool. */
    @EventName("ownership.claimed")
    record Claimed(RecordRef record, long count, Id<Member> owner, Id<Pool> pool) implements OwnershipEvent {}

    /** A record was given to somebody from a pool. */
    @EventName("ownership.assigned")
    record Assigned(RecordRef record, long count, Id<Member> owner, Id<Pool> pool) implements OwnershipEvent {}

    /** A record went from one owner to another. */
    @EventName("ownership.transferred")
    record Transferred(RecordRef record, long count, Id<Member> from, Id<Member> to) implements OwnershipEvent {}

    /** A record went from an owner who leaves to another. */
    @EventName("ownership.handed-over")
    record HandedOver(RecordRef record, long count, Id<Member> from, Id<Member> to) implements OwnershipEvent {}

    /** An owner gave a record up. */
    @EventName("ownership.released")
    record Released(RecordRef record, long count, Id<Member> from, Id<Pool> pool, String reason)
            implements OwnershipEvent {}

    /** A record was taken back from its owner. */
    @EventName("ownership.recalled")
    record Recalled(RecordRef record, long count, Id<Member> from, Id<Pool> pool, String reason)
            implements OwnershipEvent {}

    /** A clock ran out: the record fell by that rule, which was due then, reckoned by that version of the terms. */
    @EventName("ownership.recycled")
    record Recycled(
            RecordRef record, long count, Id<Member> from, Id<Pool> pool, String rule, Instant due, long termsVersion)
            implements OwnershipEvent {}

    /** A record went from one pool to another. */
    @EventName("ownership.moved")
    record Moved(RecordRef record, long count, Id<Pool> from, Id<Pool> to) implements OwnershipEvent {}

    /** A record was found to be none. */
    @EventName("ownership.invalidated")
    record Invalidated(RecordRef record, Optional<Id<Member>> from, Id<Pool> pool, String reason)
            implements OwnershipEvent {}

    /** A record that was found to be none is one after all. */
    @EventName("ownership.reactivated")
    record Reactivated(RecordRef record, long count, Optional<Id<Member>> owner, Id<Pool> pool)
            implements OwnershipEvent {}

    /** What was done with a record at that time was undone: it is that owner's again, or lies in that pool. */
    @EventName("ownership.undone")
    record Undone(RecordRef record, Optional<Id<Member>> owner, Id<Pool> pool, Instant done)
            implements OwnershipEvent {}

    /** A record belongs to those that never fall. */
    @EventName("ownership.exempted")
    record Exempted(RecordRef record, Instant until, String reason) implements OwnershipEvent {}

    /** Nothing may happen to a record. */
    @EventName("ownership.frozen")
    record Frozen(RecordRef record, Instant until, String reason) implements OwnershipEvent {}

    /** Nobody may claim a record from its pool. */
    @EventName("ownership.rested")
    record Rested(RecordRef record, Instant until, String reason) implements OwnershipEvent {}

    /** What exempted, froze or rested a record ended. */
    @EventName("ownership.lifted")
    record Lifted(RecordRef record) implements OwnershipEvent {}

    /** The owner is to be told that a record falls then, by that rule. */
    @EventName("ownership.loss-announced")
    record LossAnnounced(RecordRef record, Id<Member> owner, Instant due, int daysBefore, Optional<String> rule)
            implements OwnershipEvent {}

    /** A record became another, and is nobody's by itself. */
    @EventName("ownership.converted")
    record Converted(RecordRef record, RecordRef into) implements OwnershipEvent {}

    /** The clocks of a record rest. */
    @EventName("ownership.locked")
    record Locked(RecordRef record, Id<Member> owner, Instant until) implements OwnershipEvent {}

    /** The clocks of a record count again. */
    @EventName("ownership.unlocked")
    record Unlocked(RecordRef record, Id<Member> owner) implements OwnershipEvent {}

    /** A record was protected longer. */
    @EventName("ownership.extended")
    record Extended(RecordRef record, Id<Member> owner, Instant until) implements OwnershipEvent {}

    /** A record was merged into another, and is nobody's by itself. */
    @EventName("ownership.merged")
    record Merged(RecordRef record, RecordRef survivor) implements OwnershipEvent {}

    /** The merge of a record was undone: it is its owner's again, or in a pool. */
    @EventName("ownership.restored")
    record Restored(RecordRef record, Optional<Id<Member>> owner, Id<Pool> pool) implements OwnershipEvent {}

    /** The owner that a record names follows what happened to it; told of the record itself. */
    @EventName("ownership.owner-set")
    record OwnerSet(RecordRef record, Optional<Id<Member>> before, Optional<Id<Member>> after)
            implements OwnershipEvent {}
}
