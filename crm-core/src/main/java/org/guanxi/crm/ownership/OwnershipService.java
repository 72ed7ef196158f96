package org.guanxi.crm.ownership;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.ownership.pool.Pool;
import org.guanxi.crm.ownership.pool.PoolSeat;
import org.guanxi.crm.ownership.recycle.RecycleTerms;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.team.Unit;

/**
 * Whose a customer is, for how long, and why. Once {@link #setUp} has been called, every new customer comes under the terms, owned or in
 * the standard pool, and its owner changes by the verbs of this service alone.
 *
 * <p>A command that a guard refuses throws the first of its {@link Refused} and changes nothing; {@link #tryDry} tells all of them. Guards
 * in their order: {@code ownership.already-owned} or {@code ownership.wrong-state}, {@code ownership.pool-closed}, {@code
 * ownership.not-pool-member}, {@code ownership.same-owner}, {@code ownership.receiver-left}, {@code ownership.not-yours-to-decide},
 * {@code ownership.locked}, {@code ownership.cooling-down}, {@code ownership.claim-quota}, {@code ownership.holding-limit}, {@code
 * ownership.reason-required}, {@code ownership.unknown-reason}; those of single commands are told there. Every method throws {@link
 * Refused} {@code ownership.no-terms} before {@link #setUp} and {@code ownership.not-under-terms} for a customer that was there before
 * and was not adopted, {@link org.guanxi.crm.error.NotFound} for one that is not there.
 */
public interface OwnershipService {

    /**
     * Brings customers under terms: a standard pool with a seat for everybody, and the caller as its administrator. The common case is one
     * line, {@code setUp(RecycleTerms.usual(zone, 7, 30))}. Called again it replaces when records fall, and nothing else.
     *
     * @throws org.guanxi.crm.error.Invalid with {@link RecycleTerms#problems}, and {@code ownership.notice-not-sent} for terms that want
     *     a notice
     */
    OwnershipTerms setUp(RecycleTerms recycle);

    /** Changes the terms; kind has no effect. Errors as {@link #setUp}. What falls when is reckoned anew by the next run. */
    OwnershipTerms changeTerms(Consumer<OwnershipTerms.Builder> change);

    /** The terms of customers; empty before {@link #setUp}. */
    Optional<OwnershipTerms> terms();

    /**
     * Defines a pool, or renames it. A new one is nobody's until somebody is seated.
     *
     * @param code 1 to 60 code points, never changed
     */
    Pool definePool(String code, LocalizedText name);

    /**
     * Closes a pool or opens it again.
     *
     * @throws Refused {@code ownership.pool-in-use} for the standard pool, or one in which records lie
     */
    Pool setOpen(Id<Pool> pool, boolean isOpen);

    /** Seats a person, everybody of a unit and below, or, if neither is named, everybody in a pool. */
    PoolSeat seat(Id<Pool> pool, PoolSeat.Role role, Optional<Id<Member>> member, Optional<Id<Unit>> unit);

    /** Takes a seat away. */
    void unseat(Id<PoolSeat> seat);

    /** Says how many records a person may own, or each person of a unit, or, if neither is named, everybody; replaces what was said. */
    HoldingLimit limit(Optional<Id<Member>> member, Optional<Id<Unit>> unit, int maximum);

    /** Brings customers that were there before {@link #setUp} under the terms, at most so many; answers how many. Limits are not asked. */
    int adopt(int most);

    /** Takes a customer from its pool. Counts against the claims of the day. */
    Standing claim(Id<Customer> customer);

    /** Gives a customer from its pool to somebody. */
    Standing assign(Id<Customer> customer, Id<Member> to);

    /** Gives a customer from its owner to another; a lock ends. */
    Standing transfer(Id<Customer> customer, Id<Member> to);

    /** Gives an own customer up into the pool it came from. */
    Standing release(Id<Customer> customer, String reason);

    /** Takes a customer from its owner back into the pool it came from. */
    Standing recall(Id<Customer> customer, String reason);

    /**
     * Carries a command out.
     *
     * @throws Refused by the first guard that fails; of a lock {@code ownership.locked-already}, of its end {@code
     *     ownership.not-locked}, of an instant that is no longer ahead {@code ownership.until-past}
     */
    Standing perform(Id<Customer> customer, OwnershipCommand command);

    /** All that would refuse the command, in the order of the guards; empty if it would be done. Changes nothing. */
    List<Refused> tryDry(Id<Customer> customer, OwnershipCommand command);

    /** Where a customer stands. */
    Standing standing(Id<Customer> customer);

    /** Why a customer is whose it is, which clocks run, when and why it falls. */
    Explanation explain(Id<Customer> customer);

    /**
     * Takes back what is due, the longest due first, at most so many: each in a transaction of its own in which it is reckoned anew, so
     * that runs at the same time are harmless. What cannot be done is passed over and told. Inside {@code inTransaction} all share it.
     *
     * @param limit the most records to look at, from 1 to 1,000
     */
    RecycleReport recycleDue(int limit);
}
