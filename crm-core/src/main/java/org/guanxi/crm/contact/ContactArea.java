package org.guanxi.crm.contact;

import java.util.List;
import java.util.Optional;
import org.guanxi.crm.customer.CustomerSection;
import org.guanxi.crm.internal.Area;
import org.guanxi.crm.internal.RecordRule;
import org.guanxi.crm.reminder.Remindable;
import org.guanxi.crm.search.Searchable;
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
            .offers(
                    Remindable.class,
                    new Remindable<>(PromiseTable.TYPE, each -> Optional.of(each.dueAt()), each -> !each.isOpen()))
            .offers(
                    Searchable.class,
                    new Searchable<>(
                            ContactTable.TYPE,
                            ContactTable.NAME,
                            List.of(ContactTable.TITLE, ContactTable.DEPARTMENT),
                            List.of(ContactTable.LAST_TOUCH.descending())))
            .offers(
                    Searchable.class,
                    new Searchable<>(
                            InteractionTable.TYPE,
                            InteractionTable.SUMMARY,
                            List.of(InteractionTable.NEXT_STEP),
                            List.of(InteractionTable.AT.descending())))
            .offers(CustomerSection.class, new ContactSection())
            .offers(CustomerSection.class, new InteractionSection())
            .offers(CustomerSection.class, new PromiseSection())
            .build();

    private ContactArea() {}
}
