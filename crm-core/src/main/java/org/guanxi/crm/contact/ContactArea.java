package org.guanxi.crm.contact;

import org.guanxi.crm.customer.CustomerSection;
import org.guanxi.crm.internal.Area;
import org.guanxi.crm.internal.RecordRule;
import org.guanxi.crm.timer.DueTask;

/** What the area brings. */
public final class ContactArea {

    /** The declaration. */
    public static final Area AREA = Area.named("contact")
            .tables(
                    ContactTable.TYPE,
                    EmploymentTable.TYPE,
                    ContactRoleTable.TYPE,
                    ContactPointTable.TYPE,
                    InteractionTable.TYPE,
                    ParticipantTable.TYPE,
                    PromiseTable.TYPE)
            .service(ContactService.class, DefaultContactService::new)
            .events(ContactEvent.class)
            .policy(FollowUpRule.class, FollowUpRule.standard())
            .policy(CallPolicy.class, CallPolicy.standard())
            .policy(StrengthRule.class, StrengthRule.standard())
            .offers(RecordRule.class, new ContactRule())
            .offers(DueTask.class, Promises.REMINDER)
            .offers(DueTask.class, People.FOLLOWING)
            .offers(CustomerSection.class, new ContactSection())
            .offers(CustomerSection.class, new InteractionSection())
            .offers(CustomerSection.class, new PromiseSection())
            .build();

    private ContactArea() {}
}
