package org.guanxi.crm.interaction;

import java.time.Instant;
import org.guanxi.crm.contact.Contact;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.Upon;
import org.guanxi.crm.team.Member;

/** The table of {@link Participant}. */
public final class ParticipantTable {

    private static final EntityTypeBuilder<Participant, Participant.Builder> TABLE = EntityType.describe(
                    "participant",
                    Participant.class,
                    Participant.Builder::new,
                    Participant.Builder::from,
                    Participant.Builder::build)
            .identity(Participant.Builder::id, Participant.Builder::version);

    public static final ReferenceAttribute<Participant, Interaction> INTERACTION = TABLE.reference(
            "interaction",
            Interaction.class,
            Upon.partOf(),
            Participant::interaction,
            Participant.Builder::interaction);
    public static final ReferenceAttribute<Participant, Contact> CONTACT = TABLE.optionalReference(
            "contact", Contact.class, Upon.partOf(), Participant::contact, Participant.Builder::contact);
    public static final ReferenceAttribute<Participant, Member> MEMBER = TABLE.optionalReference(
            "member", Member.class, Upon.history(), Participant::member, Participant.Builder::member);
    public static final OrderedAttribute<Participant, Instant> AT =
            TABLE.instant("at", Participant::at, Participant.Builder::at);

    public static final EntityType<Participant> TYPE = TABLE.unique(INTERACTION, CONTACT)
            .unique(INTERACTION, MEMBER)
            .sorted(CONTACT, AT)
            .governedBy(INTERACTION)
            .build();

    private ParticipantTable() {}
}
