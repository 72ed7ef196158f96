package org.guanxi.crm.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.guanxi.crm.common.Address;
import org.guanxi.crm.common.EmailAddress;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.Outcome;
import org.guanxi.crm.common.PhoneNumber;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.storage.Page;
import org.guanxi.crm.team.Member;

/**
 * Organisations and persons that buy or may buy, and all that is known of them in one view.
 *
 * <p>Every method throws {@link org.guanxi.crm.error.NotFound} for a record that is not there or that the caller may not see, {@link
 * org.guanxi.crm.error.Forbidden} {@code access.denied} for a change that the caller may not make, and one {@link
 * org.guanxi.crm.error.Invalid} with all that is wrong with its input, a code that its list does not have ({@code code.unknown},
 * with those it has) included. What would change nothing is done and leaves no trace in the journal. A merged customer is not
 * changed any more: {@link Refused} {@code customer.merged} names the one that stands for it.
 */
public interface CustomerService {

    /**
     * Registers a customer: with a number if {@link CustomerNumbering} gives one, with the first status of the list unless it has one.
     *
     * @throws org.guanxi.crm.error.Duplicate if another has its tax number, number or a key
     */
    Customer register(NewCustomer customer);

    /**
     * Registers those that can be, in one transaction; answers for each row what became of it. Of two rows with one key the earlier
     * wins.
     *
     * @throws org.guanxi.crm.error.Invalid {@code customer.batch-too-large} beyond {@link CustomerBatch}
     */
    List<Outcome<Customer>> registerAll(List<NewCustomer> customers);

    /**
     * Changes what the action sets, whatever others changed meanwhile. Status, level, parent, state, redirect, creation and last
     * follow-up have verbs of their own: {@code customer.own-verb}.
     */
    Customer change(Id<Customer> id, Consumer<Customer.Builder> action);

    /**
     * Stores a changed copy, at the version it was read at; withheld attributes keep their values.
     *
     * @throws org.guanxi.crm.error.StaleVersion if somebody else changed the customer since
     */
    Customer change(Customer changed);

    /**
     * Notes under which key another system knows the customer.
     *
     * @throws org.guanxi.crm.error.Duplicate if another customer has that key
     */
    CustomerKey addKey(Id<Customer> id, String system, String key);

    /** Forgets a key of another system. */
    void removeKey(Id<CustomerKey> key);

    /** Puts tags on the customer: kept in lower case, without blanks around; one it has already is no news. */
    void tag(Id<Customer> id, String... tags);

    /** Takes tags off the customer; one it has not is no news. */
    void untag(Id<Customer> id, String... tags);

    /** Adds a place of the customer. */
    CustomerSite addSite(Id<Customer> id, String name, Optional<Address> address);

    /** Stores a changed site, at the version it was read at. */
    CustomerSite changeSite(CustomerSite changed);

    /** Notes that one customer is something to another, from a day on if that is known. */
    CustomerRelation relate(Id<Customer> from, String role, Id<Customer> to, Optional<LocalDate> since);

    /** Notes that a relation no longer holds, from that day on. */
    CustomerRelation endRelation(Id<CustomerRelation> relation, LocalDate until);

    /**
     * Puts the customer under another, or under none.
     *
     * @throws org.guanxi.crm.error.Invalid {@code customer.parent-circle} if it would come to belong to itself
     */
    Customer setParent(Id<Customer> id, Optional<Id<Customer>> parent);

    /** Ends the work with a customer. */
    Customer close(Id<Customer> id);

    /** Takes the work up again. */
    Customer reopen(Id<Customer> id);

    /**
     * Moves the customer to a status, by hand.
     *
     * @throws Refused {@code customer.status-step} if no step leads there, with those that do
     */
    Customer setStatus(Id<Customer> id, String status);

    /** Moves the customer where its steps lead on an occasion such as {@link StatusStep#FIRST_ORDER}; where none leads, nothing. */
    Customer advance(Id<Customer> id, String occasion);

    /** Sets the level of intent. */
    Customer setLevel(Id<Customer> id, String level);

    /** Sets the level of many, those that can be; errors as {@link #registerAll}. */
    List<Outcome<Customer>> setLevels(Collection<Id<Customer>> ids, String level);

