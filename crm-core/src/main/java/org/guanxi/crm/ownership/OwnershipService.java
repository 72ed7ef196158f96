package org.guanxi.crm.ownership;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.common.Outcome;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.ownership.limit.HoldingLimit;
import org.guanxi.crm.ownership.pool.Pool;
import org.guanxi.crm.ownership.pool.PoolSeat;
import org.guanxi.crm.ownership.recycle.RecycleTerms;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.team.Unit;

/**
 * Whose a record is, for how long, and why. Once {@link #setUp} has been called for a kind, every new record of it comes under the terms,
 * owned or in a pool, and its owner changes by the verbs of this service alone. The methods that take a customer are for the common
 * case; each has its like for a record of any kind of which {@link OwnedKind} is offered.
 *
 * <p>A command that a guard refuses throws the first of its {@link Refused} and changes nothing; {@link #tryDry} tells all of them. Guards
 * in their order: {@code ownership.already-owned} or {@code ownership.wrong-state}; {@code ownership.pool-closed}; {@code
 * ownership.not-pool-member}; {@code ownership.same-owner}, {@code ownership.receiver-left}; {@code ownership.not-yours-to-decide};
 * {@code ownership.frozen}, {@code ownership.request-pending}; {@code ownership.locked}, {@code ownership.release-too-soon}, {@code
 * ownership.blocked}; {@code ownership.resting}, {@code ownership.cooling-down}, {@code ownership.claim-interval}, {@code
 * ownership.claim-quota}, {@code ownership.holding-limit} (of an assignment the last before rest and cool-down); {@code
 * ownership.reason-required}, {@code ownership.unknown-reason}, {@code ownership.reason-too-short}; those of single commands are told at
 * {@link #perform}. Every method throws {@link Refused} {@code ownership.no-terms} before {@link #setUp} and {@code
 * ownership.not-under-terms} for a record that was there before and was not adopted, {@link org.guanxi.crm.error.NotFound} for one
 * that is not there, {@link org.guanxi.crm.error.Invalid} {@code ownership.unknown-kind} for a kind that cannot be owned.
 */
public interface OwnershipService {

    // ---- what an administrator says

    /**
     * Brings customers under terms: a standard pool with a seat for everybody, and the caller as its administrator. The common case is one
     * line, {@code setUp(RecycleTerms.usual(zone, 7, 30))}. Called again it replaces when records fall, and nothing else.
     *
     * @throws org.guanxi.crm.error.Invalid with {@link RecycleTerms#problems}
     */
    default OwnershipTerms setUp(RecycleTerms recycle) {
        return setUp("customer", recycle);
    }

    /** As {@link #setUp(RecycleTerms)}, for this kind; all kinds share their pools. */
    OwnershipTerms setUp(String kind, RecycleTerms recycle);

    /** Changes the terms of customers; kind has no effect. Errors as {@link #setUp}. What falls when is reckoned anew by the next run. */
    default OwnershipTerms changeTerms(Consumer<OwnershipTerms.Builder> change) {
        return changeTerms("customer", change);
    }

    /** As {@link #changeTerms(Consumer)}, of this kind. */
    OwnershipTerms changeTerms(String kind, Consumer<OwnershipTerms.Builder> change);

    /** The terms of customers; empty before {@link #setUp}. */
    default Optional<OwnershipTerms> terms() {
        return terms("customer");
    }

    /** The terms of a kind. */
    Optional<OwnershipTerms> terms(String kind);

    /**
     * Defines a pool, or renames it. A new one is nobody's until somebody is seated.
     *
     * @param code 1 to 60 code points, never changed
     */
    default Pool definePool(String code, LocalizedText name) {
        return definePool(code, name, each -> {});
    }

    /**
     * Defines a pool, or changes it; id, code, and whether it is open or the standard one have no effect.
     *
     * @throws org.guanxi.crm.error.Invalid {@code ownership.pool-condition} for a condition that cannot be read for any kind under terms
     */
    Pool definePool(String code, LocalizedText name, Consumer<Pool.Builder> details);

    /**
     * Closes a pool or opens it again.
     *
     * @throws Refused {@code ownership.pool-in-use} for the standard pool, or one in which records lie
     */
    Pool setOpen(Id<Pool> pool, boolean isOpen);

    /** Seats a person, everybody of a unit and below, or, if neither is named, everybody in a pool. Who sits in it may read what lies in it. */
    PoolSeat seat(Id<Pool> pool, PoolSeat.Role role, Optional<Id<Member>> member, Optional<Id<Unit>> unit);

    /** Takes a seat away. */
    void unseat(Id<PoolSeat> seat);

    /**
     * Says how many customers a person may own, or each person of a unit, or, if neither is named, everybody; replaces what was said, and
     * takes nothing from anybody.
     */
    default HoldingLimit limit(Optional<Id<Member>> member, Optional<Id<Unit>> unit, int maximum) {
        return limit("customer", HoldingLimit.Of.OWNED, member, unit, maximum);
    }

    /** As {@link #limit(Optional, Optional, int)}, for a kind, and for what is owned or locked. */
    HoldingLimit limit(
            String kind, HoldingLimit.Of of, Optional<Id<Member>> member, Optional<Id<Unit>> unit, int maximum);

    /** Brings customers that were there before {@link #setUp} under the terms, at most so many; answers how many. Limits are not asked. */
    default int adopt(int most) {
        return adopt("customer", most);
    }

    /** As {@link #adopt(int)}, for this kind. */
    int adopt(String kind, int most);

    // ---- what people do with a record

    /** Takes a customer from its pool. Counts for the quotas. */
    default Standing claim(Id<Customer> customer) {
        return perform(customer, new OwnershipCommand.Claim());
    }

