package org.guanxi.crm.promise;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.storage.Page;
import org.guanxi.crm.team.Member;

/**
 * What we promised and what was promised to us, told when it is due.
 *
 * <p>Every method throws {@link org.guanxi.crm.error.NotFound} for a record that is not there or that the caller may not see, {@link
 * org.guanxi.crm.error.Forbidden} {@code access.denied} for a change that the caller may not make, and one {@link
 * org.guanxi.crm.error.Invalid} with all that is wrong with its input, a
 * code that its list does not have ({@code code.unknown}) and a reference to a record that is not there ({@code reference.missing})
 * included. Pages have at most fifty records; their cursor is empty for the first.
 */
public interface PromiseService {

    /**
     * Records what was promised, and reminds when it is due. The details may set side, contact, interaction, and who of us gave it or was
     * given it; that is the caller unless set.
     *
     * @throws org.guanxi.crm.error.Invalid {@code contact.no-member} if nobody is set and the caller is no member
     */
    Promise make(Id<Customer> customer, String what, Instant due, Consumer<Promise.Builder> details);

    /** Notes that it was kept; what shows it may be said, and named. Errors as {@link #breakPromise}. */
    Promise keep(Id<Promise> promise, Optional<String> evidence, Optional<RecordRef> proof);

    /**
     * Notes that it was not kept, and why.
     *
     * @throws org.guanxi.crm.error.Refused {@code contact.promise-settled} if it is no longer open
     */
    Promise breakPromise(Id<Promise> promise, Optional<String> evidence);

    /** Notes that the one to whom it was given no longer wants it. Errors as {@link #breakPromise}. */
    Promise withdraw(Id<Promise> promise, Optional<String> evidence);

    /** Lets it be due at another instant, at which it is told again. Errors as {@link #breakPromise}. */
    Promise putOff(Id<Promise> promise, Instant due);

    /** The promises to and from the customer, kept and broken ones too, the last due first. */
    Page<Promise> promisesOf(Id<Customer> customer, Optional<String> cursor);

    /** The open promises that this person sees to and that are due before then, the most urgent first. */
    Page<Promise> duePromises(Id<Member> member, Instant until, Optional<String> cursor);
}
