package org.guanxi.crm.interaction;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.contact.Contact;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.event.Event;
import org.guanxi.crm.event.EventName;
import org.guanxi.crm.team.Member;

/** What happens when we have to do with people: what was said, who was there. Its names begin with {@code contact.}. */
public sealed interface InteractionEvent extends Event {

    /**
     * We had to do with a contact.
     *
     * @param contact the contact
     * @param at when it was
     * @param interaction the interaction
     */
    @EventName("contact.touched")
    record Touched(Id<Contact> contact, Instant at, Id<Interaction> interaction) implements InteractionEvent {}

    /**
     * An interaction was recorded. Where it counts as a follow-up, areas with clocks take this as their sign.
     *
     * @param interaction the interaction
     * @param kind what it was
     * @param direction from whom
     * @param at when it was
     * @param customer the customer
     * @param about the record it was about
     * @param member one of ours
     * @param contacts who of theirs took part
     * @param isFollowUp whether it counts
     */
    @EventName("contact.interaction-recorded")
    record InteractionRecorded(
            Id<Interaction> interaction,
            InteractionKind kind,
            Direction direction,
            Instant at,
            Optional<Id<Customer>> customer,
            Optional<RecordRef> about,
            Optional<Id<Member>> member,
            List<Id<Contact>> contacts,
            boolean isFollowUp)
            implements InteractionEvent {
        /** Copies the list. */
        public InteractionRecorded {
            contacts = List.copyOf(contacts);
        }
    }

    /**
     * What was recorded of an interaction was corrected; it may have come to count as a follow-up, or no more.
     *
     * @param interaction the interaction
     * @param at when it was
     * @param customer the customer
     * @param about the record it was about
     * @param isFollowUp whether it counts
     */
    @EventName("contact.interaction-corrected")
    record InteractionCorrected(
            Id<Interaction> interaction,
            Instant at,
            Optional<Id<Customer>> customer,
            Optional<RecordRef> about,
            boolean isFollowUp)
            implements InteractionEvent {}

    /**
     * Somebody took part in an interaction.
     *
     * @param interaction the interaction
     * @param contact the contact
     * @param member one of ours
     */
    @EventName("contact.attended")
    record Attended(Id<Interaction> interaction, Optional<Id<Contact>> contact, Optional<Id<Member>> member)
            implements InteractionEvent {}
}
