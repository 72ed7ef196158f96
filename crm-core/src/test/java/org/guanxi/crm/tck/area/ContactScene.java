package org.guanxi.crm.tck.area;

import java.time.LocalDate;
import java.util.Optional;
import org.guanxi.crm.Caller;
import org.guanxi.crm.Crm;
import org.guanxi.crm.CrmSession;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.contact.Contact;
import org.guanxi.crm.contact.ContactTable;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.customer.CustomerTable;
import org.guanxi.crm.customer.NewCustomer;
import org.guanxi.crm.interaction.Direction;
import org.guanxi.crm.interaction.Interaction;
import org.guanxi.crm.interaction.InteractionKind;
import org.guanxi.crm.interaction.NewInteraction;
import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.testing.SettableClock;

/** A customer with people, and two of ours: the scene of the contracts about them. */
public abstract class ContactScene {

    /** The day it is. */
    protected static final LocalDate TODAY = LocalDate.of(2025, 3, 3);
    /** The first page. */
    protected static final Optional<String> FIRST = Optional.empty();

    /** The clock. */
    protected final SettableClock clock = SettableClock.at("2025-03-03T09:00:00Z");
    /** Where it happens. */
    protected final Crm crm =
            described(Crm.builder().storage(newStorage()).clock(clock)).build();
    /** As Li Wei. */
    protected final CrmSession session = crm.actingAs(Caller.of(Parcels.freshTenant(), "li.wei"));
    /** Li Wei, who asks. */
    protected final Id<Member> li =
            session.team().hire(ActorId.of("li.wei"), "Li Wei", details -> {}).id();
    /** A colleague. */
    protected final Id<Member> wang =
            session.team().hire(ActorId.of("wang"), "Wang", details -> {}).id();
    /** The customer. */
    protected final Id<Customer> bell = customer("上海贝尔");

    /** The builder, with what else the contract wants of it. */
    protected Crm.Builder described(Crm.Builder builder) {
        return builder;
    }

    /** A store, possibly used before. */
    protected abstract Storage newStorage();

    /** Registers another customer. */
    protected Id<Customer> customer(String name) {
        return session.customers().register(NewCustomer.organisation(name)).id();
    }

    /** Registers somebody who works for the customer. */
    protected Id<Contact> contact(String name) {
        return session.contacts()
                .register(name, details -> details.customer(bell))
                .id();
    }

    /** The contact as it is now. */
    protected Contact read(Id<Contact> id) {
        return session.records().get(ContactTable.TYPE, id);
    }

    /** Talks to somebody. */
    protected Interaction call(Id<Contact> contact) {
        return session.interactions()
                .record(NewInteraction.of(InteractionKind.CALL, Direction.OUTBOUND, "Talked")
                        .with(contact));
    }

    /** A customer as any record. */
    protected static RecordRef ref(Id<Customer> customer) {
        return RecordRef.of(CustomerTable.TYPE.kind(), customer);
    }

    /** Gives somebody a role with the customer. */
    protected void role(Id<Contact> contact, String role, int influence) {
        session.contacts().giveRole(contact, ref(bell), role, TODAY, details -> details.influence(influence));
    }
}