    /**
     * Says that somebody followed up: the last follow-up becomes that instant if it is later than the one known; never earlier, however
     * often and in whatever order this is said. For a merged customer it is said of the one that stands for it.
     *
     * @throws org.guanxi.crm.error.Invalid {@code customer.follow-up-ahead} for an instant in the future
     */
    void followedUp(Id<Customer> id, Instant at);

    /**
     * A page of fifty of the active customers whose next follow-up by the {@link FollowUpCadence} is due by an instant: those that
     * nobody has followed up yet first, then those whose last follow-up is longest ago.
     *
     * @param owner only those of this member; empty for those of all and of nobody
     * @param by now for what is due or overdue, an instant in the future for what is to come; the same on every page
     * @param cursor what the page before called next; empty for the first page
     * @throws org.guanxi.crm.error.Invalid {@code selection.cursor} if the cursor is none of this question
     */
    Page<FollowUpDue> followUpsDue(Optional<Id<Member>> owner, Instant by, Optional<String> cursor);

    /** The customer that another system knows under this key; the one that stands for it if it was merged. */
    Optional<Customer> byKey(String system, String key);

    /** The customer with our number; the one that stands for it if it was merged. */
    Optional<Customer> byNumber(String number);

    /** The customer with this tax number, however it is written; the one that stands for it if it was merged. */
    Optional<Customer> byTaxNumber(String taxNumber);

    /** The customers with this telephone number, at most 50. */
    List<Customer> byPhone(PhoneNumber phone);

    /** The customers with this mail address, at most 50. */
    List<Customer> byEmail(EmailAddress email);

    /** The customer of this id, or the one that stands for it, however often it was merged. */
    Customer resolve(Id<Customer> id);

    /** The codes of a list in order, at most a thousand: the tenant's own, else those of {@link CustomerPreset}. */
    List<Code> codes(String list);

    /** Defines a code, or changes its label or retirement; see {@link CodeLists}. */
    Code defineCode(Code code);

    /** The steps between statuses: the tenant's own, else those of {@link CustomerPreset}; without any, every step is allowed. */
    List<StatusStep> statusSteps();

    /** Defines a step between statuses, or changes it. */
    StatusStep defineStep(StatusStep step);

    /** Takes a step between statuses away. */
    void removeStep(String from, String to);

    /**
     * Everything that belongs to a customer, from all areas, at most so many items (1 to 999) of each section. A merged one is answered
     * by the one that stands for it. Costs a bounded number of reads for each section.
     */
    CustomerOverview overview(Id<Customer> id, int limit);

    /** The newest of all that happened to a customer, in all areas; of a merged one, to the one that stands for it. */
    Page<TimelineItem> timeline(Id<Customer> id, int limit);

    /**
     * What comes after a page of the timeline. What happened since does not move it.
     *
     * @throws org.guanxi.crm.error.Invalid {@code selection.cursor} if the cursor is forged, or of another customer or tenant
     */
    Page<TimelineItem> timeline(Id<Customer> id, int limit, String cursor);

    /** What someone must know who has half an hour. */
    CustomerBriefing briefing(Id<Customer> id);

    /**
     * What it would mean to merge customers into one of them. Changes nothing.
     *
     * @param losers in order of preference, at most 50
     * @param choices for an attribute by name, from whom its value is taken, absent or not; by {@link MergePolicy} for all others
     */
    MergePlan previewMerge(Id<Customer> survivor, List<Id<Customer>> losers, Map<String, Id<Customer>> choices);

    /**
     * Carries a plan out: the survivor takes the values that stand, all that names a loser names the survivor, losers are merged and
     * redirect to it for ever.
     *
     * @throws org.guanxi.crm.error.StaleVersion if one of them changed since the plan was made
     * @throws org.guanxi.crm.error.Invalid with the plan's refusals
     */
    CustomerMerge merge(MergePlan plan);

    /**
     * Takes a merge back: values that nobody changed since are as they were, what was moved names the loser again. What was changed or
     * moved on since stays, and is named in the answer; what came new since stays with the survivor.
     *
     * @throws Refused {@code customer.merge-undone}, {@code customer.merge-too-old}, {@code customer.merge-buried} (the survivor was
     *     merged itself since)
     */
    MergeUndo undoMerge(Id<CustomerMerge> merge);
}
