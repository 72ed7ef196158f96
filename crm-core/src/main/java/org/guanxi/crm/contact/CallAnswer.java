package org.guanxi.crm.contact;

import java.util.List;
import java.util.Optional;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.team.Member;

/**
 * Whom to call for a purpose of a customer: exactly one answer for each side.
 *
 * @param customer the customer
 * @param purpose what for
 * @param theirs who is called there; nobody means the customer's own numbers ({@link Why#NOBODY})
 * @param ours whom they call here; nobody only where there is neither owner, nor history, nor desk
 */
public record CallAnswer(Id<Customer> customer, String purpose, Choice<Contact> theirs, Choice<Member> ours) {

    /**
     * Who it is and why.
     *
     * @param person who; empty if nobody is known
     * @param why by which step of the rule
     * @param passedOver those whom an earlier step named and who cannot be called, with that step, in order
     */
    public record Choice<P>(Optional<P> person, Why why, List<PassedOver<P>> passedOver) {

        /** Copies the list. */
        public Choice {
            passedOver = List.copyOf(passedOver);
        }
    }

    /**
     * Somebody who would have been the answer, had they not left.
     *
     * @param person who
     * @param why by which step
     */
    public record PassedOver<P>(P person, Why why) {}

    /** The steps of the rule, in order; the first that names somebody who can be called decides. */
    public enum Why {
        /** The contact point of this very purpose. */
        EXACT,
        /** The contact point of the purpose {@link ContactCodes#GENERAL}. */
        GENERAL,
        /** Whose role fits the purpose; of several with one role the most influential, then the last touched. Theirs only. */
        ROLE,
        /** Whose customer it is. Ours only. */
        OWNER,
        /** With whom there was the most recent touch. */
        RECENT,
        /** The longest known. Theirs only. */
        KNOWN,
        /** The desk of the {@link CallPolicy}. Ours only. */
        DESK,
        /** Nobody is known. */
        NOBODY
    }
}
