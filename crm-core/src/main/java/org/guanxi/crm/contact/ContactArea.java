package org.guanxi.crm.contact;

import java.util.List;
import org.guanxi.crm.customer.CustomerSection;
import org.guanxi.crm.internal.Area;
import org.guanxi.crm.internal.RecordRule;
import org.guanxi.crm.search.Searchable;
import org.guanxi.crm.timer.DueTask;

/** What the area brings. */
public final class ContactArea {

    /** The declaration. */
    public static final Area AREA = Area.named("contact")
            .tables(ContactTable.TYPE, EmploymentTable.TYPE, ContactRoleTable.TYPE, ContactPointTable.TYPE)
            .service(ContactService.class, DefaultContactService::new)
            .events(ContactEvent.class)
            .policy(CallPolicy.class, CallPolicy.standard())
            .offers(RecordRule.class, new ContactRule())
            .offers(DueTask.class, People.FOLLOWING)
            .offers(
                    Searchable.class,
                    new Searchable<>(
                            ContactTable.TYPE,
                            ContactTable.NAME,
                            List.of(ContactTable.TITLE, ContactTable.DEPARTMENT),
                            List.of(ContactTable.LAST_TOUCH.descending())))
            .offers(CustomerSection.class, new ContactSection())
            .build();

    private ContactArea() {}
}
