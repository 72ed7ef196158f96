package org.guanxi.crm.interaction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.contact.Contact;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.team.Member;

/**
 * An interaction to be recorded: what it was, and who took part. Immutable; every method answers a changed copy. Unless told otherwise
 * it was just now, led by the caller, and with the customer of the first contact, or else of the record it was about.
 */
public final class NewInteraction {

    private final List<Consumer<Interaction.Builder>> details;
    private final Optional<Instant> at;
    private final List<Id<Contact>> contacts;
    private final List<Id<Member>> members;

    private NewInteraction(
            List<Consumer<Interaction.Builder>> details,
            Optional<Instant> at,
            List<Id<Contact>> contacts,
            List<Id<Member>> members) {
        this.details = List.copyOf(details);
        this.at = at;
        this.contacts = contacts.stream().distinct().toList();
        this.members = members.stream().distinct().toList();
    }

    /** An interaction of this kind, in which this was said. */
    public static NewInteraction of(InteractionKind kind, Direction direction, String summary) {
        return new NewInteraction(
                List.of(builder -> builder.kind(kind).direction(direction).summary(summary)),
                Optional.empty(),
                List.of(),
                List.of());
    }

    /** With this customer. */
    public NewInteraction customer(Id<Customer> customer) {
        return details(builder -> builder.customer(customer));
    }

    /** That began then. */
    public NewInteraction at(Instant begin) {
        return new NewInteraction(details, Optional.of(begin), contacts, members);
    }

    /** About this record. */
    public NewInteraction about(RecordRef record) {
        return details(builder -> builder.about(record));
    }

    /** Also with these of theirs. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final NewInteraction with(Id<Contact>... more) {
        List<Id<Contact>> all = new ArrayList<>(contacts);
        all.addAll(List.of(more));
        return new NewInteraction(details, at, all, members);
    }

    /** Also with these of ours, besides the one who led it. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final NewInteraction attendedBy(Id<Member>... more) {
        List<Id<Member>> all = new ArrayList<>(members);
        all.addAll(List.of(more));
        return new NewInteraction(details, at, contacts, all);
    }

    /** Also with what this sets: duration, outcome, next step, attachments, department, member. The rest is not for it to set. */
    public NewInteraction details(Consumer<Interaction.Builder> more) {
        List<Consumer<Interaction.Builder>> all = new ArrayList<>(details);
        all.add(more);
        return new NewInteraction(all, at, contacts, members);
    }

    void describe(Interaction.Builder builder) {
        details.forEach(detail -> detail.accept(builder));
    }

    Optional<Instant> at() {
        return at;
    }

    List<Id<Contact>> contacts() {
        return contacts;
    }

    List<Id<Member>> members() {
        return members;
    }
}
