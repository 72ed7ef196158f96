package org.guanxi.crm.interaction;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.contact.Contact;
import org.guanxi.crm.contact.ContactTable;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.customer.CustomerService;
import org.guanxi.crm.customer.CustomerTable;
import org.guanxi.crm.customer.Subject;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.internal.RecordRule;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.team.TeamService;

/** Records and corrects interactions, and lets customers and contacts know. */
final class Talks {

    private static final int MOST_RECENT = 20;

    private final Workspace ws;

    Talks(Workspace ws) {
        this.ws = ws;
    }

    /** Who of us led the newest interactions with a customer. */
    static List<Id<Member>> leaders(Workspace ws, Id<Customer> customer) {
        Condition<Interaction> led = InteractionTable.CUSTOMER.is(customer).and(InteractionTable.MEMBER.isPresent());
        Selection<Interaction> recent = Selection.of(InteractionTable.TYPE)
                .where(led)
                .orderBy(InteractionTable.AT.descending())
                .limit(MOST_RECENT);
        return ws.find(recent).stream()
                .flatMap(each -> each.member().stream())
                .distinct()
                .toList();
    }

    Interaction record(NewInteraction given) {
        Interaction draft = draft(given);
        List<Contact> contacts = ws.getAll(ContactTable.TYPE, given.contacts());
        Optional<RecordRef> subject = draft.customer()
                .or(() -> contacts.stream()
                        .flatMap(each -> each.customer().stream())
                        .findFirst())
                .map(id -> RecordRef.of(CustomerTable.TYPE.kind(), id))
                .or(draft::about);
        Optional<Id<Customer>> customer =
                subject.flatMap(named -> Subject.lookFor(ws, named)).flatMap(Subject::customer);
        Interaction whole = Interaction.builder().from(draft).customer(customer).build();
        Problems problems = new Problems();
        draft.customer()
                .filter(id -> customer.isEmpty())
                .ifPresent(id -> RecordRule.missing(
                        InteractionTable.TYPE, "customer", CustomerTable.TYPE, id, "interaction.customer", problems));
        checkContacts(given, contacts, problems);
        if (subject.isEmpty() && given.contacts().isEmpty()) {
            problems.add("interaction", "contact.with-nobody");
        }
        if (!problems.isEmpty()) {
            new InteractionRule()
                    .beforeWrite(ws, InteractionTable.TYPE, Collections.nCopies(1, null), List.of(whole), problems);
        }
        problems.throwIfAny();
        boolean isFollowUp = ws.policy(FollowUpRule.class).counts(whole);
        Interaction stored = ws.insert(
                InteractionTable.TYPE,
                Interaction.builder().from(whole).isFollowUp(isFollowUp).build(),
                new InteractionEvent.InteractionRecorded(
                        whole.id(),
                        whole.kind(),
                        whole.direction(),
                        whole.at(),
                        customer,
                        whole.about(),
                        whole.member(),
                        given.contacts(),
                        isFollowUp));
        attend(stored, given);
        touch(stored, given.contacts());
        followUp(stored);
        return stored;
    }

    private Interaction draft(NewInteraction given) {
        Interaction.Builder builder = Interaction.builder().at(ws.now()).member(self());
        given.describe(builder);
        Instant at = given.at().orElse(ws.now()).truncatedTo(ChronoUnit.MICROS);
        return builder.id(ws.newId())
                .version(0)
                .at(at)
                .recordedAt(ws.now())
                .isFollowUp(false)
                .build();
    }

    /** The caller as one of the team. */
    private Optional<Id<Member>> self() {
        return ws.service(TeamService.class).memberOf(ws.actor()).map(Member::id);
    }

    private static void checkContacts(NewInteraction given, List<Contact> contacts, Problems problems) {
        Set<Id<Contact>> missing = new HashSet<>(given.contacts());
        contacts.forEach(each -> missing.remove(each.id()));
        for (Id<Contact> id : given.contacts()) {
            if (missing.contains(id)) {
                RecordRule.missing(InteractionTable.TYPE, "contacts", ContactTable.TYPE, id, "contacts", problems);
            }
        }
    }

    private void attend(Interaction interaction, NewInteraction given) {
        List<Participant> participants = new ArrayList<>();
        for (Id<Contact> contact : given.contacts()) {
            participants.add(participant(interaction).contact(contact).build());
        }
        for (Id<Member> member : given.members()) {
            if (!interaction.member().equals(Optional.of(member))) {
                participants.add(participant(interaction).member(member).build());
            }
        }
        ws.insertAll(
                ParticipantTable.TYPE,
                participants,
                each -> new InteractionEvent.Attended(each.interaction(), each.contact(), each.member()));
    }

    private Participant.Builder participant(Interaction interaction) {
        return Participant.builder()
                .id(ws.newId())
                .interaction(interaction.id())
                .at(interaction.at());
    }

    private void touch(Interaction interaction, List<Id<Contact>> contacts) {
        ws.asSystem(system -> {
            List<Workspace.Change<Contact>> changes = new ArrayList<>();
            for (Contact before : system.getAll(ContactTable.TYPE, contacts)) {
                if (before.lastTouch().map(interaction.at()::isAfter).orElse(true)) {
                    Contact after = Contact.builder()
                            .from(before)
                            .lastTouch(interaction.at())
                            .build();
                    changes.add(new Workspace.Change<>(
                            before,
                            after,
                            new InteractionEvent.Touched(before.id(), interaction.at(), interaction.id())));
                }
            }
            return system.updateAll(ContactTable.TYPE, changes);
        });
    }

    /** The customer was followed up, whoever recorded it: also one who may not change the customer otherwise. */
    private void followUp(Interaction interaction) {
        if (interaction.isFollowUp() && interaction.customer().isPresent()) {
            ws.<Boolean>asSystem(system -> {
                system.service(CustomerService.class)
                        .followedUp(interaction.customer().get(), interaction.at());
                return true;
            });
        }
    }

    Interaction correct(Id<Interaction> id, Consumer<Interaction.Builder> action) {
        Interaction before = ws.get(InteractionTable.TYPE, id);
        Interaction.Builder builder = Interaction.builder().from(before);
        action.accept(builder);
        Interaction changed = builder.id(id).version(before.version()).build();
        Problems problems = new Problems();
        own("interaction.kind", before.kind(), changed.kind(), problems);
        own("interaction.direction", before.direction(), changed.direction(), problems);
        own("interaction.at", before.at(), changed.at(), problems);
        own("interaction.customer", before.customer(), changed.customer(), problems);
        own("interaction.member", before.member(), changed.member(), problems);
        own("interaction.about", before.about(), changed.about(), problems);
        own("interaction.isFollowUp", before.isFollowUp(), changed.isFollowUp(), problems);
        own("interaction.recordedAt", before.recordedAt(), changed.recordedAt(), problems);
        problems.throwIfAny();
        if (before.equals(changed)) {
            return before;
        }
        boolean isFollowUp = ws.policy(FollowUpRule.class).counts(changed);
        Interaction after =
                Interaction.builder().from(changed).isFollowUp(isFollowUp).build();
        Interaction stored = ws.update(
                InteractionTable.TYPE,
                before,
                after,
                new InteractionEvent.InteractionCorrected(id, after.at(), after.customer(), after.about(), isFollowUp));
        followUp(stored);
        return stored;
    }

    private static void own(String attribute, Object was, Object is, Problems problems) {
        if (!was.equals(is)) {
            problems.add(attribute, "contact.own-verb", "attribute", attribute);
        }
    }
}
