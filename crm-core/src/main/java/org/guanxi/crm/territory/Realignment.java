package org.guanxi.crm.territory;

import java.util.List;
import java.util.Optional;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.Money;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.territory.rule.Decision;

/**
 * What would be otherwise if a model held.
 *
 * @param customers all customers
 * @param moved those that would lie in another territory
 * @param pinned those that stay because they are pinned
 * @param nowhere those that would lie nowhere
 * @param ambiguous those that would lie between territories
 * @param flows who goes from where to where, most customers first
 * @param owners whose customers would be another's, and whose would become theirs
 */
public record Realignment(
        long customers,
        long moved,
        long pinned,
        long nowhere,
        long ambiguous,
        List<Flow> flows,
        List<OwnerShift> owners) {

    /** Copies the lists. */
    public Realignment {
        flows = List.copyOf(flows);
        owners = List.copyOf(owners);
    }

    /**
     * Customers that go the same way.
     *
     * @param from the code of the territory in which they lie; absent if in none
     * @param to the code of the one in which they would; absent if in none
     * @param customers how many
     * @param openDeals how many open deals they have
     * @param value what these are worth, one for each currency
     */
    public record Flow(Optional<String> from, Optional<String> to, long customers, long openDeals, List<Money> value) {}

    /**
     * What somebody gives and gets.
     *
     * @param owner who
     * @param held how many customers are the person's now
     * @param gives how many would be another's
     * @param gets how many of others, or of nobody, would be the person's
     */
    public record OwnerShift(Id<Member> owner, long held, long gives, long gets) {}

    /**
     * One customer that would lie elsewhere, or be another's.
     *
     * @param customer the customer
     * @param from the code of the territory in which it lies
     * @param to the code of the one in which it would lie
     * @param why what decides that
     * @param owner whose it is
     * @param newOwner whose it would become; absent if nothing would change
     * @param openDeals how many open deals it has
     * @param value what these are worth, one for each currency
     */
    public record Move(
            Id<Customer> customer,
            Optional<String> from,
            Optional<String> to,
            Decision.Outcome why,
            Optional<Id<Member>> owner,
            Optional<Id<Member>> newOwner,
            long openDeals,
            List<Money> value) {}

    /**
     * Some of these.
     *
     * @param moves the customers, in order of id
     * @param last the last customer that was looked at; absent at the end
     */
    public record Moves(List<Move> moves, Optional<Id<Customer>> last) {

        /** Copies the list. */
        public Moves {
            moves = List.copyOf(moves);
        }
    }
}
