package org.guanxi.crm.promise;

import java.time.Instant;
import org.guanxi.crm.contact.Contact;
import org.guanxi.crm.contact.Side;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.interaction.Interaction;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.LinkAttribute;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.ScalarAttribute;
import org.guanxi.crm.storage.TextAttribute;
import org.guanxi.crm.storage.Upon;
import org.guanxi.crm.team.Member;

/** The table of {@link Promise}. */
public final class PromiseTable {

    private static final EntityTypeBuilder<Promise, Promise.Builder> TABLE = EntityType.describe(
                    "promise", Promise.class, Promise.Builder::new, Promise.Builder::from, Promise.Builder::build)
            .identity(Promise.Builder::id, Promise.Builder::version);

    public static final ReferenceAttribute<Promise, Customer> CUSTOMER =
            TABLE.reference("customer", Customer.class, Upon.partOf(), Promise::customer, Promise.Builder::customer);
    public static final ScalarAttribute<Promise, Side> SIDE =
            TABLE.choice("side", Side.class, Promise::side, Promise.Builder::side);
    public static final ReferenceAttribute<Promise, Member> MEMBER =
            TABLE.reference("member", Member.class, Upon.history(), Promise::member, Promise.Builder::member);
    public static final ReferenceAttribute<Promise, Contact> CONTACT = TABLE.optionalReference(
            "contact", Contact.class, Upon.partOf(), Promise::contact, Promise.Builder::contact);
    public static final ReferenceAttribute<Promise, Member> RESPONSIBLE = TABLE.reference(
            "responsible",
            Member.class,
            Upon.merge(Upon.Then.MOVE).erasure(Upon.Then.KEEP).handOver(Upon.Then.MOVE),
            Promise::responsible,
            Promise.Builder::responsible);
    public static final TextAttribute<Promise> WHAT = TABLE.text("what", 2000, Promise::what, Promise.Builder::what);
    public static final OrderedAttribute<Promise, Instant> MADE_AT =
            TABLE.instant("madeAt", Promise::madeAt, Promise.Builder::madeAt);
    public static final OrderedAttribute<Promise, Instant> DUE_AT =
            TABLE.instant("dueAt", Promise::dueAt, Promise.Builder::dueAt);
    public static final ScalarAttribute<Promise, PromiseState> STATE =
            TABLE.choice("state", PromiseState.class, Promise::state, Promise.Builder::state);
    public static final OrderedAttribute<Promise, Instant> SETTLED_AT =
            TABLE.optionalInstant("settledAt", Promise::settledAt, Promise.Builder::settledAt);
    public static final TextAttribute<Promise> EVIDENCE =
            TABLE.optionalText("evidence", 2000, Promise::evidence, Promise.Builder::evidence);
    public static final LinkAttribute<Promise> PROOF =
            TABLE.optionalLink("proof", Upon.partOf(), Promise::proof, Promise.Builder::proof);
    public static final ReferenceAttribute<Promise, Interaction> INTERACTION = TABLE.optionalReference(
            "interaction", Interaction.class, Upon.partOf(), Promise::interaction, Promise.Builder::interaction);
    public static final OrderedAttribute<Promise, Instant> REMINDED_AT =
            TABLE.optionalInstant("remindedAt", Promise::remindedAt, Promise.Builder::remindedAt);

    public static final EntityType<Promise> TYPE = TABLE.sorted(CUSTOMER, DUE_AT)
            .sorted(CUSTOMER, MADE_AT)
            .sorted(RESPONSIBLE, STATE, DUE_AT)
            .personal(WHAT, EVIDENCE)
            .governedBy(CUSTOMER)
            .build();

    private PromiseTable() {}
}
