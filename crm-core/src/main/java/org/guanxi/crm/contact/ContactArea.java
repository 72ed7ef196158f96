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
            .table("contact", Contact.class, () -> ContactTable.TYPE)
            .table("employment", Employment.class, () -> EmploymentTable.TYPE)
            .table("contactRole", ContactRole.class, () -> ContactRoleTable.TYPE)
            .table("contactPoint", ContactPoint.class, () -> ContactPointTable.TYPE)
            .service(ContactService.class, unit -> new DefaultContactService(unit))
            .events(ContactEvent.class)
            .policy(CallPolicy.class, CallPolicy.standard())
            .offers(RecordRule.class, new ContactRule())
            .offersLater(DueTask.class, () -> List.of(People.FOLLOWING))
            .offersFor(
                    Contact.class,
                    Searchable.class,
                    () -> new Searchable<>(
                            ContactTable.TYPE,
                            ContactTable.NAME,
                            List.of(ContactTable.TITLE, ContactTable.DEPARTMENT),
                            List.of(ContactTable.LAST_TOUCH.descending())))
            .offersLater(CustomerSection.class, () -> List.of(new ContactSection()))
            .build();

    private ContactArea() {}
}
