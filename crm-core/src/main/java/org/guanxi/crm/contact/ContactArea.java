package org.guanxi.crm.contact;

import java.util.List;
import org.guanxi.crm.customer.CustomerSection;
import org.guanxi.crm.internal.Area;
import org.guanxi.crm.internal.RecordRule;
import org.guanxi.crm.timer.DueTask;

/** What the area brings. */
public final class ContactArea {

    /** The declaration. */
    public static final Area AREA = Area.named("contact")
            .table("contact", Contact.class, () -> ContactTable.TYPE)
            .table("employment", Employment.class, () -> EmploymentTable.TYPE)
            .table("contactRole", ContactRole.class, () -> ContactRoleTable.TYPE)
            .table("contactPoint", ContactPoint.class, () -> ContactPointTable.TYPE)
            .table("interaction", Interaction.class, () -> InteractionTable.TYPE)
            .table("participant", Participant.class, () -> ParticipantTable.TYPE)
            .table("promise", Promise.class, () -> PromiseTable.TYPE)
            .service(ContactService.class, DefaultContactService::new)
            .events(ContactEvent.class)
            .policy(FollowUpRule.class, FollowUpRule.standard())
            .policy(CallPolicy.class, CallPolicy.standard())
            .policy(StrengthRule.class, StrengthRule.standard())
            .offers(RecordRule.class, new ContactRule())
            .offersLater(DueTask.class, () -> List.of(Promises.REMINDER))
            .offersLater(
                    CustomerSection.class,
                    () -> List.of(new ContactSection(), new InteractionSection(), new PromiseSection()))
            .build();

    private ContactArea() {}
}
