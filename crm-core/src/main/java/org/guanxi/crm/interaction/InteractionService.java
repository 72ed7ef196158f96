package org.guanxi.crm.interaction;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.contact.Contact;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.storage.Page;

/**
 * What was said with people, from every department, and who of us knows whom by it.
 *
 * <p>Every method throws {@link org.guanxi.crm.error.NotFound} for a record that is not there or that the caller may not see, {@link
 * org.guanxi.crm.error.Forbidden} {@code access.denied} for a change that the caller may not make, and one {@link
 * org.guanxi.crm.error.Invalid} with all that is wrong with its input, a
 * code that its list does not have ({@code code.unknown}) and a reference to a record that is not there ({@code reference.missing})
 * included. Pages have at most fifty records; their cursor is empty for the first.
 */
public interface InteractionService {

    /**
     * Records an interaction. Where it counts by the {@link FollowUpRule}, the customer was followed up; each contact that took part was
     * touched; {@link InteractionEvent.InteractionRecorded} tells other areas. For a merged customer it is recorded with the one that stands
     * for it.
     *
     * @throws org.guanxi.crm.error.Invalid {@code contact.interaction-ahead} for one in the future; {@code contact.with-nobody} without
     *     customer, contact and record
     */
    Interaction record(NewInteraction interaction);

    /**
     * Corrects duration, outcome, next step, summary, attachments, department; the rest is not for it to set: {@code contact.own-verb}.
     * Whether it counts is judged anew; a follow-up that was told is not taken back.
     */
    Interaction correct(Id<Interaction> interaction, Consumer<Interaction.Builder> action);

    /** The history of the customer, from every department, newest first. */
    Page<Interaction> interactionsOf(Id<Customer> customer, Optional<String> cursor);

    /** The history of the person, with every employer, newest first. */
    Page<Interaction> interactionsWith(Id<Contact> contact, Optional<String> cursor);

    /** The history of another record, such as a deal or a case, newest first. */
    Page<Interaction> interactionsAbout(RecordRef record, Optional<String> cursor);

    /** Who took part besides the one who led it; at most a thousand. */
    List<Participant> participants(Id<Interaction> interaction);

    // ---- who knows whom

    /**
     * Who of us knows whom of them, by the counted interactions of the window of {@link StrengthRule}, strongest first. Those
     * of one calendar week in UTC all count at the last of them. Three reads; of the interactions that several of us attended, the newest thousand.
     */
    List<Relationship> whoKnows(Id<Customer> customer);

    /** Whom of the customer's people we know, and whom not well enough. Six reads, at most a thousand contacts. */
    Coverage coverage(Id<Customer> customer);
}
