package org.guanxi.crm.interaction;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.contact.Contact;
import org.guanxi.crm.contact.ContactService;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.customer.CustomerService;
import org.guanxi.crm.customer.CustomerTable;
import org.guanxi.crm.internal.UnitOfWork;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Page;
import org.guanxi.crm.storage.Selection;

/** Applies what the rules of the area decide. */
final class DefaultInteractionService implements InteractionService {

    private final UnitOfWork unit;

    DefaultInteractionService(UnitOfWork unit) {
        this.unit = unit;
    }

    @Override
    public Interaction record(NewInteraction interaction) {
        return unit.call(ws -> new Talks(ws).record(interaction));
    }

    @Override
    public Interaction correct(Id<Interaction> interaction, Consumer<Interaction.Builder> action) {
        return unit.call(ws -> new Talks(ws).correct(interaction, action));
    }

    @Override
    public Page<Interaction> interactionsOf(Id<Customer> customer, Optional<String> cursor) {
        return unit.call(ws ->
                newest(ws, InteractionTable.CUSTOMER.is(resolved(ws, customer).id()), cursor));
    }

    @Override
    public Page<Interaction> interactionsWith(Id<Contact> contact, Optional<String> cursor) {
        Condition<Participant> took = ParticipantTable.CONTACT.is(contact);
        return unit.call(ws -> newest(ws, ParticipantTable.INTERACTION.hasAny(took), cursor));
    }

    @Override
    public Page<Interaction> interactionsAbout(RecordRef record, Optional<String> cursor) {
        return unit.call(ws -> newest(ws, InteractionTable.ABOUT.is(record), cursor));
    }

    private static Page<Interaction> newest(Workspace ws, Condition<Interaction> which, Optional<String> cursor) {
        Selection<Interaction> selection =
                Selection.of(InteractionTable.TYPE).where(which).orderBy(InteractionTable.AT.descending());
        return ws.page(selection, cursor);
    }

    @Override
    public List<Participant> participants(Id<Interaction> interaction) {
        return unit.call(ws -> ws.find(Selection.of(ParticipantTable.TYPE)
                .where(ParticipantTable.INTERACTION.is(interaction))
                .limit(Selection.MAXIMUM_LIMIT)));
    }

    @Override
    public List<Relationship> whoKnows(Id<Customer> customer) {
        return unit.call(ws -> new Acquaintance(ws).of(resolved(ws, customer)));
    }

    @Override
    public Coverage coverage(Id<Customer> customer) {
        return unit.call(ws -> {
            Customer there = resolved(ws, customer);
            LocalDate today =
                    ws.now().atZone(there.zone().orElse(ZoneOffset.UTC)).toLocalDate();
            ContactService contacts = ws.service(ContactService.class);
            return Coverage.of(
                    contacts.chart(there.id()).people(),
                    contacts.rolesIn(RecordRef.of(CustomerTable.TYPE.kind(), there.id()), today),
                    new Acquaintance(ws).of(there),
                    ws.policy(StrengthRule.class));
        });
    }

    private static Customer resolved(Workspace ws, Id<Customer> customer) {
        return ws.service(CustomerService.class).resolve(customer);
    }
}