    /** Gives a customer from its pool to somebody. */
    default Standing assign(Id<Customer> customer, Id<Member> to) {
        return perform(customer, new OwnershipCommand.Assign(to));
    }

    /** Gives a customer from its owner to another; a lock ends. */
    default Standing transfer(Id<Customer> customer, Id<Member> to) {
        return perform(customer, new OwnershipCommand.Transfer(to));
    }

    /** Gives an own customer up into a pool. */
    default Standing release(Id<Customer> customer, String reason) {
        return perform(customer, new OwnershipCommand.Release(reason));
    }

    /** Takes a customer from its owner back into a pool. */
    default Standing recall(Id<Customer> customer, String reason) {
        return perform(customer, new OwnershipCommand.Recall(reason));
    }

    /** Undoes the last command on a customer. */
    default Standing undo(Id<Customer> customer) {
        return perform(customer, new OwnershipCommand.Undo());
    }

    /** Carries a command on a customer out. */
    default Standing perform(Id<Customer> customer, OwnershipCommand command) {
        return perform(RecordRef.of("customer", customer), command);
    }

    /**
     * Carries a command out.
     *
     * @throws Refused by the first guard that fails; of a lock {@code ownership.locked-already}, {@code ownership.lock-too-long}, {@code
     *     ownership.lock-limit}, of its end {@code ownership.not-locked}, of an instant that is no longer ahead {@code
     *     ownership.until-past}, of a move {@code ownership.same-pool}, of {@link OwnershipCommand.Lift} {@code
     *     ownership.nothing-to-lift}, of an undo {@code ownership.nothing-to-undo}, {@code ownership.undo-expired}, {@code
     *     ownership.undo-conflict} if somebody followed up since
     */
    Standing perform(RecordRef record, OwnershipCommand command);

    /**
     * Carries a command out once: sent again with the same key it answers what it answered then, and does nothing.
     *
     * @param key the caller's, 1 to 200 code points; unique in the tenant
     * @throws Refused as {@link #perform(RecordRef, OwnershipCommand)}, which is not remembered; {@code ownership.key-reused} for a key
     *     that was used for something else
     */
    Standing performOnce(String key, RecordRef record, OwnershipCommand command);

    /**
     * Carries a command out on many records of one kind, in this order; each is done or refused by itself.
     *
     * @throws org.guanxi.crm.error.Invalid {@code ownership.empty-batch}, {@code ownership.duplicate-record}, {@code
     *     ownership.batch-too-large}, {@code ownership.mixed-batch}
     */
    List<Outcome<Standing>> performEach(List<RecordRef> records, OwnershipCommand command);

    /** As {@link #performEach}; if one is refused nothing is done, and that refusal is thrown. */
    List<Standing> performAll(List<RecordRef> records, OwnershipCommand command);

    /** As {@link #performEach}, once, as {@link #performOnce}. */
    List<Outcome<Standing>> performEachOnce(String key, List<RecordRef> records, OwnershipCommand command);

    /** All that would refuse the command, in the order of the guards; empty if it would be done. Changes nothing. */
    default List<Refused> tryDry(Id<Customer> customer, OwnershipCommand command) {
        return tryDry(RecordRef.of("customer", customer), command);
    }

    /** As {@link #tryDry(Id, OwnershipCommand)}, of any kind. */
    List<Refused> tryDry(RecordRef record, OwnershipCommand command);

    // ---- what anybody asks

    /** Where a customer stands. */
    default Standing standing(Id<Customer> customer) {
        return standing(RecordRef.of("customer", customer));
    }

    /** Where a record stands. */
    Standing standing(RecordRef record);

    /** Why a customer is whose it is, which clocks run, when and why it falls. */
    default Explanation explain(Id<Customer> customer) {
        return explain(RecordRef.of("customer", customer));
    }

    /** As {@link #explain(Id)}, of any kind. */
    Explanation explain(RecordRef record);

    /**
     * Why a record was whose it was at an instant, which clocks ran, when it would have fallen and why, by the terms of then. Rebuilt from the
     * journal; what happened since is not in it.
     *
     * @param at not after now
     * @throws Refused {@code ownership.not-under-terms} if it was under no terms then; {@code journal.erased}
     */
    Explanation explain(RecordRef record, Instant at);

    /**
     * What other terms would do to what is owned now: changes nothing. Reads every owned record of the kind; what it answers is bounded.
     *
     * @param changed when records would fall
     * @param at by when; now to see what the next run would take
     * @throws org.guanxi.crm.error.Invalid with {@link RecycleTerms#problems}
     */
    Simulation simulate(String kind, RecycleTerms changed, Instant at);

    // ---- what the host calls from time to time

    /**
     * Takes back what is due, the longest due first, at most so many: each in a transaction of its own in which it is reckoned anew, so
     * that runs at the same time are harmless. What cannot be done is passed over and told. Inside {@code inTransaction} all share it. Takes
     * nothing back while more is due than the terms let fall at once.
     *
     * @param limit the most records to look at, from 1 to 1,000
     */
    default RecycleReport recycleDue(int limit) {
        return recycleDue("customer", limit, true);
    }

    /** As {@link #recycleDue(int)}, of this kind; not bounded by how much may fall at once if so wanted. */
    RecycleReport recycleDue(String kind, int limit, boolean isBounded);

    /**
     * Announces losses that are near, by the reminders and the notice of the terms, at most so many: each as an event {@link
     * OwnershipEvent.LossAnnounced} of the record's standing, once for each loss and reminder. To be called before {@link #recycleDue}.
     */
    default RecycleReport announceLosses(int limit) {
        return announceLosses("customer", limit);
    }

    /** As {@link #announceLosses(int)}, of this kind. */
    RecycleReport announceLosses(String kind, int limit);
}
